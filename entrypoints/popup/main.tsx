import "@/components/tokens.css";
import "@/components/base.css";
import "@/components/buttons.css";
import { render } from "preact";
import { afterPaint } from "@/components/paint";
import { paintFirst } from "@/utils/page/first-frame";
import { Page } from "./Page";

paintFirst(afterPaint(), (frame) => render(<Page {...frame} />, document.body));
