/**
 * What a page's first script hands on to the page's own scripts. They are files apart and share no
 * module, so it goes by the one thing that they share.
 */
import type { Still } from "./first-picture";

export type HandedOn = {
  /** The copy of the snapshot that what is on the page was drawn from, as it is stored. */
  copy: string;
  /** What the page shows, when all of it was there from a picture. */
  still: Still | null;
  /** Whether that was known to be so until the page was needed. */
  wasStill: boolean | null | undefined;
  /** Whether somebody has done something on the page. */
  isTouched(): boolean;
  /** To be called as soon as the page has taken its elements over. */
  drawn(): void;
  /** To be called when the page can do all that may be asked of it: what was asked meanwhile is done. */
  alive(): void;
};

const KEY = Symbol.for("tiny-wins first script");
type Scope = { [KEY]?: HandedOn };

/** To be called by the first script, before the page's own scripts are loaded. */
export function handOn(handed: HandedOn): void {
  (globalThis as Scope)[KEY] = handed;
}

/** Null when the page has to draw its first frame itself. */
export function handedOn(): HandedOn | null {
  return (globalThis as Scope)[KEY] ?? null;
}
