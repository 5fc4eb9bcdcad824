import type { Back } from "../../utils/domain/back";
import { useText } from "../TextContext";
import { Title } from "../Title";
import "./ShoreFoot.css";

type ShoreFootProps = {
  /** What was won on this day some months ago, if anything. */
  back: Back | null;
  /** Whether there is something of today to share. */
  hasWins: boolean;
};

/** The shore's last line: this day of another season, and the way to share today. */
export function ShoreFoot({ back, hasWins }: ShoreFootProps) {
  const text = useText();
  if (!back && !hasWins) return null;
  return (
    <footer class="shore-foot s quiet">
      {back && (
        <span class="cut">
          {text("newtab.ago", { months: back.months })}{" "}
          <a class="link" href={`history.html?from=${back.day}&to=${back.day}`}>
            <Title of={back.title} />
          </a>
          {back.more > 0 && ` ${text("newtab.agoMore", { count: back.more })}`}
        </span>
      )}
      {hasWins && (
        <a class="link to-share" href="share.html">
          {text("newtab.share")}
        </a>
      )}
    </footer>
  );
}
