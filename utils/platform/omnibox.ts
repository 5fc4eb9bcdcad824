/** The address bar as a door: `w`, Tab, words, Enter. */
import { xml } from "../text/xml";
import { browser, isFirefox } from "./browser";

/** A line of the bar: what is said first, and then more quietly. */
export type Line = { words: string; more: string };
export type BarSuggestion = { content: string; line: Line };

type Bar = {
  /** What Enter would do with the words as they are, and what else could be chosen. */
  suggest(typed: string): Promise<{ first: Line; others: BarSuggestion[] }>;
  enter(text: string): Promise<void>;
};

/** Joins the address bar. Registers in the same tick, so that a sleeping worker is woken by it. */
export function joinOmnibox(bar: Bar): void {
  let asked = 0;
  browser.omnibox.onInputChanged.addListener(async (typed, suggest) => {
    const turn = ++asked;
    const { first, others } = await bar.suggest(typed);
    if (turn !== asked) return; // more was typed meanwhile
    await browser.omnibox.setDefaultSuggestion({ description: describe(first) });
    suggest(others.map(({ content, line }) => ({ content, description: describe(line) })));
  });
  browser.omnibox.onInputEntered.addListener((text) => void bar.enter(text));
}

/** Firefox shows descriptions as they are; Chromium reads them as XML and drops what is not. */
function describe({ words, more }: Line): string {
  if (isFirefox()) return more ? `${words} · ${more}` : words;
  return more ? `${xml(words)} <dim>· ${xml(more)}</dim>` : xml(words);
}
