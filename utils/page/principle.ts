/** Finds out what a person's own days say, without holding up the page. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { HistoryState } from "../domain/history";
import { type RatedDay, ratedDays, signatureOf } from "../domain/rated-days";
import { type ProgressPrinciple, tellingPrinciple } from "../domain/statistics/progress-principle";
import { now } from "../platform/clock";

/** How long (ms) it may go on before the page gets its turn. */
const SLICE_MS = 6;

/** The rated days, and what they say as soon as that is known. */
export type OwnDays = { rated: readonly RatedDay[]; told: ProgressPrinciple | null };

/**
 * What the rated days say: begun when the whole history is read and drawn, in slices between
 * frames, and anew when what it rests on has changed. Null until the days are known.
 */
export function useOwnDays(history: HistoryState): OwnDays | null {
  const { stage, version, dates, entries, counts } = history;
  const known = useMemo(() => {
    if (stage !== "all") return null;
    const rated = ratedDays(dates, entries, counts);
    return { rated, signature: signatureOf(rated, counts) };
  }, [stage, version]);
  const [own, setOwn] = useState<OwnDays | null>(null);
  const latest = useRef(known);
  latest.current = known;
  useEffect(() => {
    if (!latest.current) return;
    const { rated } = latest.current;
    const moods = new Map(rated.map(({ date, mood }) => [date, mood]));
    setOwn((before) => before ?? { rated, told: null });
    return inSlices(tellingPrinciple(moods, counts), (told) => setOwn({ rated, told }));
  }, [known?.signature]);
  return own;
}

/** Does the work between frames; returns how to stop. */
function inSlices<T>(work: Generator<void, T>, onDone: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const goOn = () => {
    const until = now() + SLICE_MS;
    while (now() < until) {
      const step = work.next();
      if (step.done) return onDone(step.value);
    }
    timer = setTimeout(goOn);
  };
  timer = setTimeout(goOn);
  return () => clearTimeout(timer);
}
