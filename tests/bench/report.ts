/** A run as tables: medians and 90th percentiles in ms, and what they are times the limit. */
import { budgetTable } from "./budgets.ts";
import { quantile } from "./figures.ts";
import type { Load } from "./load.ts";
import type { Plan, Result } from "./run.ts";
import { kilobytes, megabytes, spread, table, times } from "./table.ts";

export function report(plan: Plan, result: Result): string {
  const loads = Object.keys(TITLES).flatMap((page) =>
    plan.rates.map((rate) => loadTable(result, page, rate)),
  );
  const rest = [restTable(plan, result), firefoxTable(result), budgetTable(plan, result)];
  return [...loads, ...rest].join("\n\n");
}

function firefoxTable({ firefox }: Result): string {
  if (!firefox) return "Firefox is not here, and was not measured.";
  const { firstContent, paint } = firefox;
  const loads = Object.entries(firstContent).map(([page, samples]) => [
    `${page}: first content`,
    spread(samples),
    times(samples, firstContent.static ?? []),
  ]);
  const logged = Object.entries(paint).map(([set, samples]) => [
    `${set}: log a win, to the frame; 95th percentile ${p95(samples)}`,
    spread(samples),
    times(samples, paint.none ?? []),
  ]);
  return `### Firefox\n\n${table(["what", "median / p90", "× static, or none"], [...loads, ...logged])}`;
}

function loadTable({ loads }: Result, page: string, rate: number): string {
  const of = (name: string) =>
    loads[`${name} ${page} ${rate}`] ?? loads[`${name} newtab ${rate}`] ?? [];
  const names = Object.keys(loads)
    .filter((key) => key.endsWith(` ${page} ${rate}`))
    .map((key) => key.slice(0, -` ${page} ${rate}`.length));
  const all = (name: string, key: keyof Load) =>
    of(name).flatMap((load) => (load[key] === null ? [] : [load[key]]));
  const rows = names.map((name) => [
    name,
    spread(all(name, "firstPaint")),
    spread(all(name, "firstContent")),
    times(all(name, "firstContent"), all("static", "firstContent")),
    spread(all(name, "wins")),
    spread(all(name, "stable")),
    spread(all(name, "main")),
    times(all(name, "main"), all("static", "main")),
    spread(all(name, "longTasks")),
    (quantile(all(name, "shift"), 0.9) ?? 0).toFixed(3),
    megabytes(quantile(all(name, "heap"), 0.5)),
  ]);
  const head = ["first paint", "first content", "× static", "wins", "stable", "main thread"];
  const columns = [page, ...head, "× static", "tasks > 50 ms", "shift", "heap MB"];
  return `### ${TITLES[page]}, processor ${rate} × slower\n\n${table(columns, rows)}`;
}

function restTable({ sets, rates }: Plan, result: Result): string {
  const full = sets.at(-1) ?? "none";
  const rows: [string, string, string][] = [];
  const compare = (what: string, of: (name: string) => number[], base = "none", name = full) =>
    rows.push([what, spread(of(name)), times(of(name), of(base))]);
  const plain = (what: string, value: string) => rows.push([what, value, ""]);
  const history = (key: "keys" | "frames") => (name: string) =>
    (result.history[name] ?? []).flatMap((figures) => figures[key]);
  const slower = rates.filter((rate) => rate !== 1).map((rate) => `, processor ${rate} × slower`);
  for (const state of ["", ...slower, ", worker asleep"]) {
    for (const key of ["paint", "commit", "otherTab", "resting"] as const) {
      const of = (name: string) =>
        (result.logged[name + state] ?? []).flatMap((one) => one[key] ?? []);
      compare(`log a win${state}: to ${WORDS[key]}`, of);
      plain(`log a win${state}: to ${WORDS[key]}, 95th percentile`, p95(of(full)));
    }
  }
  compare("worker: cold start", (name) => result.workers[name] ?? [], "static", "none");
  plain("worker: asked to badge", result.badge.ms.toFixed(0));
  plain("alarms while an hour runs", JSON.stringify(result.badge.alarms));
  compare("history: first list", (name) =>
    (result.history[name] ?? []).map((one) => one.firstList),
  );
  compare("history: a key in the search", history("keys"));
  plain("history: a key, 95th percentile", p95(history("keys")(full)));
  compare("history: a frame of scrolling", history("frames"));
  for (const [set, jobs] of Object.entries(result.exchange)) {
    for (const [job, { ms, longest }] of Object.entries(jobs)) {
      plain(`${set}: ${job}`, `${ms.toFixed(0)}, longest task ${longest.toFixed(0)}`);
    }
  }
  for (const [page, { first, all }] of Object.entries(result.weights)) {
    const size = (bytes: { raw: number; gzip: number }) =>
      `${kilobytes(bytes.raw)} KB, gzip ${kilobytes(bytes.gzip)}`;
    plain(
      `${page}: script before the first frame${page === "newtab" ? ", and at rest" : ""}`,
      size(first),
    );
    plain(`${page}: script in all${page === "newtab" ? ", once it is touched" : ""}`, size(all));
  }
  plain("package, zipped", `${kilobytes(result.package)} KB`);
  plain("bytes a win", result.bytesAWin?.toFixed(0) ?? "–");
  return `### The rest, with the set “${full}”\n\n${table(["what", "median / p90", "× none, or static"], rows)}`;
}

function p95(values: number[]): string {
  return quantile(values, 0.95)?.toFixed(0) ?? "–";
}

/** By the page that was loaded. */
const TITLES: Record<string, string> = {
  newtab: "New tab at rest",
  "newtab-anew": "New tab drawn anew, as after each win",
  popup: "Popup",
};
const WORDS = {
  paint: "the frame",
  commit: "the commit",
  otherTab: "another tab",
  resting: "another tab at rest",
};
