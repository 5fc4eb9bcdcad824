// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { typedAnywhere } from "../../entrypoints/popup/typedAnywhere";

typedAnywhere();

beforeEach(() => document.body.replaceChildren());

function press(key: string, more: KeyboardEventInit = {}, target: Element = document.body): void {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
}

function field(): HTMLInputElement {
  const form = Object.assign(document.createElement("form"), { className: "log" });
  const input = document.createElement("input");
  form.append(input);
  document.body.append(form);
  return input;
}

test("what is typed before there is a field is put into it once, and told", () => {
  for (const key of "Ada 🌱") press(key);
  press("Shift");
  press("Enter");
  press("r", { ctrlKey: true });
  const input = field();
  const heard: string[] = [];
  input.addEventListener("input", () => heard.push(input.value));
  input.focus();
  expect(heard).toEqual(["Ada 🌱"]);
  input.blur();
  input.value = "";
  input.focus();
  expect(input.value).toBe("");
});

test("where nothing has the focus, a letter gives it to the field, and nothing else does", () => {
  const input = field();
  press("Tab");
  press("r", { metaKey: true });
  expect(document.activeElement).toBe(document.body);
  press("a");
  expect(document.activeElement).toBe(input);
});

test("another field keeps what is typed into it", () => {
  const input = field();
  const other = document.createElement("input");
  document.body.append(other);
  other.focus();
  press("a", {}, other);
  expect(document.activeElement).toBe(other);
  expect(input.value).toBe("");
});

test("another element that takes the focus is given nothing", () => {
  press("a");
  const other = document.createElement("input");
  document.body.append(other);
  other.focus();
  expect(other.value).toBe("");
  const input = field();
  input.focus();
  expect(input.value).toBe("a");
});
