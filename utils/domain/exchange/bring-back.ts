/** A copy brings back what was taken out since it was made, and changes nothing else. */
import { later } from "../world";
import type { Found } from "./import/found";
import type { Existing } from "./plan";

type Removable = { id: string; updatedAt: number; deletedAt?: number | undefined };

/**
 * What a copy has, with what was taken out here since put back as it stood here last: by `planning`,
 * to which a taking out is the later change, it would stay out.
 * @param now ms, the moment at which it is put back
 */
export function broughtBack(copy: Found, { days, current }: Existing, now: number): Found {
  const all = [...days];
  const back = <T extends Removable>(records: readonly T[], here: readonly T[]): T[] => {
    const out = new Map(
      here.flatMap((one) => (one.deletedAt === undefined ? [] : [[one.id, one]])),
    );
    return records.map((record) => {
      const gone = record.deletedAt === undefined ? out.get(record.id) : undefined;
      if (!gone) return record;
      const { deletedAt: _, ...standing } = gone;
      return { ...(standing as T), updatedAt: later(gone, now) };
    });
  };
  return {
    ...copy,
    wins: back(
      copy.wins,
      all.flatMap(({ wins }) => wins),
    ),
    setbacks: back(
      copy.setbacks,
      all.flatMap(({ setbacks }) => setbacks ?? []),
    ),
    steps: back(copy.steps, current.steps),
    goals: back(copy.goals, current.goals),
  };
}
