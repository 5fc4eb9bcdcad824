import * as z from "zod/mini";
import { id, type Known, moment, where } from "./parts";

const span = z.looseObject({ from: moment, to: moment });
/** A stretch of wall-clock time. */
export type Span = Known<z.infer<typeof span>>;

export const hourSchema = z.looseObject({
  id,
  ...where,
  startedAt: moment,
  lengthMs: z.number().check(z.int(), z.gte(1)),
  /** Time that does not count: pauses and gaps that were left out. The last may be open. */
  pauses: z.array(z.looseObject({ from: moment, to: z.optional(moment) })),
  /** Set when the person ended it before its time; an hour that ran out has none. */
  endedAt: z.optional(moment),
  /** When the end was signalled. */
  rungAt: z.optional(moment),
  /** Unanswered: the browser slept or was closed for more than two minutes. */
  gap: z.optional(span),
  /** When the recap was closed. */
  closedAt: z.optional(moment),
  updatedAt: moment,
});
/** A power hour, as stored facts; `hour.ts` says what they mean at a given moment. */
export type Hour = Known<z.infer<typeof hourSchema>>;
