import { findMarks } from "../../utils/domain/search";
import { shownTitle } from "../../utils/text/shown-title";

/** A person's own words with what was searched for marked in them; its direction kept to itself. */
export function Marked({ of, words }: { of: string; words: readonly string[] }) {
  const shown = shownTitle(of);
  const parts = [];
  let at = 0;
  for (const [from, to] of findMarks(shown, words)) {
    parts.push(shown.slice(at, from), <mark key={from}>{shown.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <bdi>
      {parts}
      {shown.slice(at)}
    </bdi>
  );
}
