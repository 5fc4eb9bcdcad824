import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { addDays } from "../../../utils/domain/day";
import type { Repeat } from "../../../utils/domain/schema";
import { aWorld, type TestWorld, TODAY } from "../../support/world";
import { button, field, rows, settled } from "../stage";
import { stageNewTab } from "./stage";

afterEach(cleanup);

const DAILY: Repeat = { kind: "weekdays", days: [1, 2, 3, 4, 5, 6, 7] };
const YESTERDAY = addDays(TODAY, -1);

const heading = () => screen.getByRole("heading", { level: 1 }).textContent;
const goals = () => rows("Next small steps");
const radio = (name: string) => screen.getByRole("radio", { name }) as unknown as HTMLInputElement;
const plain = (words: string | null | undefined) => words?.replace(/[\u2068\u2069]/g, "");
const said = () => plain(screen.getAllByRole("status")[0]?.textContent);

async function press(name: string | RegExp) {
  fireEvent.click(button(name));
  await settled();
}
async function key(key: string, target: Element = document.body) {
  fireEvent.keyDown(target, { key });
  await settled();
}
async function enter(name: string, words: string) {
  const input = field(name);
  if (words) fireEvent.input(input, { target: { value: words } });
  fireEvent.submit(input.form as HTMLFormElement);
  await settled();
}

/** A goal of pages, read on some days before today. */
function shelf(world: TestWorld = aWorld()): TestWorld {
  world.act({
    type: "goal/save",
    goalId: "shelf",
    patch: { name: "The unread shelf", unit: "pages" },
  });
  world.act({
    type: "goal-step/save",
    goalId: "shelf",
    stepId: "read",
    patch: { title: "Read ten pages", amount: 10, unit: "pages", repeat: DAILY },
  });
  return world;
}
function readOn(world: TestWorld, days: number): TestWorld {
  for (let ago = 1; ago <= days; ago++) {
    const day = addDays(TODAY, -ago);
    const facts = { goalId: "shelf", amount: 10, unit: "pages" };
    world.act({ type: "win/log", title: "Read", day, ...facts });
  }
  return world;
}

test("a win that is celebrated is said to people with a screen reader as well", async () => {
  await stageNewTab(aWorld());
  await enter("Log a win", "Swam");
  expect(said()).toBe("Logged. One today.");
});

describe("the goals on the shore", () => {
  test("tell the next step, the total and the measured pace", async () => {
    await stageNewTab(readOn(shelf(), 20));

    expect(goals().map(plain)).toEqual([
      expect.stringContaining("10 pages a day: 200 so far, about 18 books a year at this pace."),
    ]);
    expect(plain(goals()[0])).toContain("Measured over 20 days. A book is counted as 200 pages.");
  });

  test("claim no pace in the first week, and before it tell the plan", async () => {
    await stageNewTab(shelf());
    expect(plain(goals()[0])).toContain("10 pages a day is 3,650 a year.");
    cleanup();

    await stageNewTab(readOn(shelf(), 4));
    expect(plain(goals()[0])).toContain(
      "40 pages so far. Not enough days yet for a pace (4 of 7).",
    );
  });

  test("an outline fills when its step is done, and is taken back the same way", async () => {
    const { sent } = await stageNewTab(shelf());
    const pebble = () => button("Done already: Read ten pages");

    await press("Done already: Read ten pages");
    expect(sent).toMatchObject([{ type: "step/done", stepId: "read" }]);
    expect(pebble().getAttribute("aria-pressed")).toBe("true");
    expect(goals()[0]).toContain("done today");
    expect(rows("Today's wins")).toHaveLength(1);

    await press("Done already: Read ten pages");
    expect(pebble().getAttribute("aria-pressed")).toBe("false");
    expect(rows("Today's wins")).toEqual([]);
  });

  test("a filled outline shows what the win's stone does: a milestone, and a power hour", async () => {
    const won = "Read ten pages";
    await stageNewTab(shelf().start().at("9:10").done(won).milestone(won).end().close());

    const mark = document.querySelector(".next-goals .peb");
    expect(mark?.querySelectorAll(".s-lichen .vn")).toHaveLength(1);
  });

  test("one key lines the next step up; in the hour it is won with goal, amount and minutes", async () => {
    const { store } = await stageNewTab(shelf());

    await key("l");
    expect(rows("Lineup")).toEqual([expect.stringContaining("Read ten pages")]);
    expect(goals()[0]).toContain("lined up");
    expect(said()).toBe("Lined up: Read ten pages");

    await press("Start power hour");
    await press("Done");
    expect(store.get().snapshot.days[TODAY]?.wins).toMatchObject([
      { title: "Read ten pages", goalId: "shelf", amount: 10, unit: "pages", minutes: 1 },
    ]);
  });

  test("three are shown, the rest on request; rest comes last and is not asked for", async () => {
    const world = shelf();
    for (const name of ["One", "Two", "Three"]) {
      world.act({ type: "goal/save", goalId: name, patch: { name } });
    }
    const rests = [{ from: "2026-03-01" }];
    world.act({ type: "goal/save", goalId: "rest", patch: { name: "The accordion", rests } });
    world.act({ type: "goal/save", goalId: "old", patch: { name: "Over", archivedAt: 1 } });
    await stageNewTab(world);

    expect(goals()).toHaveLength(3);
    await press("Two more");
    expect(goals()).toHaveLength(5);
    expect(plain(goals().at(-1))).toBe("The accordionResting since March.");
  });
});

describe("the last twelve weeks", () => {
  test("say as many wins as are drawn: TODAY begins a week, so that eleven and a day are", async () => {
    const world = aWorld().log("Today");
    for (const day of ["2026-09-05", "2026-09-06", YESTERDAY]) {
      world.act({ type: "win/log", title: "Earlier", day });
    }
    await stageNewTab(world);
    const weeks = screen.getByRole("region", { name: "Last twelve weeks" });
    expect(weeks.querySelector(".head")?.textContent).toContain("3 small wins");

    await press("Show as table");
    const cells = [...weeks.querySelectorAll("td")].map((cell) => Number(cell.textContent));
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  test("are sand when all wins are from before", async () => {
    await stageNewTab(aWorld().act({ type: "win/log", title: "Earlier", day: "2026-09-05" }));
    expect(screen.getByRole("region", { name: "Last twelve weeks" }).className).toContain("empty");
  });
});

describe("tomorrow's first step", () => {
  test("is the first of the lineup the next day, and says that it was left", async () => {
    const world = aWorld().addSteps("Water the plants");
    const patch = { tomorrow: "Open the thesis file" };
    world.act({ type: "check-in/save", day: YESTERDAY, patch });
    await stageNewTab(world);

    expect(rows("Lineup").map((row) => row.replace(/\d+ min$/, ""))).toEqual([
      "Open the thesis fileleft for today",
      "Water the plants",
    ]);
  });
});

describe("the check-in", () => {
  const evening = () => aWorld().log("One").log("Two").at("18:00");

  test("is not asked before its hour", async () => {
    await stageNewTab(evening().at("15:59"));

    expect(screen.queryByRole("radiogroup")).toBeNull();
  });

  test("keeps what is given, field by field, and can be changed", async () => {
    const { sent } = await stageNewTab(evening());

    fireEvent.click(radio("Good"));
    await settled();
    const helped = field("What helped");
    fireEvent.input(helped, { target: { value: " A walk " } });
    fireEvent.change(helped);
    await settled();
    expect(sent).toMatchObject([
      { type: "check-in/save", day: TODAY, patch: { mood: 4, moodFirst: null } },
      { type: "check-in/save", patch: { helped: "A walk" } },
    ]);

    await press("That’s all");
    expect(screen.queryByRole("radiogroup")).toBeNull();
    expect(screen.getByText(/Today felt good/)).toBeTruthy();
    await press("Change");
    expect(field("What helped").value).toBe("A walk");
    expect(radio("Good").checked).toBe(true);
  });

  test("is closed for the day when it is passed by", async () => {
    const { sent } = await stageNewTab(evening());

    await press("Not today");

    expect(sent).toMatchObject([{ type: "check-in/save", patch: {} }]);
    expect(screen.queryByRole("radiogroup")).toBeNull();
    expect(button("How did today feel?")).toBeTruthy();
  });

  test("says so when it could not be kept", async () => {
    const { refuse } = await stageNewTab(evening());
    refuse("full");

    fireEvent.click(radio("Even"));
    await settled();

    expect(screen.getByRole("alert").textContent).toContain("storage is full");
  });

  describe("before the count", () => {
    const moodFirst = () => evening().act({ type: "settings/set", patch: { moodFirst: true } });

    test("keeps count and wins from view until the mood is given", async () => {
      const { sent } = await stageNewTab(moodFirst());
      expect(heading()).toBe("How did today feel?");
      expect(rows("Today's wins")).toEqual([]);
      expect(document.body.textContent).not.toContain("Two small things");

      fireEvent.click(radio("Rough"));
      await settled();

      expect(sent).toMatchObject([{ patch: { mood: 1, moodFirst: true } }]);
      expect(heading()).toBe("Two small things, done.");
      expect(rows("Today's wins")).toHaveLength(2);
      expect(said()).toBe("Two small things, done.");
    });

    test("shows them to who passes", async () => {
      await stageNewTab(moodFirst());

      await press("Not today");

      expect(heading()).toBe("Two small things, done.");
    });

    test("a win logged meanwhile is kept and not counted aloud", async () => {
      await stageNewTab(moodFirst());

      await enter("Log a win", "Three");

      expect(said()).toBe("Logged.");
      expect(heading()).toBe("How did today feel?");
    });

    test("arrow keys choose on their way: the count waits until they have come to rest", async () => {
      await stageNewTab(moodFirst());

      await key("ArrowRight", radio("Heavy"));
      fireEvent.click(radio("Heavy"));
      await settled();
      expect(heading()).toBe("How did today feel?");

      await key("Enter", radio("Heavy"));
      expect(heading()).toBe("Two small things, done.");
    });
  });
});

describe("a setback", () => {
  const day = () => aWorld().log("One").log("Two");

  test("is noted, and what it taught is a win that names it", async () => {
    const { sent } = await stageNewTab(day());

    await key("x");
    expect(document.activeElement).toBe(field("What went wrong?"));
    await enter("What went wrong?", "The talk ran over");
    expect(screen.getByText("The talk ran over")).toBeTruthy();
    await enter("What did it teach you?", "Rehearse with a clock");

    const [noted, lesson] = sent;
    expect(noted).toMatchObject({ type: "setback/note", text: "The talk ran over", day: TODAY });
    expect(lesson).toMatchObject({
      type: "win/log",
      title: "Rehearse with a clock",
      setbackId: noted?.id,
    });
    expect(document.activeElement).toBe(field("Log a win"));
    expect(screen.getByText(/Logged\. Three today\./, { selector: "p" })).toBeTruthy();
  });

  test("left empty leaves the note alone", async () => {
    const { sent } = await stageNewTab(day());

    await press("Something went wrong?");
    await enter("What went wrong?", "Overslept");
    await enter("What did it teach you?", "");

    expect(sent.map(({ type }) => type)).toEqual(["setback/note"]);
    expect(heading()).toBe("Two small things, done.");
  });

  test("nobody asks for can still teach", async () => {
    const { sent } = await stageNewTab(day());

    await key("x");
    await enter("What went wrong?", "");
    expect(sent).toEqual([]);
    await enter("What did it teach you?", "Sleep first");

    expect(sent).toMatchObject([{ type: "setback/note", text: "" }, { type: "win/log" }]);
  });

  test("is left by Escape without a trace, the focus in the log field", async () => {
    const { sent } = await stageNewTab(day());

    await key("x");
    await key("Escape", field("What went wrong?"));

    expect(sent).toEqual([]);
    expect(document.activeElement).toBe(field("Log a win"));
  });

  test("keeps the words when they cannot be stored", async () => {
    const { refuse } = await stageNewTab(day());
    refuse("full");

    await key("x");
    await enter("What went wrong?", "Overslept");

    expect(screen.getByRole("alert").textContent).toContain("storage is full");
    expect(field("What went wrong?").value).toBe("Overslept");
  });
});

describe("the weekly review", () => {
  /** TODAY is a Sunday, and weeks begin on Sundays here. */
  function lastWeek(): TestWorld {
    const world = readOn(shelf(), 3);
    const day = addDays(TODAY, -2);
    world.act({ type: "check-in/save", day, patch: { helped: "A walk" } });
    world.act({ type: "setback/note", day, text: "Late" });
    world.act({ type: "win/log", title: "Leave early", day, setbackId: "any" });
    return world;
  }
  const QUESTION = /What is this week’s first small step/;
  const question = () =>
    screen.getByRole("textbox", { name: QUESTION }) as unknown as HTMLInputElement;

  test("tells the last week and asks one thing", async () => {
    await stageNewTab(lastWeek());

    expect(
      await screen.findByRole("heading", { name: "Last week, four small things." }),
    ).toBeTruthy();
    expect(screen.getByText(/On three of seven days, the most on Friday/)).toBeTruthy();
    const facts = [...document.querySelectorAll(".facts > div")].map((one) =>
      plain(one.textContent),
    );
    expect(facts).toEqual([
      "The unread shelf30 pages",
      "What helped mostA walk",
      "A setback taughtLeave early",
    ]);
    expect(screen.getByRole("link", { name: "See the week" }).getAttribute("href")).toBe(
      "history.html?from=2026-11-15&to=2026-11-21",
    );
  });

  test("its answer can become a step, and it closes for the week", async () => {
    const { sent } = await stageNewTab(lastWeek());
    await screen.findByText(QUESTION);

    fireEvent.input(question(), { target: { value: "Read before the screen" } });
    fireEvent.submit(question().form as HTMLFormElement);
    await settled();

    expect(sent).toMatchObject([
      { type: "step/add", steps: [{ title: "Read before the screen" }] },
      { type: "review/close", week: TODAY, answer: "Read before the screen" },
    ]);
    expect(screen.queryByText(QUESTION)).toBeNull();
    expect(rows("Lineup")[0]).toContain("Read before the screen");
  });

  test("“That’s all” closes it, and the focus goes on", async () => {
    const { sent } = await stageNewTab(lastWeek());
    await screen.findByText(QUESTION);

    button("That’s all").focus();
    await press("That’s all");

    expect(sent).toMatchObject([{ type: "review/close", week: TODAY }]);
    expect(sent[0]).not.toHaveProperty("answer");
    expect(document.activeElement?.tagName).toBe("H1");
  });

  test("the first win folds it to a line, but not over an answer that is being written", async () => {
    await stageNewTab(lastWeek());
    await screen.findByText(QUESTION);

    fireEvent.input(question(), { target: { value: "Half a" } });
    await enter("Log a win", "One");
    expect(question().value).toBe("Half a");

    fireEvent.input(question(), { target: { value: "" } });
    await settled();
    expect(screen.queryByText(QUESTION)).toBeNull();
    expect(screen.getByRole("link", { name: "Last week, four small things." })).toBeTruthy();
    expect(rows("Today's wins")).toHaveLength(1);
  });
});

describe("the letter keys", () => {
  test("lead to the field, which says so", async () => {
    await stageNewTab(aWorld());
    expect(field("Log a win").getAttribute("aria-keyshortcuts")).toBe("/");
    await key("/");
    expect(document.activeElement).toBe(field("Log a win"));
  });

  test("are promised nowhere once they are switched off", async () => {
    const world = aWorld();
    world.act({ type: "settings/set", patch: { letterKeys: false } });
    await stageNewTab(world);
    expect(field("Log a win").getAttribute("aria-keyshortcuts")).toBeNull();
    await key("/");
    expect(document.activeElement).not.toBe(field("Log a win"));
  });
});
