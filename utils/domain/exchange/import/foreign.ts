/** Wins and steps made of other programs' records. */
import { MOST_STEP_MINUTES } from "../../minutes";
import type { Step, Win } from "../../schema";
import { cleanTitle } from "../../text";
import { MAX_TEXT } from "../limits";
import type { Place, When } from "../when";
import type { Entered } from "./doors";
import { stoneOf } from "./stone";

/** What another program's record says, as far as it can be read. */
export type Facts = {
  id: string;
  title: string;
  /** null when it names no possible date. */
  when: When | null;
  zone: string;
  minutes?: number | null;
  amount?: number | null;
  unit?: string;
  note?: string;
  /** When it was last changed there, ms. */
  changedAt?: number;
};

/** The win that a record tells of. */
export function foreignWin(facts: Facts): Entered<Win> {
  const { id, when, zone, minutes, amount } = facts;
  const title = cleanTitle(facts.title.toWellFormed());
  const note = facts.note?.toWellFormed().trim() ?? "";
  const unit = facts.unit?.toWellFormed().trim() ?? "";
  if (title === "") return { reason: "missing", field: "title" };
  if (title.length > MAX_TEXT) return { reason: "too-long", field: "title" };
  if (note.length > MAX_TEXT) return { reason: "too-long", field: "note" };
  if (!when) return { reason: "invalid", field: "day" };
  return {
    record: {
      id,
      title,
      ...when,
      zone,
      stone: stoneOf(id),
      ...(isCount(amount) && { amount }),
      ...(unit !== "" && unit.length <= MAX_TEXT && { unit }),
      ...(isCount(minutes) && { minutes }),
      ...(note !== "" && { note }),
      updatedAt: Math.max(when.at, facts.changedAt ?? when.at),
    },
  };
}

/**
 * The step that an open task becomes, created at `createdAt` (ms). It counts as never changed, so
 * that importing it once more cannot undo what was done with it here.
 */
export function foreignStep(
  facts: Pick<Facts, "id" | "title" | "minutes">,
  createdAt: number,
): Entered<Step> {
  const title = cleanTitle(facts.title.toWellFormed());
  if (title === "") return { reason: "missing", field: "title" };
  if (title.length > MAX_TEXT) return { reason: "too-long", field: "title" };
  const minutes = Math.round(facts.minutes ?? 0);
  const known = minutes >= 1 && minutes <= MOST_STEP_MINUTES;
  return {
    record: { id: facts.id, title, ...(known && { minutes }), createdAt, updatedAt: 0 },
  };
}

function isCount(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** What readers of other programs' files need to know of here. */
export type Here = Place & {
  /** The present, ms. */
  now: number;
  /** The title of a stretch that was timed and has no words, in the person's language. */
  timed: string;
};
