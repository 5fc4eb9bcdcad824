import { render } from "preact";
import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import "@/components/tokens.css";
import "@/components/base.css";
import "@/components/buttons.css";
import { Announcer } from "@/components/Announcer";
import { DataSection } from "@/components/data/DataSection";
import { Options } from "@/components/options/Options";
import { TextContext } from "@/components/TextContext";
import { Trouble } from "@/components/Trouble";
import type { Settings } from "@/utils/domain/schema";
import { DEFAULT_SETTINGS } from "@/utils/domain/settings";
import { standing } from "@/utils/domain/world";
import { useNow, usePage } from "@/utils/page/hooks";
import { followLanguage } from "@/utils/page/language";
import { createPageStore, type Kept } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
import { useLost } from "@/utils/page/useLost";
import * as clock from "@/utils/platform/clock";
import {
  type AssignedCommand,
  addressKeyword,
  assignedCommands,
  openShortcutSettings,
  permissions,
  version,
} from "@/utils/platform/commands";
import { readCopy } from "@/utils/platform/copy";
import { loadText } from "@/utils/platform/full-text";
import { languageOf } from "@/utils/platform/language";
import { live } from "@/utils/platform/live";
import { pagePorts } from "@/utils/platform/page-ports";
import { playStone } from "@/utils/platform/sound";
import { dropOlder } from "@/utils/platform/staging";
import { onTrialSeen, tryNotification } from "@/utils/platform/trial";
import { nameOf } from "@/utils/text/languages";
import type { Text } from "@/utils/text/text";
import { weekStartOf } from "@/utils/text/week";
import { dataDoors } from "./doors";
import { useFacts } from "./useFacts";

const store = createPageStore(pagePorts, readCopy());

/** How long (ms) an import can be taken back on a page that stays open. */
const STAGED_MS = 24 * 60 * 60_000;

function OptionsPage({ text }: { text: Text }) {
  const page = usePage(store);
  useNow("minute");
  const [refused, setRefused] = useState<Kept | null>(null);
  const refusal = refused?.kept === false ? refused.trouble : null;
  const { settings, fellBack = [] } = page.snapshot.current;
  const today = clock.today(settings.dayStart);
  const [facts, changed] = useFacts(page.snapshot.revision, page.live);
  const doors = useMemo(() => dataDoors(store, text, changed), [text, changed]);
  const lost = useLost(page.live);
  const onSet = (patch: Partial<Settings>) =>
    void store.submit({ type: "settings/set", patch }).then(setRefused);
  useLayoutEffect(() => showTheme(settings.theme), [settings.theme]);
  useLayoutEffect(() => store.showDay(today), [today, page.live]);
  const { trouble, aside } = page.snapshot;
  return (
    <TextContext.Provider value={text}>
      <Announcer>
        <Options
          settings={settings}
          fellBack={fellBack}
          today={today}
          wins={standing(page.snapshot.days[today])}
          trouble={
            <Trouble
              trouble={trouble}
              refused={refusal}
              aside={aside}
              late={page.late}
              lost={lost}
            />
          }
          usualWeekStart={weekStartOf(navigator.language)}
          browserLanguage={nameOf(languageOf(DEFAULT_SETTINGS))}
          permissions={[...permissions(), ...(facts.mayDownload ? ["downloads"] : [])]}
          version={version()}
          data={
            <DataSection
              facts={facts}
              doors={doors}
              settings={settings}
              onSet={onSet}
              today={today}
              aside={aside}
              trouble={trouble}
            />
          }
          shortcuts={useShortcuts()}
          onSetShortcut={openShortcutSettings}
          keyword={addressKeyword()}
          onSet={onSet}
          trials={{
            sound: playStone,
            notification: () => tryNotification(text("options.tryEnd"), text("options.tryEndSays")),
            onNotified: onTrialSeen,
          }}
        />
      </Announcer>
    </TextContext.Provider>
  );
}

/** The shortcuts as they are, asked again when the person comes back from changing them. */
function useShortcuts(): AssignedCommand[] | null {
  const [shortcuts, setShortcuts] = useState<AssignedCommand[] | null>(null);
  useEffect(() => {
    const ask = () => assignedCommands().then(setShortcuts);
    void ask();
    addEventListener("focus", ask);
    return () => removeEventListener("focus", ask);
  }, []);
  return shortcuts;
}

showTheme(store.get().snapshot.current.settings.theme);
followLanguage(store, loadText, (text) => {
  document.title = text("options.title");
  render(<OptionsPage text={text} />, document.body);
});
store.connect(live);
void dropOlder(STAGED_MS).catch(() => {});
