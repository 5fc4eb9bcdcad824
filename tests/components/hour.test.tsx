import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { aWorld, TODAY } from "../support/world";
import { button, field, lineup, rows, settled, stagePopup } from "./stage";

afterEach(cleanup);

const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

async function press(name: string | RegExp) {
  fireEvent.click(button(name));
  await settled();
}

async function enter(words: string) {
  const input = field("Log a win");
  if (words) fireEvent.input(input, { target: { value: words } });
  fireEvent.submit(input.form as HTMLFormElement);
  await settled();
}

describe("a running hour", () => {
  const running = () => aWorld().addSteps("One", "Two", "Three").start().at("9:10");

  test("shows one step, the rest below it, and the time left", () => {
    stagePopup(running());

    expect(heading()).toBe("One");
    expect(lineup()).toEqual(["Two", "Three"]);
    expect(screen.getByRole("timer", { name: "Time left" }).textContent).toContain("50:00");
  });

  test("Done moves on, Skip sends to the end", async () => {
    stagePopup(running());

    await press("Done");
    expect(heading()).toBe("Two");
    expect(rows("Today's wins")).toHaveLength(1);

    await press("Skip");
    expect(heading()).toBe("Three");
    expect(lineup()).toEqual(["Two"]);
    expect(screen.getByText("Moved to the end.")).toBeTruthy();
  });

  test("an empty Enter finishes the current step", async () => {
    const { sent } = stagePopup(running());

    await enter("");

    expect(sent).toMatchObject([{ type: "step/done" }]);
    expect(heading()).toBe("Two");
  });

  test("a step that was finished by mistake is taken back, and is the current one again", async () => {
    stagePopup(running());
    await press("Done");

    await press("Take back");

    expect(heading()).toBe("One");
    expect(rows("Today's wins")).toEqual([]);

    await press("Put it back");
    expect(heading()).toBe("Two");
  });

  test.each(["Done", "Skip", "Pause", "+5 min", "End"])(
    "“%s” that could not be kept says so and changes nothing",
    async (name) => {
      const stage = stagePopup(running());
      stage.refuse("full");

      await press(name);

      expect(screen.getByRole("alert").textContent).toContain("Nothing was changed");
      expect(heading()).toBe("One");

      stage.refuse(null);
      await press(name);
      expect(screen.queryByRole("alert")).toBeNull();
    },
  );

  test("what was taken back elsewhere is offered no more", async () => {
    const stage = stagePopup(running());
    await press("Done");
    const win = stage.sent.at(-1)?.id ?? "";

    await act(async () => {
      await stage.store.submit({ type: "win/remove", wins: [{ id: win, day: TODAY }] });
    });

    expect(screen.queryByRole("button", { name: "Take back" })).toBeNull();
  });

  test("two empty Enters at once finish one step", async () => {
    const { sent } = stagePopup(running());

    await enter("");
    await enter("");

    expect(sent).toHaveLength(1);
  });

  test("words log a win beside the current step", async () => {
    stagePopup(running());

    await enter("Opened a window");
    expect(heading()).toBe("One");
    expect(rows("Today's wins")[0]).toContain("Opened a window");
  });

  test("an empty Enter right after the start does nothing: it was the second half of a press", async () => {
    const { sent } = stagePopup(aWorld().addSteps("One"));
    await press(/^Start power hour/);

    await enter("");

    expect(sent.map(({ type }) => type)).toEqual(["hour/start"]);
  });

  test("Pause reads as paused and becomes Resume", async () => {
    stagePopup(running());

    await press("Pause");
    expect(screen.getByRole("timer").textContent).toContain("paused");

    await press("Resume");
    expect(button("Pause")).toBeTruthy();
  });

  test("with nothing lined up nothing can be done or skipped, and the heading invites", () => {
    stagePopup(aWorld().start());

    expect(heading()).toBe("What’s the first small thing?");
    expect(screen.queryByRole("button", { name: "Done" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Skip" })).toBeNull();
    expect(button("End")).toBeTruthy();
  });

  test("when all is done with time to spare, it says so", async () => {
    stagePopup(aWorld().addSteps("One").start().at("9:48"));

    await press("Done");

    expect(heading()).toBe("All done with 12 min to spare. Stop here or add one.");
  });

  test("asks one question after a gap", async () => {
    const { sent } = stagePopup(running().away("9:20", "9:40"));
    expect(screen.getByText(/^Away from .* to .*\. Count that time\?$/)).toBeTruthy();

    await press("Leave it out");

    expect(sent).toMatchObject([{ type: "hour/answer-gap", answer: "leave-out" }]);
    expect(screen.queryByText(/Away from/)).toBeNull();
  });

  test("words that are half typed outlive its end", async () => {
    const stage = stagePopup(running());
    fireEvent.input(field("Log a win"), { target: { value: "Half typed" } });

    stage.at("10:01");
    await settled();

    expect(button("Keep for next time")).toBeTruthy();
    expect(field("Log a win").value).toBe("Half typed");
  });
});

describe("the recap", () => {
  const over = () => aWorld().addSteps("One", "Two").start(25).at("9:05").done().at("9:30");

  test("begins with the number of wins and lists them before what is left", () => {
    stagePopup(over());

    expect(heading()).toMatch(/^One small win in 25 minutes\./);
    expect(rows("Wins of this hour")).toEqual(["One5 min"]);
    expect(rows("Left for another time")).toEqual(["Two10 min"]);
  });

  test("keeps what is left for next time", async () => {
    const { sent } = stagePopup(over());

    await press("Keep for next time");

    expect(sent).toMatchObject([{ type: "recap/close", leftover: "keep" }]);
    expect(lineup()).toEqual(["Two"]);
  });

  test("lets go, and offers the way back", async () => {
    stagePopup(over());

    await press("Let go");
    expect(lineup()).toEqual([]);

    await press("Put it back");
    expect(lineup()).toEqual(["Two"]);
  });

  test("with nothing left it is closed", async () => {
    const { sent } = stagePopup(aWorld().addSteps("One").start().done().end());
    expect(screen.queryByRole("button", { name: "Let go" })).toBeNull();

    await press("Close");

    expect(sent).toMatchObject([{ type: "recap/close" }]);
    expect(button("Start power hour")).toBeTruthy();
  });

  test("an hour without a win is no shame, and one can be added", async () => {
    stagePopup(aWorld().start(25).at("9:30"));
    expect(heading()).toBe("An hour of trying. That’s worth a pebble.");
    button("Close").focus();

    await press("Add one");
    expect(document.activeElement).toBe(field("Log a win"));

    await enter("Answered the letter");
    expect(heading()).toMatch(/^One small win in 25 minutes\./);
    expect(rows("Wins of this hour")[0]).toContain("Answered the letter");
  });

  test("a forgotten win that could not be saved is still the hour's at the second Enter", async () => {
    const stage = stagePopup(aWorld().start(25).at("9:30"));
    await press("Add one");
    stage.refuse("full");
    await enter("Answered the letter");
    stage.refuse(null);

    await enter("");

    expect(heading()).toMatch(/^One small win in 25 minutes\./);
  });

  test("whoever closes it after “Add one” logs now", async () => {
    const stage = stagePopup(aWorld().start(25).at("9:30"));
    await press("Add one");
    await press("Close");

    await enter("Answered the letter");

    expect(stage.sent.at(-1)).not.toHaveProperty("moment");
  });

  test("what is logged while it waits is of now, not of the hour", async () => {
    stagePopup(over().at("9:50"));

    await enter("Answered the letter");

    expect(rows("Wins of this hour")).toEqual(["One5 min"]);
  });
});
