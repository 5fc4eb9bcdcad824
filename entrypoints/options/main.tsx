import { render } from "preact";
import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import "@/components/tokens.css";
import "@/components/base.css";
import "@/components/buttons.css";
import { DataSection } from "@/components/data/DataSection";
import { Options } from "@/components/options/Options";
import { TextContext } from "@/components/TextContext";
import { Trouble } from "@/components/Trouble";
import type { Settings } from "@/utils/domain/schema";
import { standing } from "@/utils/domain/world";
import { useNow, usePage } from "@/utils/page/hooks";
import { followLanguage } from "@/utils/page/language";
import { createPageStore, type Kept } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
import { useLost } from "@/utils/page/useLost";
import * as clock from "@/utils/platform/clock";
import {
  type AssignedCommand,
  assignedCommands,
  openShortcutSettings,
  permissions,
} from "@/utils/platform/commands";
import { readCopy } from "@/utils/platform/copy";
import { loadText } from "@/utils/platform/full-text";
import { live } from "@/utils/platform/live";
import { pagePorts } from "@/utils/platform/page-ports";
import { playStone } from "@/utils/platform/sound";
import { dropOlder } from "@/utils/platform/staging";
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
  const { settings } = page.snapshot.current;
  const today = clock.today(settings.dayStart);
  const [facts, changed] = useFacts(page.snapshot.revision, page.live);
  const doors = useMemo(() => dataDoors(store, text, changed), [text, changed]);
  const lost = useLost(page.live);
  const onSet = (patch: Partial<Settings>) =>
    void store.submit({ type: "settings/set", patch }).then(setRefused);
  useLayoutEffect(() => showTheme(settings.theme), [settings.theme]);
  useLayoutEffect(() => store.showDay(today), [today, page.live]);
  return (
    <TextContext.Provider value={text}>
      <Options
        settings={settings}
        wins={standing(page.snapshot.days[today])}
        trouble={
          <Trouble
            trouble={page.snapshot.trouble ?? refusal}
            aside={page.snapshot.aside}
            late={page.late}
            lost={lost}
          />
        }
        usualWeekStart={weekStartOf(navigator.language)}
        permissions={[...permissions(), ...(facts.mayDownload ? ["downloads"] : [])]}
        data={
          <DataSection
            facts={facts}
            doors={doors}
            settings={settings}
            onSet={onSet}
            today={today}
            aside={page.snapshot.aside}
            trouble={page.snapshot.trouble}
          />
        }
        shortcuts={useShortcuts()}
        onSetShortcut={openShortcutSettings}
        onSet={onSet}
        onTest={playStone}
      />
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
