// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type HeldActs, holdActs } from "../../utils/page/held-acts";
import { keepTyped } from "../../utils/platform/typed";

let done: string[];
let acts: HeldActs;

beforeEach(() => {
  done = [];
  document.body.replaceChildren();
});

afterEach(() => acts.alive()); // else it would hold the next test's acts too

/** A picture, on which nothing does anything, and the acts that it holds. */
function picture(...elements: Element[]): void {
  document.body.append(...elements);
  acts = holdActs();
}

function make<T extends Element>(tag: string, attributes: Record<string, string> = {}): T {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element as unknown as T;
}

function press(element: Element, key: string, more: KeyboardEventInit = {}): boolean {
  return element.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );
}

function type(field: HTMLInputElement, words: string): void {
  field.value += words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const textField = (more = {}) => make<HTMLInputElement>("input", { type: "text", ...more });

describe("what is done on a picture", () => {
  test("begins with the first thing, be it a move of the pointer", async () => {
    picture(make("p"));
    expect(acts.isTouched()).toBe(false);
    document.body.dispatchEvent(new Event("pointermove", { bubbles: true }));
    await acts.begun;
    expect(acts.isTouched()).toBe(true);
  });

  test("is done once the page is there, in its order", () => {
    const [one, two] = [make<HTMLButtonElement>("button"), make<HTMLButtonElement>("button")];
    two.append(make("i"));
    picture(one, two);
    two
      .querySelector("i")
      ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    one.click();
    one.addEventListener("click", () => done.push("one"));
    two.addEventListener("click", () => done.push("two"));
    expect(done).toEqual([]);
    acts.alive();
    expect(done).toEqual(["two", "one"]);
    acts.alive();
    one.click();
    expect(done).toEqual(["two", "one", "one"]); // held no more, and nothing done again
  });

  test("leaves a box as it was until its page can hear of it", () => {
    const box = make<HTMLInputElement>("input", { type: "checkbox" });
    picture(box);
    box.click();
    expect(box.checked).toBe(false);
    box.addEventListener("change", () => done.push(`changed to ${box.checked}`));
    acts.alive();
    expect(done).toEqual(["changed to true"]);
  });

  test("goes where a link leads at once", () => {
    const link = make<HTMLAnchorElement>("a", { href: "#there" });
    picture(link);
    const click = new MouseEvent("click", { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
  });

  test("says with each Enter what stood in the field then", () => {
    const form = make<HTMLFormElement>("form");
    const field = textField();
    form.append(field);
    picture(form);
    type(field, "Watered");
    expect(press(field, "Enter")).toBe(false);
    type(field, " the plants");
    press(field, "Enter");
    press(field, "Enter", { repeat: true });
    type(field, " and");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      done.push(field.value);
    });
    acts.drawn();
    acts.alive();
    expect(done).toEqual(["Watered", "Watered the plants"]);
    expect(field.value).toBe("Watered the plants and");
  });

  test("reaches a field without a form as a key", () => {
    const field = textField();
    picture(field);
    type(field, "Water");
    press(field, "Enter");
    field.addEventListener("keydown", ({ key }) => {
      done.push(`${key}: ${field.value}`);
      field.value = "";
    });
    acts.alive();
    expect(done).toEqual(["Enter: Water"]);
    expect(field.value).toBe("");
  });

  test("that is left before the page is there leaves its words with an Enter to the next", () => {
    localStorage.clear();
    const [win, step, empty] = ["Log a win", "Add a step", "Search"].map((name) =>
      textField({ "aria-label": name }),
    ) as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
    picture(win, step, empty);
    type(win, "Watered the plants");
    dispatchEvent(new Event("pagehide"));
    expect(localStorage.length).toBe(0); // nothing was asked: they go with any page that is closed
    press(win, "Enter");
    press(empty, "Enter");
    type(step, "Clear the d"); // was typed on
    dispatchEvent(new Event("pagehide"));

    win.value = ""; // the next page
    const put = vi.fn();
    win.addEventListener("input", put);
    step.value = "";
    keepTyped("1.0.0", Date.now);
    expect([win.value, step.value]).toEqual(["Watered the plants", "Clear the d"]);
    expect(put).toHaveBeenCalled();
    expect(localStorage.length).toBe(0);
  });

  test("that is left once the page is there is done at once", () => {
    const button = make<HTMLButtonElement>("button");
    picture(button);
    button.click();
    button.addEventListener("click", () => done.push("clicked"));
    acts.drawn();
    dispatchEvent(new Event("pagehide"));
    expect(done).toEqual(["clicked"]);
  });

  test("does not take the Enter of an input method for one", () => {
    const field = textField();
    picture(field);
    expect(press(field, "Enter", { isComposing: true })).toBe(true);
  });

  test("keeps words that the page would draw anew", () => {
    const field = textField();
    picture(field);
    type(field, "Clear the desk");
    field.addEventListener("input", () => done.push(field.value));
    field.value = ""; // as a page does that knows nothing of them
    acts.drawn();
    expect(field.value).toBe("Clear the desk");
    expect(done).toEqual(["Clear the desk"]);
  });

  test("tells the page which part has the focus", () => {
    const field = textField();
    picture(field);
    field.focus();
    field.addEventListener("focus", () => done.push("focus"));
    document.addEventListener("focusin", ({ target }) => target === field && done.push("focusin"));
    acts.alive();
    expect(done).toEqual(["focus", "focusin"]);
  });

  test("moves in a field of days by the arrows", () => {
    const days = make("div", { role: "slider", tabindex: "0" });
    picture(days);
    expect(press(days, "ArrowLeft")).toBe(false);
    expect(press(days, "Tab")).toBe(true);
    days.addEventListener("keydown", (event) => done.push((event as KeyboardEvent).key));
    acts.alive();
    expect(done).toEqual(["ArrowLeft"]);
  });

  test("follows the letter keys where there are any", () => {
    const field = textField({ "aria-keyshortcuts": "/" });
    picture(field, make("button"));
    const hear = ({ key }: KeyboardEvent) => void done.push(key);
    press(document.body, "x");
    press(document.body, " ");
    press(document.body, "l", { ctrlKey: true });
    expect(press(document.body, "/")).toBe(false);
    expect(document.activeElement).toBe(field); // at once: words come next
    press(field, "l");
    addEventListener("keydown", hear);
    acts.alive();
    removeEventListener("keydown", hear);
    expect(done).toEqual(["x"]);
  });

  test("but not the letters of words behind one, nor those that the page hears itself", () => {
    const hear = ({ key }: KeyboardEvent) => void done.push(key);
    picture(textField({ "aria-keyshortcuts": "/" }));
    for (const key of ["x", "l", "p"]) press(document.body, key); // “x” opens a field of its own
    addEventListener("keydown", hear);
    acts.alive();
    expect(done).toEqual(["x"]);

    acts = holdActs();
    acts.drawn();
    press(document.body, "p");
    acts.alive();
    removeEventListener("keydown", hear);
    expect(done).toEqual(["x", "p"]);
  });

  test("and leaves letters alone where there are none", () => {
    picture(textField());
    expect(press(document.body, "/")).toBe(true);
    const hear = vi.fn();
    addEventListener("keydown", hear);
    acts.alive();
    removeEventListener("keydown", hear);
    expect(hear).not.toHaveBeenCalled();
  });
});
