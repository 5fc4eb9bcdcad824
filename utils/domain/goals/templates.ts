/** Goals to begin from, after real examples. Their words are in the message files. */
import { EVERY_DAY, planned, vesselsOf } from "./plan";

export type TemplateId = "stretching" | "word" | "words" | "pages" | "email" | "drawer";
export type UnitKind = "minutes" | "words" | "pages" | "emails" | "drawers" | "wins";
export type Template = { id: TemplateId; amount: number; unit: UnitKind };

export const TEMPLATES: readonly Template[] = [
  { id: "stretching", amount: 5, unit: "minutes" },
  { id: "word", amount: 1, unit: "words" },
  { id: "words", amount: 300, unit: "words" },
  { id: "pages", amount: 10, unit: "pages" },
  { id: "email", amount: 1, unit: "emails" },
  { id: "drawer", amount: 1, unit: "drawers" },
];

/** What a template adds up to in a year, done on every day of it. */
export function templatePlan({ amount, unit }: Template) {
  return planned({
    amount,
    unit,
    repeat: EVERY_DAY,
    spareDays: 0,
    vessels: vesselsOf(undefined, unit),
  });
}

/** The template of an id; null when there is none such. */
export function templateOf(id: string | null): Template | null {
  return TEMPLATES.find((template) => template.id === id) ?? null;
}
