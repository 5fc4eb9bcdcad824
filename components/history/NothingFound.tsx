import { isEveryWin } from "../../utils/domain/search";
import { PLAIN_VIEW } from "../../utils/domain/view";
import { shownTitle } from "../../utils/text/shown-title";
import { isolate } from "../../utils/text/text";
import { useText } from "../TextContext";
import type { DayByDayProps } from "./DayByDay";

/** What stands in the list's place when there is nothing in it. */
export function NothingFound({ found, view, stage, onView }: DayByDayProps) {
  const text = useText();
  const isPlain = isEveryWin(view);
  if (stage === "refused") return <p class="quiet">{text("history.refused")}</p>;
  if (stage === "unread") return null;
  if (!found.done || stage === "newest") return <p class="quiet">{text("history.reading")}</p>;
  if (isPlain) return null;
  const words = view.words.trim();
  const { year } = view;
  return (
    <p class="quiet">
      {words
        ? text("history.nothing", { words: isolate(shownTitle(words)) })
        : text("history.nothingFiltered")}{" "}
      <button type="button" class="link" onClick={() => onView({ ...PLAIN_VIEW, year }, true)}>
        {text("history.clear")}
      </button>
    </p>
  );
}
