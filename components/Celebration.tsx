import { useEffect, useRef, useState } from "preact/hooks";
import type { CivilDate, Settings, Win } from "../utils/domain/schema";

/** How long (ms) a landing stone and its ripple are given before the drawing is still again. */
const LANDING_MS = 1300;
/** How long (ms) the end of an hour is. */
const CLOSING_MS = 1900;

/**
 * The win whose stone lands now: the newest one that appears after the page was first drawn. A
 * next win cuts the running fall to its end.
 * @param wins the day's wins that stand, by moment
 * @param quiet true while what is shown is not yet what is known, so that catching up is no win
 */
export function useLanding(
  wins: readonly Win[],
  day: CivilDate,
  quiet: boolean,
  celebration: Settings["celebration"],
): string | null {
  const [landing, setLanding] = useState<string | null>(null);
  const known = useRef({ day, ids: new Set(wins.map(({ id }) => id)), quiet });
  const before = known.current;
  const fresh = wins.findLast(({ id }) => !before.ids.has(id))?.id;
  const isNews = fresh !== undefined && !quiet && !before.quiet && before.day === day;
  known.current = { day, ids: new Set(wins.map(({ id }) => id)), quiet };
  const starts = isNews && celebration !== "none" ? fresh : null;
  if (starts !== null && starts !== landing) setLanding(starts);
  useEffect(() => {
    if (landing === null) return;
    const timer = setTimeout(() => setLanding(null), LANDING_MS);
    return () => clearTimeout(timer);
  }, [landing]);
  return starts ?? landing;
}

/**
 * Whether the hour's end is being celebrated now: true for a while from the moment it runs out
 * before the person's eyes, never when the page opens on an hour that is over.
 */
export function useClosing(
  hourId: string | undefined,
  over: boolean,
  celebration: Settings["celebration"],
): boolean {
  const [closing, setClosing] = useState(false);
  const seen = useRef({ hourId, over });
  const before = seen.current;
  seen.current = { hourId, over };
  const ended = over && !before.over && before.hourId === hourId;
  if (ended && celebration === "full" && !closing) setClosing(true);
  useEffect(() => {
    if (!closing) return;
    const timer = setTimeout(() => setClosing(false), CLOSING_MS);
    return () => clearTimeout(timer);
  }, [closing]);
  return closing;
}
