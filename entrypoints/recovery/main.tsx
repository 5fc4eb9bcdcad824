import { render } from "preact";
import "@/components/tokens.css";
import "@/components/base.css";
import "@/components/buttons.css";
import { RecoveryPage } from "@/components/recovery/RecoveryPage";
import { TextContext } from "@/components/TextContext";
import { followLanguage } from "@/utils/page/language";
import { createPageStore } from "@/utils/page/store";
import { showTheme } from "@/utils/page/theme";
import { today } from "@/utils/platform/clock";
import { readCopy } from "@/utils/platform/copy";
import { loadText } from "@/utils/platform/full-text";
import { live } from "@/utils/platform/live";
import { pagePorts } from "@/utils/platform/page-ports";
import { weekStartOf } from "@/utils/text/week";
import { recoveryDoors } from "./doors";

const store = createPageStore(pagePorts, readCopy());
const { settings } = store.get().snapshot.current;
const { weekStart, dayStart, theme } = settings;

showTheme(theme);
followLanguage(store, loadText, (text) => {
  document.title = text("recovery.title");
  render(
    <TextContext.Provider value={text}>
      <RecoveryPage
        doors={recoveryDoors(store)}
        today={today(dayStart)}
        weekStart={weekStart === "auto" ? weekStartOf(navigator.language) : weekStart}
      />
    </TextContext.Provider>,
    document.body,
  );
});
store.connect(live);
live.publish(); // a loss is noticed by who looks at the ledger, and nobody may have yet
