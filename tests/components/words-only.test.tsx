import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { notesOf } from "../../components/Cairn";
import { loggedInWords } from "../../components/Celebration";
import { addDays } from "../../utils/domain/day";
import { DEFAULT_SETTINGS } from "../../utils/domain/settings";
import { wordsOnly } from "../../utils/text/words-only";
import { aWorld, type TestWorld, TODAY } from "../support/world";
import { stageNewTab } from "./newtab/stage";
import { button, field, settled, stagePopup, text } from "./stage";

afterEach(cleanup);

/** Numbers off, with a past, a goal, a milestone, and more steps than are shown at once. */
function uncounted(): TestWorld {
  const world = aWorld();
  world.act({ type: "settings/set", patch: { numbers: false } });
  world.act({ type: "goal/save", goalId: "shelf", patch: { name: "The shelf", unit: "pages" } });
  world.act({
    type: "goal/save",
    goalId: "rest",
    patch: { name: "Piano", rests: [{ from: "2026-06-01" }] },
  });
  const reached = { name: "A draft", unit: "words", target: 5 };
  world.act({ type: "goal/save", goalId: "draft", patch: reached });
  for (let ago = 1; ago <= 9; ago++) {
    for (const [goalId, unit] of [
      ["shelf", "pages"],
      ["rest", "songs"],
      ["draft", "words"],
    ] as const) {
      const day = addDays(TODAY, -ago);
      world.act({ type: "win/log", title: "Read", day, goalId, amount: 10, unit });
    }
  }
  world.addSteps("One", "Two", "Three", "Four", "Five", "Six");
  for (let count = 0; count < 11; count++) world.log("Opened a window");
  return world;
}

/** What is read, without minutes, times and dates: they are no counts. */
function said(root: Element = document.body): string {
  const spared = root.cloneNode(true) as Element;
  for (const one of spared.querySelectorAll("time, .min, [role=timer], thead, th")) one.remove();
  const words = [...textsIn(spared), ...namesIn(spared)].join("\n");
  return words.replace(/\d+ min(utes)?\b|\d+:\d\d|Sunday 22 November/g, "");
}

function textsIn(node: Node): string[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ""];
  return [...node.childNodes].flatMap(textsIn);
}

function namesIn(root: Element): string[] {
  const named = [...root.querySelectorAll("[aria-label], [title]")];
  return named.flatMap((one) => [
    one.getAttribute("aria-label") ?? "",
    one.getAttribute("title") ?? "",
  ]);
}

/** A digit, or a number word that counts what there is. */
const COUNTS =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven) (small|more|of|earlier|steps?|power|wins?)\b/i;

async function log(words: string) {
  const input = field("Log a win");
  fireEvent.input(input, { target: { value: words } });
  fireEvent.submit(input.form as HTMLFormElement);
  await settled();
}

describe("without numbers, nothing is counted", () => {
  test("on the new tab, its table and its goals", async () => {
    await stageNewTab(uncounted());
    expect(said()).toContain("Small things, done.");
    expect(said()).toContain("Resting since");
    expect(said()).toContain("Reached.");
    expect(said()).not.toMatch(COUNTS);

    fireEvent.click(button("Show as table"));
    expect(document.querySelector("td")).not.toBeNull();
    expect(said()).toContain("✓");
    expect(said()).not.toMatch(COUNTS);
  });

  test("when a win is logged, a milestone too", async () => {
    await stageNewTab(uncounted());
    await log("Closed a window");
    expect(said()).toContain("Logged.");
    expect(said()).not.toMatch(COUNTS);

    const words = wordsOnly(text);
    const hundredth = { ...uncounted().win("Read"), milestone: 100 };
    expect(loggedInWords(hundredth, 3, DEFAULT_SETTINGS, words)).not.toMatch(COUNTS);
    expect(notesOf(hundredth, words)).toEqual(["a milestone"]);
  });

  test("in the weekly review", async () => {
    const world = uncounted();
    // Before today's first win.
    for (const { id } of Object.values(world.world.days[TODAY]?.wins ?? [])) {
      world.act({ type: "win/remove", wins: [{ id, day: TODAY }] });
    }
    await stageNewTab(world);
    await screen.findByRole("heading", { name: "Small things of last week." });
    expect(said()).toContain("The shelf\n✓");
    expect(said()).not.toMatch(COUNTS);
  });

  test("in the recap of the new tab", async () => {
    await stageNewTab(uncounted().start().at("9:10").done("One").done("Two").end());
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Wins of this hour");
    expect(said()).not.toMatch(COUNTS);
  });

  test("in the popup, the panel's list and the recap", () => {
    stagePopup(uncounted());
    expect(said()).not.toMatch(COUNTS);
    expect(wordsOnly(text)("popup.todayHeading", { count: 3 })).toBe("Today");
    cleanup();

    stagePopup(uncounted().start().at("9:10").done("One").done("Two").end());
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Wins of this hour");
    expect(said()).not.toMatch(COUNTS);
  });
});
