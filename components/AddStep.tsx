import type { TargetedClipboardEvent, TargetedKeyboardEvent } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { type ParsedStep, parseSteps } from "../utils/domain/lineup-text";
import type { Trouble } from "../utils/domain/schema";
import type { Kept } from "../utils/page/store";
import { useAnnounce } from "./Announcer";
import { Icon } from "./Icon";
import { useText } from "./TextContext";
import { createTypedAhead } from "./typedAhead";
import "./Lineup.css";

type AddStepProps = {
  /** Whether nothing is lined up yet. */
  first: boolean;
  /** The ids of all open steps: what the field says of a list holds until they change. */
  lineup?: readonly string[];
  /** What stands in the field; its owner keeps it, so that it outlives a change of view. */
  typed: string;
  onType: (typed: string) => void;
  onAdd: (steps: readonly ParsedStep[]) => Promise<Kept>;
};

/** What a list brought is told until the lineup changes again. */
type Said = { added: number; leftOut: number; lineup: string } | { trouble: Trouble };

/** Where a step is added; a pasted list becomes one step a line. */
export function AddStep(props: AddStepProps) {
  const { first, typed } = props;
  const text = useText();
  const status = useId();
  const { said, add, hush } = useAdding(props);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.isComposing || event.repeat) return;
    event.preventDefault();
    const { value } = event.currentTarget;
    // A list that could not be kept stands in the field on one line; it is still a list.
    add(typed.replace(/[\r\n]/g, "") === value ? typed : value);
  };
  const onPaste = (event: TargetedClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const start = selectionStart ?? value.length;
    props.onType(""); // a list does not fit the field; what stood there goes with it
    add(value.slice(0, start) + pasted + value.slice(selectionEnd ?? start));
  };
  const failed = said !== null && "trouble" in said;
  return (
    <div class="add-box">
      <div class="add-step">
        <Icon name="plus" />
        <input
          type="text"
          aria-label={text("lineup.add")}
          placeholder={text(first ? "lineup.addFirst" : "lineup.add")}
          autocomplete="off"
          enterkeyhint="done"
          aria-invalid={failed}
          aria-describedby={said ? status : undefined}
          value={typed}
          onInput={(event) => {
            hush();
            props.onType(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </div>
      {said && <AddStatus said={said} id={status} />}
    </div>
  );
}

/** Adds what was typed or pasted; the words stay in the field until they are kept for good. */
function useAdding(props: AddStepProps) {
  const text = useText();
  const announce = useAnnounce();
  const [said, setSaid] = useState<Said | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [typedAhead] = useState(createTypedAhead);
  const lineupNow = () => latest.current.lineup?.join() ?? "";

  /** Leaves words in the field. A second answer before the page is drawn builds on what these are. */
  const leave = (typed: string) => {
    latest.current = { ...latest.current, typed };
    latest.current.onType(typed);
  };
  const keep = async (words: string, steps: readonly ParsedStep[], leftOut: number) => {
    const sent = typedAhead.send(words);
    const result = await latest.current.onAdd(steps).catch(() => null);
    const { typed } = latest.current;
    const left = typedAhead.answered(sent, result?.kept === true, typed);
    if (left !== typed) leave(left);
    if (!result?.kept) {
      if (left === "") leave(words); // a pasted list stood in no field
      return setSaid({ trouble: result?.trouble ?? "closed" });
    }
    const added = steps.length;
    announce(text("lineup.added", { count: added }));
    setSaid(added > 1 || leftOut > 0 ? { added, leftOut, lineup: lineupNow() } : null);
  };
  const add = (value: string) => {
    const words = typedAhead.unsent(value);
    const { steps, doneAlready } = parseSteps(words);
    if (steps.length > 0) void keep(words, steps, doneAlready);
    else if (doneAlready > 0) {
      setSaid({ added: 0, leftOut: doneAlready, lineup: lineupNow() });
    }
  };
  const isOld = said !== null && "lineup" in said && said.lineup !== lineupNow();
  return { said: isOld ? null : said, add, hush: () => setSaid(null) };
}

function AddStatus({ said, id }: { said: Said; id: string }) {
  const text = useText();
  if ("trouble" in said) {
    return (
      <p class="note trouble" id={id} role="alert">
        {text(`log.error.${said.trouble}`)}
      </p>
    );
  }
  return (
    <p class="note" id={id}>
      {text("lineup.added", { count: said.added })}{" "}
      {said.leftOut > 0 && text("lineup.leftOut", { count: said.leftOut })}
    </p>
  );
}
