import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { field, lineup, rows, settled, stagePopup } from "./stage";

afterEach(cleanup);

async function add(words: string) {
  const input = field("Add a step");
  fireEvent.input(input, { target: { value: words } });
  await settled();
  fireEvent.keyDown(input, { key: "Enter" });
  await settled();
}

async function paste(words: string) {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => words } });
  fireEvent(field("Add a step"), event);
  await settled();
}

test("a line becomes a step at Enter, with its minutes, and the field is empty again", async () => {
  stagePopup();

  await add("Water the plants 5 min");

  expect(rows("Lineup")).toEqual(["Water the plants5 min"]);
  expect(field("Add a step").value).toBe("");
});

test.each(["", "   ", "- "])("“%s” adds nothing", async (words) => {
  const { sent } = stagePopup();

  await add(words);

  expect(sent).toEqual([]);
});

test("a pasted list becomes one step a line, and what was ticked is left out and told", async () => {
  stagePopup();

  await paste("- [ ] Water the plants\n- [x] Call the shop\n2. Thank Priya\n");

  expect(lineup()).toEqual(["Water the plants", "Thank Priya"]);
  expect(screen.getByText("Two steps added. One was ticked already and left out.")).toBeTruthy();
});

test("a list that is all ticked says so", async () => {
  stagePopup();

  await paste("- [x] Water the plants\n- [x] Call the shop");

  expect(lineup()).toEqual([]);
  expect(screen.getByText("No step added. Two were ticked already and left out.")).toBeTruthy();
});

test("who types on before a step is kept adds each by itself", async () => {
  const stage = stagePopup();
  const answer = stage.hold();

  await add("Water the plants");
  await add("Water the plantsCall the shop");
  await add("Water the plantsCall the shop"); // an empty Enter
  answer();
  await settled();

  expect(lineup()).toEqual(["Water the plants", "Call the shop"]);
  expect(field("Add a step").value).toBe("");
});

test("a list pasted after words takes them along, and the field is empty", async () => {
  stagePopup();
  const input = field("Add a step");
  fireEvent.input(input, { target: { value: "Water " } });
  input.setSelectionRange(6, 6);

  await paste("the plants\nCall the shop");

  expect(lineup()).toEqual(["Water the plants", "Call the shop"]);
  expect(input.value).toBe("");
});

test("a single pasted line stays in the field", async () => {
  const { sent } = stagePopup();

  await paste("Water the plants\n");

  expect(sent).toEqual([]);
});

test("what cannot be kept stays in the field, and the reason stands at it", async () => {
  const stage = stagePopup();
  stage.refuse("full");

  await add("Water the plants");

  expect(field("Add a step").value).toBe("Water the plants");
  expect(screen.getByRole("alert").textContent).toContain("storage is full");
  expect(lineup()).toEqual([]);
});

test("an Enter of an input method adds nothing", async () => {
  const { sent } = stagePopup();
  const input = field("Add a step");

  fireEvent.input(input, { target: { value: "水を" } });
  fireEvent.keyDown(input, { key: "Enter", isComposing: true });
  await settled();

  expect(sent).toEqual([]);
});
