import { Icon } from "../Icon";
import { useText } from "../TextContext";

/** Where we are, and the ways from here. */
export function Bar() {
  const text = useText();
  return (
    <header class="bar wrap">
      <a
        class="ib back"
        href="newtab.html"
        aria-label={text("history.back")}
        title={text("history.back")}
      >
        <Icon name="left" />
      </a>
      <h1>{text("history.title")}</h1>
      <nav aria-label={text("newtab.nav")}>
        <a class="btn text" href="options.html#data">
          {text("history.export")}
        </a>
        <a
          class="ib"
          href="options.html"
          aria-label={text("newtab.settings")}
          title={text("newtab.settings")}
        >
          <Icon name="settings" />
        </a>
      </nav>
    </header>
  );
}
