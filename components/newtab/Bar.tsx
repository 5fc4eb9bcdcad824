import { noonUTC } from "../../utils/domain/day";
import type { CivilDate } from "../../utils/domain/schema";
import { Icon } from "../Icon";
import { Logo } from "../Logo";
import { useText } from "../TextContext";

/** Who we are, which day it is, and the way to everything else. @param props.now ms */
export function Bar(props: { today: CivilDate; now: number; first: boolean }) {
  const text = useText();
  const part = props.first ? "first" : partOfDay(props.now);
  return (
    <header class="bar wrap">
      <Logo size={24} />
      <p class="hello">
        <b>{text("newtab.greeting", { part })}</b> {text.date(noonUTC(props.today), "full")}
      </p>
      <nav aria-label={text("newtab.nav")}>
        <a class="btn text" href="history.html">
          {text("newtab.history")}
        </a>
        <a class="btn text" href="goals.html">
          {text("newtab.goals")}
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

function partOfDay(now: number): string {
  const hour = new Date(now).getHours();
  if (hour < 5) return "night";
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}
