import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { WinFacts } from "../../utils/domain/capture/capture";
import type { CivilDate, Trouble } from "../../utils/domain/schema";
import type { Text } from "../../utils/text/text";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import { createTypedAhead } from "../typedAhead";
import type { Acts } from "./useActs";

/** An empty Enter so soon (ms) after another Enter is the second half of a double press. */
const DOUBLE_MS = 400;

/** What the line below the field says. */
export type Said =
  | { kind: "logged" | "taken-back" | "put-back"; id: string; day: CivilDate }
  /** The steps that a recap let go, by their ids. */
  | { kind: "let-go"; steps: readonly string[] }
  | { kind: "steps-back" }
  /** The words in the field could not be kept. */
  | { kind: "trouble"; trouble: Trouble }
  /** What was done elsewhere on the page could not. */
  | { kind: "refused"; trouble: Trouble };

type Logger = {
  acts: Acts;
  /** Today's wins as they stand; null where they are not to be told. */
  count: number | null;
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
  const latest = useRef(props);
  latest.current = props;
  const [typedAhead] = useState(createTypedAhead);
  const actedAt = useRef(Number.NEGATIVE_INFINITY);
  const mayBeEmpty = useSettled(props.onEmpty !== undefined);

  const send = async (words: string, facts: WinFacts) => {
    const sent = typedAhead.send(words);
    const { onLog, onSaid, today } = latest.current.acts;
    const result = await onLog(facts).catch(() => null);
    const { current } = input;
    const value = typedAhead.answered(sent, result?.kept === true, current?.value ?? "");
    if (current && current.value !== value) current.value = value;
    if (!result?.kept) return onSaid({ kind: "trouble", trouble: result?.trouble ?? "closed" });
    field.changed();
    const { count } = latest.current;
    const day = facts.day ?? today;
    const told = day === today ? count : "earlier";
    onSaid({ kind: "logged", id: result.id, day });
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
      actedAt.current = moment;
      latest.current.onEmpty?.();
    }
  };
  return submit;
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
