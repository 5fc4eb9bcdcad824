import { PageBar } from "../PageBar";
import { useText } from "../TextContext";

/** Where we are, and the ways from here. */
export function Bar() {
  const text = useText();
  return (
    <PageBar title={text("history.title")}>
      <a class="btn text" href="goals.html">
        {text("newtab.goals")}
      </a>
      <a class="btn text" href="options.html#data">
        {text("history.export")}
      </a>
    </PageBar>
  );
}
