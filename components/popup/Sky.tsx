import { CAIRN } from "../../utils/domain/cairn";
import { elapsed, endsAt, remaining, spentMinutes } from "../../utils/domain/hour";
import type { Hour } from "../../utils/domain/schema";
import { winsOfHour } from "../../utils/domain/world";
import type { Landing } from "../Celebration";
import { Icon } from "../Icon";
import { GhostGroup } from "../Pebble";
import { RecapHeading } from "../Recap";
import { beadsOf, Ring } from "../Ring";
import { SmallCairn } from "../SmallCairn";
import { useText } from "../TextContext";
import { TimeLeft } from "../TimeLeft";
import type { View } from "./Popup";
import { TODAY_LIST } from "./TodayWins";

/** Two cairns fit beside the statement: the one being built and the one before. */
const DRAWN = 2 * CAIRN;

/** Today's statement and cairn. */
export function IdleSky({ view, landing }: { view: View; landing: Landing | null }) {
  const text = useText();
  const { wins, snapshot } = view;
  const isFirst = wins.length === 0 && !Object.values(snapshot.counts).some((count) => count > 0);
  const passed = Math.max(0, Math.ceil((wins.length - DRAWN) / CAIRN)) * CAIRN;
  return (
    <header class="sky">
      <div class="top">
        <div class="say">
          <h1>
            {view.known &&
              (isFirst ? text("newtab.first") : text("newtab.done", { count: wins.length }))}
          </h1>
          <nav aria-label={text("popup.title")}>
            {wins.length > 0 && !view.isPanel && <TodayButton view={view} />}
            {!view.isNewTabOurs && <PageLink page="newtab" />}
            <PageLink page="history" />
            <PageLink page="options" />
            {view.onPanel && <PanelButton onOpen={view.onPanel} />}
          </nav>
        </div>
        {wins.length > 0 ? (
          <SmallCairn wins={wins.slice(passed)} landing={landing} />
        ) : (
          <svg class="place" width="86" height="46" viewBox="-43 -40 86 46" aria-hidden="true">
            <GhostGroup id="first" width={70} dashed />
          </svg>
        )}
      </div>
    </header>
  );
}

/** Rings of water around an hour that is over: distance (px) and opacity. */
const RIPPLES = [
  [30, 0.42],
  [62, 0.26],
  [100, 0.15],
] as const;

/** The hour as a ring, with the time left or what it brought. */
export function HourSky(props: { view: View; hour: Hour; closing: boolean }) {
  const { view, hour, closing } = props;
  const isOver = view.name === "recap";
  const beads = winsOfHour(view.snapshot, hour.id);
  const end = endsAt(hour);
  const gone = elapsed(hour, view.now);
  return (
    <header class="sky">
      {!isOver && (
        <div class="corners">
          <div>
            {view.wins.length > 0 && !view.isPanel && <TodayButton view={view} />}
            {view.onPanel && <PanelButton onOpen={view.onPanel} />}
          </div>
          <PageLink page="options" />
        </div>
      )}
      <div class={isOver ? "ringbox over" : "ringbox"}>
        <Ring
          radius={isOver ? 74 : 82}
          beadWidth={isOver ? 24 : 25}
          pad={isOver ? 28 : 22}
          elapsed={gone / hour.lengthMs}
          beads={beadsOf(hour, beads)}
          paused={end === null}
          over={isOver}
          closing={closing}
          ripples={isOver ? RIPPLES : []}
        />
        <div class="mid">
          {isOver ? (
            <RecapHeading count={beads.length} minutes={spentMinutes(hour, view.now)} />
          ) : (
            <TimeLeft remaining={remaining(hour, view.now)} endsAt={end} />
          )}
        </div>
      </div>
    </header>
  );
}

function TodayButton({ view }: { view: View }) {
  const text = useText();
  return (
    <button
      type="button"
      class="corner"
      aria-expanded={view.isListOpen}
      aria-controls={TODAY_LIST}
      onClick={() => view.setListOpen(!view.isListOpen)}
    >
      {text("newtab.today")}
      <Icon name="down" />
    </button>
  );
}

function PanelButton({ onOpen }: { onOpen: () => void }) {
  const text = useText();
  return (
    <button
      type="button"
      class="corner"
      aria-label={text("popup.panelName")}
      title={text("popup.panelName")}
      onClick={onOpen}
    >
      {text("popup.panel")}
    </button>
  );
}

const PAGES = {
  newtab: "popup.page",
  history: "newtab.history",
  options: "newtab.settings",
} as const;

function PageLink({ page }: { page: keyof typeof PAGES }) {
  const text = useText();
  return (
    <a class="corner" href={`${page}.html`} target="_blank" rel="noreferrer">
      {text(PAGES[page])}
    </a>
  );
}
