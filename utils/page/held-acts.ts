/**
 * What a person does on the picture of a page, while the page itself is on its way: it is held, and
 * done when the page can do it. Words typed into a field stand in it as ever; of letter keys the first
 * is done again, and what comes behind it was meant for whatever that opens.
 */
import { now } from "../platform/clock";
import { leaveTyped } from "../platform/typed";

export type HeldActs = {
  /** Resolves with the first thing that is done on the page, be it a move of the pointer. */
  begun: Promise<void>;
  isTouched(): boolean;
  /** To be called in the tick in which the page took its elements over. */
  drawn(): void;
  /** Does what was held, and holds nothing any more. */
  alive(): void;
};

const SIGNS = ["pointermove", "pointerdown", "keydown", "focusin", "input", "click"];
const FIELD = "input[type=text], textarea";
const PRESSED = "button, summary, input, label";
/** The field that a letter key leads to; where there is none, letters mean nothing. */
const SLASH = '[aria-keyshortcuts="/"]';
const NO_LETTERS_IN = "input, textarea, select, dialog";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Holds what is done on this page, from now until `alive`. */
export function holdActs(): HeldActs {
  const acts: (() => void)[] = [];
  const typed = new Map<Field, string>();
  const stop = new AbortController();
  let isTouched = false;
  let isDrawn = false;
  let hasLetter = false;
  const on = <E extends Event>(type: string, act: (event: E, target: Element) => void) =>
    addEventListener(
      type,
      (event) => event.target instanceof Element && act(event as E, event.target),
      { capture: true, passive: false, signal: stop.signal },
    );
  const hold = (event: Event, act: () => void) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    acts.push(act);
  };

  const begun = new Promise<void>((resolve) => {
    const begin = () => {
      isTouched = true;
      resolve();
    };
    for (const sign of SIGNS) on(sign, begin);
  });
  on("input", (_, target) => {
    if (isField(target)) typed.set(target, target.value);
  });
  on("click", (event, target) => {
    const pressed = target.closest<HTMLElement>(PRESSED);
    if (pressed && !isField(pressed) && !target.closest("a")) hold(event, () => pressed.click());
  });
  on<ClipboardEvent>("paste", (event, target) => {
    const list = event.clipboardData?.getData("text/plain") ?? "";
    if (isField(target) && /[\r\n]/.test(list)) hold(event, () => paste(target, list));
  });
  on<KeyboardEvent>("keydown", (event, target) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const again = () => target.dispatchEvent(new KeyboardEvent(event.type, event));
    if (isField(target)) {
      if (event.key === "Enter" && !event.repeat) hold(event, enter(target));
    } else if (target.matches("[role=slider]") && /^(?:Arrow|Home|End)/.test(event.key)) {
      hold(event, again);
    } else if (/^\S$/u.test(event.key) && !target.closest(NO_LETTERS_IN)) {
      const field = document.querySelector<HTMLElement>(SLASH);
      if (!field) return;
      if (event.key === "/") {
        event.preventDefault();
        field.focus(); // at once: what is typed next is meant for it
      } else if (!hasLetter && !isDrawn) {
        hasLetter = true;
        acts.push(again);
      }
    }
  });

  const alive = () => {
    if (stop.signal.aborted) return;
    stop.abort();
    for (const field of typed.keys()) say(field);
    const { activeElement, body } = document;
    if (activeElement && activeElement !== body) {
      activeElement.dispatchEvent(new FocusEvent("focus"));
      activeElement.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    }
    for (const act of acts.splice(0)) act();
  };
  // Who asks for something and leaves at once may be quicker than the page: the next has the words.
  const leave = () => {
    if (isDrawn) alive();
    else if (acts.length > 0) for (const field of typed.keys()) leaveTyped(field, now());
  };
  addEventListener("pagehide", leave, { signal: stop.signal });

  return {
    begun,
    isTouched: () => isTouched,
    drawn() {
      isDrawn = true;
      for (const [field, words] of typed) {
        if (field.value !== words) fill(field, words);
      }
    },
    alive,
  };
}

function isField(element: Element): element is Field {
  return element.matches(FIELD);
}

/** An Enter as it was meant: what was typed behind it belongs to the next. */
function enter(field: Field): () => void {
  const { value: meant } = field;
  return () => {
    const { value: latest } = field;
    field.value = meant;
    if (field.form) field.form.requestSubmit();
    else {
      const init = { key: "Enter", bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent("keydown", init));
    }
    if (field.value === meant) field.value = latest;
  };
}

function paste(field: Field, list: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", list);
  const init = { clipboardData, bubbles: true, cancelable: true };
  if (!field.dispatchEvent(new ClipboardEvent("paste", init))) return;
  field.setRangeText(list.replace(/[\r\n]+/g, " "));
  say(field);
}

function fill(field: Field, words: string): void {
  field.value = words;
  say(field);
}

function say(field: Field): void {
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
