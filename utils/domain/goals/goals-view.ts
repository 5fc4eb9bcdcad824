/** What the goals page is set to show, and how its address says so. */

export type GoalsView = {
  /** The goal that is open: the first one when null, none when "". */
  goal: string | null;
  /** The page of a new goal: what it begins from, "" for nothing; null is the list. */
  beginning: string | null;
};

/** @param query "?new", "?new=pages" or "?goal=…" */
export function readGoalsView(query: string): GoalsView {
  const asked = new URLSearchParams(query);
  return { goal: asked.get("goal"), beginning: asked.get("new") };
}

/** The address of a view, "" for the plain one. */
export function writeGoalsView({ goal, beginning }: GoalsView): string {
  if (beginning !== null) return beginning === "" ? "?new" : `?new=${beginning}`;
  return goal === null ? "" : `?${new URLSearchParams({ goal })}`;
}
