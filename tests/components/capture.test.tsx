import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Capture, completionsOf, readHere, winOf } from "../../utils/domain/capture/capture";
import { wordsFor } from "../../utils/domain/capture/words/tongues";
import { aWorld, moment, TODAY } from "../support/world";
import { button, field, rows, settled, stagePopup } from "./stage";

const goals = [
  { id: "t", name: "Write my thesis", unit: "pages" },
  { id: "g", name: "The garden" },
];
const place = { zone: "UTC", dayStart: 0, now: moment("15:00"), today: TODAY };
const capture: Capture = {
  read: (typed) => readHere(typed, { words: wordsFor("en"), goals }, place),
  winOf: (reading) => winOf(reading, place),
  complete: (typed) => completionsOf(typed, goals, ["Watered the plants", "Washed up"]),
  prepare: () => {},
};

const type = (words: string) => fireEvent.input(field("Log a win"), { target: { value: words } });
const press = (key: string) => fireEvent.keyDown(field("Log a win"), { key });
async function enter() {
  press("Enter");
  fireEvent.submit(field("Log a win").form as HTMLFormElement);
  await settled();
}
const options = () => screen.queryAllByRole("option").map((row) => row.textContent);
const reading = () => document.querySelector(".reading")?.textContent ?? "";

let stage: ReturnType<typeof stagePopup>;
beforeEach(async () => {
  stage = stagePopup(aWorld().at("15:00"), capture);
  // The line is loaded behind the first paint.
  type("15m tea");
  await screen.findByText("As typed");
  type("");
});
afterEach(cleanup);

describe("the field", () => {
  test("shows how it reads, and logs it so", async () => {
    type("10 pages #thesis 15m yesterday at 14:30");
    expect(reading()).toMatch(/10 pages.*10.*pages.*15 min.*toward.*Write my thesis.*yesterday at/);

    await enter();
    expect(stage.sent).toMatchObject([
      {
        ...{ type: "win/log", title: "10 pages", amount: 10, unit: "pages", minutes: 15 },
        ...{ goalId: "t", day: "2026-11-21", moment: moment("2026-11-21 14:30") },
      },
    ]);
    expect(field("Log a win").value).toBe("");
    expect(reading()).toBe("");
    expect(screen.getAllByText(/Logged, on the day before\./).length).toBeGreaterThan(0);

    fireEvent.click(button("Take back"));
    await settled();
    expect(stage.sent.at(-1)).toMatchObject({ type: "win/remove", wins: [{ day: "2026-11-21" }] });
  });

  test("says nothing about a plain title", () => {
    type("Opened a window");
    expect(reading()).toBe("");
  });

  test("takes a reading back at Esc, and up again", async () => {
    type("Wrote the intro 15m");
    const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    field("Log a win").dispatchEvent(key);
    await settled();
    expect(key.defaultPrevented, "else the popup closes").toBe(true);
    expect(reading()).toContain("Taken as typed.");
    fireEvent.click(button("Read it again"));
    expect(reading()).toContain("15 min");
    fireEvent.click(button("As typed"));
    expect(document.activeElement).toBe(field("Log a win"));

    await enter();
    expect(stage.sent[0]).toMatchObject({ title: "Wrote the intro 15m" });
    expect(stage.sent[0]).not.toHaveProperty("minutes");

    type("Wrote more 5m");
    await enter();
    expect(stage.sent[1], "the next one is read again").toMatchObject({ minutes: 5 });
  });

  test("leaves Esc alone where there is nothing to take back", () => {
    type("Opened a window");
    const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    field("Log a win").dispatchEvent(key);
    expect(key.defaultPrevented).toBe(false);
  });
});

describe("completion", () => {
  test("of goals after #: arrows choose, Enter completes and logs nothing yet", async () => {
    type("10 pages #");
    expect(options()).toEqual(["Write my thesis", "The garden"]);
    press("ArrowDown");
    press("ArrowDown");
    expect(screen.getAllByRole("option")[1]?.getAttribute("aria-selected")).toBe("true");
    const active = field("Log a win").getAttribute("aria-activedescendant");
    expect(screen.getAllByRole("option")[1]?.id).toBe(active);
    press("ArrowUp");
    press("Enter");
    expect(field("Log a win").value).toBe("10 pages #Write-my-thesis ");
    expect(options()).toEqual([]);
    expect(stage.sent).toEqual([]);

    await enter();
    expect(stage.sent[0]).toMatchObject({ title: "10 pages", amount: 10, goalId: "t" });
  });

  test("of frequent wins; without a choice Enter logs what was typed", async () => {
    type("wa");
    expect(options()).toEqual(["Watered the plants", "Washed up"]);
    fireEvent.mouseUp(screen.getAllByRole("option")[0] as Element);
    expect(field("Log a win").value).toBe("Watered the plants");
    type("was");
    expect(options()).toEqual(["Washed up"]);
    await enter();
    expect(rows("Today's wins")[0]).toContain("was");
  });

  test("is closed by Esc before a reading is taken back", () => {
    type("15m #thes");
    expect(options()).toEqual(["Write my thesis"]);
    press("Escape");
    expect(options()).toEqual([]);
    expect(reading()).toContain("15 min");
    press("Escape");
    expect(reading()).toContain("Taken as typed.");
  });
});
