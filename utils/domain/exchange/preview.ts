/** What a page shows of a file before anything is changed. */
import type { CivilDate, Trouble } from "../schema";
import type { Kind, Outcome, Problem } from "./import/read";
import type { Plan } from "./plan";

export type Planned = {
  status: "planned";
  kind: Kind;
  /** When the file was exported, ms; undefined when it does not say. */
  exportedAt: number | undefined;
  plan: Plan;
};

/** A table whose columns the person has to choose. */
export type Table = Extract<Outcome, { status: "choose-columns" }>;

export type Preview =
  | Planned
  | Table
  /** "no-access": the browser could not read the file, or what is here. */
  | { status: "refused"; problem: Problem | "no-access" };

/** Whether the plan changes anything that a person sees; that the same is newer is no news. */
export function hasNews({ patch, settings, review, order }: Plan): boolean {
  const { steps, goals, hour } = patch.current;
  if (settings || review || order || hour !== null) return true;
  return steps.length + goals.length + Object.keys(patch.days).length > 0;
}

/** Whether the writer entered it. "lost": it was given up without having been entered. */
export type Entered = { entered: true } | { entered: false; trouble: Trouble | "lost" };

/** What became of deleting everything. "unheard": nobody answered, so that it is not known. */
export type Wiped =
  /** `isCopyLeft`: of a copy, which is tried again. */
  { wiped: true; isCopyLeft: boolean } | { wiped: false; trouble: Trouble | "unheard" };

/** Formats of an export, by the ending of the file. */
export type Format = "json" | "csv" | "md";

/** The first and the last day that are exported. */
export type Range = { from: CivilDate; to: CivilDate };
