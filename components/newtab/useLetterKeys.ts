import { useEffect, useRef } from "preact/hooks";

type KeyActions = { "/": () => void } & Partial<
  Record<"s" | "p" | "l" | "x", (() => void) | undefined>
>;

/** The letter keys of the page: only outside fields, never with a modifier. */
export function useLetterKeys(enabled: boolean, actions: KeyActions, help: () => void): void {
  const latest = useRef({ actions, help });
  latest.current = { actions, help };
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.isComposing || isField(event.target)) return;
      const { actions: now, help: list } = latest.current;
      const key = event.key.toLowerCase();
      const action = key === "?" ? list : (now as Record<string, (() => void) | undefined>)[key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [enabled]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog") !== null;
}
