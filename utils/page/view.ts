import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import * as address from "../platform/address";

/**
 * What is shown, kept in the address so that it can be bookmarked and gone back to.
 * @param read, write the same functions at every draw
 */
export function useView<V>(read: (query: string) => V, write: (view: V) => string) {
  const [view, setView] = useState(() => read(address.readQuery()));
  const latest = useRef(view);
  const show = useCallback((next: V) => {
    latest.current = next;
    setView(next);
  }, []);
  useEffect(() => address.watchQuery((query) => show(read(query))), [show, read]);
  const change = useCallback(
    (part: Partial<V>, step: boolean) => {
      const next = { ...latest.current, ...part };
      address.writeQuery(write(next), step);
      show(next);
    },
    [show, write],
  );
  return { view, change };
}
