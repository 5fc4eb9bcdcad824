import type { GoalOfWeek, WeekReview } from "../../utils/domain/review";
import { shownTitle } from "../../utils/text/shown-title";
import type { Text } from "../../utils/text/text";
import { useText } from "../TextContext";
import { Title } from "../Title";

/** A line a goal, what helped most, what setbacks taught. */
export function ReviewFacts({ facts }: { facts: WeekReview }) {
  const text = useText();
  const { goals, moreGoals, helped, lessons, moreLessons } = facts;
  if (goals.length === 0 && !helped && lessons.length === 0) return null;
  return (
    <dl class="facts">
      {goals.map((one) => (
        <Fact key={one.goal.id} name={one.goal.name}>
          {amountWords(one, text)}
        </Fact>
      ))}
      {text.counts && moreGoals > 0 && (
        <p class="s hush">{text("day.moreGoals", { count: moreGoals })}</p>
      )}
      {helped && <Fact name={text("day.helpedMost")}>{shownTitle(helped)}</Fact>}
      {lessons.map((lesson) => (
        <Fact key={lesson} name={text("day.setbackTaught")}>
          {shownTitle(lesson)}
        </Fact>
      ))}
      {text.counts && moreLessons > 0 && (
        <p class="s hush">{text("day.moreLessons", { count: moreLessons })}</p>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt class="cut" title={shownTitle(name)}>
        <Title of={name} />
      </dt>
      <dd title={children}>
        <Title of={children} />
      </dd>
    </div>
  );
}

function amountWords({ goal, wins, amount }: GoalOfWeek, text: Text): string {
  if (!text.counts) return "✓";
  if (goal.unit === undefined || amount === 0) return text("day.goalWins", { count: wins });
  return text("day.goalAmount", { amount, unit: goal.unit });
}
