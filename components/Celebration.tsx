import { useEffect, useRef, useState } from "preact/hooks";
import type { CivilDate, Settings, Win } from "../utils/domain/schema";
import { isolate, type Text } from "../utils/text/text";
import { useAnnounce } from "./Announcer";
import { useText } from "./TextContext";

/** How long (ms) a landing stone and its ripple are given before the drawing is still again. */
const LANDING_MS = 1300;
/** The same for a milestone. */
const MILESTONE_MS = 2700;
/** Wins that follow so soon (ms) upon another are shorter. */
const FREQUENT_MS = 10_000;
/** How long (ms) the end of an hour is. */
const CLOSING_MS = 1900;

/** What a win that has just been won plays: size 1, or size 3 for a milestone. */
export type Landing = {
  /** The win whose stone lands. */
  id: string;
  size: 1 | 3;
  /** The one before was only moments ago. */
  quick: boolean;
};

/**
 * The landing of the newest win that appears after the page was first drawn. A next win cuts the
 * running fall to its end, and when wins come one upon the other, each is shorter.
 * @param wins the day's wins that stand, by moment
 * @param quiet true while what is shown may be older than what is known, so that catching up is no win
 */
export function useLanding(
  wins: readonly Win[],
  day: CivilDate,
  quiet: boolean,
  settings: Settings,
): Landing | null {
  const [landing, setLanding] = useState<Landing | null>(null);
  const known = useRef({ day, ids: new Set(wins.map(({ id }) => id)), quiet });
  const before = known.current;
  const fresh = wins.findLast(({ id }) => !before.ids.has(id));
  const isNews = fresh !== undefined && !quiet && !before.quiet && before.day === day;
  const news = useRef<Win | null>(null);
  known.current = { day, ids: new Set(wins.map(({ id }) => id)), quiet };
  const starts: Landing | null =
    isNews && settings.celebration !== "none"
      ? {
          id: fresh.id,
          size: sizeOf(fresh, settings),
          quick: news.current !== null && fresh.updatedAt - news.current.updatedAt < FREQUENT_MS,
        }
      : null;
  if (isNews) news.current = fresh;
  // Not the fresh one: with the state set below it is drawn again, and then it is known.
  useAnnouncedWin(news.current, wins.length, settings);
  if (starts && starts.id !== landing?.id) setLanding(starts);
  useEffect(() => {
    if (landing === null) return;
    const timer = setTimeout(
      () => setLanding(null),
      landing.size === 3 ? MILESTONE_MS : LANDING_MS,
    );
    return () => clearTimeout(timer);
  }, [landing]);
  return starts ?? landing;
}

function sizeOf({ milestone }: Win, { celebration }: Settings): Landing["size"] {
  return milestone !== undefined && celebration === "full" ? 3 : 1;
}

/** Says the win to people with a screen reader: what the stone says to the eye. */
function useAnnouncedWin(win: Win | null, count: number, settings: Settings): void {
  const text = useText();
  const announce = useAnnounce();
  const said = useRef("");
  useEffect(() => {
    if (!win || said.current === win.id) return;
    said.current = win.id;
    if (!document.hidden) announce(loggedInWords(win, count, settings, text));
  });
}

/** What is said of a win that was just logged. @param count today's wins */
export function loggedInWords(
  { milestone }: Pick<Win, "milestone">,
  count: number,
  { celebration, ownWords }: Settings,
  text: Text,
): string {
  const own = celebration === "none" ? "" : ownWords.trim();
  return [
    text("log.logged", { count }),
    milestone === undefined ? "" : milestoneInWords(milestone, text),
    own && isolate(own),
  ]
    .filter(Boolean)
    .join(" ");
}

export function milestoneInWords(milestone: NonNullable<Win["milestone"]>, text: Text): string {
  return milestone === "goal"
    ? text("log.goalReached")
    : text("log.milestone", { count: milestone });
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
