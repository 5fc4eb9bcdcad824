/**
 * The history as a page holds it: read from the ledger newest first, with the page's own pending
 * intents on top, and read again where the writer says that it changed.
 */
import { type HistoryState, newestDays } from "../domain/history";
import type { CivilDate, Day, Intent, Snapshot } from "../domain/schema";
import { now } from "../platform/clock";
import type { Opening } from "../platform/history";
import { Memory } from "./memory";
import type { PageState } from "./store";

/** How a page reads the ledger; see `utils/platform/history.ts`. */
export type Reader = {
  open(newest: number, also: readonly CivilDate[]): Promise<Opening>;
  read(first: CivilDate, last: CivilDate): Promise<Day[]>;
  readThese(dates: readonly CivilDate[]): Promise<Day[]>;
  /** Lets the page draw and listen before the next piece is read. */
  pause(): Promise<void>;
};

/** Wins read before anything is shown, and in each piece after that. */
export const FIRST_WINS = 60;
export const PIECE_WINS = 1500;
/** How often (ms) the page is told of more days while they are read. */
const TELL_EVERY_MS = 300;

/** The history as a page shows it: read in pieces, newest first, and kept as new as the page. */
export class History {
  private readonly reader: Reader;
  /** Days that are wanted at once, however long ago. */
  private readonly also: readonly CivilDate[];
  private readonly memory = new Memory();
  private readonly listeners = new Set<() => void>();
  private state: HistoryState;
  /** The revision of the ledger that memory is as new as. */
  private revision = -1;
  /** Counts the times that reading began anew, so that what is left of an earlier one stops. */
  private readings = 0;
  /** What was done here and is not in memory yet. */
  private waiting: readonly Intent[] = [];
  private page: PageState;
  private toldAt = 0;
  private turn: Promise<void> = Promise.resolve();

  constructor(reader: Reader, page: PageState, also: readonly CivilDate[]) {
    this.reader = reader;
    this.page = page;
    this.also = also;
    this.state = { ...this.seen(), version: 0, stage: "unread" };
    this.inTurn(() => this.readAll());
  }

  get = (): HistoryState => this.state;

  /** Calls back after every change; returns how to stop. */
  subscribe = (onChange: () => void): (() => void) => {
    this.listeners.add(onChange);
    return () => this.listeners.delete(onChange);
  };

  /** Takes over what the page's store shows: what its person did, and what the writer entered. */
  follow(page: PageState): void {
    this.page = page;
    const before = this.waiting;
    const entered = new Set(page.snapshot.applied);
    const pending = new Set(page.pending.map(({ id }) => id));
    const unread = before.filter(({ id }) => entered.has(id) && !pending.has(id));
    this.waiting = [...unread, ...page.pending];
    if (before.length + this.waiting.length > 0) this.lay();
    this.inTurn(() => this.catchUp(page.snapshot));
  }

  /** One read at a time: what is read later is then never older. */
  private inTurn(work: () => Promise<void>): void {
    this.turn = this.turn.then(work).catch(() => this.change("refused"));
  }

  private async readAll(): Promise<void> {
    const reading = ++this.readings;
    const { dates, counts, days, revision } = await this.reader.open(FIRST_WINS, this.also);
    this.revision = revision;
    this.memory.begin(dates, counts);
    this.memory.keep(days);
    this.lay("newest");
    this.toldAt = now();
    const read = newestDays(dates, counts, FIRST_WINS).length;
    this.inTurn(() => this.readOn(reading, dates.slice(read)));
  }

  /** The rest, a piece a turn; what is more urgent comes in between. */
  private async readOn(reading: number, dates: readonly CivilDate[]): Promise<void> {
    if (reading !== this.readings) return;
    const piece = newestDays(dates, this.memory.counts, PIECE_WINS);
    const [last, first] = [piece[0], piece.at(-1)];
    if (!first || !last) return this.change("all");
    await this.reader.pause();
    this.memory.keep(await this.reader.read(first, last));
    if (this.waiting.length > 0 || now() - this.toldAt >= TELL_EVERY_MS) {
      this.toldAt = now();
      this.lay();
    }
    this.inTurn(() => this.readOn(reading, dates.slice(piece.length)));
  }

  /** Reads what changed up to a snapshot; then memory holds what this page did. */
  private async catchUp(snapshot: Snapshot): Promise<void> {
    const days = changedSince(this.revision, snapshot);
    if (days === "all") await this.readAll();
    else if (days.length > 0) this.memory.keep(await this.reader.readThese(days));
    this.revision = Math.max(this.revision, snapshot.revision);
    const entered = new Set(snapshot.applied);
    const unread = this.waiting.filter(({ id }) => !entered.has(id));
    if (days.length === 0 && unread.length === this.waiting.length) return;
    this.waiting = unread;
    this.lay();
  }

  /** Lays what waits over what was read, and shows it. */
  private lay(stage: HistoryState["stage"] = this.state.stage): void {
    const missing = this.memory.lay(this.waiting, this.page.snapshot.current);
    this.change(stage);
    if (missing.length === 0) return;
    this.inTurn(async () => {
      this.memory.keep(await this.reader.readThese(missing));
      this.lay();
    });
  }

  private change(stage: HistoryState["stage"]): void {
    this.state = { ...this.seen(), version: this.state.version + 1, stage };
    for (const listener of this.listeners) listener();
  }

  private seen(): Pick<HistoryState, "dates" | "entries" | "counts"> {
    const { dates, entries, counts } = this.memory;
    return { dates, entries, counts };
  }
}

/** The days that changed after a revision; all, when the snapshot's list does not reach back. */
function changedSince(revision: number, { touched, revision: latest }: Snapshot) {
  if (latest <= revision) return [];
  const since = touched.filter((change) => change.revision > revision);
  const days = since.flatMap((change) => change.days);
  const isWhole = since.length === latest - revision && !days.includes("all");
  return isWhole ? [...new Set(days)] : ("all" as const);
}
