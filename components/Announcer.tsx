import { type ComponentChildren, createContext } from "preact";
import { useCallback, useContext, useEffect, useRef, useState } from "preact/hooks";
import { elapsed, MINUTE, phase } from "../utils/domain/hour";
import type { Hour } from "../utils/domain/schema";
import { useText } from "./TextContext";

type Announce = (words: string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Says something to people with a screen reader, politely. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** The page's one polite live region, and around it everything that may speak through it. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState({ words: "", turn: 0 });
  const announce = useCallback<Announce>(
    (words) => setSaid(({ turn }) => ({ words, turn: turn + 1 })),
    [],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      <div class="vh" role="status">
        <span key={said.turn}>{said.words}</span>
      </div>
      {children}
    </AnnounceContext.Provider>
  );
}

type Mark = "start" | "half" | "five" | "end";

/**
 * Says that the hour began, is half over, has five minutes left, is over: each as it happens, and
 * none of it for what happened before the page was there.
 * @param now ms
 */
export function useHourAnnouncements(hour: Hour | null, now: number): void {
  const text = useText();
  const announce = useAnnounce();
  const mark = hour ? lastMark(hour, now) : null;
  const heard = useRef({ id: hour?.id, mark });
  useEffect(() => {
    const before = heard.current;
    heard.current = { id: hour?.id, mark };
    if (!hour || !mark || (before.id === hour.id && before.mark === mark)) return;
    const minutes = Math.round(hour.lengthMs / MINUTE);
    const left = Math.round((hour.lengthMs - elapsed(hour, now)) / MINUTE);
    if (mark === "start" && before.id === hour.id) return;
    if (mark === "start") announce(text("announce.start", { minutes }));
    else if (mark === "end") announce(text("announce.end"));
    else announce(text("announce.left", { minutes: Math.max(left, 1) }));
  }, [hour, mark, now, text, announce]);
}

function lastMark(hour: Hour, now: number): Mark {
  if (phase(hour, now) === "over") return "end";
  const gone = elapsed(hour, now);
  if (hour.lengthMs > 10 * MINUTE && gone >= hour.lengthMs - 5 * MINUTE) return "five";
  return gone >= hour.lengthMs / 2 ? "half" : "start";
}
