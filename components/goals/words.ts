/** What the goals page says of amounts, steps and plans. */
import { addDays, daysBetween, noonUTC } from "../../utils/domain/day";
import { writtenAmount } from "../../utils/domain/goals/amounts";
import type { Plan, PlanVessel } from "../../utils/domain/goals/plan";
import { unitKey } from "../../utils/domain/goals/tally";
import type { UnitKind } from "../../utils/domain/goals/templates";
import type { CivilDate, Repeat, Step } from "../../utils/domain/schema";
import { decimalOf } from "../../utils/text/decimal";
import { shownTitle } from "../../utils/text/shown-title";
import { isolate, type Text } from "../../utils/text/text";

const KINDS: readonly UnitKind[] = ["pages", "words", "minutes", "emails", "drawers"];

/** An amount as the person would type it. */
export function written(text: Text, amount: number): string {
  return writtenAmount(amount, decimalOf(text));
}

/** Which unit it is, if its word is one of ours; none counts wins. */
export function unitKind(text: Text, unit: string | undefined): UnitKind | null {
  if (unit === undefined) return "wins";
  return KINDS.find((kind) => unitKey(text(`goals.unit.${kind}`)) === unitKey(unit)) ?? null;
}

/** “10 pages”; of a unit whose word is not ours, the number and the person's word. */
export function amountText(text: Text, amount: number, unit: string | undefined): string {
  const kind = unitKind(text, unit);
  if (kind !== null) return text("goals.amount", { amount, kind });
  return text("goals.amountOf", { amount, unit: isolate(shownTitle(unit ?? "")) });
}

/** Without the marks that keep directions apart: for names that are spoken, and for what is kept. */
export function plain(words: string): string {
  return words.replace(/[\u2068\u2069]/g, "");
}

/** What is counted, in a word. */
export function unitText(text: Text, unit: string | undefined): string {
  const kind = unitKind(text, unit);
  return kind === null ? isolate(shownTitle(unit ?? "")) : text(`goals.unit.${kind}`);
}

/** A unit at the beginning of a label. */
export function unitFirst(text: Text, unit: string): string {
  const [first = "", ...rest] = shownTitle(unit);
  return isolate(first.toLocaleUpperCase(text.locale) + rest.join(""));
}

/** “After coffee, 10 pages” */
export function stepName(text: Text, { cue, title }: Pick<Step, "cue" | "title">): string {
  if (cue === undefined) return shownTitle(title);
  return text("goals.cued", { cue: isolate(shownTitle(cue)), title: isolate(shownTitle(title)) });
}

/** “every day”, “Tue and Thu” */
export function repeatText(text: Text, repeat: Repeat): string {
  if (repeat.kind === "interval") return text("goals.everyDays", { days: repeat.every });
  const days = [...new Set(repeat.days)].sort((a, b) => a - b);
  if (days.length === 7) return text("goals.everyDay");
  if (days.join() === "1,2,3,4,5") return text("goals.workdays");
  const names = days.map((day) => weekdayName(text, day));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : text("goals.and", { list: names.join(", "), last });
}

/** @param day 1 Monday to 7 Sunday */
export function weekdayName(text: Text, day: number): string {
  return text.date(noonUTC(addDays("2024-01-01", day - 1)), "weekday");
}

/** “10 pages a day is 3,650 a year: 18 books of 200 pages.” */
export function planSentence(text: Text, plan: Plan): string {
  const [fill] = toldFills(plan);
  const how = howOften(plan);
  return text("goals.plan", {
    how,
    amount: amountText(text, plan.amount, plan.unit),
    days: text("goals.number", { count: plan.daysAWeek ?? 0 }),
    every: plan.repeat.kind === "interval" ? plan.repeat.every : 0,
    year: plan.aYear,
    filled: fill ? "some" : "none",
    fill: fill ? fillText(text, fill, plan.unit) : "",
  });
}

/** What a year fills, as far as it is worth telling: one page is not. */
export function toldFills({ fills }: Pick<Plan, "fills">): Plan["fills"] {
  return fills.filter(
    ({ vessel, whole }) => whole > ("kind" in vessel && vessel.kind === "page" ? 1 : 0),
  );
}

/** “18 books of 200 pages” */
export function fillText(
  text: Text,
  { vessel, whole }: { vessel: PlanVessel; whole: number },
  unit: string,
): string {
  const size = amountText(text, vessel.size, unit);
  if ("kind" in vessel) return text("goals.fill", { kind: vessel.kind, whole, size });
  return text("goals.fillOf", { whole, name: isolate(shownTitle(vessel.name)), size });
}

/** What a plan's sum assumes, and what the same sum is in other vessels. */
export function assumptionText(text: Text, plan: Plan): string {
  const [first] = plan.fills;
  const [, ...others] = toldFills(plan);
  const vessel = first ? vesselKind(first.vessel) : "none";
  const assumed = text("goals.assumes", {
    how: howOften(plan),
    amount: amountText(text, plan.amount, plan.unit),
    times: plan.assumes.timesAYear,
    vessel,
    size: first ? amountText(text, first.vessel.size, plan.unit) : "",
    name: first && "name" in first.vessel ? isolate(shownTitle(first.vessel.name)) : "",
  });
  const besides = others.map((fill) =>
    text("goals.orElse", { fill: fillText(text, fill, plan.unit) }),
  );
  return [assumed, ...besides].join(" ");
}

function vesselKind(vessel: PlanVessel): string {
  return "kind" in vessel ? vessel.kind : "own";
}

function howOften({ repeat, daysAWeek }: Plan): "day" | "week" | "interval" {
  if (repeat.kind === "interval") return "interval";
  return daysAWeek === 7 ? "day" : "week";
}

/** Days ahead from which on a date is told by the third of its month. */
const ROUGH_FROM = 45;

/** A date as exactly as it can be meant: the day when it is near, else a third of a month. */
export function roughDate(text: Text, day: CivilDate, today: CivilDate): string {
  if (daysBetween(today, day) < ROUGH_FROM) return text.date(noonUTC(day), "date");
  const date = Number(day.slice(8));
  const part = date <= 10 ? "early" : date <= 20 ? "mid" : "late";
  return text("goals.rough", { part, month: text.date(noonUTC(day), "monthOfYear") });
}

/** Figures rounded to what lies between them: 387 and 452 become 390 and 450. */
export function roundedRange(low: number, high: number): [number, number] {
  const width = Math.max(high - low, 0.001);
  const step = 10 ** Math.floor(Math.log10(width));
  const round = (value: number) => Number((Math.round(value / step) * step).toPrecision(12));
  return [round(low), round(high)];
}
