/**
 * The budgets, and what a run makes of them. A ratio is held as it is. Milliseconds were set on a
 * machine where the static page took `SET_WHERE`; elsewhere they are as many times longer as the
 * static page is in the same run.
 */
import { median, quantile } from "./figures.ts";
import type { Load } from "./load.ts";
import type { Logged } from "./log.ts";
import type { Plan, Result } from "./run.ts";
import type { SetName } from "./sets.ts";
import { kilobytes, table } from "./table.ts";

/** The static page's first content where the budgets were set, ms, by how much slower the processor is. */
const SET_WHERE: Record<number, number> = { 1: 82, 4: 160 };
const FRAME_MS = 1000 / 60;

/** What of a run is held to what; null where the run did not measure it. */
type Budget = { what: string; measured: number | null; budget: number; unit: Unit };
type Unit = "×" | "ms" | "MB" | "KB" | "bytes" | "";

/** How many times longer the static page takes here than where the budgets were set. */
function slowness({ loads }: Result, rate: number): number | null {
  const here = median((loads[`static newtab ${rate}`] ?? []).map((load) => load.firstContent));
  const there = SET_WHERE[rate];
  return here === null || !there ? null : here / there;
}

/** A table of every budget: what is allowed here, what was measured, and by how much it is missed. */
export function budgetTable(plan: Plan, result: Result): string {
  const rows = plan.rates.flatMap((rate) => ofRate(plan, result, rate));
  const all = [...rows, ...ofData(plan, result), ...ofSizes(result)];
  const slower = plan.rates.map((rate) => {
    const times = slowness(result, rate)?.toFixed(1) ?? "–";
    return rate === 1 ? `${times} ×` : `${times} × with the processor ${rate} × slower`;
  });
  const words = `Milliseconds are allowed ${slower.join(", ")} as many as where they were set.`;
  const head = ["what", "budget", "measured", ""];
  return `### Budgets\n\n${words}\n\n${table(head, all.map(told))}`;
}

function told({ what, measured, budget, unit }: Budget): string[] {
  const figure = (value: number) =>
    `${value.toFixed(unit === "×" || unit === "MB" ? 2 : 0)}${unit && ` ${unit}`}`;
  if (measured === null) return [what, figure(budget), "–", "not measured"];
  const over = measured / budget;
  const held = measured <= budget ? "held" : budget === 0 ? "over" : `${over.toFixed(2)} × over`;
  return [what, figure(budget), figure(measured), held];
}

/** What is loaded and pressed with the processor so many times slower. */
function ofRate(plan: Plan, result: Result, rate: number): Budget[] {
  const slow = rate === 1 ? "" : `, processor ${rate} × slower`;
  const here = slowness(result, rate) ?? Number.NaN;
  const loads = (name: string, page: string) => result.loads[`${name} ${page} ${rate}`] ?? [];
  const middle = (name: string, page: string, of: (load: Load) => number) =>
    median(loads(name, page).map(of));
  const timesStatic = (name: string, page: string, of: (load: Load) => number) =>
    divided(middle(name, page, of), middle("static", "newtab", of));
  const content = (load: Load) => load.firstContent;
  const limit = rate === 1 ? 1.15 : 1.2;
  const first = ["newtab", "popup"].flatMap((page) =>
    plan.sets.map((set): Budget => {
      const what = `${WORDS[page]}, ${OF[set]}: first content${slow}`;
      return { what, measured: timesStatic(set, page, content), budget: limit, unit: "×" };
    }),
  );
  const full = plan.sets.at(-1) ?? "none";
  const log = (what: string, state: string, of: (one: Logged) => number | null, ms: number) => ({
    what: `log a win${state}: ${what}, 95th percentile`,
    measured: quantile(
      (result.logged[full + state] ?? []).flatMap((one) => of(one) ?? []),
      0.95,
    ),
    ...{ budget: ms * here, unit: "ms" as const },
  });
  const paint = log("key to frame", slow, (one) => one.paint, rate === 1 ? 50 : 100);
  if (rate !== 1) return [...first, paint];
  const ends = [...new Set([plan.sets[0] ?? "none", full])];
  const resting = ends.flatMap((set): Budget[] => {
    const where = `new tab, ${OF[set]}`;
    const largest = middle(set, "newtab", (load) => load.largestContent - load.firstContent);
    const stable = divided(
      middle(set, "newtab", (load) => load.stable),
      middle(set, "newtab", content),
    );
    const shift = quantile(
      loads(set, "newtab").map((load) => load.shift),
      0.9,
    );
    const heap = middle(set, "newtab", (load) => load.heap / 1024 / 1024);
    const work = timesStatic(set, "newtab", (load) => load.main);
    return [
      { what: `${where}: main thread`, measured: work, budget: 1.6, unit: "×" },
      { what: `${where}: stable, of first content`, measured: stable, budget: 1.5, unit: "×" },
      {
        what: `${where}: largest content later by`,
        measured: largest,
        budget: FRAME_MS * here,
        unit: "ms",
      },
      { what: `${where}: layout shift`, measured: shift, budget: 0, unit: "" },
      { what: `${where}: heap`, measured: heap, budget: 1, unit: "MB" },
    ];
  });
  return [
    ...first,
    ...resting,
    paint,
    log("key to commit", "", (one) => one.commit, 50),
    log("key to another tab", "", (one) => one.otherTab, 100),
    log("key to another tab", ", worker asleep", (one) => one.otherTab, 150),
  ];
}

/** What is asked of the worker and of a long history. */
function ofData({ sets }: Plan, result: Result): Budget[] {
  const { workers, logged, history, exchange } = result;
  const full = sets.at(-1) ?? "none";
  const here = slowness(result, 1) ?? Number.NaN;
  const worker = divided(median(workers.none ?? []), median(workers.static ?? []));
  const commits = (name: string) => median((logged[name] ?? []).map((one) => one.commit));
  const lists = (name: string) => median((history[name] ?? []).map((one) => one.firstList));
  const keys = (history[full] ?? []).flatMap((one) => one.keys);
  const { read, enter, export: saved } = exchange[full] ?? {};
  const where = OF[full];
  const ms = (what: string, measured: number | null, allowed: number): Budget => ({
    what: `${where}: ${what}`,
    measured,
    ...{ budget: allowed * here, unit: "ms" },
  });
  return [
    { what: "worker: cold start", measured: worker, budget: 1.3, unit: "×" },
    {
      what: `${where}: one more win kept, beside none`,
      measured: divided(commits(full), commits("none")),
      ...{ budget: 1.2, unit: "×" },
    },
    {
      what: `${where}: history's first list, beside none`,
      measured: divided(lists(full), lists("none")),
      ...{ budget: 2, unit: "×" },
    },
    ms("a key in the search", quantile(keys, 0.5), 16),
    ms("a key in the search, 95th percentile", quantile(keys, 0.95), 50),
    ms("import, read and entered", read && enter ? read.ms + enter.ms : null, 5000),
    ms("export", saved?.ms ?? null, 3000),
  ];
}

function ofSizes({ weights, package: bytes, bytesAWin }: Result): Budget[] {
  const size = (what: string, measured: number, budget: number): Budget => ({
    what,
    measured: Number(kilobytes(measured)),
    ...{ budget, unit: "KB" },
  });
  const scripts = Object.entries(weights).flatMap(([page, { first, all }]) => [
    size(`${WORDS[page]}: script before the first frame, compressed`, first.gzip, 12),
    size(`${WORDS[page]}: script in all, compressed`, all.gzip, 30),
  ]);
  return [
    ...scripts,
    { what: "a win in the browser's store", measured: bytesAWin, budget: 250, unit: "bytes" },
    size("package with twelve languages", bytes, 250),
  ];
}

function divided(a: number | null, b: number | null): number | null {
  return a === null || !b ? null : a / b;
}

const WORDS: Record<string, string> = { newtab: "new tab", popup: "popup" };
const OF: Record<SetName, string> = {
  none: "no win",
  day: "a day",
  year: "a year",
  decade: "ten years",
};
