/** The data sets: made by a seed, and brought in by the product's own import. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pause } from "../browsers/support/eventually.ts";
import { evaluate, type Session } from "./protocol.ts";
import { inside, type Subject } from "./subject.ts";

const MAKE = resolve(import.meta.dirname, "../../scripts/make-history.mjs");

/** What `scripts/make-history.mjs` is told. Today has 25 wins in each: they differ in what was before. */
export const SETS = {
  none: null,
  day: { wins: 25, years: 0 },
  year: { wins: 10_000, years: 1 },
  decade: { wins: 100_000, years: 10 },
} as const;
export type SetName = keyof typeof SETS;

/** A file with the set in it. */
export function makeSet(name: Exclude<SetName, "none">): { path: string; bytes: Buffer } {
  const { wins, years } = SETS[name];
  const today = new Date().toLocaleDateString("sv");
  const args = [`--wins=${wins}`, `--years=${years}`, "--seed=1", `--until=${today}`, "--day=25"];
  const bytes = execFileSync(process.execPath, [MAKE, ...args], { maxBuffer: 1e9 });
  const folder = mkdtempSync(join(tmpdir(), "tiny-wins-set-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, `${name}.json`);
  writeFileSync(path, bytes);
  return { path, bytes };
}

/** How long the background copies a history that has just come in, which is no part of an export. */
const AFTERMATH_MS = 8000;

/** Ms that the page stood still at most, with how long the job took. */
export type Job = { ms: number; longest: number };

export type Exchange = { read: Job; enter: Job; export: Job };

/** Imports a file by the settings page, as a person does, and exports it all again. */
export function exchange(subject: Subject, path: string): Promise<Exchange> {
  return inside(subject, "options.html", async (page) => {
    await evaluate(page, BUSY);
    await evaluate(page, until(`document.querySelector('input[type=file]')`));
    const { root } = await page.send<{ root: { nodeId: number } }>("DOM.getDocument");
    const { nodeId } = await page.send<{ nodeId: number }>("DOM.querySelector", {
      nodeId: root.nodeId,
      selector: "input[type=file]",
    });
    const read = await timed(page, button("Import"), () =>
      page.send("DOM.setFileInputFiles", { nodeId, files: [path] }),
    );
    const enter = await timed(page, text("imported"), () => press(page, "Import"));
    await pause(AFTERMATH_MS);
    const saved = await timed(page, text(" wins: "), () => press(page, "Export JSON"));
    return { read, enter, export: saved };
  });
}

async function timed(page: Session, done: string, begin: () => Promise<unknown>): Promise<Job> {
  await evaluate(page, "benchBusy.longest = 0");
  const start = performance.now();
  await begin();
  await evaluate(page, until(done));
  const ms = performance.now() - start;
  return { ms, longest: await evaluate<number>(page, "benchBusy.longest") };
}

async function press(page: Session, words: string): Promise<void> {
  await evaluate(page, until(button(words)));
  await evaluate(page, `${button(words)}.click()`);
}

function button(words: string): string {
  return `[...document.querySelectorAll(".data button")].find((button) =>
    (button.ariaLabel ?? button.textContent).startsWith("${words}"))`;
}

/** By `textContent`: for `innerText` the page would be laid out at each look, and be slower by that. */
function text(words: string): string {
  return `document.querySelector(".data").textContent.includes("${words}")`;
}

function until(expression: string): string {
  return `new Promise((done) => {
    const look = () => (${expression}) ? done(true) : setTimeout(look, 20);
    look();
  })`;
}

/** Notes the longest task of the page. */
const BUSY = `globalThis.benchBusy = { longest: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) benchBusy.longest = Math.max(benchBusy.longest, duration);
  }).observe({ type: "longtask" })`;
