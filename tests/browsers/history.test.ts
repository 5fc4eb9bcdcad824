import { expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import { eventually } from "./support/eventually.ts";
import { Extension, type Family } from "./support/extension.ts";
import { dayOfWins, seedLedger } from "./support/seed.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

const PAST = [
  dayOfWins("2024-02-28", "Planted a tree"),
  dayOfWins("2024-02-29", "Booked the dentist", "Ten pages", "Called Grandma"),
  dayOfWins("2024-03-02", "Went to the dentist", "Café table wiped"),
];

/** The history page over a ledger of these days. @param query what its address asks for */
async function openOver(tiny: Extension, days = PAST, query = ""): Promise<Surface> {
  const page = await tiny.open("options");
  await seedLedger(page.page, days);
  await page.close();
  return openAt(tiny, query);
}

async function openAt(tiny: Extension, query: string): Promise<Surface> {
  const history = await tiny.open("history");
  if (query) {
    await history.page.evaluate((address) => location.assign(address), query);
    await eventually("the address", async () => (await queryOf(history)) === query);
  }
  return history;
}

/** Asked of the page itself: what the driver knows of a page's address comes late in Firefox. */
function queryOf({ page }: Surface): Promise<string> {
  return page.evaluate(() => location.search);
}

/** Waits until the list shows just these wins, newest first. */
async function shows(history: Surface, ...titles: string[]): Promise<void> {
  await eventually(
    `the wins ${titles.join(", ")}`,
    () => history.list("Wins").items(),
    (rows) =>
      rows.length === titles.length && rows.every((row, i) => row.includes(titles[i] ?? "")),
  );
}

const ALL = [
  "Café table wiped",
  "Went to the dentist",
  "Called Grandma",
  "Ten pages",
  "Booked the dentist",
  "Planted a tree",
];

const search = (history: Surface) => history.part("searchbox", "Search wins");

/** What the ledger holds, by title and day. */
async function ledger(tiny: Extension): Promise<string[]> {
  return (await tiny.ledger()).wins.map(({ title, day }) => `${day} ${title}`);
}

inEachBrowser("the history", (family: Family) => {
  test("finds as one types, and a bookmarked view opens the same", async () => {
    await using tiny = await Extension.launch(family);
    const history = await openOver(tiny);
    await shows(history, ...ALL);
    await search(history).type("dent");
    await shows(history, "Went to the dentist", "Booked the dentist");
    await search(history).type("ist booked");
    await shows(history, "Booked the dentist");
    await eventually("the address", async () => (await queryOf(history)).includes("booked"));

    const bookmark = await openAt(tiny, await queryOf(history));
    await shows(bookmark, "Booked the dentist");
    expect(await search(bookmark).value()).toBe("dentist booked");
  });

  test("changes a win in place, moves it to another day, and undoes both", async () => {
    await using tiny = await Extension.launch(family);
    const history = await openOver(tiny);
    await history.button("Edit Ten pages").click();
    await history.field("What was done").takesFocus();
    await history.field("What was done").fill("Eleven pages");
    await history.field("Unit").type("pages\n");
    await history.shows("Changed:");
    await history.button("Edit Eleven pages").takesFocus();
    await eventually("the ledger", async () =>
      (await ledger(tiny)).includes("2024-02-29 Eleven pages"),
    );

    await history.button("Edit Eleven pages").click();
    await history.page.$eval("input[type=date]", (input) => {
      input.value = "2024-03-01";
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    await history.button("Save").click();
    await eventually("the ledger", async () =>
      (await ledger(tiny)).includes("2024-03-01 Eleven pages"),
    );

    await history.button("Undo").click();
    await eventually("the ledger", async () =>
      (await ledger(tiny)).includes("2024-02-29 Eleven pages"),
    );
    await history.button("Undo").click();
    await shows(history, ...ALL);
    const [win] = (await tiny.ledger()).wins.filter(({ title }) => title === "Ten pages");
    expect({ ...win, updatedAt: 0 }).toEqual({ ...PAST[1]?.wins[1], updatedAt: 0 });
  });

  test("deletes one win, or many, and brings them back", async () => {
    await using tiny = await Extension.launch(family);
    const history = await openOver(tiny);
    await history.button("Delete Called Grandma").click();
    await shows(history, ...ALL.filter((title) => title !== "Called Grandma"));
    await history.button("Delete Ten pages").takesFocus();
    await history.button("Undo").click();
    await shows(history, ...ALL);

    await history.button("Select").click();
    for (const title of ["Planted a tree", "Café table wiped"]) {
      await history.part("checkbox", `Select ${title}`).choose();
    }
    await history.button("Delete 2").click();
    await shows(history, ...ALL.slice(1, -1));
    await eventually("the ledger", async () => (await ledger(tiny)).length === 4);
    await history.button("Undo").takesFocus();
    await history.button("Undo").press("Enter");
    await shows(history, ...ALL);
    await eventually("the ledger", async () => (await ledger(tiny)).length === 6);
  });

  test("takes a win for another day", async () => {
    await using tiny = await Extension.launch(family, { zone: "Asia/Tokyo" });
    const history = await openOver(tiny, []);
    await history.button("Add a win on another day").click();
    await history.field("What was done").type("Watered the plants\n");
    await eventually("the ledger", async () => (await tiny.ledger()).wins.length === 1);
    const [win] = (await tiny.ledger()).wins;
    const yesterday = new Date(Date.now() - 86_400_000);
    const day = yesterday.toLocaleDateString("sv", { timeZone: "Asia/Tokyo" });
    expect(win).toMatchObject({ title: "Watered the plants", day, zone: "Asia/Tokyo" });
    expect(win?.at).toBe(Date.parse(`${day}T03:00:00Z`));
    await history.button("Undo").click();
    await eventually("the ledger", async () => (await tiny.ledger()).wins.length === 0);
  });

  test("follows what is done on other pages", async () => {
    await using tiny = await Extension.launch(family);
    const history = await openOver(tiny);
    await shows(history, ...ALL);
    const tab = await tiny.newTab();
    await tab.logs("Watered the plants");
    await shows(history, "Watered the plants", ...ALL);
    await tab.button("Take back").click();
    await shows(history, ...ALL);
  });

  test("shows five thousand wins of one day piece by piece, and finds each", async () => {
    await using tiny = await Extension.launch(family);
    const titles = Array.from({ length: 5000 }, (_, i) => `Small thing (${i})`);
    const history = await openOver(tiny, [dayOfWins("2024-02-29", ...titles)]);
    const list = history.list("Wins");
    await eventually("fifty", async () => (await list.items()).length === 50);
    await history.button("Show 200 more of this day").click();
    await eventually("more", async () => (await list.items()).length === 250);
    await search(history).type("(17)");
    await shows(history, "Small thing (17)");
    await history.button("Delete Small thing (17)").click();
    await history.shows("Deleted:");
    const again = await openAt(tiny, "?q=%2817%29");
    await again.shows("Nothing with");
    await again.button("Show all wins").click();
    await again.shows("4,999 wins");
  });

  test("goes through the year by keyboard and leads to a day", async () => {
    await using tiny = await Extension.launch(family);
    const days = [
      ...PAST,
      dayOfWins("2024-12-20", "Wrapped a present"),
      dayOfWins("2024-12-30", "Skated"),
    ];
    const history = await openOver(tiny, days, "?year=2024");
    await shows(history, "Skated", "Wrapped a present", ...ALL);
    const year = history.part("slider");
    // From the year's last day back by a week, then by four days.
    for (const key of ["ArrowLeft", ...Array(4).fill("ArrowUp")]) await year.press(key);
    const said = await (await year.appears()).evaluate((e) => e.getAttribute("aria-valuetext"));
    expect(said).toMatch(/\b20\b.*: 1 small win$/);
    await year.press("Enter");
    await shows(history, "Wrapped a present", ...ALL);
    const day = await history.page.evaluate(() => document.activeElement?.textContent);
    expect(day).toMatch(/\b20\b.*1 win$/);
  });

  test("keeps nobody out", async () => {
    await using tiny = await Extension.launch(family);
    const many = Array.from({ length: 30 }, (_, i) => `Win ${i}`);
    const days = [...PAST, dayOfWins("2024-03-03", ...many)];
    const history = await openOver(tiny, days, "?year=2024&from=2024-01-01");
    await history.shows("Hours of the day");
    expect(await violations(history)).toEqual([]);
    await history.button("Edit Win 29").click();
    await history.field("What was done").fill("");
    await history.button("Save").click();
    await history.shows("A win needs at least a word.");
    expect(await violations(history)).toEqual([]);
    await history.button("Cancel").click();
    await history.button("Delete Win 29").click();
    await history.button("Select").click();
    await history.part("checkbox", "Select Win 28").choose();
    expect(await violations(history)).toEqual([]);
  });
});
