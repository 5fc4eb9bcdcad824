import { useLayoutEffect } from "preact/hooks";
import { Announcer } from "@/components/Announcer";
import { Popup } from "@/components/popup/Popup";
import { TextContext } from "@/components/TextContext";
import { submitAloud } from "@/utils/page/aloud";
import { useNow, usePage } from "@/utils/page/hooks";
import { useShownText } from "@/utils/page/shown-text";
import type { PageStore } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
import { useCapture } from "@/utils/page/useCapture";
import { useLost } from "@/utils/page/useLost";
import { newId, today as todayOf } from "@/utils/platform/clock";
import { isNewTabOurs } from "@/utils/platform/edition";
import { hasPanel, openPanel } from "@/utils/platform/panel";
import type { Text } from "@/utils/text/text";

type PageProps = {
  store: PageStore;
  text: Text;
  /** Whether the first frame had a copy to paint. */
  fromCopy: boolean;
  /** Whether it stands beside a page, for as long as it is open. */
  isPanel?: boolean;
};

/** Joins the popup to the store, the clock and the document. */
export function Page({ store, text, fromCopy, isPanel = false }: PageProps) {
  const page = usePage(store);
  const { hour, settings } = page.snapshot.current;
  const now = useNow(hour ? "second" : "minute");
  const today = todayOf(settings.dayStart);
  const known = page.live || fromCopy;
  useLayoutEffect(() => {
    if (known) showTheme(settings.theme);
  }, [known, settings.theme]);
  useLayoutEffect(() => store.showDay(today), [store, today, page.live]);
  const capture = useCapture(page, today, text.locale);
  return (
    <TextContext.Provider value={useShownText(text, settings)}>
      <Announcer>
        <Popup
          page={page}
          known={known}
          now={now}
          today={today}
          submit={(draft) => submitAloud(store, draft)}
          newId={newId}
          capture={capture}
          isNewTabOurs={isNewTabOurs()}
          lost={useLost(page.live)}
          isPanel={isPanel}
          {...(!isPanel && hasPanel() && { onPanel: leaveForPanel })}
        />
      </Announcer>
    </TextContext.Provider>
  );
}

/**
 * The panel takes over from the popup, which would only stand in its way. Firefox opens it in the tick
 * of a click alone: after one that was held on the popup's picture, the popup stays.
 */
function leaveForPanel(): void {
  openPanel().then(
    () => window.close(),
    () => {},
  );
}
