import type { ComponentChildren } from "preact";
import type { CivilDate, Settings, Win } from "../../utils/domain/schema";
import { BackLink } from "../PageBar";
import { PebbleMark } from "../Pebble";
import { SmallCairn } from "../SmallCairn";
import { useText } from "../TextContext";
import { About } from "./About";
import { FellBack } from "./FellBack";
import { Keyboard, type ShortcutProps } from "./Keyboard";
import { LookSection } from "./LookSection";
import { Permissions } from "./Permissions";
import { ReflectionSection } from "./ReflectionSection";
import { SoundSection } from "./SoundSection";
import { CelebrationSection, DaySection } from "./sections";
import { useSectionInView } from "./useSectionInView";
import "./options.css";

export type OptionsProps = ShortcutProps & {
  settings: Settings;
  /** The settings that could not be read. */
  fellBack: readonly string[];
  today: CivilDate;
  /** Today's wins that stand. */
  wins: readonly Win[];
  /** 1 Monday to 7 Sunday: the usual one where the person lives. */
  usualWeekStart: number;
  /** The language of the browser, or what we speak instead, in its own words. */
  browserLanguage: string;
  permissions: readonly string[];
  version: string;
  /** What is not as it should be, if anything. */
  trouble: ComponentChildren;
  /** The section of the person's data. */
  data: ComponentChildren;
  onSet: (patch: Partial<Settings>) => void;
  trials: {
    /** Plays the click; rejects when nothing can be heard. */
    sound: () => Promise<void>;
    /** Shows the notification of an hour's end; rejects when the browser refuses. */
    notification: () => Promise<void>;
    /** Calls back when that notification is known to have been seen; returns how to stop. */
    onNotified: (callback: () => void) => () => void;
  };
};

const SECTIONS = [
  ["day", "options.day"],
  ["reflection", "options.reflection"],
  ["celebration", "options.celebration"],
  ["sound", "options.sound"],
  ["keyboard", "options.keyboard"],
  ["look", "options.look"],
  ["data", "options.data"],
  ["permissions", "options.permissions"],
  ["about", "options.about"],
] as const;
const IDS = SECTIONS.map(([id]) => id);

/** The settings page. There is no save button: each change holds at once, everywhere. */
export function Options(props: OptionsProps) {
  const text = useText();
  return (
    <div class="options">
      <header class="sky">
        <div class="wrap">
          <div class="bar">
            <BackLink />
            <h1>{text("options.title")}</h1>
            <nav aria-label={text("newtab.nav")}>
              <a class="btn text" href="goals.html">
                {text("newtab.goals")}
              </a>
              <a class="btn text" href="history.html">
                {text("newtab.history")}
              </a>
            </nav>
            <p class="quiet">{text("options.saved")}</p>
          </div>
          {props.wins.length > 0 && <SmallCairn wins={props.wins.slice(-newest(props.wins))} />}
        </div>
      </header>
      <div class="shore">
        <div class="wrap set">
          <Index />
          <main>
            {props.trouble}
            <FellBack settings={props.settings} fields={props.fellBack} onSet={props.onSet} />
            <DaySection {...props} />
            <ReflectionSection {...props} />
            <CelebrationSection {...props} />
            <SoundSection {...props} />
            <Keyboard {...props} />
            <LookSection {...props} />
            {props.data}
            <Permissions permissions={props.permissions} />
            <About version={props.version} />
          </main>
        </div>
      </div>
    </div>
  );
}

/** Only the cairn that is being built. */
function newest(wins: readonly Win[]): number {
  return ((wins.length - 1) % 7) + 1;
}

function Index() {
  const text = useText();
  const inView = useSectionInView(IDS);
  return (
    <nav class="index" aria-label={text("options.index")}>
      <ul>
        {SECTIONS.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={inView === id ? "true" : undefined}>
              <PebbleMark id={id} stone="slate" width={12} />
              {text(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
