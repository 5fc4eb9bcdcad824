import { pause } from "./eventually.ts";
import type { Extension } from "./extension.ts";
import type { Surface } from "./surface.ts";

/** How long (ms) the outbox may take to empty between and after kills, on a slow machine. */
export const SETTLING_MS = 45_000;

/** Kills the background every `everyMs` until `work` is done. @param wake what gives it a life */
export async function killing<T>(
  tiny: Extension,
  everyMs: number,
  work: Promise<T>,
  wake: () => unknown = () => {},
): Promise<T> {
  let working = true;
  const ended = work.finally(() => {
    working = false;
  });
  while (working) {
    await tiny.killWorker();
    void wake();
    await Promise.race([pause(everyMs), ended]);
  }
  return ended;
}

/** Has a page ask the background for something, so that there is a life to end. */
export function waking(page: Surface): () => Promise<unknown> {
  const question = { type: "query/publish" };
  return () => page.api("runtime.sendMessage", question).catch(() => {}); // it may die over it
}
