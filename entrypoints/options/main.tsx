import { render } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import "@/components/tokens.css";
import "@/components/base.css";
import "@/components/buttons.css";
import { Options } from "@/components/options/Options";
import { TextContext } from "@/components/TextContext";
import { Trouble } from "@/components/Trouble";
import { standing } from "@/utils/domain/world";
import { useNow, usePage } from "@/utils/page/hooks";
import { createPageStore, type Kept } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
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
import { playStone } from "@/utils/platform/sound";
import { weekStartOf } from "@/utils/text/week";

const text = loadText();
const after = (ms: number, callback: () => void) => void setTimeout(callback, ms);
const store = createPageStore({ ...clock, after }, readCopy());

function OptionsPage() {
  const page = usePage(store);
  useNow("minute");
  const [refused, setRefused] = useState<Kept | null>(null);
  const refusal = refused?.kept === false ? refused.trouble : null;
  const { settings } = page.snapshot.current;
  const today = clock.today(settings.dayStart);
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
          />
        }
        usualWeekStart={weekStartOf(navigator.language)}
        permissions={permissions()}
        shortcuts={useShortcuts()}
        onSetShortcut={openShortcutSettings}
        onSet={(patch) => void store.submit({ type: "settings/set", patch }).then(setRefused)}
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
document.documentElement.lang = text.locale;
document.documentElement.dir = text.direction;
render(<OptionsPage />, document.body);
store.connect(live);
