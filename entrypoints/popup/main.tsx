import "@/components/tokens.css";
import "@/components/base.css";
import "@/components/buttons.css";
import { render } from "preact";
import { afterPaint } from "@/components/paint";
import { paintFirst } from "@/utils/page/first-frame";
import { pictureKeeper } from "@/utils/page/first-picture";
import { Page } from "./Page";

const painted = afterPaint();
const keep = pictureKeeper("popup", painted);

paintFirst(painted, (frame) => {
  render(<Page {...frame} />, document.body);
  keep(frame, [frame.store.get().snapshot.current.settings.dayStart]);
});
