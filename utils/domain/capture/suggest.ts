/** What the address bar offers while a win is typed there. */
import type { CivilDate, Current, Step } from "../schema";
import { fold, wordsOf } from "../search";
import { cleanTitle } from "../text";
import { isOpen, lineup } from "../world";
import { completionsOf } from "./capture";
import { namedGoals } from "./named-goals";

/** What stands before a step in the bar, so that choosing it is told from typing its title. */
const FINISHES = "✓ ";
const LINES_UP = "+ ";

export type Suggestion =
  | { does: "finish" | "line-up"; step: Step; content: string }
  | { does: "complete"; label: string; content: string };

/** How many steps, and how many in all, a bar shows without scrolling. */
const MOST_STEPS = 3;
const MOST = 5;

/** Steps whose titles hold the words typed, and goals that the tag could name. */
export function suggestionsFor(typed: string, current: Current, today: CivilDate): Suggestion[] {
  const words = wordsOf(typed);
  const fits = ({ title }: Step) => words.every((word) => fold(title).includes(word));
  const first = lineup(current, today);
  const lined = new Set(first.map(({ id }) => id));
  const finish = first.filter(fits).slice(0, MOST_STEPS);
  const waiting = current.steps.filter((step) => isWaiting(step) && !lined.has(step.id));
  const lineUp = words.length > 0 ? waiting.filter(fits).slice(0, MOST_STEPS) : [];
  const complete = completionsOf(typed, namedGoals(current), []);
  return [
    ...finish.map((step) => ({ does: "finish" as const, step, content: FINISHES + line(step) })),
    ...lineUp.map((step) => ({ does: "line-up" as const, step, content: LINES_UP + line(step) })),
    ...complete.map(({ label, text }) => ({ does: "complete" as const, label, content: text })),
  ].slice(0, MOST);
}

/** The step that was chosen, if the text is a suggestion's; else it is what the person typed. */
export function chosenStep(
  entered: string,
  current: Current,
  today: CivilDate,
): { does: "finish" | "line-up"; step: Step } | null {
  const first = lineup(current, today);
  const done = first.find((step) => entered === FINISHES + line(step));
  if (done) return { does: "finish", step: done };
  const lined = current.steps.find((step) => isWaiting(step) && entered === LINES_UP + line(step));
  return lined ? { does: "line-up", step: lined } : null;
}

/** An open step of a goal that is not lined up. */
function isWaiting(step: Step): boolean {
  return step.goalId !== undefined && step.linedUpAt === undefined && isOpen(step);
}

/** A title as it stands in the bar. */
function line({ title }: Step): string {
  return cleanTitle(title).replace(/\s+/g, " ").slice(0, 200);
}
