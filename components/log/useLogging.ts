import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Trouble } from "../../utils/domain/schema";
import { cleanTitle } from "../../utils/domain/text";
import type { Kept } from "../../utils/page/store";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";

/** An empty Enter so soon (ms) after a win is the second half of a double press. */
const DOUBLE_MS = 400;

/** What the field last said about a win. */
export type Said =
  | { kind: "logged"; id: string; count: number }
  | { kind: "taken-back"; id: string }
  | { kind: "trouble"; trouble: Trouble };

type Logger = {
  onLog: (title: string) => Promise<Kept>;
  /** Today's wins as they stand. */
  count: number;
  onEmpty?: (() => void) | undefined;
};

/** Sends what was typed and keeps the field honest about what became of it. */
export function useLogging(props: Logger, input: RefObject<HTMLInputElement | null>) {
  const text = useText();
  const announce = useAnnounce();
  const [said, setSaid] = useState<Said | null>(null);
  const latest = useRef(props);
  latest.current = props;
  /** What stands in the field and is being sent. */
  const sending = useRef("");
  const actedAt = useRef(Number.NEGATIVE_INFINITY);
  const mayBeEmpty = useSettled(props.onEmpty !== undefined);

  const send = async (words: string, title: string) => {
    const result = await latest.current.onLog(title).catch(() => null);
    if (!result?.kept) {
      sending.current = "";
      return setSaid({ kind: "trouble", trouble: result?.trouble ?? "closed" });
    }
    const field = input.current;
    if (field?.value.startsWith(words)) field.value = field.value.slice(words.length);
    sending.current = sending.current.slice(words.length);
    const { count } = latest.current;
    setSaid({ kind: "logged", id: result.id, count });
    announce(text("log.logged", { count }));
  };

  const submit = (moment: number) => {
    const value = input.current?.value ?? "";
    const words = value.startsWith(sending.current) ? value.slice(sending.current.length) : value;
    const title = cleanTitle(words);
    if (title) {
      actedAt.current = moment;
      sending.current += words;
      void send(words, title);
    } else if (!value && mayBeEmpty.current && moment - actedAt.current > DOUBLE_MS) {
      latest.current.onEmpty?.();
    }
  };
  return { said, setSaid, submit };
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
