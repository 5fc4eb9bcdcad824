/** What an import door gives: the good records, and the refused ones with where and why. */
import type { CheckIn, Goal, Hour, Review, Setback, Settings, Step, Win } from "../../schema";
import { excerpt } from "../tidy";

/** Why a record is refused; with `field`, which of its fields it is about. */
export type Reason =
  | "missing"
  | "invalid"
  | "too-long"
  | "too-deep"
  | "not-json"
  | "not-a-record"
  /** Another record of the file has the same id, other content, and is later. */
  | "same-id"
  /** The file ends inside it, or from here on it is no JSON. */
  | "cut-off"
  /** It and all that follow: there are more than are read. */
  | "too-many";

export type Refused = {
  /** The list it stands in, e.g. "wins"; "" for the file itself. */
  list: string;
  /** Line of the file, from 1. Where lines say little, there is an index only. */
  line?: number;
  /** Place in its list, from 0. */
  index?: number;
  reason: Reason;
  field?: string;
  /** What to recognise it by. */
  excerpt: string;
};

/** Everything a file holds that can be taken in. */
export type Found = {
  wins: Win[];
  steps: Step[];
  hours: Hour[];
  goals: Goal[];
  checkIns: CheckIn[];
  setbacks: Setback[];
  settings?: { values: Partial<Settings>; updatedAt: number };
  lineup?: { ids: string[]; updatedAt: number };
  review?: Review;
  /** When the file was exported, ms. */
  exportedAt?: number;
  refused: Refused[];
  /** Of another program: what is here already is never changed by a record as old as it. */
  foreign: boolean;
};

/** Nothing yet, for a door to fill. @param foreign whether the file is of another program */
export function nothingFound(foreign: boolean): Found {
  const none = { wins: [], steps: [], hours: [], goals: [], checkIns: [], setbacks: [] };
  return { ...none, refused: [], foreign };
}

/** Notes a refused record. */
export function refuse(
  found: Found,
  where: Pick<Refused, "list" | "line" | "index">,
  why: Pick<Refused, "reason" | "field">,
  text: unknown,
): void {
  found.refused.push({ ...where, ...why, excerpt: excerpt(typeof text === "string" ? text : "") });
}

/** Line numbers of places in a text, asked for in ascending order. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (at) => {
    for (; next >= 0 && next < at; next = text.indexOf("\n", next + 1)) line++;
    return line;
  };
}
