import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";

/** What has the focus where nothing else can: the way to a new goal, or the page's question. */
export const REST = "rest";

/**
 * Gives the focus to what carries `data-focus` with this key as soon as it is drawn; to the page's
 * resting place if it is not.
 */
export function useFocusOn(): (key: string) => void {
  const wanted = useRef<string | null>(null);
  const [, drawAgain] = useState(0);
  useLayoutEffect(() => {
    const key = wanted.current;
    if (key === null) return;
    wanted.current = null;
    (find(key) ?? find(REST))?.focus();
  });
  return useCallback((key) => {
    wanted.current = key;
    drawAgain((turn) => turn + 1);
  }, []);
}

function find(key: string): HTMLElement | null {
  return document.querySelector(`[data-focus="${CSS.escape(key)}"]`);
}
