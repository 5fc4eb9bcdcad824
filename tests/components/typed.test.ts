import { beforeEach, expect, test, vi } from "vitest";
import { keepTyped } from "@/utils/platform/typed";

const DAY_MS = 24 * 60 * 60_000;
let now = 0;

/** A page with the two fields, of a version of the extension. */
function open(version: string): { log: HTMLInputElement; step: HTMLInputElement } {
  const page = document.implementation.createHTMLDocument();
  const field = (name: string) => {
    const input = page.createElement("input");
    input.type = "text";
    input.setAttribute("aria-label", name);
    page.body.append(input);
    return input;
  };
  const fields = { log: field("Log a win"), step: field("Add a step") };
  keepTyped(version, () => now, page);
  return fields;
}

function type(field: HTMLInputElement, words: string): void {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  vi.advanceTimersByTime(300);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  now = 0;
});

test("what is typed when an update comes stands in its field again", () => {
  const before = open("1.0.0");
  type(before.log, "Wrote half a sen");
  type(before.step, "Call Ada");

  const after = open("1.1.0");

  expect([after.log.value, after.step.value]).toEqual(["Wrote half a sen", "Call Ada"]);
  expect(open("1.1.0").log.value).toBe("");
});

test("and in a field that comes later, once, unless another page has put it back", async () => {
  type(open("1.0.0").step, "Call Ada");
  const late = () => {
    const page = document.implementation.createHTMLDocument();
    keepTyped("1.1.0", () => now, page);
    const step = Object.assign(page.createElement("input"), { type: "text" });
    step.setAttribute("aria-label", "Add a step");
    return { page, step };
  };
  const [first, second] = [late(), late()];
  first.page.body.append(first.step);
  await vi.advanceTimersByTimeAsync(0);
  expect(first.step.value).toBe("Call Ada");
  first.step.value = "";
  first.step.dispatchEvent(new Event("input", { bubbles: true }));
  second.page.body.append(second.step);
  await vi.advanceTimersByTimeAsync(400);
  expect([first.step.value, second.step.value]).toEqual(["", ""]);
});

test("a second page of the same version begins empty, and leaves the first one's words alone", () => {
  const first = open("1.0.0");
  type(first.log, "Mine");

  const second = open("1.0.0");
  type(second.step, "Other");

  expect(second.log.value).toBe("");
  expect(open("2.0.0").log.value).toBe("Mine");
});

test("what was logged does not come back", () => {
  const { log } = open("1.0.0");
  type(log, "Done");
  type(log, "");

  expect(open("1.1.0").log.value).toBe("");
});

test("what is a day old does not come back, nor over words that stand there", () => {
  type(open("1.0.0").log, "Old");
  now = DAY_MS + 1;
  expect(open("1.1.0").log.value).toBe("");
});
