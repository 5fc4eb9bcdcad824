import { noonUTC } from "../../utils/domain/day";
import { yearAt } from "../../utils/domain/goals/goal-line";
import { nextStep } from "../../utils/domain/goals/next-step";
import { paceSoFar } from "../../utils/domain/goals/pace";
import { recentTally } from "../../utils/domain/goals/progress";
import { unitKey } from "../../utils/domain/goals/tally";
import type { CivilDate } from "../../utils/domain/schema";
import { Bold } from "../Bold";
import { useText } from "../TextContext";
import type { Known } from "./GoalItem";
import { amountText, stepName, unitText } from "./words";

/** The next step, the total so far and what it comes to in a year at the measured pace. */
export function GoalLine({ known, today }: { known: Known; today: CivilDate }) {
  const text = useText();
  const { goal, progress, steps, restsSince } = known;
  const soFar = paceSoFar(goal, recentTally(goal, progress), today);
  if (restsSince !== null) {
    return (
      <p class="goal-line">
        {text("goals.restingSince", { month: text.date(noonUTC(restsSince), "monthOfYear") })}{" "}
        <Bold
          of={text("goals.stillCount", { total: soFar.total, unit: unitText(text, goal.unit) })}
        />
      </p>
    );
  }
  const next = nextStep(steps, today, progress.done);
  const aYear = soFar.state === "told" ? yearAt(soFar.mean) : 0;
  return (
    <p class="goal-line">
      {next && `${text("goals.next", { title: stepName(text, next) })} `}
      <Bold
        of={text("goals.soFarAYear", {
          total: soFar.total,
          unit: unitText(text, goal.unit),
          told: aYear > 0 ? "yes" : "no",
          year: aYear,
        })}
      />
    </p>
  );
}

/** “212 pages so far”, and what was counted in other units before. */
export function TotalLine({ known: { goal, progress } }: { known: Known }) {
  const text = useText();
  const key = goal.unit === undefined ? undefined : unitKey(goal.unit);
  const total = key === undefined ? progress.wins : (progress.sums[key] ?? 0);
  const others = Object.entries(progress.sums).filter(([unit]) => unit !== key);
  return (
    <p class="total">
      <Bold of={text("goals.soFar", { total, unit: unitText(text, goal.unit) })} />
      {others.length > 0 &&
        ` ${text("goals.alsoSums", {
          sums: others.map(([unit, sum]) => amountText(text, sum, unit)).join(", "),
        })}`}
    </p>
  );
}
