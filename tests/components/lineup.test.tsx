import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { aWorld } from "../support/world";
import { button, lineup, settled, stagePopup } from "./stage";

afterEach(cleanup);

describe("the lineup", () => {
  test("shows the steps in their order, each with its minutes", () => {
    stagePopup(aWorld().addSteps("Water the plants", "Call the shop").minutes("Call the shop", 5));

    expect(lineup()).toEqual(["Water the plants", "Call the shop"]);
    expect(button("5 min for Call the shop, change")).toBeTruthy();
    expect(screen.getByText("about 15 min")).toBeTruthy();
  });

  test("moves a step by the arrow keys on its grip, keeps the focus there and says the place", async () => {
    stagePopup(aWorld().addSteps("One", "Two", "Three"));
    button("Move One").focus();

    fireEvent.keyDown(button("Move One"), { key: "ArrowDown" });
    await settled();

    expect(lineup()).toEqual(["Two", "One", "Three"]);
    expect(document.activeElement).toBe(button("Move One"));
    expect(screen.getByText("One: place 2 of 3.")).toBeTruthy();
  });

  test("moves a step by Alt and an arrow key anywhere in its row, not beyond the ends", async () => {
    stagePopup(aWorld().addSteps("One", "Two"));
    const done = button("Done already: Two");

    fireEvent.keyDown(done, { key: "ArrowUp" });
    fireEvent.keyDown(done, { key: "ArrowUp", altKey: true });
    await settled();
    fireEvent.keyDown(button("Done already: Two"), { key: "ArrowUp", altKey: true });
    await settled();

    expect(lineup()).toEqual(["Two", "One"]);
  });

  test("a step that is removed can be put back; the focus goes to the next row, then to it", async () => {
    stagePopup(aWorld().addSteps("One", "Two"));

    fireEvent.click(button("Remove One"));
    await settled();
    expect(lineup()).toEqual(["Two"]);
    expect(document.activeElement).toBe(button("Remove Two"));

    fireEvent.click(button("Put it back"));
    await settled();
    expect(lineup()).toEqual(["One", "Two"]);
    expect(document.activeElement).toBe(button("Remove One"));
  });

  test("when the last one is removed, the focus is on the way back", async () => {
    stagePopup(aWorld().addSteps("One"));

    fireEvent.click(button("Remove One"));
    await settled();

    expect(document.activeElement).toBe(button("Put it back"));
  });

  test("several removals come back together", async () => {
    stagePopup(aWorld().addSteps("One", "Two", "Three"));

    fireEvent.click(button("Remove One"));
    await settled();
    fireEvent.click(button("Remove Three"));
    await settled();
    fireEvent.click(button("Put them back"));
    await settled();

    expect(lineup()).toEqual(["One", "Two", "Three"]);
  });

  test("a step done already becomes a win", async () => {
    stagePopup(aWorld().addSteps("One", "Two"));

    fireEvent.click(button("Done already: One"));
    await settled();

    expect(lineup()).toEqual(["Two"]);
    expect(screen.getByRole("heading", { name: "One small thing, done." })).toBeTruthy();
  });

  test("puts the smallest first", async () => {
    stagePopup(aWorld().addSteps("Big", "Small").minutes("Small", 2));

    fireEvent.click(button("Smallest first"));
    await settled();

    expect(lineup()).toEqual(["Small", "Big"]);
  });

  test("says that more is lined up than fits", () => {
    const world = aWorld().addSteps("Big", "Bigger").minutes("Big", 40).minutes("Bigger", 35);
    stagePopup(world);

    expect(
      screen.getByText("About 75 min for a 60 min hour. What doesn’t fit will wait."),
    ).toBeTruthy();
  });
});

describe("the minutes of a step", () => {
  async function open(name: string) {
    fireEvent.click(button(`10 min for ${name}, change`));
    await settled();
    return screen.getByRole("textbox", {
      name: `Minutes for ${name}`,
    }) as unknown as HTMLInputElement;
  }

  test("change in place, and a big one is asked about", async () => {
    stagePopup(aWorld().addSteps("Report"));
    const input = await open("Report");

    fireEvent.input(input, { target: { value: "45" } });
    fireEvent.keyDown(input, { key: "Enter" });
    await waitFor(() => button("45 min for Report, change"));

    expect(document.activeElement).toBe(button("45 min for Report, change"));
    expect(screen.getByText("That’s a big one. What’s the first five minutes of it?")).toBeTruthy();
  });

  test.each(["0", "601", "-5", "1e9", "ten"])("%s is refused in words", async (value) => {
    const { sent } = stagePopup(aWorld().addSteps("Report"));
    const input = await open("Report");

    fireEvent.input(input, { target: { value } });
    await settled();
    fireEvent.keyDown(input, { key: "Enter" });
    await settled();

    expect(screen.getByRole("alert").textContent).toBe("A whole number of minutes, 1 to 600.");
    expect(sent).toEqual([]);
  });

  test("Escape leaves them as they were", async () => {
    const { sent } = stagePopup(aWorld().addSteps("Report"));
    const input = await open("Report");

    fireEvent.input(input, { target: { value: "45" } });
    await settled();
    fireEvent.keyDown(input, { key: "Escape" });
    await settled();

    expect(button("10 min for Report, change")).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
