import { expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { type GoalWorld, goalWorld, seedGoalWorld } from "./support/goal-world.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

/** The day it is where the browser runs. */
const TODAY = new Date().toLocaleDateString("sv");

async function openOver(tiny: Extension, world: GoalWorld): Promise<Surface> {
  const page = await tiny.open("options");
  await seedGoalWorld(page, world);
  await page.close();
  return tiny.open("goals");
}

/** What the page says, without the marks that keep directions apart. */
async function says(page: Surface, words: string | RegExp): Promise<void> {
  await eventually(
    `${words} on ${page}`,
    async () => (await page.text()).replace(/[\u2068\u2069]/g, ""),
    (all) => (typeof words === "string" ? all.includes(words) : words.test(all)),
  );
}

/** The name of what has the focus. */
function focused({ page }: Surface): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: here } = document;
    return here?.getAttribute("aria-label") ?? here?.textContent ?? "";
  });
}

inEachBrowser("the goals", (family) => {
  test("begin, grow, rest and go by keyboard alone, and nothing is lost", async () => {
    await using tiny = await Extension.launch(family);
    const goals = await tiny.open("goals");
    await goals.button("10 pages a day").press("Enter");
    await goals.field("What would you like to grow slowly?").takesFocus();
    await says(goals, "10 pages a day is 3,650 a year: 18 books of 200 pages.");
    await goals.part("slider", "Pages each time").press("ArrowRight");
    await says(goals, "11 pages a day is 4,015 a year: 20 books of 200 pages.");
    await goals.field("Why it matters (only you see this)").type("I think better.");
    await goals.field("What would you like to grow slowly?").press("Enter");
    await says(goals, "One growing.");
    expect(await focused(goals)).toBe("The unread shelf");

    await goals.button("Log: After coffee, 11 pages").press("Enter");
    await says(goals, "11 pages so far");
    await eventually("the win", async () => (await tiny.ledger()).wins.length === 1);
    const [win] = (await tiny.ledger()).wins;
    expect(win).toMatchObject({ title: "11 pages", amount: 11, unit: "pages" });
    await goals.button("Log: Put the book next to the coffee").press("l");
    const popup = await tiny.open("popup");
    await eventually("the lineup", async () =>
      (await popup.list("Lineup").items()).join().includes("Put the book next to the coffee"),
    );
    await popup.close();

    await goals.button("Add a step").press("Enter");
    await goals.field("What is done").type("Sort the shelf");
    await goals.field("Minutes").type("45\n");
    await goals
      .field("That’s a big one. What’s the first five minutes of it?")
      .type("Take out five\n");
    await goals.button("Log: Take out five").appears();
    await eventually("the focus", async () => (await focused(goals)) === "Add a step");
    await goals.button("Delete Take out five").press("Enter");
    await eventually("the focus", async () => (await focused(goals)) === "Undo");
    await goals.button("Undo").press("Enter");
    await eventually("the focus", async () => (await focused(goals)) === "Log: Take out five");

    await goals.button("Let it rest: The unread shelf").press("Enter");
    await says(goals, "Let it rest");
    await goals.button("Delete: The unread shelf").press("Enter");
    await says(goals, "Something you’d like to grow slowly?");
    await eventually("the focus", async () => (await focused(goals)) === "Undo");
    expect((await tiny.ledger()).wins).toHaveLength(1);
    await goals.button("Undo").press("Enter");
    await goals.button("The unread shelf").appears();
    const again = await tiny.open("goals");
    await again.button("The unread shelf").appears();
    await says(again, "11 pages so far");
  });

  test("tell years of days, in a plot and in figures, and follow a win on another page", async () => {
    await using tiny = await Extension.launch(family);
    const goals = await openOver(tiny, goalWorld(TODAY, 60));
    await says(goals, "Three growing, one resting.");
    await says(goals, /About [\d.]+ to [\d.]+ pages a day/);
    await goals.part("radio", "All of it").choose();
    await goals.button("Show as table: Your own pace").click();
    await eventually(
      "a row a week",
      () => goals.page.$$eval(".fan-table tbody tr", (rows) => rows.length),
      (rows) => rows === 64,
    );
    const total = await goals.page.$eval(".total b", (figure) => figure.textContent);
    const row = await goals.page.$$eval(".fan-table td", (cells) => cells.at(-5)?.textContent);
    expect(row).toBe(`${total} pages`);

    const other = await tiny.open("goals");
    await other.button("Log: After coffee, 10 pages").click();
    const more = Number(total?.replace(/\D/g, "")) + 10;
    await says(goals, `${more.toLocaleString("en")} pages so far`);
    await goals.part("radio", "All of it").choose();
  });

  test("are five hundred, and one of them opens at once", async () => {
    await using tiny = await Extension.launch(family);
    const { goals, ...rest } = goalWorld(TODAY);
    const [shelf] = goals;
    const many = Array.from({ length: 500 }, (_, i) => ({
      ...goals[1],
      id: `many-${i}`,
      name: i === 499 ? "كتاب 📚" : `Goal ${i}`,
      since: TODAY,
      createdAt: i,
      updatedAt: i,
    }));
    const page = await openOver(tiny, { ...rest, goals: [...(shelf ? [shelf] : []), ...many] });
    await says(page, "501 growing.");
    for (const name of ["Goal 250", "كتاب 📚"]) {
      // What is far below is drawn, and named by Chromium, when it comes into view.
      await page.page.$eval(`[title="${name}"]`, (goal) => goal.scrollIntoView());
      await page.button(name).press("Enter");
      await page.button(`Edit: ${name}`).appears();
    }
  });

  test("keep nobody out", async () => {
    await using tiny = await Extension.launch(family);
    const empty = await tiny.open("goals");
    await empty.button("Add a goal").appears();
    expect(await violations(empty)).toEqual([]);
    await empty.button("10 pages a day").click();
    await empty.part("slider", "Pages in a book").appears();
    await empty.field("Amount").fill("ten");
    await empty.button("Add this goal").click();
    await empty.shows("A number in digits");
    expect(await violations(empty)).toEqual([]);
    const goals = await openOver(tiny, goalWorld(TODAY));
    await goals.shows("Your own pace");
    await goals.button("Change the assumptions").click();
    await goals.button("Add a step").click();
    expect(await violations(goals)).toEqual([]);
    await goals.button("Cancel").click();
    await goals.button("Show as table: Your own pace").click();
    await goals.button("Archive: The unread shelf").click();
    await goals.button("One archived goal").click();
    await goals.button("Edit: A finished thesis").click();
    expect(await violations(goals)).toEqual([]);
  });
});
