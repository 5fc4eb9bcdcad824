/** Long work in small pieces, so that a page stays responsive, shows how far it is, and can cancel. */

/** Yields the share done, 0 to 1, every few milliseconds of work. */
export type Work<T> = Generator<number, T, void>;

export type Pace = {
  signal?: AbortSignal;
  progress?: (share: number) => void;
  /** Called between pieces; may let the page draw. It decides by its own clock whether to wait. */
  pause?: () => Promise<void>;
};

/** Records handled between two yields. */
export const PIECE = 200;

/** Runs the work to its end; null when it was cancelled. */
export async function inSteps<T>(work: Work<T>, pace: Pace): Promise<T | null> {
  for (;;) {
    if (pace.signal?.aborted) return null;
    const step = work.next();
    if (step.done) return step.value;
    pace.progress?.(step.value);
    await pace.pause?.();
  }
}

/** Runs the work to its end at once. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The work with its share mapped to the part from `from` to `to` of a whole. */
export function* part<T>(work: Work<T>, from: number, to: number): Work<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}
