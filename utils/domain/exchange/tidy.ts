/** Values from outside, made harmless before anything looks at them. */
import { EXCERPT, MAX_DEPTH, MAX_TEXT, MAX_VALUES } from "./limits";

/** Keys that could reach a prototype when a record is copied by assignment. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Whether a text can be an id or a key anywhere. */
export function isSafeKey(key: string): boolean {
  return !FORBIDDEN.has(key);
}

/** A value from JSON, or why it is not taken. */
export type Tidied = { value: unknown } | { reason: "too-deep" | "too-long" };

/**
 * A copy without keys that could reach a prototype, its texts well-formed Unicode. Too long, too
 * large or too deep a value is refused whole: half a record would be a lie.
 */
export function tidy(raw: unknown): Tidied {
  const budget = { values: MAX_VALUES };
  try {
    return { value: copy(raw, 0, budget) };
  } catch (refusal) {
    return { reason: refusal === TOO_DEEP ? "too-deep" : "too-long" };
  }
}

const TOO_DEEP = new Error("too-deep");
const TOO_LONG = new Error("too-long");

function copy(raw: unknown, depth: number, budget: { values: number }): unknown {
  if (--budget.values < 0) throw TOO_LONG;
  if (typeof raw === "string") {
    if (raw.length > MAX_TEXT) throw TOO_LONG;
    return raw.toWellFormed();
  }
  if (typeof raw !== "object" || raw === null) return raw;
  if (depth >= MAX_DEPTH) throw TOO_DEEP;
  if (Array.isArray(raw)) return raw.map((item) => copy(item, depth + 1, budget));
  const clean: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (isSafeKey(key)) clean[key.toWellFormed()] = copy(value, depth + 1, budget);
  }
  return clean;
}

/** The beginning of a refused text, to recognise it by. */
export function excerpt(text: string): string {
  const start = text
    .slice(0, EXCERPT * 4)
    .replace(/\s+/g, " ")
    .trim();
  const points = [...start.toWellFormed()];
  return points.length > EXCERPT ? `${points.slice(0, EXCERPT - 1).join("")}…` : points.join("");
}
