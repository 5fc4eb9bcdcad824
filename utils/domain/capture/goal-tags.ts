/** Goals as people name them after a `#`. */
import { fold } from "../search";

/** What of a goal is known where something is logged. */
export type GoalName = { id: string; name: string; unit?: string | undefined };

/** A tag with nothing but digits is a number: “#1 priority”. */
const NUMBER = /^\d+$/;
/** Shorter beginnings of a name in Latin letters are left alone: too much begins like this. */
const SHORTEST = 3;
const LATIN = /^[a-z0-9]*$/;

/** How names and tags are compared: without spaces, hyphens and dots, which a tag cannot hold. */
function keyOf(name: string): string {
  return fold(name).replace(/[\s_.'’-]+/g, "");
}

/**
 * The goal that a tag names: by its whole name, or by the beginning of a word that only one goal
 * has. Undefined where no goal, or more than one, is meant.
 * @param tag without its `#`
 */
export function goalTagged(tag: string, goals: readonly GoalName[]): GoalName | undefined {
  const key = keyOf(tag);
  if (key === "") return undefined;
  const same = goals.find(({ name }) => keyOf(name) === key);
  if (same || NUMBER.test(key)) return same;
  if (LATIN.test(key) && key.length < SHORTEST) return undefined;
  const alike = goals.filter(({ name }) => begins(name, key));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Whether the name, or one of its words, begins so. */
function begins(name: string, key: string): boolean {
  const words = fold(name).split(/\s+/);
  return words.some((_, i) => keyOf(words.slice(i).join("")).startsWith(key));
}

/** The tag of a goal, as it can be typed in one word. */
export function tagOf({ name }: GoalName): string {
  return `#${name.trim().replace(/\s+/g, "-")}`;
}

/** The goals whose names go on from the tag that is being typed. @param tag without its `#` */
export function goalsBeginning(tag: string, goals: readonly GoalName[]): GoalName[] {
  const key = keyOf(tag);
  return goals.filter(({ name }) => begins(name, key));
}
