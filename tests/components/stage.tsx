/** Puts the popup on a stage: a test world below it, and a writer that takes all or nothing. */
import { act, render, screen, within } from "@testing-library/preact";
import { Announcer } from "../../components/Announcer";
import { Popup } from "../../components/popup/Popup";
import { TextContext } from "../../components/TextContext";
import en from "../../locales/en.json";
import type { Capture } from "../../utils/domain/capture/capture";
import type { Intent, Trouble } from "../../utils/domain/schema";
import { EMPTY_SNAPSHOT } from "../../utils/domain/snapshot";
import { usePage } from "../../utils/page/hooks";
import { createPageStore, type PageStore } from "../../utils/page/store";
import { createText, type Messages } from "../../utils/text/text";
import { aWorld, type TestWorld, TODAY } from "../support/world";

export const text = createText(en as Messages, "en", "en-GB");

type Stage = {
  /** What the person did, as the writer heard it. */
  sent: Intent[];
  store: PageStore;
  /** From now on nothing can be stored. */
  refuse(trouble: Trouble): void;
  /** The time becomes `time`, e.g. "10:05". */
  at(time: string): void;
};

/** The popup over what has happened in `world` so far. */
export function stagePopup(
  world: TestWorld = aWorld(),
  capture?: Capture,
  isNewTabOurs = true,
): Stage {
  const sent: Intent[] = [];
  let refusal: Trouble | null = null;
  let ids = 0;
  const newId = () => `new-${++ids}`;
  const ports = { now: () => world.now, zone: () => "UTC", today: () => TODAY, newId };
  const snapshot = { ...EMPTY_SNAPSHOT, ...world.world, today: TODAY };
  const store = createPageStore({ ...ports, after: () => {} }, snapshot);
  store.connect({
    watch: (onSnapshot) => onSnapshot(snapshot),
    send: async (intent) => {
      if (refusal) return { kept: false, trouble: refusal };
      sent.push(intent);
      return { kept: true };
    },
    publish: () => {},
  });
  const Page = ({ now }: { now: number }) => (
    <TextContext.Provider value={text}>
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
  return {
    sent,
    store,
    refuse: (trouble) => {
      refusal = trouble;
    },
    at: (time) => rerender(<Page now={world.at(time).now} />),
  };
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
