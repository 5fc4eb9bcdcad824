import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import { render } from "preact";
import { createPageStore } from "../../utils/page/store";
import { newId, now, today, zone } from "../../utils/platform/clock";
import { readCopy } from "../../utils/platform/copy";
import { loadText } from "../../utils/platform/language";
import { weekStartOf } from "../../utils/text/week";
import { holdHeight } from "./holdHeight";
import { Page } from "./Page";

const copy = readCopy();
if (copy) document.documentElement.dataset.theme = copy.current.settings.theme;
holdHeight();

const store = createPageStore(
  {
    now,
    zone,
    today,
    newId,
    after: (ms, callback) => {
      setTimeout(callback, ms);
    },
  },
  copy,
);
const text = loadText();
document.documentElement.lang = text.locale;
document.documentElement.dir = text.direction;
render(
  <Page
    store={store}
    text={text}
    fromCopy={copy !== null}
    newId={newId}
    usualWeekStart={weekStartOf(navigator.language)}
  />,
  document.body,
);

void import("../../utils/platform/live").then(({ live }) => store.connect(live));
