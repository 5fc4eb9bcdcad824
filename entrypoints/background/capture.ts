/** The doors that are no page: the address bar and the browser's own menu. */
import { type Place, readHere, winOf } from "@/utils/domain/capture/capture";
import { type Chosen, stepOf, titleOf } from "@/utils/domain/capture/chosen";
import { namedGoals } from "@/utils/domain/capture/named-goals";
import { chosenStep, suggestionsFor } from "@/utils/domain/capture/suggest";
import { wordsFor } from "@/utils/domain/capture/words/tongues";
import type { Current } from "@/utils/domain/schema";
import { EMPTY_SNAPSHOT } from "@/utils/domain/snapshot";
import type { Draft } from "@/utils/page/store";
import { backgroundText } from "@/utils/platform/background-text";
import * as clock from "@/utils/platform/clock";
import { onStart } from "@/utils/platform/commands";
import { languageOf } from "@/utils/platform/language";
import { layMenus, onMenu } from "@/utils/platform/menus";
import { joinOmnibox } from "@/utils/platform/omnibox";
import * as snapshots from "@/utils/platform/snapshot";
import { factsInWords } from "@/utils/text/facts-in-words";
import { shownTitle } from "@/utils/text/shown-title";
import type { Text } from "@/utils/text/text";
import { act, type Enter } from "./act";

const MENU = [
  { id: "win-selection", on: "selection", title: "menu.winSelection" },
  { id: "step-selection", on: "selection", title: "menu.stepSelection" },
  { id: "step-link", on: "link", title: "menu.stepLink" },
  { id: "step-page", on: "page", title: "menu.stepPage" },
] as const;

/** Registers both, in the tick in which the worker starts. */
export function joinBrowser(enter: Enter): void {
  joinOmnibox({
    suggest: async (typed) => suggest(typed, await now()),
    enter: async (words) => {
      const present = await now();
      const draft = draftOf(words, present);
      if (draft) await act(enter, draft, words, present.current.settings);
    },
  });
  onStart(async () => {
    const { text } = await now();
    await layMenus(MENU.map((entry) => ({ ...entry, title: text(entry.title) })));
  });
  onMenu(async (id, chosen) => {
    const draft = id === "win-selection" ? winDraft(chosen) : stepDraft(chosen);
    if (draft) await act(enter, draft, chosen.selection ?? "", (await now()).current.settings);
  });
}

/** What is current, here and now. */
type Present = { current: Current; place: Place; text: Text };

async function now(): Promise<Present> {
  const { current } = (await snapshots.read()) ?? EMPTY_SNAPSHOT;
  const { dayStart } = current.settings;
  const today = clock.today(dayStart);
  const text = await backgroundText(languageOf(current.settings));
  return { current, text, place: { zone: clock.zone(), dayStart, now: clock.now(), today } };
}

function suggest(typed: string, { current, place, text }: Present) {
  const goals = namedGoals(current);
  const reading = readHere(typed, { words: wordsFor(text.locale), goals }, place);
  const facts = winOf(reading, place);
  const words = factsInWords(facts, reading.goal?.name, place.today, text);
  const first = facts.title
    ? { words: text("bar.log", { title: shownTitle(facts.title) }), more: words.join(" · ") }
    : { words: text("bar.ask"), more: "" };
  const others = suggestionsFor(typed, current, place.today).map((one) => ({
    content: one.content,
    line:
      one.does === "complete"
        ? { words: one.label, more: text("bar.goal") }
        : { words: shownTitle(one.step.title), more: text(`bar.${one.does}`) },
  }));
  return { first, others };
}

/** What the words in the bar ask for; null when there are none. */
function draftOf(words: string, { current, place, text }: Present): Draft | null {
  const chosen = chosenStep(words, current, place.today);
  if (chosen?.does === "finish") return { type: "step/done", stepId: chosen.step.id };
  if (chosen) return { type: "step/line-up", stepIds: [chosen.step.id] };
  const tongue = { words: wordsFor(text.locale), goals: namedGoals(current) };
  const facts = winOf(readHere(words, tongue, place), place);
  return facts.title ? { type: "win/log", ...facts } : null;
}

function winDraft(chosen: Chosen): Draft | null {
  const title = titleOf(chosen);
  return title ? { type: "win/log", title } : null;
}

function stepDraft(chosen: Chosen): Draft | null {
  const step = stepOf(chosen);
  return step && { type: "step/add", steps: [{ ...step, id: clock.newId() }] };
}
