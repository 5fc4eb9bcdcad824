import { render } from "preact";
import "@/components/tokens.css";
import "@/components/base.css";
import "@/components/buttons.css";
import { connectedStore } from "@/utils/page/connected-store";
import { followLanguage } from "@/utils/page/language";
import { showTheme } from "@/utils/page/theme";
import { readCopy } from "@/utils/platform/copy";
import { loadText } from "@/utils/platform/full-text";
import { weekStartOf } from "@/utils/text/week";
import { Page } from "./Page";

const store = connectedStore(readCopy());

showTheme(store.get().snapshot.current.settings.theme);
followLanguage(store, loadText, (text) => {
  document.title = text("goals.title");
  render(
    <Page store={store} text={text} usualWeekStart={weekStartOf(navigator.language)} />,
    document.body,
  );
});
