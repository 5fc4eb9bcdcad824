import { render } from "preact";
import { useLayoutEffect } from "preact/hooks";
import "@/components/tokens.css";
import "@/components/base.css";
import "@/components/buttons.css";
import { Announcer } from "@/components/Announcer";
import { Popup } from "@/components/popup/Popup";
import { TextContext } from "@/components/TextContext";
import { useNow, usePage } from "@/utils/page/hooks";
import { createPageStore, type Draft } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
import * as clock from "@/utils/platform/clock";
import { readCopy } from "@/utils/platform/copy";
import { loadText } from "@/utils/platform/frame-text";

const text = loadText();
const after = (ms: number, callback: () => void) => void setTimeout(callback, ms);
const copy = readCopy();
const store = createPageStore({ ...clock, after }, copy);

function PopupPage() {
  const page = usePage(store);
  const { hour, settings } = page.snapshot.current;
  const now = useNow(hour ? "second" : "minute");
  const today = clock.today(settings.dayStart);
  useLayoutEffect(() => showTheme(settings.theme), [settings.theme]);
  useLayoutEffect(() => store.showDay(today), [today, page.live]);
  return (
    <TextContext.Provider value={text}>
      <Announcer>
        <Popup
          page={page}
          known={page.live || copy !== null}
          now={now}
          today={today}
          submit={submit}
          newId={clock.newId}
        />
      </Announcer>
    </TextContext.Provider>
  );
}

/** A win clicks like a stone, if the person switched that on. */
async function submit(draft: Draft) {
  const kept = await store.submit(draft);
  const isWin = draft.type === "win/log" || draft.type === "step/done";
  if (isWin && kept.kept && store.get().snapshot.current.settings.sound) {
    const { playStone } = await import("@/utils/platform/sound");
    await playStone().catch(() => {});
  }
  return kept;
}

showTheme(store.get().snapshot.current.settings.theme);
document.documentElement.lang = text.locale;
document.documentElement.dir = text.direction;
render(<PopupPage />, document.body);
import("@/utils/platform/live").then(({ live }) => store.connect(live));
