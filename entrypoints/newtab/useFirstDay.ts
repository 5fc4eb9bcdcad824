import { useEffect, useState } from "preact/hooks";
import type { FirstDay } from "../../components/newtab/NewTab";
import { isSample } from "../../utils/domain/samples/mark";
import type { PageState, PageStore } from "../../utils/page/store";
import { type FirstDayFacts, firstDayFacts } from "../../utils/platform/first-day";
import { handedOn } from "../../utils/platform/handed-on";
import type { MessageKey, Text } from "../../utils/text/text";

// Apart, since every new tab asks for news, and samples come in by all that an import takes.
const loadNews = () => import("../../utils/platform/news");
const loadSamples = () => import("../../utils/page/samples");

/**
 * The first day's words, the samples, and what an update brought: all of it with code that is
 * loaded behind the first frame.
 */
export function useFirstDay(
  store: PageStore,
  state: PageState,
  text: Text,
  isEmpty: boolean,
): FirstDay {
  const [welcome, setWelcome] = useState<FirstDayFacts | null>(
    () => handedOn()?.still?.welcome ?? null,
  );
  useEffect(() => {
    if (isEmpty) void firstDayFacts().then(setWelcome);
  }, [isEmpty]);
  const [news, dismissNews] = useNews(state.live, text);
  const { goals, steps } = state.snapshot.current;
  return {
    welcome: isEmpty ? welcome : null,
    onSamples: () => void loadSamples().then(({ addSamples }) => addSamples(store, text)),
    samples: goals.some(isSample) || steps.some(isSample),
    onRemoveSamples: () => void loadSamples().then(({ removeSamples }) => removeSamples(store)),
    news,
    onDismissNews: dismissNews,
  };
}

/** One line about the version that came, as long as nobody has read it. */
function useNews(live: boolean, text: Text): [news: string | null, dismiss: () => void] {
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    if (!live) return;
    let stop = () => {};
    let isGone = false;
    void loadNews().then(async ({ readNews, onNewsRead, dismissNews }) => {
      const unread = await readNews();
      if (isGone || unread === null) return;
      await text.rest();
      // While there is news, no tab can rest: what has no words is read already.
      if (newsOf(unread, text) === null) return dismissNews();
      setVersion(unread);
      stop = onNewsRead(() => setVersion(null));
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [live, text]);
  const news = version === null ? null : newsOf(version, text);
  return [news, () => void loadNews().then((doors) => doors.dismissNews())];
}

/** The words of a version's news; null where there are none. */
function newsOf(version: string, text: Text): string | null {
  const key = `news.${version}` as MessageKey;
  const words = text(key);
  return words === key ? null : words;
}
