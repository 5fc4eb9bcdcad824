/** Storage may hang, and then says nothing at all. Whoever waits for it waits no longer than this. */

/** How long (ms) a store may take before it counts as one that does not answer. */
export const PATIENCE_MS = 5000;

/** The promise's own outcome, or a rejection when it has none in time. */
export async function settled<T>(promise: Promise<T>): Promise<T> {
  const patience = startPatience(PATIENCE_MS);
  try {
    return await Promise.race([promise, patience.over]);
  } finally {
    patience.end();
  }
}

/** Rejects after `ms` without a sign of life. */
export function startPatience(ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: () => void = () => {};
  const over = new Promise<never>((_, reject) => {
    giveUp = () => reject(new DOMException("The store does not answer", "TimeoutError"));
  });
  over.catch(() => {}); // whoever raced it has its own outcome by then
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, ms);
  };
  alive();
  return { over, alive, end: () => clearTimeout(timer) };
}
