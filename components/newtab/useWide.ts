import { useEffect, useState } from "preact/hooks";

/** From this width (px) on, labels stand beside the cairn. */
const WIDE = "(min-width: 960px)";

/** Whether the page is laid out wide; known before the first frame. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const change = () => setWide(query.matches);
    change();
    query.addEventListener("change", change);
    return () => query.removeEventListener("change", change);
  }, []);
  return wide;
}
