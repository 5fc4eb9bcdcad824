import { render } from "preact";
import "@/components/tokens.css";
import "@/components/base.css";
import "@/components/buttons.css";
import { daysBack } from "@/utils/domain/years";
import { History } from "@/utils/page/history";
import { followLanguage } from "@/utils/page/language";
import { createPageStore } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
import * as clock from "@/utils/platform/clock";
import { readCopy } from "@/utils/platform/copy";
import { loadText } from "@/utils/platform/full-text";
import * as reader from "@/utils/platform/history";
import { live } from "@/utils/platform/live";
import { pagePorts } from "@/utils/platform/page-ports";
import { weekStartOf } from "@/utils/text/week";
import { Page } from "./Page";

const store = createPageStore(pagePorts, readCopy());
const { settings } = store.get().snapshot.current;
const history = new History(
  { ...reader, pause: reader.nextFrame },
  store.get(),
  daysBack(clock.today(settings.dayStart)),
);
store.subscribe(() => history.follow(store.get()));

showTheme(settings.theme);
followLanguage(store, loadText, (text) => {
  document.title = text("history.title");
  render(
    <Page
      store={store}
      history={history}
      text={text}
      usualWeekStart={weekStartOf(navigator.language)}
    />,
    document.body,
  );
});
store.connect(live);
