import * as z from "zod/mini";
import { intentSchema } from "./intent";
import {
  type Counts,
  type Current,
  countsSchema,
  currentSchema,
  type Day,
  daySchema,
  goalDaySchema,
  goalTotalsSchema,
} from "./ledger";
import { type CivilDate, civilDate, id } from "./parts";

/** Why the history needs help: what a page says, and what it offers. */
export const troubleSchema = z.enum(["unreadable", "newer", "full", "closed"]);
export type Trouble = z.infer<typeof troubleSchema>;

const touchedSchema = z.array(
  z.object({ revision: z.number(), days: z.union([z.array(civilDate), z.literal("all")]) }),
);
/** Which days each of the last revisions changed, oldest first. */
export type Touched = z.infer<typeof touchedSchema>;

export const goalProgressSchema = z.extend(goalTotalsSchema, {
  /** The first day that today's pace and consistency can rest on; `days` reaches back to it. */
  since: civilDate,
  days: z.record(civilDate, goalDaySchema),
  /** The last day on which each step was done, as far as it matters to when it is due. */
  done: z.record(id, civilDate),
});
/** What was won for one goal, as pages need it to tell its line, its pace and what is due. */
export type GoalProgress = z.infer<typeof goalProgressSchema>;

export const snapshotSchema = z.object({
  version: z.literal(2),
  revision: z.number(),
  /** The day it was published for. */
  today: civilDate,
  current: currentSchema,
  /** The days a page shows at once: today and the day of the power hour. */
  days: z.record(civilDate, daySchema),
  counts: countsSchema,
  /** Wins of all days. */
  total: z.number().check(z.int(), z.gte(0)),
  /** Days with a milestone. */
  milestones: z.array(civilDate),
  /** By goal; none of those that were archived or taken out. */
  progress: z.record(id, goalProgressSchema),
  /** Ids of the intents entered last. */
  applied: z.array(id),
  touched: touchedSchema,
  /** How many records could not be read; their raw text is kept. */
  aside: z.number(),
  trouble: z.nullable(troubleSchema),
});
/** What every page shows at once. Disposable: the writer can publish it anew from the ledger. */
export type Snapshot = {
  version: 2;
  revision: number;
  today: CivilDate;
  current: Current;
  days: Record<CivilDate, Day>;
  counts: Counts;
  total: number;
  milestones: CivilDate[];
  progress: Record<string, GoalProgress>;
  applied: string[];
  touched: Touched;
  aside: number;
  trouble: Trouble | null;
};

/** What a page may ask the writer for, besides entering an intent. */
export const querySchema = z.object({ type: z.literal("query/publish") });
export const messageSchema = z.union([intentSchema, querySchema]);
export type Message = z.infer<typeof messageSchema>;

/** The writer's answer to a message. Errors are data. */
export type Answer =
  /** `isCopyLeft`: everything was deleted but a copy, which is tried again. */
  { entered: true; revision: number; isCopyLeft?: true } | { entered: false; trouble: Trouble };
