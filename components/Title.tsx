import { shownTitle } from "../utils/text/shown-title";

/** A person's own words inside ours: shown as text, its direction kept to itself. */
export function Title({ of }: { of: string }) {
  return <bdi>{shownTitle(of)}</bdi>;
}
