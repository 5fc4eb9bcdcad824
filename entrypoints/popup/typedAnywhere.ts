const FIELD = ".log input";

/**
 * What is typed in a popup while nothing has the focus goes to the log field. A browser may show a
 * popup before its scripts have run, and who opened it by the shortcut types at once: what came before
 * there was a field is put into it as it takes the focus.
 */
export function typedAnywhere(): void {
  let early = "";
  addEventListener("keydown", (event) => {
    if (!isLetter(event) || !isNowhere(event.target)) return;
    // The browser hands the key on to whatever has the focus then.
    if (!focusField()) early += event.key;
  });
  addEventListener("focusin", ({ target }) => {
    if (early === "" || !(target instanceof HTMLInputElement) || !target.matches(FIELD)) return;
    target.value += early;
    early = "";
    target.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** @returns whether there is a field already */
export function focusField(): boolean {
  const field = document.querySelector<HTMLElement>(FIELD);
  field?.focus();
  return field !== null;
}

function isLetter({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !(ctrlKey || altKey || metaKey);
}

function isNowhere(target: EventTarget | null): boolean {
  return target === document.body || target === document.documentElement;
}
