/** One file, one record an id: of several with the same id the later one, the others refused. */

import { laterOf, sameRecord } from "../../same";
import { PIECE, type Work } from "../pace";
import { type Found, type Refused, refuse } from "./found";

type Dated = { id: string; updatedAt: number; title?: string };

/** The records without repeats; equal ones count once and silently. */
export function* oncePerId<T extends Dated>(
  list: Refused["list"],
  records: T[],
  found: Found,
): Work<T[]> {
  const byId = new Map<string, T>();
  for (const [i, record] of records.entries()) {
    if (i % (PIECE * 10) === 0) yield 0.95 + (0.05 * i) / records.length;
    const other = byId.get(record.id);
    byId.set(record.id, other ? laterOf(other, record) : record);
    if (!other || sameRecord(other, record)) continue;
    const loser = byId.get(record.id) === other ? record : other;
    refuse(found, { list }, { reason: "same-id", field: "id" }, loser.title ?? loser.id);
  }
  return byId.size === records.length ? records : [...byId.values()];
}
