import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import { addDays } from "../../../utils/domain/day";
import { aWorld, type TestWorld, TODAY } from "../../support/world";
import { button, field } from "../stage";
import { plain, rest, said, stageGoals } from "./stage";

afterEach(cleanup);

async function press(name: string | RegExp) {
  fireEvent.click(button(name));
  await rest();
}

async function type(name: string, value: string) {
  fireEvent.input(screen.getByLabelText(name), { target: { value } });
  await rest();
}

/** A goal of pages, begun so many days ago; 10 pages on each day but every fourth. */
function aShelf(days: number): TestWorld {
  const world = aWorld();
  world.act({
    type: "goal/save",
    goalId: "shelf",
    day: addDays(TODAY, -days),
    patch: { name: "The unread shelf", unit: "pages", target: 1000, spareDaysPerWeek: 2 },
  });
  const repeat = { kind: "weekdays" as const, days: [1, 2, 3, 4, 5, 6, 7] };
  const facts = { title: "10 pages", amount: 10, unit: "pages", cue: "coffee", repeat };
  world.act({ type: "goal-step/save", goalId: "shelf", stepId: "coffee", patch: facts });
  for (let back = days; back > 0; back--) {
    if (back % 4 === 0) continue;
    world.at(`${addDays(TODAY, -back)} 8:00`);
    world.act({ type: "win/log", title: "Read", goalId: "shelf", amount: 10, unit: "pages" });
  }
  return world.at("18:00");
}

function oneOff(world: TestWorld, stepId: string, title: string, minutes?: number) {
  const patch = { title, ...(minutes && { minutes }) };
  return world.act({ type: "goal-step/save", goalId: "shelf", stepId, patch });
}

const alsoGoal = (world: TestWorld, goalId: string, name: string) =>
  world.act({ type: "goal/save", goalId, patch: { name } });

describe("the list", () => {
  test("says how many grow and rest, opens one, folds the rest", async () => {
    const world = aShelf(28);
    alsoGoal(world, "thesis", "A finished thesis");
    alsoGoal(world, "accordion", "The accordion");
    world.act({
      type: "goal/save",
      goalId: "accordion",
      patch: { rests: [{ from: addDays(TODAY, -60) }] },
    });
    await stageGoals(world);
    expect(screen.getByText("Two growing, one resting.")).toBeTruthy();
    const heads = screen.getAllByRole("heading", { level: 2 }).map((head) => head.textContent);
    expect(heads).toEqual(["The unread shelf", "A finished thesis", "The accordion"]);
    expect(button("The unread shelf").getAttribute("aria-expanded")).toBe("true");
    await press("A finished thesis");
    expect(button("The unread shelf").getAttribute("aria-expanded")).toBe("false");
    expect(said()).toContain("210 pages so far, about 2,700 a year at this pace.");
    expect(said()).toContain("On six of the last seven days");
    await press("Wake it: The accordion");
    expect(screen.getByText("Three growing.")).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("The accordion");
  });

  test("takes many goals, and names of every kind", async () => {
    const world = aWorld();
    for (let i = 0; i < 48; i++) alsoGoal(world, `goal-${i}`, `Goal ${i}`);
    alsoGoal(world, "same", "Goal 7");
    alsoGoal(world, "arabic", "كتاب 📚");
    await stageGoals(world);
    expect(document.querySelector("main p.say")?.textContent).toBe("50 growing.");
    const names = [...document.querySelectorAll("h2 bdi")].map((name) => name.textContent);
    expect(names).toHaveLength(50);
    expect(names.filter((name) => name === "Goal 7")).toHaveLength(2);
    expect(names.at(-1)).toBe("كتاب 📚");
  });

  test("tells sums over one unit, and what was counted in others beside it", async () => {
    const world = aShelf(28);
    world.act({ type: "goal/save", goalId: "shelf", patch: { unit: "chapters" } });
    world.act({ type: "win/log", title: "Read", goalId: "shelf", amount: 2, unit: "chapters" });
    await stageGoals(world);
    expect(said()).toContain("2 chapters so far and 210 pages");
  });
});

test("a milestone's stone is lichen at its step and at its goal", async () => {
  await stageGoals(aShelf(7).done("10 pages").milestone("10 pages"));
  expect(document.querySelectorAll(".do .s-lichen")).toHaveLength(2);
});

describe("what it comes to", () => {
  test("is told as a plan with its assumptions, and as one's own pace with its days", async () => {
    await stageGoals(aShelf(28));
    const all = said();
    expect(all).toContain("10 pages on five days a week is 2,600 a year: 13 books of 200 pages.");
    expect(all).toContain("Assumes 10 pages on 260 days of a year, and 200 pages a book.");
    expect(all).toMatch(/About [\d.]+ to [\d.]+ pages a day/);
    expect(all).toContain("over the last 28 days");
    expect(all).toMatch(
      /At this pace 1,000 pages are reached between .* and .*\. The range covers/,
    );
    expect(all).toContain("On 21 of 28 days. Sand is a spare day; you left yourself two a week.");
    expect(screen.queryByText(/at this pace.*plan/)).toBeNull();
  });

  test("is not told before seven days", async () => {
    await stageGoals(aShelf(4));
    expect(screen.getByText("Not enough days yet (4 of 7).")).toBeTruthy();
    expect(said()).not.toContain("At this pace");
  });

  test("has its plot in figures too", async () => {
    await stageGoals(aShelf(28));
    await press(/Show as table/);
    const rows = screen.getAllByRole("row").map((row) => plain(row.textContent));
    expect(rows).toContain("Sat, 21 Nov 2026210 pages");
    expect(rows.at(-1)).toMatch(/^Sat, 19 Dec 2026about [\d,]+ to [\d,]+ pages$/);
  });

  test("moves with the assumptions, which can be kept", async () => {
    const { sent } = await stageGoals(aShelf(28));
    await press("Change the assumptions");
    await type("Pages each time", "20");
    await type("Days a week", "7");
    await type("Pages in a book", "300");
    expect(said()).toContain("20 pages a day is 7,300 a year: 24 books of 300 pages.");
    await press("Keep these");
    expect(sent.map((intent) => "patch" in intent && intent.patch)).toEqual([
      { spareDaysPerWeek: null, vessel: { name: "book", size: 300 } },
      { amount: 20, title: "20 pages" },
    ]);
    expect(document.activeElement?.textContent).toBe("Change the assumptions");
  });

  test("takes a spare day by the person's word only", async () => {
    const { sent } = await stageGoals(aShelf(28));
    expect(sent).toEqual([]);
    await press(/^Take .* as a spare day$/);
    expect(sent).toMatchObject([{ type: "goal/save", patch: { spareDays: ["2026-11-18"] } }]);
    await press("Undo");
    expect(sent.at(-1)).toMatchObject({ patch: { spareDays: null } });
  });
});

describe("a step", () => {
  test("is done right here, and taken back", async () => {
    const world = aShelf(28);
    oneOff(world, "pillow", "Book on the pillow", 2);
    const { sent } = await stageGoals(world);
    await press("Log: After coffee, 10 pages");
    expect(sent).toMatchObject([{ type: "step/done", stepId: "coffee" }]);
    expect(screen.getByRole("list", { name: "Wins for goals today" }).textContent).toContain(
      "10 pages",
    );
    expect(said()).toContain("220 pages so far");
    await press("Done today: After coffee, 10 pages");
    expect(said()).toContain("210 pages so far");
    await press("Log: Book on the pillow");
    expect(screen.queryByRole("button", { name: /Book on the pillow/ })).toBeNull();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Log: After coffee, 10 pages");
    await press("Undo");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Log: Book on the pillow");
  });

  test("goes into the lineup by one key", async () => {
    const { sent, store } = await stageGoals(aShelf(28));
    const step = button("Log: After coffee, 10 pages");
    step.focus();
    fireEvent.keyDown(step, { key: "l" });
    await rest();
    expect(sent).toMatchObject([{ type: "step/line-up", stepIds: ["coffee"] }]);
    expect(said()).toContain("lined up, every day");
    await press("Out of the lineup: After coffee, 10 pages");
    expect(store.get().snapshot.current.steps[0]?.linedUpAt).toBeUndefined();
  });

  test("of more than ten minutes is asked for its first five", async () => {
    const { sent } = await stageGoals(aShelf(28));
    await press("Add a step");
    expect(document.activeElement).toBe(field("What is done"));
    await type("What is done", "Sort the shelf");
    await type("Minutes", "45");
    await press("Add it");
    expect(screen.getByText("That’s a big one. What’s the first five minutes of it?")).toBeTruthy();
    await type("That’s a big one. What’s the first five minutes of it?", "Take out five books");
    await press("Add it");
    expect(sent.at(-1)).toMatchObject({ patch: { title: "Take out five books", minutes: 5 } });
    expect(said()).toMatch(/Next stepTake out five books.*After thatSort the shelf/);
    expect(document.activeElement?.textContent).toBe("Add a step");
  });

  test("says at its fields what cannot be taken, and keeps what was typed", async () => {
    const { sent, refuse } = await stageGoals(aShelf(28));
    await press("Edit After coffee, 10 pages");
    await type("Amount", "ten");
    await type("Minutes", "2.5");
    fireEvent.input(screen.getByLabelText("Repeat"), { target: { value: "weekdays" } });
    for (const box of screen.getAllByRole("checkbox", { checked: true })) fireEvent.click(box);
    await press("Save");
    expect(said()).toContain("A number in digits, such as 10 or 2.5.");
    expect(said()).toContain("Whole minutes, 1 to 600.");
    expect(said()).toContain("Choose at least one day.");
    expect(document.activeElement).toBe(field("Amount"));
    await type("Amount", "12");
    await type("Minutes", "");
    fireEvent.click(screen.getByLabelText("Tue"));
    refuse("full");
    await press("Save");
    expect(field("Amount").value).toBe("12");
    expect(screen.getAllByRole("alert")[0]?.textContent).toContain("storage is full");
    expect(sent).toEqual([]);
  });

  test("that is deleted comes back with undo", async () => {
    const { sent } = await stageGoals(aShelf(28));
    await press("Delete After coffee, 10 pages");
    expect(screen.queryByText(/every day/)).toBeNull();
    expect(document.activeElement?.textContent).toBe("Undo");
    await press("Undo");
    expect(sent.map(({ type }) => type)).toEqual(["goal-step/remove", "goal-step/restore"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Log: After coffee, 10 pages");
  });
});

describe("a goal", () => {
  test("is edited in place, and says which target cannot be", async () => {
    const { sent } = await stageGoals(aShelf(28));
    await press("Edit: The unread shelf");
    expect(document.activeElement).toBe(field("Goal"));
    for (const [typed, words] of [
      ["0", "More than nothing, or leave it empty."],
      ["-5", "An amount that adds up: more than nothing."],
      ["1e308", "At most a billion."],
      ["NaN", "A number in digits, such as 10 or 2.5."],
    ] as const) {
      await type("Target (if any)", typed);
      await press("Save");
      expect(said()).toContain(words);
      expect(document.activeElement).toBe(field("Target (if any)"));
    }
    await type("Target (if any)", "2,400");
    await type("By when (if any)", "2026-11-21");
    await press("Save");
    expect(said()).toContain("That day has passed. A later one, or none.");
    await type("By when (if any)", "2027-06-01");
    await type("Unit", "chapters");
    expect(said()).toContain("The 210 pages so far stay as they are");
    await press("Save");
    expect(sent).toMatchObject([
      { patch: { unit: "chapters", target: 2400, targetDay: "2027-06-01" } },
    ]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit: The unread shelf");
    await press("Undo");
    expect(sent.at(-1)).toMatchObject({
      patch: { unit: "pages", target: 1000, targetDay: null },
    });
  });

  test("rests, is archived and brought back, is deleted and put back", async () => {
    const { sent } = await stageGoals(aShelf(28));
    await press("Let it rest: The unread shelf");
    expect(sent.at(-1)).toMatchObject({ patch: { rests: [{ from: TODAY }] } });
    expect(said()).toContain("Resting since November 2026. 210 pages still count.");
    await press("Archive: The unread shelf");
    expect(document.activeElement?.textContent).toBe("Undo");
    await press("One archived goal");
    await press("Bring it back: The unread shelf");
    expect(document.activeElement?.textContent).toBe("The unread shelf");
    await press("Delete: The unread shelf");
    expect(screen.queryByText("The unread shelf")).toBeNull();
    await press("Undo");
    expect(document.activeElement?.textContent).toBe("The unread shelf");
    const wins = screen.queryByRole("link", { name: "See its 21 wins" });
    expect(wins?.getAttribute("href")).toBe("history.html?goal=shelf");
  });
});

describe("a new goal", () => {
  test("begins from a template, with its first step and the one that comes back", async () => {
    const { sent } = await stageGoals(aWorld());
    await press("300 words each morning");
    expect(document.activeElement).toBe(field("What would you like to grow slowly?"));
    expect(said()).toContain("It will read: “After coffee, 300 words”.");
    await type("Why it matters (only you see this)", "To have said it");
    await press("Add this goal");
    expect(sent).toMatchObject([
      { type: "goal/save", patch: { name: "A first draft", unit: "words" } },
      { patch: { title: "Open the file and write one sentence", minutes: 5 } },
      { patch: { title: "300 words", amount: 300, unit: "words", cue: "coffee" } },
    ]);
    expect(screen.getByText("One growing.")).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("A first draft");
  });

  test("says what cannot be taken at its field, and never loses the words", async () => {
    const { sent, refuse } = await stageGoals(aWorld(), { beginning: "" });
    await type("Amount", "-3");
    await type("By when (if any)", "2020-01-01");
    await press("Add this goal");
    expect(said()).toContain("A goal needs at least a word.");
    expect(said()).toContain("An amount that adds up: more than nothing.");
    expect(said()).toContain("That day has passed. A later one, or none.");
    expect(document.activeElement).toBe(field("What would you like to grow slowly?"));
    await type("What would you like to grow slowly?", "Thesis");
    await type("Amount", "3");
    await type("By when (if any)", "");
    await press("Add this goal");
    expect(said()).toContain("What is counted?");
    await type("Unit", "sentences");
    refuse("closed");
    await press("Add this goal");
    expect(screen.getAllByRole("alert")[0]?.textContent).toContain("couldn’t be saved");
    expect(field("What would you like to grow slowly?").value).toBe("Thesis");
    expect(sent).toEqual([]);
  });

  test("says what it adds up to, half a second after the last change", async () => {
    await stageGoals(aWorld(), { beginning: "pages" });
    const status = document.querySelector("[role=status]");
    vi.useFakeTimers();
    try {
      fireEvent.input(screen.getByLabelText("Pages each time"), { target: { value: "20" } });
      fireEvent.input(screen.getByLabelText("Days a week"), { target: { value: "5" } });
      await vi.advanceTimersByTimeAsync(499);
      expect(status?.textContent).toBe("");
      await vi.advanceTimersByTimeAsync(1);
    } finally {
      vi.useRealTimers();
    }
    await rest();
    expect(plain(status?.textContent ?? "")).toBe(
      "20 pages on five days a week is 5,200 a year: 26 books of 200 pages.",
    );
    expect(screen.getByRole("img", { name: "A heap of 26 outlines" })).toBeTruthy();
    expect(screen.getByLabelText("Spare days a week")).toHaveProperty("value", "2");
  });
});
