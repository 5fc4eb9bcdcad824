import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { WinFacts } from "../../utils/domain/capture/capture";
import type { CivilDate, Trouble } from "../../utils/domain/schema";
import type { Kept } from "../../utils/page/store";
import type { Text } from "../../utils/text/text";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import { createTypedAhead } from "../typedAhead";
import type { LogDraft } from "./useField";

/** An empty Enter so soon (ms) after a win is the second half of a double press. */
const DOUBLE_MS = 400;

/** What the field last said about a win. */
export type Said =
  /** `count` is today's; null where that is not to be told. */
  | { kind: "logged"; id: string; count: number | "earlier" | null }
  | { kind: "taken-back" | "put-back"; id: string }
  | { kind: "trouble"; trouble: Trouble };

type Logger = {
  onLog: (facts: WinFacts) => Promise<Kept>;
  today: CivilDate;
  /** Today's wins as they stand; null where they are not to be told. */
  count: number | null;
  draft?: LogDraft | undefined;
  onEmpty?: (() => void) | undefined;
};

/** Sends what was typed and keeps the field honest about what became of it. */
export function useLogging(
  props: Logger,
  input: RefObject<HTMLInputElement | null>,
  field: { factsOf: (words: string) => WinFacts; changed: () => void },
) {
  const text = useText();
  const announce = useAnnounce();
  const [said, setSaid] = useState(() => taken(props.draft));
  const latest = useRef(props);
  latest.current = props;
  const [typedAhead] = useState(createTypedAhead);
  const actedAt = useRef(Number.NEGATIVE_INFINITY);
  const mayBeEmpty = useSettled(props.onEmpty !== undefined);

  const send = async (words: string, facts: WinFacts) => {
    const sent = typedAhead.send(words);
    const result = await latest.current.onLog(facts).catch(() => null);
    const { current } = input;
    const value = typedAhead.answered(sent, result?.kept === true, current?.value ?? "");
    if (current && current.value !== value) current.value = value;
    if (!result?.kept) return setSaid({ kind: "trouble", trouble: result?.trouble ?? "closed" });
    field.changed();
    const { count, today } = latest.current;
    const told = facts.day === undefined || facts.day === today ? count : "earlier";
    setSaid({ kind: "logged", id: result.id, count: told });
    // A win that is counted is announced as its stone lands.
    if (typeof told !== "number") announce(loggedWords(text, told));
  };

  const submit = (moment: number) => {
    const value = input.current?.value ?? "";
    const words = typedAhead.unsent(value);
    const facts = field.factsOf(words);
    if (facts.title) {
      actedAt.current = moment;
      void send(words, facts);
    } else if (!value && mayBeEmpty.current && moment - actedAt.current > DOUBLE_MS) {
      latest.current.onEmpty?.();
    }
  };
  return { said, setSaid, submit };
}

/** What was said where the field stood before; it is said on. */
function taken(draft: LogDraft | undefined): Said | null {
  const said = draft?.said ?? null;
  if (draft) draft.said = null;
  return said;
}

/** What is said of a win that is not counted aloud. */
export function loggedWords(text: Text, count: "earlier" | null): string {
  return text(count === null ? "log.loggedOnly" : "log.loggedEarlier");
}

/** Whether something holds, and has for long enough that no double press reaches into it. */
function useSettled(holds: boolean): RefObject<boolean> {
  const settled = useRef(holds);
  useEffect(() => {
    if (settled.current === holds) return;
    if (!holds) {
      settled.current = false;
      return;
    }
    const timer = setTimeout(() => {
      settled.current = true;
    }, DOUBLE_MS);
    return () => clearTimeout(timer);
  }, [holds]);
  return settled;
}
