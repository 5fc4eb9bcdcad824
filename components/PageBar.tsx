import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";
import { useText } from "./TextContext";
import "./page.css";

/**
 * Where we are, and the ways from here: back to the new tab, the page's own, the settings.
 * @param props.isHeading whether the title is the page's heading
 */
export function PageBar(props: {
  title: string;
  isHeading?: boolean;
  children?: ComponentChildren;
}) {
  const text = useText();
  const { title, isHeading = true } = props;
  return (
    <header class="bar wrap">
      <BackLink />
      {isHeading ? <h1 class="where">{title}</h1> : <p class="where">{title}</p>}
      <nav aria-label={text("newtab.nav")}>
        {props.children}
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

/** The way back to the new tab. */
export function BackLink() {
  const text = useText();
  return (
    <a class="ib back" href="newtab.html" aria-label={text("page.back")} title={text("page.back")}>
      <Icon name="left" />
    </a>
  );
}
