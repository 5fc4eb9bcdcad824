/**
 * `npm run bench`: measures the built extension beside the limit, prints the tables, writes JSON. With
 * `--profile` it tells instead where the time to the first content goes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { report } from "./report.ts";
import { type Plan, profilePages, run } from "./run.ts";
import type { SetName } from "./sets.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string" },
    with: { type: "string", multiple: true, default: [] },
    out: { type: "string", default: ".output/bench.json" },
    quick: { type: "boolean", default: false },
    profile: { type: "boolean", default: false },
  },
});
const SETS: SetName[] = ["none", "day", "year", "decade"];
const plan: Plan = {
  rounds: Number(values.rounds ?? (values.quick ? 3 : 20)),
  rates: values.quick ? [1] : [1, 4],
  sets: values.quick ? ["none", "year"] : SETS,
  with: values.with,
  chromium: process.env.TINY_WINS_CHROMIUM ?? "/usr/bin/chromium",
  ours: resolve(".output/chrome-mv3"),
  oursInFirefox: process.env.TINY_WINS_FIREFOX ? resolve(".output/firefox-mv3") : null,
};

const before = loadavg()[0] ?? 0;
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
const date = new Date().toISOString().slice(0, 16);
if (values.profile) {
  console.log(`${date}Z, ${machine}, ${plan.rounds} rounds.\n\n${await profilePages(plan)}`);
  process.exit();
}
const result = await run(plan);
const load = `load ${before.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`;
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, JSON.stringify({ date, machine, load, plan, ...result }, null, 1));
console.log(`${date}Z, ${machine}, ${load}, ${plan.rounds} rounds.\n\n${report(plan, result)}`);
console.log(`\nEvery sample: ${values.out}`);
