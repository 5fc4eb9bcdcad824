import { spareMinutes } from "../utils/domain/hour";
import type { Hour, Win } from "../utils/domain/schema";
import { useText } from "./TextContext";

/** What stands in a running hour's heading without a step: all done, or nothing lined up yet. */
export function NoStep({ hour, wins, now }: { hour: Hour; wins: readonly Win[]; now: number }) {
  const text = useText();
  const isDone = wins.some((win) => win.stepId !== undefined);
  return isDone ? text("hour.allDone", { minutes: spareMinutes(hour, now) }) : text("hour.invite");
}
