/** Puts the popup on a stage: a test world below it, and a writer that takes all or nothing. */
import { act, render, screen, within } from "@testing-library/preact";
import { Announcer } from "../../components/Announcer";
import { Popup } from "../../components/popup/Popup";
import { TextContext } from "../../components/TextContext";
import en from "../../locales/en.json";
import type { Capture } from "../../utils/domain/capture/capture";
import { NO_TOTALS, withChangedDay } from "../../utils/domain/goals/progress";
import type { GoalProgress, Intent, Trouble } from "../../utils/domain/schema";
import { countDays, EMPTY_SNAPSHOT } from "../../utils/domain/snapshot";
import { dayOf, type World } from "../../utils/domain/world";
import { usePage } from "../../utils/page/hooks";
import { useShownText } from "../../utils/page/shown-text";
import { createPageStore, type PageStore } from "../../utils/page/store";
import { createText, type Messages } from "../../utils/text/text";
import { aWorld, type TestWorld, TODAY } from "../support/world";

export const text = createText(en as Messages, "en", "en-GB");

type Stage = {
  /** What the person did, as the writer heard it. */
  sent: Intent[];
  store: PageStore;
  /** From now on nothing can be stored, or everything again. */
  refuse(trouble: Trouble | null): void;
  /** From now on the writer keeps what it hears, and answers only when the returned is called. */
  hold(): () => void;
  /** The time becomes `time`, e.g. "10:05". */
  at(time: string): void;
};

/** A page's store over what has happened in `world` so far, and a writer that takes all or nothing. */
export function stageStore(world: TestWorld) {
  const sent: Intent[] = [];
  let refusal: Trouble | null = null;
  let held = Promise.resolve();
  let ids = 0;
  const newId = () => `new-${++ids}`;
  const ports = { now: () => world.now, zone: () => "UTC", today: () => TODAY, newId };
  const { current, days } = world.world;
  const snapshot = { ...EMPTY_SNAPSHOT, current, days: { [TODAY]: dayOf(world.world, TODAY) } };
  const counts = countDays(days);
  const shown = { ...snapshot, counts, progress: progressIn(world.world), today: TODAY };
  const store = createPageStore({ ...ports, after: () => {} }, shown);
  store.connect({
    watch: (onSnapshot) => onSnapshot(shown),
    send: async (intent) => {
      if (refusal) return { kept: false, trouble: refusal };
      sent.push(intent);
      await held;
      return { kept: true };
    },
    ask: async () => undefined,
    publish: () => {},
  });
  const refuse = (trouble: Trouble | null) => {
    refusal = trouble;
  };
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held = promise;
    return resolve;
  };
  return { sent, store, newId, refuse, hold };
}

/** What the writer would have summed up for each goal. */
function progressIn({ current, days }: World): Record<string, GoalProgress> {
  const none = { ...NO_TOTALS, since: "2026-01-01", days: {}, done: {} };
  const all = Object.fromEntries(current.goals.map(({ id }) => [id, none]));
  return Object.values(days).reduce((sum, day) => withChangedDay(sum, undefined, day), all);
}

/** The popup over what has happened in `world` so far. */
export function stagePopup(
  world: TestWorld = aWorld(),
  capture?: Capture,
  isNewTabOurs = true,
): Stage {
  const { newId, ...staged } = stageStore(world);
  const { store } = staged;
  const Page = ({ now }: { now: number }) => (
    <TextContext.Provider value={useShownText(text, world.world.current.settings)}>
      <Announcer>
        <Popup
          page={usePage(store)}
          known
          now={now}
          today={TODAY}
          submit={store.submit}
          lost={false}
          newId={newId}
          capture={capture ?? null}
          isNewTabOurs={isNewTabOurs}
        />
      </Announcer>
    </TextContext.Provider>
  );
  const { rerender } = render(<Page now={world.now} />);
  return { ...staged, at: (time) => rerender(<Page now={world.at(time).now} />) };
}

/** Lets the promises of the page come to rest. */
export function settled(): Promise<void> {
  return act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const field = (name: string) =>
  screen.getByRole("textbox", { name }) as unknown as HTMLInputElement;

/** The words of each row of a list. */
export function rows(name: string): string[] {
  const list = screen.queryByRole("list", { name });
  if (!list) return [];
  return within(list)
    .getAllByRole("listitem")
    .map((row) => row.textContent ?? "");
}

/** The titles in the lineup, first to last. */
export function lineup(): string[] {
  return rows("Lineup").map((row) => row.replace(/\d+ min$/, ""));
}
