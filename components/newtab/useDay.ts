import { useState } from "preact/hooks";
import { asking } from "../../utils/domain/check-in";
import { goalRows } from "../../utils/domain/goals/goal-rows";
import type { Win } from "../../utils/domain/schema";
import { weekToReview } from "../../utils/domain/week";
import { standing } from "../../utils/domain/world";
import type { NewTabProps } from "./NewTab";

const NONE: readonly Win[] = [];

/** Where a setback has got to: what went wrong, then what it taught. */
export type SetbackStage = "wrong" | "taught";

/**
 * What the day asks for besides its wins. All of it is known from the first frame's copy, so that
 * nothing moves when the parts that draw it arrive.
 */
export function useDay({ state, now, today, weekStart }: NewTabProps) {
  const { current, days, counts, progress } = state.snapshot;
  const { settings, hour } = current;
  const all = standing(days[today]);
  const idle = hour === null;
  const ever = all.length > 0 || Object.values(counts).some((count) => count > 0);
  const checkIn = days[today]?.checkIn;
  const clock = new Date(now);
  const asks = ever ? asking(settings, checkIn, clock.getHours() * 60 + clock.getMinutes()) : null;
  /** A mood that is still being looked for with the arrow keys. */
  const [held, hold] = useState(false);
  const [open, setOpen] = useState(false);
  const [setback, setSetback] = useState<SetbackStage | null>(null);
  /** The answer to the review's question is being written. */
  const [answering, setAnswering] = useState(false);
  /** The count waits for the mood. */
  const hidden = settings.moodFirst && (asks === "ask" || (asks !== null && held));
  const week = idle && ever ? weekToReview(current, counts, today, weekStart()) : null;
  return {
    idle,
    first: !ever,
    wins: hidden ? NONE : all,
    hidden,
    /** Today's wins as the log field tells them. */
    count: hidden ? null : all.length,
    checkIn,
    asks: idle ? asks : null,
    held,
    hold,
    open,
    setOpen,
    setback: idle ? setback : null,
    setSetback,
    setAnswering,
    /** The week to look back on, and whether its card is folded to a line. */
    week,
    folded: all.length > 0 && !answering,
    rows: idle && settings.showGoals ? goalRows(current, progress, all, today) : [],
  };
}
