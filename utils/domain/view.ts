/** What the history page is set to show, and how its address says so: a view can be bookmarked. */
import type { CivilDate } from "./schema";
import { EVERY_WIN, type Filter } from "./search";
import { isCivilDate } from "./years";

export type View = Filter & {
  /** The year in figures, field and plots; null is the last twelve months. */
  year: number | null;
};

export const PLAIN_VIEW: View = { ...EVERY_WIN, year: null };

/** The view an address asks for. What cannot be understood is left out. @param query "?q=…" */
export function readView(query: string): View {
  const asked = new URLSearchParams(query);
  const date = (name: string): CivilDate | null => {
    const text = asked.get(name) ?? "";
    return isCivilDate(text) ? text : null;
  };
  return {
    words: asked.get("q") ?? "",
    goal: asked.get("goal") || null,
    hour: asked.get("hour") || null,
    note: asked.get("note") === "1",
    from: date("from"),
    to: date("to"),
    year: /^\d{4}$/.test(asked.get("year") ?? "") ? Number(asked.get("year")) : null,
  };
}

/** The address of a view, "" for the plain one. */
export function writeView({ words, goal, hour, note, from, to, year }: View): string {
  const said = { q: words, goal, hour, note: note ? "1" : null, from, to, year: writtenYear(year) };
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) {
    if (value !== null && value !== "") parts.set(name, String(value));
  }
  const query = parts.toString();
  return query && `?${query}`;
}

function writtenYear(year: number | null): string | null {
  return year === null ? null : String(year).padStart(4, "0");
}
