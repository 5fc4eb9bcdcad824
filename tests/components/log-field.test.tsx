import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { aWorld } from "../support/world";
import { button, field, rows, settled, stagePopup } from "./stage";

afterEach(cleanup);

async function enter(words: string) {
  const input = field("Log a win");
  fireEvent.input(input, { target: { value: words } });
  fireEvent.submit(input.form as HTMLFormElement);
  await settled();
}

test("has the focus when the popup opens", () => {
  stagePopup();

  expect(document.activeElement).toBe(field("Log a win"));
});

test("logs at Enter, empties the field and says how many it is today", async () => {
  const { sent } = stagePopup();

  await enter("Opened a window");

  expect(sent).toMatchObject([{ type: "win/log", title: "Opened a window" }]);
  expect(field("Log a win").value).toBe("");
  expect(rows("Today's wins")[0]).toContain("Opened a window");
  expect(screen.getAllByText(/Logged\. One today\./).length).toBeGreaterThan(0);
});

test.each(["", "   "])("“%s” logs nothing", async (words) => {
  const { sent } = stagePopup();

  await enter(words);

  expect(sent).toEqual([]);
});

test("a win is taken back and put back", async () => {
  stagePopup();
  await enter("Opened a window");

  fireEvent.click(button("Take back"));
  await settled();
  expect(rows("Today's wins")).toEqual([]);

  fireEvent.click(button("Put it back"));
  await settled();
  expect(rows("Today's wins")).toHaveLength(1);
});

test("what cannot be kept stays in the field, and the reason stands at it", async () => {
  const stage = stagePopup();
  stage.refuse("full");

  await enter("Opened a window");

  expect(field("Log a win").value).toBe("Opened a window");
  expect(field("Log a win").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("alert").textContent).toContain("storage is full");
  expect(rows("Today's wins")).toEqual([]);
});

test("markup and control characters are words like others", () => {
  stagePopup(aWorld().log("<img src=x onerror=alert(1)>").log("one\u0007two\u202Ethree"));

  expect(rows("Today's wins")[1]).toContain("<img src=x onerror=alert(1)>");
  expect(rows("Today's wins")[0]).toContain("one two three");
  expect(document.querySelector("img")).toBeNull();
});
