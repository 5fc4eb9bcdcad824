/** A win as a form holds it, in typed words; and what becomes of them. */
import { type TypedAmount, typedAmount, writtenAmount } from "./goals/amounts";
import { MINUTE } from "./hour";
import type { CivilDate, IntentOf, Win } from "./schema";
import { cleanTitle } from "./text";
import { momentOn, typedTime, wonAtMinutes, writtenTime } from "./wall-clock";
import { isCivilDate } from "./years";

export type Typed = {
  title: string;
  day: string;
  time: string;
  amount: string;
  unit: string;
  minutes: string;
  note: string;
  goal: string;
};
export type Field = keyof Typed;

/** Where and when the person is who fills in the form. */
export type Place = {
  zone: string;
  /** Minutes after midnight at which a day begins. */
  dayStart: number;
  /** ms */
  now: number;
  /** The sign before decimals there. */
  decimal: "." | ",";
};

/** Why a field cannot be taken. */
export type Problem = "title" | "day" | "time" | "future" | "amount" | "minutes";
export type Problems = Partial<Record<Field, Problem>>;

/** A form for a win that is to be added. Midday is as good a guess as any. */
export function emptyForm(day: CivilDate): Typed {
  const nothing = { title: "", amount: "", unit: "", minutes: "", note: "", goal: "" };
  return { ...nothing, day, time: "12:00" };
}

/** The form of a win that stands. @param decimal the sign before decimals where the person is */
export function formOf(win: Win, decimal: Place["decimal"]): Typed {
  const written = (number: number | undefined) =>
    number === undefined ? "" : writtenAmount(number, decimal);
  return {
    title: win.title,
    day: win.day,
    time: writtenTime(wonAtMinutes(win)),
    amount: written(win.amount),
    unit: win.unit ?? "",
    minutes: written(win.minutes),
    note: win.note ?? "",
    goal: win.goalId ?? "",
  };
}

/**
 * What is wrong with it. Fields that are as they were are not looked at: a win that came from
 * elsewhere with odd facts can be given another title.
 * @param win the one that stands; null for one that is to be added
 */
export function problemsOf(typed: Typed, win: Win | null, place: Place): Problems {
  const before = win && formOf(win, place.decimal);
  const changed = (field: Field) => !before || typed[field] !== before[field];
  const problems: Problems = {};
  if (changed("title") && cleanTitle(typed.title) === "") problems.title = "title";
  const { amount, minutes } = measures(typed, place);
  if (changed("amount") && amount === undefined) problems.amount = "amount";
  if (changed("minutes") && minutes === undefined) problems.minutes = "minutes";
  if (!changed("day") && !changed("time")) return problems;
  if (!isCivilDate(typed.day)) problems.day = "day";
  else if (typedTime(typed.time) === null) problems.time = "time";
  else if (momentOf(typed, win, place) > place.now) problems.day = "future";
  return problems;
}

/** The moment typed. That of a win that stands is meant where it was won. */
function momentOf({ day, time }: Typed, win: Win | null, { zone, dayStart }: Place): number {
  return momentOn(day, typedTime(time) ?? 0, { zone: win?.zone ?? zone, dayStart });
}

/** The amount and the minutes typed; null for none, undefined for what cannot be kept. */
function measures(typed: Typed, { decimal }: Place) {
  const amount = typedAmount(typed.amount, decimal);
  const minutes = typedAmount(typed.minutes, decimal);
  // None of something is no amount, but a win can have taken no time.
  const noTime = "fault" in minutes && minutes.fault === "zero";
  return { amount: kept(amount), minutes: noTime ? 0 : kept(minutes) };
}

function kept(read: TypedAmount): number | null | undefined {
  if ("amount" in read) return read.amount;
  return read.fault === "empty" ? null : undefined;
}

/** What logging the form's win says. The form has no problems. */
export function logOf(typed: Typed, place: Place) {
  const { amount, minutes, unit, note, goalId } = particulars(typed, place);
  return {
    title: cleanTitle(typed.title),
    day: typed.day,
    moment: momentOf(typed, null, place),
    ...(amount !== null && { amount }),
    ...(minutes !== null && { minutes }),
    ...(unit !== null && { unit }),
    ...(note !== null && { note }),
    ...(goalId !== null && { goalId }),
  };
}

export type Patch = IntentOf<"win/edit">["patch"];

/** What the form changes of its win; nothing when nothing is changed. It has no problems. */
export function patchOf(win: Win, typed: Typed, place: Place): Patch {
  const before = formOf(win, place.decimal);
  const patch: Patch = {};
  if (typed.title !== before.title) patch.title = cleanTitle(typed.title);
  const next = particulars(typed, place);
  if (typed.amount !== before.amount) patch.amount = next.amount;
  if (typed.minutes !== before.minutes) patch.minutes = next.minutes;
  if (typed.unit !== before.unit) patch.unit = next.unit;
  if (typed.note !== before.note) patch.note = next.note;
  if (typed.goal !== before.goal) patch.goalId = next.goalId;
  if (typed.day !== before.day || typed.time !== before.time) {
    const start = momentOf(typed, win, place);
    const within = ((win.at % MINUTE) + MINUTE) % MINUTE;
    const at = typed.time === before.time ? start + within : start;
    patch.moved = { at, day: typed.day, zone: win.zone };
  }
  return patch;
}

function particulars(typed: Typed, place: Place) {
  const { amount = null, minutes = null } = measures(typed, place);
  return {
    amount,
    minutes,
    unit: typed.unit.trim() || null,
    note: typed.note.trim() || null,
    goalId: typed.goal || null,
  };
}

/** What takes a change back. @param win as it was before */
export function reverse(win: Win, patch: Patch): Patch {
  const back: Patch = {};
  if (patch.title !== undefined) back.title = win.title;
  if (patch.amount !== undefined) back.amount = win.amount ?? null;
  if (patch.minutes !== undefined) back.minutes = win.minutes ?? null;
  if (patch.unit !== undefined) back.unit = win.unit ?? null;
  if (patch.note !== undefined) back.note = win.note ?? null;
  if (patch.goalId !== undefined) back.goalId = win.goalId ?? null;
  if (patch.moved) back.moved = { at: win.at, day: win.day, zone: win.zone };
  return back;
}
