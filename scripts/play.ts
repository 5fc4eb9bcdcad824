/**
 * The main job without a display: a power hour with a few steps, a win of its own, a new tab. Tells
 * what happened, one line each, and saves pictures in `screenshots/`.
 */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { Extension, type Family } from "../tests/browsers/support/extension.ts";
import { endAll } from "../tests/browsers/support/hosts.ts";
import type { Surface } from "../tests/browsers/support/surface.ts";

const { TINY_WINS_FAMILY: family = "chromium", TINY_WINS_NAME: name = family } = process.env;
const STEPS = ["Clear the desk", "Answer Ada's e-mail", "Write 200 words"];
const folder = resolve(import.meta.dirname, "../screenshots");
mkdirSync(folder, { recursive: true });

console.log(`${name}, without a display.`);
// Let go of in reverse: the extension first, then the browser it ran in.
await using stack = new AsyncDisposableStack();
stack.defer(endAll);
const tiny = stack.use(await Extension.launch(family as Family));
const tab = await tiny.newTab();
await tab.part("region", "To begin with").appears();
await picture(tab, "1-first-new-tab", "A first new tab, still empty");

const popup = await tiny.open("popup");
for (const step of STEPS) await popup.field("Add a step").type(`${step}\n`);
await picture(popup, "2-lineup", `A lineup of ${STEPS.length} steps`);

await popup.part("radio", "15 min").choose();
await popup.button("Start power hour").click();
await popup.showsHeading(new RegExp(STEPS[0] ?? ""));
const [left] = /[\d:]+/.exec(await popup.part("timer", "Time left").text()) ?? [];
console.log(`Power hour started: ${left} left`);

for (const [i, step] of STEPS.slice(0, 2).entries()) {
  await popup.button("Done").click();
  await popup.showsWins(i + 1);
  console.log(`Done: ${step}`);
}
await popup.logs("Watered the plants");
await popup.showsWins(3);
await picture(popup, "3-running", "Logged on the side: Watered the plants");
await tab.showsWins(3);
await picture(tab, "4-new-tab-running", "The tab that was open shows all three");

await popup.button("End").click();
const recap = await popup.showsHeading(/^(3|three)/i);
await picture(popup, "5-recap", `The hour ended early: ${recap.split(".")[0]}`);
await popup.button("Keep for next time").click();

const fresh = await tiny.newTab();
const wins = await fresh.showsWins(3);
await picture(fresh, "6-new-tab", `A new tab shows today's ${wins.length} wins`);
const { wins: kept } = await tiny.ledger();
console.log(`In the ledger: ${kept.map(({ title }) => title).join("; ")}`);

async function picture(surface: Surface, file: string, what: string): Promise<void> {
  await surface.page.bringToFront();
  await surface.page.screenshot({ path: resolve(folder, `${file}.png`) as `${string}.png` });
  console.log(`${what} (screenshots/${file}.png)`);
}
