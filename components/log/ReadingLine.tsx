import { useEffect } from "preact/hooks";
import type { WinFacts } from "../../utils/domain/capture/capture";
import type { CivilDate } from "../../utils/domain/schema";
import { factsInWords } from "../../utils/text/facts-in-words";
import { shownTitle } from "../../utils/text/shown-title";
import { isolate } from "../../utils/text/text";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import "./ReadingLine.css";

/** How the field reads what stands in it: as a win with facts, or as it was typed. */
export type Read = {
  typed: string;
  facts: WinFacts;
  goal?: string | undefined;
  literal: boolean;
};

type ReadingLineProps = {
  read: Read;
  today: CivilDate;
  /** Takes the reading back, or up again. */
  onToggle: () => void;
};

/** A person pauses so long (ms) when they want to hear how it was read. */
const PAUSE_MS = 900;

/** One quiet line below the field: how it was read, and the way to have it as it was typed. */
export function ReadingLine({ read, today, onToggle }: ReadingLineProps) {
  const text = useText();
  const announce = useAnnounce();
  const parts = factsInWords(read.facts, read.goal, today, text);
  const title = shownTitle(read.facts.title);
  const said = read.literal
    ? text("log.literal")
    : text("log.readAs", { words: [isolate(title), ...parts].join(", ") });
  useEffect(() => {
    const timer = setTimeout(() => announce(said), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [said, announce]);
  return (
    <p class="reading">
      {read.literal ? (
        <span class="of">{text("log.literal")}</span>
      ) : (
        <>
          {title !== read.typed && (
            <bdi class="of" title={title}>
              {title}
            </bdi>
          )}
          {parts.map((part) => (
            <span class="fact" key={part}>
              {part}
            </span>
          ))}
        </>
      )}
      <button type="button" class="link" title="Esc" onClick={onToggle}>
        {text(read.literal ? "log.readIt" : "log.asTyped")}
      </button>
    </p>
  );
}
