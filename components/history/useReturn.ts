import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";

/** The page's search field has the focus where nothing else can. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>("[type=search]")?.focus();
}

/** Gives the focus to a win's row as soon as it is drawn; to the search field if it is not. */
export function useReturn(): (winId: string) => void {
  const wanted = useRef<string | null>(null);
  const [, drawAgain] = useState(0);
  useLayoutEffect(() => {
    const id = wanted.current;
    if (id === null) return;
    wanted.current = null;
    const row = document.querySelector(`[data-win="${CSS.escape(id)}"]`);
    const control = row?.querySelector<HTMLElement>(".row-tools button, .stone-box input");
    if (control) control.focus();
    else focusSearch();
  });
  return useCallback((winId) => {
    wanted.current = winId;
    drawAgain((turn) => turn + 1);
  }, []);
}
