import { noonUTC } from "../../utils/domain/day";
import { goalLine, type GoalLine as Line } from "../../utils/domain/goals/goal-line";
import type { GoalRow } from "../../utils/domain/goals/goal-rows";
import type { CivilDate, Repeat } from "../../utils/domain/schema";
import { isolate, type Params, type Text } from "../../utils/text/text";
import { useText } from "../TextContext";
import type { View } from "./NewTab";

/** What the small amounts of a goal come to, in one line. */
export function GoalLine({ row, view }: { row: GoalRow; view: View }) {
  const text = useText();
  const { goal, next } = row;
  const step = "step" in next ? next.step : undefined;
  const line = goalLine(goal, step, view.progress[goal.id], view.today);
  const told = lineWords(line, view.today, text);
  const basis = basisWords(line, text);
  const [before = "", after] = told.split(TOTAL);
  return (
    <span title={basis || undefined}>
      {before}
      {after !== undefined && (
        <>
          <b>{text.number("total" in line ? line.total : 0)}</b>
          {after}
        </>
      )}
      {basis && <span class="vh"> {basis}</span>}
    </span>
  );
}

/** Stands in the sentence where the total is to be set in strong type. */
const TOTAL = "\u0000";

function lineWords(line: Line, today: CivilDate, text: Text): string {
  const unit = line.unit === undefined ? "" : isolate(line.unit);
  const common: Params = { unit, counted: unit ? "yes" : "no", total: TOTAL };
  switch (line.state) {
    case "resting":
      return text("day.line.resting", {
        ...common,
        count: line.total,
        since: sinceWhen(line.since, today, text),
      });
    case "reached":
      return text("day.line.reached", { ...common, target: line.target });
    case "plan":
      return text("day.line.plan", {
        unit,
        amount: line.amount,
        aYear: line.aYear,
        ...rhythm(line.step.repeat),
      });
    case "few-days":
      return text("day.line.fewDays", {
        ...common,
        count: line.total,
        days: line.days,
        of: line.of,
      });
    case "quiet":
      return text("day.line.quiet", common);
    case "pace": {
      const { aDay, aYear, filling } = line;
      const into = filling
        ? text("day.line.filling", {
            kind: filling.kind,
            count: filling.count,
            name: filling.kind === "named" ? isolate(filling.name) : "",
          })
        : text.number(aYear);
      return text("day.line.pace", { ...common, aDay, into });
    }
  }
}

/** What a projection rests on: the days it was measured over, and the size of what it fills. */
function basisWords(line: Line, text: Text): string | undefined {
  if (line.state !== "pace") return undefined;
  const { days, filling } = line;
  const unit = isolate(line.unit ?? "");
  return text("day.line.basis", {
    days,
    unit,
    kind: filling?.kind ?? "none",
    name: filling?.kind === "named" ? isolate(filling.name) : "",
    size: filling?.size ?? 0,
  });
}

/** How often a plan's step comes. */
function rhythm(repeat: Repeat | undefined): Params {
  if (repeat?.kind === "interval") return { kind: "interval", times: repeat.every };
  const days = new Set(repeat?.days).size;
  return days === 7 ? { kind: "daily", times: 1 } : { kind: "weekly", times: days };
}

/** The month, of another year with that year; within four weeks the day. */
function sinceWhen(since: CivilDate, today: CivilDate, text: Text): string {
  const noon = noonUTC(since);
  if (since.slice(0, 4) !== today.slice(0, 4)) return text.date(noon, "monthOfYear");
  return text.date(noon, since.slice(0, 7) === today.slice(0, 7) ? "dayOfMonth" : "monthName");
}
