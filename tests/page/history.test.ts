import { describe, expect, it } from "vitest";
import { addDays } from "@/utils/domain/day";
import { EMPTY_SNAPSHOT } from "@/utils/domain/empty";
import { newestDays } from "@/utils/domain/history";
import type { CivilDate, Day, Intent, Snapshot, Touched, Win } from "@/utils/domain/schema";
import { EVERY_WIN } from "@/utils/domain/search";
import { Finding, SCREENFUL } from "@/utils/page/finding";
import { FIRST_WINS, History, PIECE_WINS, type Reader } from "@/utils/page/history";
import type { PageState } from "@/utils/page/store";

const TODAY = "2026-11-22";
const AT = Date.UTC(2026, 10, 22, 9);

function win(id: string, day: CivilDate): Win {
  return { id, title: id, at: AT, day, zone: "UTC", stone: "slate", updatedAt: AT };
}

/** A ledger in the test's hands, and what was asked of it. */
class FakeLedger implements Reader {
  readonly days = new Map<CivilDate, Day>();
  readonly asked: string[] = [];
  revision = 0;
  broken = false;

  put(day: CivilDate, ...ids: string[]): this {
    this.days.set(day, { day, wins: ids.map((id) => win(id, day)), hours: [] });
    return this;
  }

  private dates(): CivilDate[] {
    return [...this.days.keys()].sort().reverse();
  }
  async open(newest: number, also: readonly CivilDate[]) {
    this.asked.push("open");
    if (this.broken) throw new Error("no database here");
    const dates = this.dates();
    const counts = Object.fromEntries(
      [...this.days].map(([day, { wins }]) => [day, wins.length] as const),
    );
    const first = newestDays(dates, counts, newest).concat(
      also.filter((day) => this.days.has(day)),
    );
    return {
      revision: this.revision,
      dates,
      counts,
      days: first.map((day) => this.days.get(day) as Day),
    };
  }
  async read(first: CivilDate, last: CivilDate) {
    this.asked.push(`${first}..${last}`);
    return [...this.days.values()].filter(({ day }) => day >= first && day <= last);
  }
  async readThese(dates: readonly CivilDate[]) {
    this.asked.push(dates.join());
    return dates.map((day) => this.days.get(day) ?? { day, wins: [], hours: [] });
  }
  async pause() {}
}

function page(change: Partial<Snapshot> = {}, pending: Intent[] = []): PageState {
  const snapshot = { ...EMPTY_SNAPSHOT, today: TODAY, ...change };
  return { snapshot, live: true, late: false, pending };
}

const entered = (revision: number, touched: Touched, applied: string[] = []) =>
  page({ revision, touched, applied });

function openHistory(ledger: FakeLedger) {
  const history = new History(ledger, page(), ["2025-11-22"]);
  const stages: string[] = [];
  history.subscribe(() => stages.push(history.get().stage));
  return { history, stages };
}

/** Lets every read that is under way come to its end: they are promises alone, and go before it. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const winsOn = (history: History, day: CivilDate) =>
  history
    .get()
    .entries.get(day)
    ?.wins.map(({ id }) => id) ?? [];

const log = (id: string, day: CivilDate): Intent => ({
  type: "win/log",
  id,
  at: AT,
  day,
  zone: "UTC",
  title: id,
});

describe("the history in memory", () => {
  it("shows the newest days first, then reads on piece by piece to the end", async () => {
    const ledger = new FakeLedger();
    const many = FIRST_WINS + PIECE_WINS + 5;
    for (let i = 0; i < many; i++) ledger.put(addDays(TODAY, -i), `win ${i}`);
    const { history, stages } = openHistory(ledger);
    expect(history.get().stage).toBe("unread");
    await settled();
    expect(ledger.asked).toHaveLength(3);
    expect(stages[0]).toBe("newest");
    expect(stages.at(-1)).toBe("all");
    expect(history.get().entries.size).toBe(many);
    expect(history.get().dates[0]).toBe(TODAY);
  });

  it("knows the counts of days that are not read yet", async () => {
    const ledger = new FakeLedger();
    for (let i = 0; i < FIRST_WINS + 1; i++) ledger.put(addDays(TODAY, -i), `win ${i}`);
    const { history } = openHistory(ledger);
    const first = new Promise<number>((resolve) =>
      history.subscribe(() => resolve(Object.keys(history.get().counts).length)),
    );
    expect(await first).toBe(FIRST_WINS + 1);
  });

  it("has the day a year ago at once, however far reading has come", async () => {
    const ledger = new FakeLedger().put("2025-11-22", "then");
    for (let i = 0; i < FIRST_WINS; i++) ledger.put(addDays(TODAY, -i), `win ${i}`);
    const { history } = openHistory(ledger);
    const first = new Promise<string[]>((resolve) =>
      history.subscribe(() => resolve(winsOn(history, "2025-11-22"))),
    );
    expect(await first).toEqual(["then"]);
  });

  it("reads again only the days that changed", async () => {
    const ledger = new FakeLedger().put(TODAY, "a").put("2026-11-21", "b");
    const { history } = openHistory(ledger);
    await settled();
    ledger.put("2026-11-21", "b", "c").asked.length = 0;
    history.follow(entered(1, [{ revision: 1, days: ["2026-11-21"] }]));
    await settled();
    expect(ledger.asked).toEqual(["2026-11-21"]);
    expect(winsOn(history, "2026-11-21")).toEqual(["c", "b"]);
    expect(history.get().counts["2026-11-21"]).toBe(2);
  });

  it.each<[string, Snapshot["touched"]]>([
    ["says that all changed", [{ revision: 5, days: "all" }]],
    ["does not reach back", [{ revision: 5, days: [TODAY] }]],
  ])("reads everything again when the list of changes %s", async (_, touched) => {
    const ledger = new FakeLedger().put(TODAY, "a").put("2026-11-20", "old");
    const { history } = openHistory(ledger);
    await settled();
    ledger.days.delete("2026-11-20");
    ledger.put("2026-11-19", "imported").revision = 5;
    history.follow(entered(5, touched));
    await settled();
    expect(history.get().dates).toEqual([TODAY, "2026-11-19"]);
    expect(history.get().entries.has("2026-11-20")).toBe(false);
    expect(history.get().stage).toBe("all");
  });

  it("shows what was done here at once, and without a gap once it is entered", async () => {
    const ledger = new FakeLedger().put(TODAY, "a");
    const { history } = openHistory(ledger);
    await settled();
    history.follow(page({}, [log("b", TODAY), log("c", "2026-01-05")]));
    expect(winsOn(history, TODAY)).toEqual(["b", "a"]);
    expect(winsOn(history, "2026-01-05")).toEqual(["c"]);
    expect(history.get().dates).toEqual([TODAY, "2026-01-05"]);

    const seen: string[][] = [];
    history.subscribe(() => seen.push(winsOn(history, TODAY)));
    ledger.put(TODAY, "a", "b").put("2026-01-05", "c");
    const days = [TODAY, "2026-01-05"];
    history.follow(entered(1, [{ revision: 1, days }], ["b", "c"]));
    await settled();
    expect(seen.length).toBeGreaterThan(0);
    for (const ids of seen) expect(ids).toEqual(["b", "a"]);
  });

  it("lets go of what was refused", async () => {
    const ledger = new FakeLedger().put(TODAY, "a");
    const { history } = openHistory(ledger);
    await settled();
    history.follow(page({}, [log("b", TODAY), log("c", "2026-01-05")]));
    history.follow(page());
    expect(winsOn(history, TODAY)).toEqual(["a"]);
    expect(history.get().entries.has("2026-01-05")).toBe(false);
  });

  it("says when the ledger does not let itself be read, and tries again at the next change", async () => {
    const ledger = new FakeLedger().put(TODAY, "a");
    ledger.broken = true;
    const { history } = openHistory(ledger);
    await settled();
    expect(history.get().stage).toBe("refused");
    ledger.broken = false;
    ledger.revision = 3;
    history.follow(entered(3, []));
    await settled();
    expect(history.get().stage).toBe("all");
  });
});

describe("finding", () => {
  it("stops at a screenful and goes on to the end", async () => {
    const ledger = new FakeLedger();
    for (let i = 0; i < 100; i++) ledger.put(addDays(TODAY, -i), `walk ${i}`, `swim ${i}`);
    const { history } = openHistory(ledger);
    await settled();
    const finding = new Finding(history.get(), { ...EVERY_WIN, words: "walk" }, new Map());
    finding.look((count) => count >= SCREENFUL);
    expect(finding.found).toMatchObject({ count: SCREENFUL, done: false });
    finding.look(() => false);
    expect(finding.found).toMatchObject({ count: 100, done: true });
    expect(finding.found.days[0]?.wins.map(({ id }) => id)).toEqual(["walk 0"]);
  });

  it("asks for a rest after every day, whether something was found or not", async () => {
    const ledger = new FakeLedger().put(TODAY, "a").put("2026-11-21", "b").put("2026-11-20", "c");
    const { history } = openHistory(ledger);
    await settled();
    const finding = new Finding(history.get(), { ...EVERY_WIN, words: "nowhere" }, new Map());
    let asked = 0;
    finding.look(() => ++asked < 0);
    expect(asked).toBe(3);
  });
});
