import { render } from "preact";
import "@/components/tokens.css";
import "@/components/base.css";
import "@/components/buttons.css";
import { followLanguage } from "@/utils/page/language";
import { createPageStore } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
import { readCopy } from "@/utils/platform/copy";
import { loadText } from "@/utils/platform/full-text";
import { live } from "@/utils/platform/live";
import { pagePorts } from "@/utils/platform/page-ports";
import { weekStartOf } from "@/utils/text/week";
import { Page } from "./Page";

const store = createPageStore(pagePorts, readCopy());

showTheme(store.get().snapshot.current.settings.theme);
followLanguage(store, loadText, (text) => {
  document.title = text("share.title");
  render(
    <Page store={store} text={text} usualWeekStart={weekStartOf(navigator.language)} />,
    document.body,
  );
});
store.connect(live);
