import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * When what had the focus is gone from the area, its heading gets it, so that a person who works
 * with the keyboard or hears the page goes on where they were. Never takes it from elsewhere.
 * @returns the handler for the area's `onFocusIn`
 */
export function useHeldFocus(area: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const last = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    const gone = last.current instanceof Node && !last.current.isConnected;
    if (!gone) return;
    last.current = null;
    if (document.activeElement !== document.body) return;
    const heading = area.current?.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  });
  return (event) => {
    last.current = event.target;
  };
}
