import { useEffect, useRef } from "preact/hooks";
import { useWide } from "../newtab/useWide";
import { useText } from "../TextContext";

/** How far (px) below the window the list's end may be when more of it is drawn. */
const AHEAD = "200px";

/**
 * The end of what is drawn: more comes by itself as one scrolls. Where the plots stand below the
 * list, only by hand, or they would never be reached.
 */
export function MoreDays(props: {
  /** How many wins are drawn, about. */
  rows: number;
  onMore: (byHand: boolean) => void;
}) {
  const { rows, onMore } = props;
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  const wide = useWide();
  useEffect(() => {
    if (!button.current || !wide) return;
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && latest.current(false),
      { rootMargin: AHEAD },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [wide, rows]);
  return (
    <button ref={button} type="button" class="btn text more-days" onClick={() => onMore(true)}>
      {text("history.earlier")}
    </button>
  );
}
