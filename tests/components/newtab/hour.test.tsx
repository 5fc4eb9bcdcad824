import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { aWorld } from "../../support/world";
import { button, field, settled } from "../stage";
import { stageNewTab } from "./stage";

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

describe("an hour on the new tab", () => {
  const running = () => aWorld().addSteps("One", "Two").start().at("9:10");

  test("finishes its step, and takes that back", async () => {
    const { sent } = await stageNewTab(running());

    await press("Done");
    expect(heading()).toBe("Two");
    await press("Take back");

    expect(heading()).toBe("One");
    expect(sent.map(({ type }) => type)).toEqual(["step/done", "win/remove"]);
  });

  test("finishes its step by an empty Enter", async () => {
    const { sent } = await stageNewTab(running());

    await enter("");

    expect(sent).toMatchObject([{ type: "step/done" }]);
  });

  test("says what could not be kept", async () => {
    const stage = await stageNewTab(running());
    stage.refuse("full");

    await press("Done");

    expect(heading()).toBe("One");
    expect(screen.getByRole("alert").textContent).toContain("storage is full");
  });

  test("goes on by P while a question about a gap holds it, whatever was paused after", async () => {
    const world = running().pause().away("9:12", "9:16");
    const { sent } = await stageNewTab(world.answer("leave-out"));
    expect(button("Resume")).toBeTruthy();

    fireEvent.keyDown(document.body, { key: "p" });
    await settled();

    expect(sent).toMatchObject([{ type: "hour/resume" }]);
  });

  test("says the same without a step as the popup does", async () => {
    await stageNewTab(aWorld().start().log("Opened a window").at("9:20"));
    expect(heading()).toBe("What’s the first small thing?");
    cleanup();

    await stageNewTab(aWorld().addSteps("One").start().done().at("9:20"));
    expect(heading()).toBe("All done with 40 min to spare. Stop here or add one.");
  });
});

describe("its recap", () => {
  const over = () => aWorld().addSteps("One", "Two").start(25).at("9:05").done().at("9:30");

  test("lets go, and offers the way back", async () => {
    const { sent } = await stageNewTab(over());

    await press("Let go");
    expect(screen.getByText(/^Removed\./)).toBeTruthy();
    await press("Put it back");

    expect(sent.map(({ type }) => type)).toEqual(["recap/close", "step/restore"]);
    expect(screen.getByText("Put back.", { selector: "p" })).toBeTruthy();
    expect(button("Done already: Two")).toBeTruthy();
  });

  test("takes a win that was forgotten into its hour", async () => {
    await stageNewTab(aWorld().start(25).at("9:40"));
    expect(heading()).toBe("An hour of trying. That’s worth a pebble.");

    await press("Add one");
    await enter("Answered the letter");

    expect(heading()).toMatch(/^One small win/);
  });
});
