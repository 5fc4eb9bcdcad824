/** How long (ms) a state may take to come about before a test gives up on it. */
export const PATIENCE_MS = 40_000;
/** How long (ms) a browser may take to answer, the first time above all: a machine can be busy. */
export const START_PATIENCE_MS = 50_000;
const LOOK_EVERY_MS = 30;

/**
 * Waits for a state instead of sleeping: reads again and again until what was read is accepted.
 * @returns what was read
 * @throws Error that says what was awaited and what was seen last
 */
export async function eventually<T>(
  what: string,
  read: () => T | Promise<T>,
  accept: (value: T) => boolean = Boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let last: unknown;
  do {
    try {
      const value = await read();
      if (accept(value)) return value;
      last = value;
    } catch (error) {
      last = error; // a page that is just loading or leaving; it may be there at the next look
    }
    await pause(LOOK_EVERY_MS);
  } while (Date.now() < deadline);
  const seen = last instanceof Error ? last.message : JSON.stringify(last)?.slice(0, 400);
  throw new Error(`Waited ${patienceMs} ms for ${what}; seen last: ${seen}`);
}

/** Lets `ms` milliseconds pass: for pacing a fault, never for awaiting a state. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
