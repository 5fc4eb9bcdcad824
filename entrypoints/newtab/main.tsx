import "../../components/tokens.css";
import "../../components/base.css";
import "../../components/buttons.css";
import { render } from "preact";
import { afterPaint } from "../../components/afterPaint";
import { paintFirst } from "../../utils/page/first-frame";
import { weekStartOf } from "../../utils/text/week";
import { holdHeight } from "./holdHeight";
import { Page } from "./Page";

holdHeight();
paintFirst(afterPaint(), (frame) =>
  render(<Page {...frame} usualWeekStart={() => weekStartOf(navigator.language)} />, document.body),
);
