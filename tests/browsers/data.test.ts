import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Win } from "../../utils/domain/schema/index.ts";
import { violations } from "./support/axe.ts";
import {
  aFile,
  aLargeFile,
  anExport,
  chooses,
  deletesEverything,
  fixture,
  imports,
} from "./support/data.ts";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { dayOfWins, seedLedger } from "./support/seed.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

const HOSTILE = [
  ["is no export", "notes.json", '{"hello": "world"}', /isn’t a Tiny Wins export/],
  ["breaks off", "half.json", anExport("A").slice(0, 30), /ends in the middle/],
  ["is of a newer version", "new.json", '{"format":"tiny-wins","version":2}', /newer Tiny Wins/],
  ["is a zip in disguise", "zip.json", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /packed/],
  ["is empty", "empty.csv", "  \n", /is empty/],
  ["is nested a million times", "deep.json", `{"a":${"[".repeat(1e6)}`, /This file (isn’t|ends)/],
] as const;

/** What stays the same about a win on its way out and in again. */
function said(wins: readonly Win[]) {
  return wins.map((win) => ({ ...win })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What any store still holds of a person who has deleted everything. */
async function leftIn(settings: Surface, tiny: Extension) {
  const { wins, current } = await tiny.ledger();
  const kept = await settings.api<Record<string, unknown>>("storage.local.get");
  const copy = await settings.page.evaluate(() => JSON.stringify(localStorage));
  const traces = `${JSON.stringify(kept)} ${copy}`.match(/Watered|bold|"counts":\{"/g);
  const sync = await settings.api("storage.sync.get");
  return { wins, steps: current?.steps, local: traces?.join() ?? "", sync };
}

async function titlesOf(tiny: Extension): Promise<string[]> {
  return (await tiny.ledger()).wins.map(({ title }) => title);
}

async function logs(tiny: Extension, ...titles: string[]): Promise<void> {
  const popup = await tiny.open("popup");
  for (const title of titles) await popup.logs(title);
  for (const title of titles) await popup.shows(title);
  await eventually("the wins to be entered", async () => {
    const entered = (await tiny.ledger(popup)).wins.map(({ title }) => title);
    return titles.every((title) => entered.includes(title));
  });
  await popup.close();
}

/** Files of other programs, and how many wins are in each. */
const FOREIGN = {
  "marinara.csv": 4,
  "super-productivity.json": 4,
  "super-productivity-v10.json": 1,
  "todoist-completed.csv": 2,
};

inEachBrowser("data comes and goes", (family) => {
  test("an export, everything deleted, the import: all is as it was", async () => {
    await using tiny = await Extension.launch(family);
    await logs(tiny, "Watered the plants", "شربت الماء", '=1+1; "quoted", <b>bold</b>');
    const before = (await tiny.ledger()).wins;
    const settings = await tiny.open("options");
    const files = [];
    for (const [name, ending] of [
      ["Export JSON", ".json"],
      ["Export CSV", ".csv"],
      ["Export Markdown", ".md"],
    ] as const) {
      await settings.button(name).click();
      files.push(await tiny.saved(ending));
      await settings.shows(/3 wins: .*among your downloads/s);
    }
    const [json, csv, markdown] = files.map(({ path }) => path) as [string, string, string];
    expect(files[0]?.name).toMatch(/^tiny-wins-\d{4}-\d\d-\d\d\.json$/);
    expect(readFileSync(markdown, "utf8")).toContain("Watered the plants");

    for (const path of [json, csv]) {
      await deletesEverything(settings);
      expect(await leftIn(settings, tiny)).toEqual({ wins: [], steps: [], local: "", sync: {} });
      await imports(settings, path);
      expect(said((await tiny.ledger()).wins)).toEqual(said(before));
    }
    await imports(settings, json);
    await settings.shows("Nothing in it is new. All 3 wins are here already.");
    expect(said((await tiny.ledger()).wins)).toEqual(said(before));
  });

  test("nothing changes before Import; Cancel changes nothing, Undo takes back, and puts back", async () => {
    await using tiny = await Extension.launch(family);
    await logs(tiny, "Watered the plants");
    const tab = await tiny.newTab();
    const settings = await tiny.open("options");
    const file = aFile("two.json", anExport("Called Grandma", "Sent one reply"));
    await chooses(settings, file);
    await settings.showsHeading(/This is what would change/);
    expect(await titlesOf(tiny)).toEqual(["Watered the plants"]);
    await settings.button("Cancel").click();
    await settings.shows("Cancelled. Nothing was changed.");
    expect(await titlesOf(tiny)).toEqual(["Watered the plants"]);

    await imports(settings, file);
    await settings.shows("2 wins imported.");
    expect(await titlesOf(tiny)).toHaveLength(3);
    await settings.button("Undo").click();
    await settings.shows("Taken back");
    expect(await titlesOf(tiny)).toEqual(["Watered the plants"]);
    await settings.button("Put it back").click();
    await settings.shows("2 wins imported.");
    expect(await titlesOf(tiny)).toHaveLength(3);
    await tab.showsWins(1); // the others are of another day
  });

  test("files of other programs come in, and twice is once", async () => {
    await using tiny = await Extension.launch(family, { zone: "Europe/Berlin" });
    const settings = await tiny.open("options");
    for (const [name, count] of Object.entries(FOREIGN)) {
      const before = await titlesOf(tiny);
      await imports(settings, fixture(name));
      const once = await titlesOf(tiny);
      expect(once.length - before.length, name).toBe(count);
      await imports(settings, fixture(name));
      await settings.shows("Nothing in it is new.");
      expect(await titlesOf(tiny), name).toEqual(once);
    }
  });

  test("open tasks of another program become steps", async () => {
    await using tiny = await Extension.launch(family);
    const settings = await tiny.open("options");
    await imports(settings, fixture("todoist.csv"));
    const popup = await tiny.open("popup");
    const steps = await eventually(
      "the steps",
      () => popup.list("Lineup").items(),
      (all) => all.length === 2,
    );
    expect(steps.join()).toContain("Clear one drawer, the top one");
  });

  test("a table comes in by the columns chosen, after a look at its first rows", async () => {
    await using tiny = await Extension.launch(family, { zone: "Europe/Berlin" });
    const settings = await tiny.open("options");
    await chooses(settings, fixture("table-windows-1252.csv"));
    await settings.showsHeading(/Which column is what/);
    await settings.shows("Küche geräumt");
    await settings.page.select('select[aria-label="Minutes"]', "2");
    await settings.shows("25 min");
    await settings.button("Show what would change").click();
    await settings.button("Import").click();
    await settings.shows("3 wins imported.");
    const { wins } = await tiny.ledger();
    expect(wins.map(({ day, minutes }) => [day, minutes])).toContainEqual(["2026-11-22", 25]);
  });
});

inEachBrowser("a file that should not come in", (family) => {
  test("says why, and everything is as it was", async () => {
    await using tiny = await Extension.launch(family);
    await logs(tiny, "Watered the plants");
    const before = await tiny.ledger();
    const settings = await tiny.open("options");
    for (const [what, name, contents, why] of HOSTILE) {
      await chooses(settings, aFile(name, contents));
      await settings.shows(why);
      expect(await settings.text(), what).toContain("Nothing was changed.");
    }
    await chooses(settings, aLargeFile("large.json", 200 * 1024 * 1024));
    await settings.shows("larger than can be read at once");
    expect((await tiny.ledger()).wins).toEqual(before.wins);
  });

  test("gives its good part, and says of the rest where it stands and what is wrong", async () => {
    await using tiny = await Extension.launch(family);
    const settings = await tiny.open("options");
    const good = anExport("A good one").slice(0, -2);
    const bad = [
      `{"title":"No id","at":"2026-11-20T10:00:00Z","day":"2026-11-20","zone":"UTC"}`,
      `{"id":"31","title":"31 February","at":"2026-11-20T10:00:00Z","day":"2026-02-31","zone":"UTC"}`,
      `{"id":"0","title":"No date","at":"0000-00-00T10:00:00Z","day":"2026-11-20","zone":"UTC"}`,
      `{"id":"far","title":"Far away","at":"+275760-09-13T00:00:00.000Z","day":"2026-11-20","zone":"UTC"}`,
      `{"id":"w-A good one","title":"A bad twin","at":"2026-11-19T10:00:00Z","day":"2026-11-20","zone":"UTC"}`,
      `{"id":"half","title":"Half \\ud83d of a sign","at":"2026-11-20T10:02:00Z","day":"2026-11-20","zone":"UTC"}`,
      `{"id":"long","title":"${"x".repeat(1_000_000)}","at":"2026-11-20T10:00:00Z","day":"2026-11-20","zone":"UTC"}`,
      `{"id":"p","title":"Proto","at":"2026-11-20T10:01:00Z","day":"2026-11-20","zone":"UTC","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`,
    ];
    await chooses(settings, aFile("mixed.json", `${good},\n${bad.join(",\n")}]}`));
    await settings.button("Import").appears();
    const list = settings.list("Refused, and why");
    const refused = await list.items();
    expect(refused).toHaveLength(6);
    expect(refused[1]).toMatch(/31 February.*Line 3: its date isn’t in the calendar/);
    await settings.button("Import").click();
    await settings.shows("3 wins imported.");
    expect(await titlesOf(tiny)).toEqual(["A good one", "Proto", "Half \ufffd of a sign"]);
    const polluted = await settings.page.evaluate(() => "polluted" in {});
    expect(polluted).toBe(false);
  });
});

inEachBrowser("a table as spreadsheets write it", (family) => {
  test("comes in whole: mark, semicolons, quotes, line breaks, formulas", async () => {
    await using tiny = await Extension.launch(family, { zone: "UTC" });
    const settings = await tiny.open("options");
    const rows = [
      "Date;Title;Note",
      '2026-11-20;"Said ""done""; twice";"one\r\ntwo"',
      "2026-11-21;=1+1;@note",
    ];
    await chooses(settings, aFile("table.csv", `\ufeff${rows.join("\r\n")}\r\n`));
    await settings.showsHeading(/Which column is what/);
    await settings.button("Show what would change").click();
    await settings.button("Import").click();
    await settings.shows("2 wins imported.");
    const { wins } = await tiny.ledger();
    expect(wins.map(({ day, title, note }) => [day, title, note])).toEqual([
      ["2026-11-20", 'Said "done"; twice', "one\r\ntwo"],
      ["2026-11-21", "=1+1", "@note"],
    ]);

    await settings.button("Export CSV").click();
    const { path } = await tiny.saved(".csv");
    const csv = readFileSync(path, "utf8");
    expect(csv).toMatch(/,'=1\+1,.*,'@note,/); // a spreadsheet does not run it
    await deletesEverything(settings);
    await imports(settings, path);
    expect(said((await tiny.ledger()).wins)).toEqual(said(wins));
  });
});

inEachBrowser("a history that was lost", (family) => {
  test("is offered again from the browser's account, and comes back as it was", async () => {
    await using tiny = await Extension.launch(family);
    await logs(tiny, "Watered the plants", "Called Grandma", "شربت الماء");
    const before = (await tiny.ledger()).wins;
    const settings = await tiny.open("options");
    await settings.part("switch", "The last thirty days in your browser’s account").click();
    await settings.shows(/3 wins are there, saved on/);
    const tail = await settings.api("storage.sync.get");
    await settings.page.goto("about:blank").catch(() => {});
    await tiny.losesAllButSync();

    await tiny.restart();
    const tab = await tiny.newTab();
    await tab.shows("3 wins of an earlier history were found in your browser’s account.");
    expect((await tiny.ledger()).wins).toEqual([]);
    const again = await tiny.open("options");
    expect(await again.api("storage.sync.get")).toEqual(tail);
    await again.shows(/3 wins of the last thirty days were found in your browser’s account/);
    await again.button("Restore").click();
    await again.button("Import").click();
    await again.shows("3 wins imported.");
    expect(said((await tiny.ledger()).wins)).toEqual(said(before));
    await tab.showsWins(3);
    const next = await tiny.newTab();
    await next.showsWins(3);
    expect(await next.text()).not.toContain("earlier history");
  });

  test("is left alone for who starts anew", async () => {
    await using tiny = await Extension.launch(family);
    await logs(tiny, "Watered the plants");
    const settings = await tiny.open("options");
    await settings.part("switch", "The last thirty days in your browser’s account").click();
    await settings.shows(/One win is there, saved on/);
    await settings.page.goto("about:blank").catch(() => {});
    await tiny.losesAllButSync();
    await tiny.restart();
    const tab = await tiny.newTab();
    await tab.button("Start anew").click();
    await tab.button("Start anew").leaves();
    const next = await tiny.newTab();
    await next.field("Log a win").appears();
    const again = await tiny.open("options");
    await again.shows(/One win is there, saved on/);
    for (const page of [next, again]) expect(await page.text()).not.toContain("found");
  });
});

inEachBrowser("the copy in this browser", (family) => {
  test("brings back what was taken out, and can be undone", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await tiny.newTab();
    await tab.logs("Watered the plants");
    await tab.showsWins(1);
    const settings = await tiny.open("options");
    await settings.button("Restore").appears();
    await tab.page.bringToFront();
    await tab.button("Take back").click();
    await tab.shows("Taken back.");
    await logs(tiny, "Called Grandma");
    expect(await titlesOf(tiny)).toEqual(["Called Grandma"]);

    await settings.page.bringToFront();
    await settings.button("Restore").click();
    await settings.shows("From the copy in this browser");
    expect(await titlesOf(tiny)).toEqual(["Called Grandma"]);
    await settings.button("Import").click();
    await settings.shows(/imported/);
    expect((await titlesOf(tiny)).sort()).toEqual(["Called Grandma", "Watered the plants"]);

    await settings.button("Undo").click();
    await settings.shows(/Taken back:/);
    expect(await titlesOf(tiny)).toEqual(["Called Grandma"]);
  });
});

inEachBrowser("a record that cannot be read", (family) => {
  test("is set aside, can be saved as it was, and all else works", async () => {
    await using tiny = await Extension.launch(family, { zone: "UTC" });
    const settings = await tiny.open("options");
    await settings.button("Export JSON").appears();
    const today = new Date().toISOString().slice(0, 10);
    const day = dayOfWins(today, "Watered the plants", "Called Grandma");
    const wins = day.wins.map((win, i) => (i === 0 ? { ...win, title: 42 } : win));
    await seedLedger(settings.page, [{ ...day, wins: wins as unknown as Win[] }]);
    await logs(tiny, "Sent one reply");
    await settings.shows(/One entry couldn’t be read/);
    await settings.button("Export them").click();
    const { path } = await tiny.saved(".json");
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual([
      [`aside:000000:day:${today}`, { from: `day:${today}`, raw: wins[0] }],
    ]);
    expect((await titlesOf(tiny)).sort()).toEqual(["Called Grandma", "Sent one reply"]);
  });
});

inEachBrowser("the data section", (family) => {
  test("keeps nobody out", async () => {
    await using tiny = await Extension.launch(family);
    await logs(tiny, "Watered the plants");
    const settings = await tiny.open("options");
    const isFine = async () => expect(await violations(settings)).toEqual([]);
    await settings.part("radio", "Some days").choose();
    await isFine();
    await chooses(settings, fixture("tiny-wins.json"));
    await settings.button("Import").appears();
    await isFine();
    await settings.button("Cancel").click();
    await chooses(settings, fixture("idonethis.csv"));
    await settings.button("Show what would change").appears();
    await isFine();
    await settings.button("Cancel").click();
    await settings.button("Delete everything").click();
    await settings.button("Delete everything").click();
    await settings.part("alert").appears();
    await isFine();
  });

  test("is reached, and everything deleted, by the keyboard alone", async () => {
    await using tiny = await Extension.launch(family);
    await logs(tiny, "Watered the plants");
    const settings = await tiny.open("options");
    await settings.button("Delete everything").appears();
    await settings.tabsTo("Delete everything");
    await settings.page.keyboard.press("Enter");
    await settings.showsHeading(/Delete one win/);
    await settings.tabsTo("Type “delete” to go on");
    await settings.page.keyboard.type("no");
    await settings.page.keyboard.press("Enter");
    await settings.shows("The word is “delete”.");
    expect(await titlesOf(tiny)).toHaveLength(1);
    for (const _ of "no") await settings.page.keyboard.press("Backspace");
    await settings.page.keyboard.type("Delete");
    await settings.page.keyboard.press("Enter");
    await settings.shows("Everything is deleted.");
    expect(await titlesOf(tiny)).toEqual([]);
  });
});
