/** What was chosen in a browser's own menu, as what is logged or lined up. */
import type { IntentOf } from "../schema";
import { cleanTitle } from "../text";
import { spokenAddress, webAddress } from "../web-address";

/** Where on a page the menu was opened, and what stood there. */
export type Chosen = {
  selection?: string | undefined;
  link?: { address: string; words?: string | undefined } | undefined;
  page?: { address?: string | undefined; title?: string | undefined } | undefined;
};

type NewStep = Omit<IntentOf<"step/add">["steps"][number], "id">;

/** Titles of pages and selections can be of any length; a step is a line or two. */
const LONGEST = 500;

/**
 * The step that the selection, the link or the page makes, with the address it is about; null when
 * there are no words for it.
 */
export function stepOf({ selection, link, page }: Chosen): NewStep | null {
  const words = link
    ? [link.words, spokenAddress(link.address)]
    : [selection, page?.title, spokenAddress(page?.address)];
  const title = words.map((one) => cut(cleanTitle(one ?? ""))).find((one) => one !== "");
  const url = webAddress(link ? link.address : page?.address);
  return title === undefined ? null : { title, ...(url && { url }) };
}

/** The selected words as a win's title; "" when there are none. */
export function titleOf({ selection }: Chosen): string {
  return cleanTitle(selection ?? "");
}

function cut(title: string): string {
  return title.length <= LONGEST ? title : `${[...title.slice(0, LONGEST)].slice(0, -1).join("")}…`;
}
