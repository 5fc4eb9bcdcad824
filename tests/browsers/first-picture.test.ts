import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inBrowser, inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

type Noted = { drawn: { by: "first script" | "its own scripts"; element: Element } };

/**
 * Runs before the page's own scripts: notes by what its words first stood in it, and in what. Until
 * the document is parsed the first script alone has run; it loads all others.
 */
function noteDrawing(): void {
  let by: Noted["drawn"]["by"] = "first script";
  const parsed = () => {
    by = "its own scripts";
  };
  document.addEventListener("DOMContentLoaded", parsed, { capture: true, once: true });
  new MutationObserver((_, observer) => {
    const element = document.querySelector(".newtab, .popup");
    if (!element) return;
    Object.assign(globalThis, { drawn: { by, element } });
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

type Kept = "first-frame" | "first-picture" | "first-picture popup";

/** Waits until what is kept for the next page knows the win: a page shows it before that. */
function knows(page: Surface, kept: Kept, title: string): Promise<unknown> {
  const read = () => page.page.evaluate((key) => localStorage.getItem(key) ?? "", kept);
  return eventually(`${kept} to follow`, read, (text) => text.includes(title));
}

/** Loads the tab again. */
async function drawnBy(tab: Surface, wins: number): Promise<string> {
  await tab.page.reload();
  await tab.showsWins(wins);
  return tab.page.evaluate(() => (globalThis as unknown as Noted).drawn.by);
}

/** Runs before the page's own scripts: types as soon as there is a body to type into. */
function typeAtOnce(words: string): void {
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    for (const key of words) {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Runs before the page's own scripts: says a win on the page's picture, once, and is gone. */
function sayAndLeave(words: string): void {
  if (sessionStorage.getItem("said")) return;
  new MutationObserver((_, observer) => {
    const field = document.querySelector<HTMLInputElement>(".log input");
    if (!field) return;
    observer.disconnect();
    sessionStorage.setItem("said", words);
    Object.assign(globalThis, { isLeaving: true });
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const enter = { key: "Enter", bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent("keydown", enter));
    location.reload();
  }).observe(document, { childList: true, subtree: true });
}

/** Whether what was drawn first is what stands there now. */
const isSame = (page: Surface) =>
  page.page.evaluate(
    () =>
      (globalThis as unknown as Noted).drawn.element === document.querySelector(".newtab, .popup"),
  );

inBrowser("chromium", "the picture of the first frame", () => {
  test("is painted before any other script, holds until something changes, and comes to life", async () => {
    await using tiny = await Extension.launch("chromium");
    const tab = await tiny.newTab();
    await tab.logs("Watered the plants");
    await tab.showsWins(1);
    await knows(tab, "first-frame", "Watered the plants");
    await tab.page.evaluateOnNewDocument(noteDrawing);
    expect(await drawnBy(tab, 1)).toBe("its own scripts"); // a win later than the last picture
    await knows(tab, "first-picture", "Watered the plants");
    expect(await drawnBy(tab, 1)).toBe("first script");

    await tab.logs("Answered Ada");
    await tab.showsWins(2);
    await tab.shows("Two small things, done.");
    expect(await isSame(tab)).toBe(true); // Preact took over what stood there
    await knows(tab, "first-frame", "Answered Ada");
    expect(await drawnBy(tab, 2)).toBe("its own scripts");
    await knows(tab, "first-picture", "Answered Ada");
    expect(await drawnBy(tab, 2)).toBe("first script");
  });

  test("has the popup's field ready for what is typed at once", async () => {
    await using tiny = await Extension.launch("chromium");
    const popup = await tiny.open("popup");
    await popup.logs("Watered the plants");
    await popup.showsWins(1);
    await knows(popup, "first-frame", "Watered the plants");
    await popup.page.evaluateOnNewDocument(noteDrawing);
    expect(await drawnBy(popup, 1)).toBe("its own scripts");
    await knows(popup, "first-picture popup", "Watered the plants");
    expect(await drawnBy(popup, 1)).toBe("first script");

    await popup.page.reload({ waitUntil: "domcontentloaded" });
    await popup.page.keyboard.type("Answered Ada\nSwept the floor\n"); // before its scripts are there
    await popup.showsWins(3);
    await popup.shows("Answered Ada");
    await popup.shows("Swept the floor");
    await popup.field("Log a win").takesFocus();
    expect(await isSame(popup)).toBe(true);
  });
});

inBrowser("chromium", "a popup that is closed before it could hear an Enter", () => {
  test("has its words in the field of the next", async () => {
    await using tiny = await Extension.launch("chromium");
    const popup = await tiny.open("popup");
    await popup.logs("Watered the plants");
    await popup.showsWins(1);
    await knows(popup, "first-frame", "Watered the plants");
    await popup.page.reload();
    await knows(popup, "first-picture popup", "Watered the plants");
    await popup.page.evaluateOnNewDocument(sayAndLeave, "Answered Ada");
    await popup.page.evaluate(() => location.reload());
    const inTheNext = () =>
      popup.page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>(".log input");
        return "isLeaving" in globalThis ? "" : (field?.value ?? "");
      });
    await eventually("the words", inTheNext, (words) => words === "Answered Ada");
    await popup.showsWins(1);
  });
});

// Firefox runs no script before those of an extension's page.
inBrowser("chromium", "a popup that is slow to come", () => {
  test("loses nothing of what is typed before its field is there", async () => {
    await using tiny = await Extension.launch("chromium");
    const popup = await tiny.open("popup");
    await popup.page.evaluateOnNewDocument(typeAtOnce, "Answered Ada");
    await popup.page.reload();
    const field = popup.field("Log a win");
    await eventually(
      "the words",
      () => field.value(),
      (words) => words === "Answered Ada",
    );
    await field.takesFocus();
    await popup.page.keyboard.type(" and Bo\n");
    await popup.showsWins(1);
    await popup.shows("Answered Ada and Bo");
  });
});

inEachBrowser("a popup where nothing has the focus", (family) => {
  test("hands what is typed to its field", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    await popup.field("Log a win").takesFocus();
    await popup.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await popup.page.keyboard.type("Answered Ada\n");
    await popup.showsWins(1);
    await popup.shows("Answered Ada");
  });
});
