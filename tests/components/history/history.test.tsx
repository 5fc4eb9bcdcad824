import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { aWorld, type TestWorld, TODAY } from "../../support/world";
import { button, field } from "../stage";
import { rest, search, stageHistory, wins } from "./stage";

afterEach(cleanup);

/** Two days before, the day before, and today until six in the evening. */
function threeDays(): TestWorld {
  return aWorld()
    .at("2026-11-20 8:00")
    .log("Booked the dentist")
    .at("2026-11-21 9:00")
    .log("Ten pages")
    .at("2026-11-21 10:00")
    .log("Called Grandma")
    .at("9:30")
    .log("Went to the dentist")
    .at("18:00");
}

async function type(input: HTMLElement, value: string) {
  fireEvent.input(input, { target: { value } });
  await rest();
}

async function press(name: string | RegExp) {
  fireEvent.click(button(name));
  await rest();
}

describe("the list", () => {
  test("has every win, newest first, under its day", async () => {
    await stageHistory(threeDays());
    expect(wins()).toEqual([
      "Went to the dentist",
      "Called Grandma",
      "Ten pages",
      "Booked the dentist",
    ]);
    const days = screen.getAllByRole("heading", { level: 3 }).map((day) => day.textContent);
    expect(days).toEqual(["Sun 22 Nov 1 win", "Sat 21 Nov 2 wins", "Fri 20 Nov 1 win"]);
  });

  test("is empty before the first win, and says how it begins", async () => {
    await stageHistory(aWorld());
    expect(wins()).toEqual([]);
    expect(screen.getByText("Every cairn starts with one pebble.")).toBeTruthy();
  });

  test("draws fifty of a day with more, and more when asked", async () => {
    const world = aWorld();
    for (let i = 0; i < 120; i++) world.at(`${9 + Math.floor(i / 60)}:${i % 60}`).log(`win ${i}`);
    await stageHistory(world);
    expect(wins()).toHaveLength(50);
    await press("Show 70 more of this day");
    expect(wins()).toHaveLength(120);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit win 69");
  });

  test("shows what is hidden in a title as text", async () => {
    await stageHistory(aWorld().log("<img src=x onerror=alert(1)>\u202e"));
    expect(wins()).toEqual(["<img src=x onerror=alert(1)>"]);
    expect(document.querySelector(".days img")).toBeNull();
  });
});

describe("the search", () => {
  test("finds as one types, and marks what it found", async () => {
    const { views } = await stageHistory(threeDays());
    await type(search(), "DENT");
    expect(wins()).toEqual(["Went to the dentist", "Booked the dentist"]);
    expect(document.querySelector("mark")?.textContent).toBe("dent");
    expect(views.at(-1)?.words).toBe("DENT");
    expect(screen.getByText("2 wins", { selector: ".count" })).toBeTruthy();
  });

  test("that finds nothing says what to try, and leads back", async () => {
    await stageHistory(threeDays());
    await type(search(), "dentist tomorrow");
    expect(
      screen.getByText(/^Nothing with “.*dentist tomorrow.*”\. Try one word of it\./),
    ).toBeTruthy();
    await press("Show all wins");
    expect(wins()).toHaveLength(4);
  });

  test("and filters begin as the address says", async () => {
    await stageHistory(threeDays(), { view: { from: "2026-11-21", to: "2026-11-21" } });
    expect(wins()).toEqual(["Called Grandma", "Ten pages"]);
    expect(button(/^Filters/).getAttribute("aria-expanded")).toBe("true");
  });

  test("knows goals by name, and filters by them once there are some", async () => {
    const world = aWorld()
      .act({ type: "goal/save", goalId: "g", patch: { name: "The thesis" } })
      .act({ type: "win/log", title: "Ten pages", goalId: "g" })
      .log("Ran");
    await stageHistory(world);
    await type(search(), "thesis");
    expect(wins()).toEqual(["Ten pages"]);
    await type(search(), "");
    await press("Filters");
    expect(screen.getByRole("combobox", { name: "Goal" })).toBeTruthy();
  });
});

describe("editing", () => {
  test("changes what was changed and nothing else; undo puts it back", async () => {
    const { sent } = await stageHistory(threeDays());
    await press("Edit Ten pages");
    expect(document.activeElement).toBe(field("What was done"));
    await type(field("What was done"), "Eleven pages");
    await type(field("Amount"), "11");
    await type(field("Unit"), "pages");
    await press("Save");
    expect(sent.at(-1)).toMatchObject({
      type: "win/edit",
      day: "2026-11-21",
      patch: { title: "Eleven pages", amount: 11, unit: "pages" },
    });
    expect(wins()).toContain("Eleven pages");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit Eleven pages");

    await press("Undo");
    expect(sent.at(-1)).toMatchObject({
      patch: { title: "Ten pages", amount: null, unit: null },
    });
    expect(wins()).toContain("Ten pages");
  });

  test("moves a win to another day, keeping its minute's seconds", async () => {
    const { sent } = await stageHistory(threeDays());
    await press("Edit Went to the dentist");
    await type(screen.getByLabelText("Day"), "2026-11-20");
    await press("Save");
    expect(sent.at(-1)).toMatchObject({
      day: TODAY,
      patch: { moved: { day: "2026-11-20", at: Date.parse("2026-11-20T09:30:00Z") } },
    });
    expect(wins().slice(-2)).toEqual(["Went to the dentist", "Booked the dentist"]);
  });

  test.each([
    ["What was done", "  ", "A win needs at least a word."],
    ["Amount", "some", "A number, such as 10 or 2.5."],
    ["Minutes", "-5", "A number of minutes."],
    ["Day", "2026-11-30", "That moment has not come yet."],
    ["Day", "", "A day, please."],
    ["Time", "", "A time of the day, please."],
  ])("says at the field what is wrong: %s “%s”", async (label, value, words) => {
    const { sent } = await stageHistory(threeDays());
    await press("Edit Ten pages");
    await type(screen.getByLabelText(label), value);
    await press("Save");
    expect(screen.getByText(words)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(label));
    expect(sent).toEqual([]);
  });

  test("ends at Escape with nothing changed, and the focus is on its button again", async () => {
    const { sent } = await stageHistory(threeDays());
    await press("Edit Ten pages");
    await type(field("What was done"), "Something else");
    fireEvent.keyDown(field("What was done"), { key: "Escape" });
    await rest();
    expect(wins()).toContain("Ten pages");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit Ten pages");
    expect(sent).toEqual([]);
  });

  test("keeps what was typed when it cannot be stored, and says so", async () => {
    const { refuse } = await stageHistory(threeDays());
    refuse("full");
    await press("Edit Ten pages");
    await type(field("What was done"), "Eleven pages");
    await press("Save");
    expect(field("What was done").value).toBe("Eleven pages");
    expect(screen.getAllByRole("alert").length).toBeGreaterThan(0);
  });
});

/** What was last said to people with a screen reader, without the marks that isolate a title. */
const said = () =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent?.replace(/[\u2068\u2069]/g, ""))
    .find((words) => words?.includes("Undo is"));

describe("deleting", () => {
  test("takes a win out, keeps the focus in the list, and can be undone", async () => {
    const { sent } = await stageHistory(threeDays());
    const id = sent.length;
    await press("Delete Called Grandma");
    expect(wins()).toEqual(["Went to the dentist", "Ten pages", "Booked the dentist"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Delete Ten pages");
    expect(sent).toHaveLength(id + 1);
    expect(said()).toBe("Deleted: Called Grandma. Undo is at the end of the page.");
    await press("Undo");
    expect(wins()).toHaveLength(4);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit Called Grandma");
  });

  test("the last win leaves the focus in the search field", async () => {
    await stageHistory(aWorld().log("Only one"));
    await press("Delete Only one");
    expect(document.activeElement).toBe(search());
  });

  test("is undone by Control Z, the last first", async () => {
    await stageHistory(threeDays());
    await press("Delete Called Grandma");
    await press("Delete Ten pages");
    const undo = () => fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    undo();
    await rest();
    expect(wins()).toEqual(["Went to the dentist", "Ten pages", "Booked the dentist"]);
    undo();
    await rest();
    expect(wins()).toHaveLength(4);
  });

  test("many at once: a range of stones, one intent, one undo", async () => {
    const { sent } = await stageHistory(threeDays());
    await press("Select");
    const stone = (title: string) => screen.getByRole("checkbox", { name: `Select ${title}` });
    fireEvent.click(stone("Went to the dentist"));
    await rest();
    fireEvent.click(stone("Ten pages"), { shiftKey: true });
    await rest();
    expect(screen.getByText("3 selected")).toBeTruthy();
    await press("Delete 3");
    expect(wins()).toEqual(["Booked the dentist"]);
    expect(sent.at(-1)).toMatchObject({ type: "win/remove", wins: { length: 3 } });
    expect(said()).toBe("3 wins deleted. Undo is at the end of the page.");
    expect(document.activeElement).toBe(button("Undo"));
    await press("Undo");
    expect(wins()).toHaveLength(4);
  });

  test("that cannot be stored leaves the win and says why", async () => {
    const { refuse } = await stageHistory(threeDays());
    refuse("closed");
    await press("Delete Ten pages");
    expect(wins()).toHaveLength(4);
    expect(screen.getByRole("alert").textContent).toContain("Nothing was changed");
  });
});

test("a win is added to another day, and taken back", async () => {
  const { sent } = await stageHistory(threeDays());
  await press("Add a win on another day");
  await type(field("What was done"), "Watered the plants");
  await type(screen.getByLabelText("Time"), "07:00");
  await press("Add it");
  expect(sent.at(-1)).toMatchObject({
    type: "win/log",
    day: "2026-11-21",
    moment: Date.parse("2026-11-21T07:00:00Z"),
  });
  expect(wins().slice(1, 4)).toEqual(["Called Grandma", "Ten pages", "Watered the plants"]);
  expect(document.activeElement).toBe(button("Add a win on another day"));
  await press("Undo");
  expect(wins()).toHaveLength(4);
});

describe("the figures", () => {
  test("say what they rest on", async () => {
    await stageHistory(threeDays());
    const figures = document.querySelector(".nums")?.textContent;
    expect(figures).toContain("small wins in the last twelve months");
    expect(figures).toContain("on a typical day, over 3 days with a win");
    expect(figures).toContain("They appear from 20 wins on.");
    expect(screen.queryByText("Wins a week")).toBeNull();
  });

  test("name the busiest hours from twenty wins on, and plots have their tables", async () => {
    const world = aWorld();
    for (let i = 0; i < 24; i++) world.at(`${i < 16 ? 9 : 14}:${10 + i}`).log(`win ${i}`);
    await stageHistory(world.at("18:00"));
    expect(screen.getByText("the two hours with the most wins, 16 of 24")).toBeTruthy();
    const hours = screen.getByRole("table", { name: "Hours of the day" });
    expect(within(hours).getAllByRole("row")).toHaveLength(25);
    expect(screen.getByRole("table", { name: "Wins a week" })).toBeTruthy();
  });

  test("count power hours with their wins, and tell what was left out of them", async () => {
    const world = aWorld().start(15).at("9:05").log("First").pause();
    world.at("9:08").resume().at("9:10").log("Second").at("9:20").close().at("18:00");
    await stageHistory(world);
    expect(screen.getByText("power hour, 2 wins in it")).toBeTruthy();
    const day = screen.getByText("one power hour, 2 wins").closest("details") as HTMLDetailsElement;
    day.open = true;
    fireEvent(day, new Event("toggle"));
    await rest();
    expect(day.textContent).toContain("Left out: 9:05 to 9:08");
    await press(/^Show in the list: power hour/);
    expect(wins()).toEqual(["Second", "First"]);
  });
});

describe("a year ago today", () => {
  test("stands there when there is something", async () => {
    const world = aWorld().at("2025-11-22 9:00").log("Planted a tree").at("18:00");
    await stageHistory(world);
    expect(
      within(screen.getByRole("list", { name: "A year ago today" })).getAllByRole("listitem"),
    ).toHaveLength(1);
  });

  test("with the days six and three months ago", async () => {
    const world = aWorld()
      .at("2026-05-22 9:00")
      .log("Sowed beans")
      .at("2026-08-22 9:00")
      .log("Picked beans");
    await stageHistory(world.at("2026-11-22 18:00"));
    for (const [name, title] of [
      ["Six months ago today", "Sowed beans"],
      ["Three months ago today", "Picked beans"],
    ] as const) {
      expect(screen.getByRole("list", { name }).textContent).toBe(title);
    }
    expect(screen.queryByText("A year ago today")).toBeNull();
  });

  test("and not when there is nothing", async () => {
    await stageHistory(threeDays());
    expect(screen.queryByText(/ago today$/)).toBeNull();
  });
});
