import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFile, anExport, imports } from "../support/data.ts";
import { eventually } from "../support/eventually.ts";
import { Extension, type Family } from "../support/extension.ts";
import { inBrowser, inEachBrowser } from "../support/stories.ts";
import type { Surface } from "../support/surface.ts";
import { CLOSING, type Damage, damage, GONE, keepAside, LEVELDB, SQLITE } from "./damage.ts";

const TITLES = ["A", "B", "C", "D", "E"];
const LINE = "Part of the history can’t be read; a copy may have it.";

async function titlesOf(tiny: Extension): Promise<string[]> {
  return (await tiny.ledger()).wins.map(({ title }) => title).sort();
}

/** Firefox lists no databases as long as one of them is damaged, and our own reading needs the list. */
async function leavesOnlyTheLedger(page: Surface): Promise<void> {
  await page.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase("tiny-wins-staging");
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error("it is held open")); // fault 28: nobody may
      }),
  );
}

/** Waits until mirror and ring have followed the ledger. */
async function mirrors(page: Surface, count: number): Promise<void> {
  await eventually("the mirror to follow", async () => {
    const { mirror } = await page.api<{ mirror?: { count: number } }>(
      "storage.local.get",
      "mirror",
    );
    return mirror?.count === count;
  });
  await eventually(
    "the ring to have a day",
    () => ringFiles(page),
    (names) => names.length > 0,
  );
}

function ringFiles(page: Surface): Promise<string[]> {
  return page.page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const ring = await root.getDirectoryHandle("ring", { create: true });
    const names: string[] = [];
    const keys = (ring as unknown as { keys(): AsyncIterable<string> }).keys();
    for await (const name of keys) names.push(name);
    return names;
  });
}

/** A browser with five wins of an earlier day and one of today, and copies of all. */
async function withHistory(family: Family): Promise<Extension> {
  const tiny = await Extension.launch(family, { zone: "UTC", alone: true });
  const settings = await tiny.open("options");
  await imports(settings, aFile("five.json", anExport(...TITLES)));
  const popup = await tiny.open("popup");
  await popup.logs("Today’s");
  await popup.showsWins(1);
  await mirrors(settings, 6);
  await leavesOnlyTheLedger(settings);
  return tiny;
}

const ALL = [...TITLES, "Today’s"];

/** Restores, and once more where the page asks for that: a store just made anew may refuse at first. */
async function restores(page: Surface, wins: number): Promise<void> {
  const restore = page.button(`Restore ${wins} wins`);
  await restore.click();
  await eventually("the wins to be back", async () => {
    const said = await page.text();
    const again = said.includes("Please try once more") && restore;
    if (again) await (await again.now())?.click(); // it may be at work meanwhile, or done
    return /wins? (is|are) back/.test(said);
  });
}

inEachBrowser("a history that the browser gives back empty", (family) => {
  test("is noticed, comes back from the copy, is taken back, and new wins join it", async () => {
    await using tiny = await withHistory(family);
    const how: Damage =
      family === "chromium" ? LEVELDB["garbage in CURRENT"] : SQLITE["a header of garbage"];
    await tiny.restart({}, (profile) => damage(family, profile, "ledger", how));

    const tab = await tiny.newTab();
    await tab.shows(LINE);
    expect(await titlesOf(tiny)).toEqual([]); // the damage did what it was to do
    await tab.logs("Meanwhile");
    await tab.showsWins(1);

    const page = await tiny.open("recovery");
    await page.showsHeading(/Part of the history can’t be read/);
    await page.shows(/1 of 6\..* it is whole/);
    await page.shows("Restore puts the 6 missing wins back.");
    await page.button("Restore 6 wins").click();
    await page.shows("6 wins are back.");
    expect(await titlesOf(tiny)).toEqual([...ALL, "Meanwhile"].sort());
    await tab.showsWins(2);
    await eventually("the line to leave", async () => !(await tab.text()).includes(LINE));

    await page.button("Undo").click();
    await page.shows("Taken back. Nothing is restored.");
    expect(await titlesOf(tiny)).toEqual(["Meanwhile"]);
    await tab.shows(LINE);
    await page
      .part("radio", "Only what can be read One win. The rest stays in the copies.")
      .choose();
    await page.button("Go on with these").click();
    await page.shows("You go on with what is here.");
    await eventually("the line to leave", async () => !(await tab.text()).includes(LINE));
    expect(await titlesOf(tiny)).toEqual(["Meanwhile"]);
    expect((await ringFiles(page)).some((name) => name.includes("_5_"))).toBe(true);
  });
});

inBrowser("chromium", "a history of Chromium", () => {
  let tiny: Extension;
  let putBack: (() => void) | undefined;

  /** Closes the browser, and opens it again over the same history with this damage alone. */
  const suffers = (how: Damage, mirror: Damage = () => {}) =>
    tiny.restart({}, (profile) => {
      putBack?.();
      putBack ??= keepAside(join(profile, "Default"));
      damage("chromium", profile, "ledger", how);
      damage("chromium", profile, "local", mirror);
    });

  beforeAll(async () => {
    tiny = await withHistory("chromium");
  }, 120_000);
  afterAll(() => tiny[Symbol.asyncDispose]());

  test.each(Object.entries(LEVELDB))(
    "damaged by %s: is noticed, and comes back whole",
    async (_, how) => {
      await suffers(how);
      const page = await tiny.open("recovery");
      await page.showsHeading(/can’t be read/);
      expect((await titlesOf(tiny)).length).toBeLessThan(ALL.length); // the damage did what it was to do
      await restores(page, 6);
      expect(await titlesOf(tiny)).toEqual(ALL);
      await mirrors(page, 6);
    },
  );

  test("damaged together with the mirror: the day’s copy is offered, and comes back", async () => {
    await suffers(LEVELDB["garbage in CURRENT"], GONE);
    const tab = await tiny.newTab();
    await tab.logs("Meanwhile");
    await tab.showsWins(1);
    expect(await titlesOf(tiny)).toEqual(["Meanwhile"]); // the damage did what it was to do
    const page = await tiny.open("recovery");
    await page.showsHeading(/can’t be read/);
    await restores(page, 5); // the day's copy is from before the sixth
    expect(await titlesOf(tiny)).toEqual([...TITLES, "Meanwhile"]);
  });

  test.each(Object.entries(CLOSING))(
    "closed by %s: the page says so, words are kept, the copy can be saved",
    async (_, how) => {
      await suffers(how);
      const tab = await tiny.newTab();
      await tab.logs("Into the outbox");
      await tab.shows(/The browser doesn’t open your history right now/);
      const kept = await tab.api<Record<string, unknown>>("storage.local.get");
      expect(JSON.stringify(kept)).toContain("Into the outbox");
      const page = await tiny.open("recovery");
      await page.showsHeading(/can’t be opened/);
      await page.button("Save the copy as a file").click();
      const { path } = await tiny.saved(".json");
      const saved = JSON.parse(readFileSync(path, "utf8")) as { wins: { title: string }[] };
      expect(saved.wins.map(({ title }) => title).sort()).toEqual(ALL);
    },
  );
});
