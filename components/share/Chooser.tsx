import { noonUTC } from "../../utils/domain/day";
import type { Win } from "../../utils/domain/schema";
import type { SharedDay } from "../../utils/domain/share/write";
import { GhostMark, WinMark } from "../Pebble";
import { useText } from "../TextContext";
import { Title } from "../Title";

type ChooserProps = {
  /** The days with all their wins, by moment. */
  days: readonly SharedDay[];
  leftOut: ReadonlySet<string>;
  onLeaveOut: (leftOut: ReadonlySet<string>) => void;
};

/** What to show: a stone is in the picture and in the text, an outline is not. */
export function Chooser({ days, leftOut, onLeaveOut }: ChooserProps) {
  const text = useText();
  const wins = days.flatMap((day) => day.wins);
  const chosen = wins.filter(({ id }) => !leftOut.has(id)).length;
  const toggle = (id: string) => {
    const next = new Set(leftOut);
    if (!next.delete(id)) next.add(id);
    onLeaveOut(next);
  };
  const some = days.filter((day) => day.wins.length > 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend can have nothing beside it
    <div role="group" class="chooser" aria-labelledby="what-to-show">
      <h2 id="what-to-show">{text("share.what")}</h2>
      <p class="s hush chosen">
        <span role="status">{text("share.chosen", { count: chosen, total: wins.length })}</span>
        <button
          type="button"
          class="link"
          onClick={() => onLeaveOut(new Set(chosen > 0 ? wins.map(({ id }) => id) : []))}
        >
          {text(chosen > 0 ? "share.none" : "share.all")}
        </button>
      </p>
      {some.toReversed().map((day) => (
        <div key={day.day}>
          {days.length > 1 && <h3 class="s hush">{text.date(noonUTC(day.day), "full")}</h3>}
          {day.wins.toReversed().map((win) => (
            <Row
              key={win.id}
              win={win}
              isChosen={!leftOut.has(win.id)}
              onToggle={() => toggle(win.id)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Row(props: { win: Win; isChosen: boolean; onToggle: () => void }) {
  const { win, isChosen } = props;
  const text = useText();
  return (
    <label class={isChosen ? "chk" : "chk off"}>
      <input type="checkbox" checked={isChosen} onChange={props.onToggle} />
      {isChosen ? <WinMark win={win} width={28} /> : <GhostMark id={win.id} width={28} />}
      <time>{text.time(win.at, win.zone)}</time>
      <span class="cut" title={win.title.length > 60 ? win.title.slice(0, 600) : undefined}>
        <Title of={win.title} />
      </span>
    </label>
  );
}
