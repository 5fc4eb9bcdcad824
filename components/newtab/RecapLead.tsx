import { spentMinutes } from "../../utils/domain/hour";
import type { Hour, Step, Win } from "../../utils/domain/schema";
import type { Acts } from "../log/useActs";
import { RecapActions, RecapLists } from "../Recap";
import { useText } from "../TextContext";

type RecapLeadProps = {
  hour: Hour;
  /** ms */
  now: number;
  /** The wins of the hour, by moment. */
  wins: readonly Win[];
  /** What is left of the lineup. */
  left: readonly Step[];
  acts: Acts;
};

/** The hour that is over: what was done, then what is left. It waits until it is closed. */
export function RecapLead({ hour, now, wins, left, acts }: RecapLeadProps) {
  const text = useText();
  const minutes = spentMinutes(hour, now);
  return (
    <>
      <p class="over">{text("newtab.over")}</p>
      <h1>{text("recap.heading", { count: wins.length, minutes })}</h1>
      <RecapLists wins={wins} left={left} />
      <RecapActions
        wins={wins.length}
        left={left.length}
        onAddOne={() => acts.addTo(hour)}
        onClose={(leftover) =>
          void acts.closeRecap(
            hour.id,
            leftover,
            left.map(({ id }) => id),
          )
        }
      />
    </>
  );
}
