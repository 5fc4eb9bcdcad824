import { elapsed, MINUTE } from "../../utils/domain/hour";
import type { Hour, Step, Win } from "../../utils/domain/schema";
import { RecapActions, RecapLists } from "../Recap";
import { useText } from "../TextContext";
import type { Submit } from "./logging";

type RecapLeadProps = {
  hour: Hour;
  /** ms */
  now: number;
  /** The wins of the hour, by moment. */
  wins: readonly Win[];
  /** What is left of the lineup. */
  left: readonly Step[];
  submit: Submit;
  onAddOne: () => void;
};

/** The hour that is over: what was done, then what is left. It waits until it is closed. */
export function RecapLead({ hour, now, wins, left, submit, onAddOne }: RecapLeadProps) {
  const text = useText();
  const minutes = Math.max(1, Math.round(elapsed(hour, now) / MINUTE));
  return (
    <>
      <p class="over">{text("newtab.over")}</p>
      <h1>{text("recap.heading", { count: wins.length, minutes })}</h1>
      <RecapLists wins={wins} left={left} />
      <RecapActions
        wins={wins.length}
        left={left.length}
        onAddOne={onAddOne}
        onClose={(leftover) => void submit({ type: "recap/close", hourId: hour.id, leftover })}
      />
    </>
  );
}
