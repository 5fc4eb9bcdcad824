import type { Win } from "../../utils/domain/schema";
import { shownTitle } from "../../utils/text/shown-title";
import { WinMark } from "../Pebble";
import { useText } from "../TextContext";
import { Title } from "../Title";
import "../fades.css";

/** The list's id, for the button that unfolds it. */
export const TODAY_LIST = "todays-wins";

/** Today's wins as words, newest first. Folded, it is there for a screen reader only. */
export function TodayWins({ wins, isOpen }: { wins: readonly Win[]; isOpen: boolean }) {
  const text = useText();
  if (wins.length === 0) return null;
  return (
    // Reached by the keyboard, which scrolls it.
    <ol
      reversed
      tabIndex={isOpen ? 0 : undefined}
      id={TODAY_LIST}
      class={isOpen ? "today fades many" : "vh"}
      aria-label={text("newtab.wins")}
    >
      {wins.toReversed().map((win) => (
        <li key={win.id}>
          {isOpen && <WinMark win={win} />}
          <span class="grow cut" title={shownTitle(win.title)}>
            <Title of={win.title} />
          </span>
          <time>{text.time(win.at)}</time>
        </li>
      ))}
    </ol>
  );
}
