import type { TargetedSubmitEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Trouble } from "../../utils/domain/schema";
import { cleanTitle } from "../../utils/domain/text";
import { useAnnounce } from "../Announcer";
import { Icon } from "../Icon";
import { useEnter } from "../log/useField";
import { loggedWords } from "../log/useLogging";
import { useText } from "../TextContext";
import { Title } from "../Title";
import type { View } from "./NewTab";
import "./Setback.css";

/** What was noted: the setback's id, and its words. */
type Noted = { id: string; words: string };

/**
 * One field in the place of the log field: what went wrong, then what it taught. The lesson is a
 * win; without one nothing is left but the note, and without either nothing.
 */
export function Setback({ view }: { view: View }) {
  const text = useText();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const enter = useEnter();
  const status = useId();
  const [noted, setNoted] = useState<Noted | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const sending = useRef(false);
  const { submit, acts, setSetback, setback } = view;
  const taught = setback === "taught";
  const refused = acts.said?.kind === "refused" ? acts.said.trouble : null;
  useEffect(() => input.current?.focus(), []);

  const leave = () => {
    acts.draft.focused = true;
    setSetback(null);
  };
  const note = async (words: string) => {
    const kept = await submit({ type: "setback/note", text: words });
    if (kept.kept) return kept.id;
    setTrouble(kept.trouble);
    return null;
  };
  const tell = async (words: string) => {
    const id = words && (await note(words));
    if (id === null) return;
    if (id) setNoted({ id, words });
    if (input.current) input.current.value = "";
    setTrouble(null);
    setSetback("taught");
    announce(`${id ? text("day.notedNow") : ""} ${text("day.taught")}`);
  };
  const learn = async (words: string) => {
    if (!words) return leave();
    const id = noted?.id ?? (await note(""));
    if (id === null) return;
    const kept = await submit({ type: "win/log", title: words, setbackId: id });
    if (!kept.kept) return setTrouble(kept.trouble);
    const count = view.count === null ? null : view.count + 1;
    acts.onSaid({ kind: "logged", id: kept.id, day: acts.today });
    // A win that is counted is announced as its stone lands.
    if (count === null) announce(loggedWords(text, count));
    leave();
  };
  const onSubmit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (enter.wasNotMeant() || sending.current) return;
    sending.current = true;
    const words = cleanTitle(input.current?.value ?? "");
    await (taught ? learn(words) : tell(words));
    sending.current = false;
  };
  const label = text(taught ? "day.taught" : "day.wrong");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from field and buttons alike
    <div class="setback" onKeyDown={(event) => event.key === "Escape" && leave()}>
      {noted && (
        <p class="noted">
          {text("day.noted")} <Title of={noted.words} />
        </p>
      )}
      <form class="log" onSubmit={onSubmit}>
        <input
          ref={input}
          type="text"
          aria-label={label}
          placeholder={label}
          autocomplete="off"
          enterkeyhint="done"
          aria-invalid={trouble !== null}
          aria-describedby={status}
          onKeyDown={enter.onKeyDown}
        />
        <button
          type="submit"
          class="ib"
          aria-label={text(taught ? "day.logLesson" : "day.noteIt")}
          title={text(taught ? "day.logLesson" : "day.noteIt")}
        >
          <Icon name="enter" />
        </button>
      </form>
      <div class="after">
        <p id={status} role={trouble || refused ? "alert" : undefined}>
          {trouble
            ? text(`log.error.${trouble}`)
            : refused
              ? text(`refused.${refused}`)
              : text(taught ? "day.becomesWin" : "day.onlyYou")}
        </p>
        <button type="button" class="link" onClick={leave}>
          {text(taught ? "day.leaveIt" : "day.neverMind")}
        </button>
      </div>
    </div>
  );
}

/** The quiet way in, beside what the log field says. */
export function SetbackLink({ view }: { view: View }) {
  const text = useText();
  return (
    <button
      type="button"
      class="link hush"
      aria-keyshortcuts="x"
      onClick={() => view.setSetback("wrong")}
    >
      {text("day.setback")}
    </button>
  );
}
