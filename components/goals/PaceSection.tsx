import { useMemo } from "preact/hooks";
import { noonUTC } from "../../utils/domain/day";
import { type Pace, pace, type Reach } from "../../utils/domain/goals/pace";
import { recentTally } from "../../utils/domain/goals/progress";
import { wholeDays, wholeTally } from "../../utils/domain/goals/whole-days";
import type { CivilDate, Goal } from "../../utils/domain/schema";
import { twoDigits } from "../../utils/domain/statistics/two-digits";
import type { Text } from "../../utils/text/text";
import { Bold } from "../Bold";
import { useText } from "../TextContext";
import { FanPlot } from "./FanPlot";
import type { DetailProps } from "./GoalDetail";
import { amountText, roughDate, roundedRange, unitText } from "./words";

type Told = Extract<Pace, { state: "told" }>;

/** The person's own pace: a range, where it leads, and when the target may be reached. */
export function PaceSection({ goal, known, days, today }: DetailProps) {
  const text = useText();
  const { progress } = known;
  const tally = useMemo(
    () => (days ? wholeTally(goal, wholeDays(days, progress)) : recentTally(goal, progress)),
    [goal, progress, days],
  );
  const own = useMemo(() => pace(goal, tally, today), [goal, tally, today]);
  const unit = unitText(text, goal.unit);
  const reach = goal.target !== undefined && (
    <p class="cap">
      <Bold of={reachWords(own, goal, goal.target, today, text)} />
    </p>
  );
  return (
    <section aria-label={text("goals.pace")}>
      <h3>{text("goals.pace")}</h3>
      {own.state === "resting" && (
        <p>
          {text("goals.restingSince", { month: text.date(noonUTC(own.since), "monthOfYear") })}{" "}
          <Bold of={text("goals.stillCount", { total: own.total, unit })} />
        </p>
      )}
      {own.state === "few-days" && (
        <>
          <p class="pace">{text("goals.fewDays", { days: own.days, of: own.of })}</p>
          <p class="cap">{text("goals.fewDaysMore")}</p>
        </>
      )}
      {own.state === "told" && (
        <>
          <p class="pace">{rangeWords(own, goal, text)}</p>
          <p class="cap">{meanWords(own, goal, text)}</p>
          <FanPlot goal={goal} pace={own} tally={tally}>
            {reach}
          </FanPlot>
        </>
      )}
      {own.state === "few-days" && reach}
    </section>
  );
}

/** “About 7 to 9 pages a day” */
function rangeWords({ range }: Told, { unit }: Goal, text: Text): string {
  const [low, high] = [twoDigits(range.low), twoDigits(range.high)];
  const amount = amountText(text, high, unit);
  return text("goals.paceRange", { kind: low === high ? "one" : "range", low, amount });
}

/** What the range rests on, and where it leads in four weeks. */
function meanWords({ mean, days, fan }: Told, { unit }: Goal, text: Text): string {
  const end = fan.at(-1);
  const [low, high] = end ? roundedRange(end.low, end.high) : [0, 0];
  return text("goals.paceMean", {
    mean: amountText(text, twoDigits(mean), unit),
    days,
    low,
    amount: amountText(text, high, unit),
  });
}

/** When the target is reached, as far as it can be told. */
function reachWords(own: Pace, { unit }: Goal, size: number, today: CivilDate, text: Text): string {
  const target = amountText(text, size, unit);
  if (own.reached !== null) {
    return text("goals.reached", { target, date: text.date(noonUTC(own.reached), "date") });
  }
  if (own.state !== "told" || own.reach === null) {
    return text("goals.leadsTo", { target });
  }
  const { state, when, earliest, latest } = reachParts(own.reach, today, text);
  return text("goals.reach", { target, state, when, earliest, latest, days: own.days });
}

function reachParts(reach: Reach, today: CivilDate, text: Text) {
  const none = { when: "none", earliest: "", latest: "" };
  if (reach.state !== "between") return { state: "none", ...none };
  const [earliest, latest] = [reach.earliest, reach.latest].map((day) =>
    day === null ? "" : roughDate(text, day, today),
  ) as [string, string];
  const when =
    earliest === "" ? "never" : latest === "" ? "open" : earliest === latest ? "one" : "between";
  return { state: "told", when, earliest, latest };
}
