/**
 * What a page holds: the snapshot it was given, and on top what its person did since. It paints
 * from a copy before anything is connected; `connect` brings the live snapshot.
 */
import type { Answer, CivilDate, Intent, Snapshot, Trouble } from "../domain/schema";
import { EMPTY_SNAPSHOT, fold } from "../domain/snapshot";
import { mint } from "./mint";

/** What happens on the day on which it is stated. */
type Today = {
  type: "win/log" | "step/done" | "hour/start" | "goal/save" | "check-in/save" | "setback/note";
};

/**
 * An intent as a component states it; the store adds who (id), when and where. A win for another
 * day names that day.
 */
export type Draft = Intent extends infer I
  ? I extends Intent
    ? Omit<I, "id" | "at" | "zone" | (I extends Today ? "day" : never)> &
        (I extends { type: "win/log" } ? { day?: CivilDate } : unknown)
    : never
  : never;

/** What became of an intent: kept on this machine, or not and why. */
export type Kept = { kept: true; id: string } | { kept: false; id: string; trouble: Trouble };

export type PageState = {
  /** As shown: with the page's own pending intents applied. */
  snapshot: Snapshot;
  /** Whether it came from the writer, not from the first frame's copy. */
  live: boolean;
  /** Intents that are kept but have waited for the writer for more than three seconds. */
  late: boolean;
  /**
   * What this page's person did and the writer has not entered yet, in order; while it cannot enter
   * anything, what was done on other pages too.
   */
  pending: readonly Intent[];
};

/** How a page reaches the writer; see `utils/platform/live.ts`. */
export type Live = {
  /**
   * Calls back with each snapshot from now on, the first as soon as it is read; with the id of each
   * intent that was entered; and with all that waits while the writer cannot enter anything.
   */
  watch(
    onSnapshot: (snapshot: Snapshot) => void,
    onEntered: (id: string) => void,
    onWaiting: (intents: readonly Intent[]) => void,
  ): void;
  /** Sends an intent by both roads. Resolves when either has it for good. */
  send(intent: Intent): Promise<{ kept: true } | { kept: false; trouble: Trouble }>;
  /** Tells the writer an intent that is kept nowhere. Undefined: whether it was entered is unknown. */
  ask(intent: Intent): Promise<Answer | undefined>;
  /** Asks the writer to publish again: the day may have turned. */
  publish(): void;
};

export type Ports = {
  now(): number;
  zone(): string;
  today(dayStart: number): CivilDate;
  newId(): string;
  /** Calls back after `ms` milliseconds. */
  after(ms: number, callback: () => void): void;
};

export type PageStore = {
  get(): PageState;
  /** Calls back after every change; returns how to stop. */
  subscribe(onChange: () => void): () => void;
  /** Shows it in the next frame and sends it to the writer. */
  submit(draft: Draft): Promise<Kept>;
  /** The same for an intent that is minted already. */
  enter(intent: Intent): Promise<Kept>;
  /** Has the writer do now or not at all what must never be done later. */
  ask(draft: Draft): Promise<{ id: string; answer: Answer | undefined }>;
  connect(live: Live): void;
  /** Tells the store which day the page shows, so that a day turned gets its own snapshot. */
  showDay(today: CivilDate): void;
};

/** After this long (ms) without the writer's word, the page says so. */
export const LATE_MS = 3000;

/** @param copy the first frame's copy, if there is one */
export function createPageStore(ports: Ports, copy: Snapshot | null): PageStore {
  let base = copy ?? EMPTY_SNAPSHOT;
  let pending: Intent[] = [];
  let state: PageState = { snapshot: base, live: false, late: false, pending };
  let asked: CivilDate | null = null;
  let connected: (live: Live) => void = () => {};
  const live = new Promise<Live>((resolve) => {
    connected = resolve;
  });
  const listeners = new Set<() => void>();

  const change = (next: Partial<PageState>) => {
    state = { ...state, ...next, snapshot: fold(base, pending), pending };
    for (const listener of listeners) listener();
  };
  const settle = (id: string) => {
    const before = pending.length;
    pending = pending.filter((intent) => intent.id !== id);
    if (pending.length !== before) change({ late: state.late && pending.length > 0 });
  };
  const receive = (snapshot: Snapshot) => {
    if (state.live && snapshot.revision < base.revision) return;
    base = snapshot;
    const entered = new Set(snapshot.applied);
    pending = pending.filter(({ id }) => !entered.has(id));
    change({ live: true, late: state.late && pending.length > 0 });
  };

  const wait = (intents: readonly Intent[]) => {
    const known = new Set([...base.applied, ...pending.map(({ id }) => id)]);
    const others = intents.filter(({ id }) => !known.has(id));
    if (others.length === 0) return;
    pending = [...others, ...pending].sort((a, b) => a.at - b.at);
    change({});
  };

  const enter = async (intent: Intent): Promise<Kept> => {
    const { id } = intent;
    pending = [...pending, intent];
    change({});
    ports.after(LATE_MS, () => {
      if (pending.some((waiting) => waiting.id === id)) change({ late: true });
    });
    const result = await (await live).send(intent);
    if (!result.kept) settle(id);
    return { ...result, id };
  };

  const minted = (draft: Draft) => mint(draft, state.snapshot.current.settings.dayStart, ports);

  return {
    get: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    enter,
    submit: (draft) => enter(minted(draft)),
    async ask(draft) {
      const intent = minted(draft);
      return { id: intent.id, answer: await (await live).ask(intent) };
    },
    connect(port) {
      port.watch(receive, settle, wait);
      connected(port);
    },
    showDay(today) {
      if (!state.live || today === base.today || today === asked) return;
      asked = today;
      void live.then((port) => port.publish());
    },
  };
}
