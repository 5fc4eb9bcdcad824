// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { EMPTY_SNAPSHOT } from "../../utils/domain/snapshot";
import { readCopy, writeCopy } from "../../utils/platform/copy";
import { keepPicture, readPicture } from "../../utils/platform/first-picture";

const SVG = "http://www.w3.org/2000/svg";
const NOON = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;

beforeEach(() => {
  localStorage.clear();
  writeCopy(EMPTY_SNAPSHOT);
  document.head.replaceChildren(document.createElement("script"));
  builtAs("/chunks/newtab-a.js /chunks/frame-b.js");
  document.documentElement.lang = "de";
  document.documentElement.dir = "ltr";
  document.title = "Neuer Tab";
  page();
});

/** What the build wrote into the page's first script. */
function builtAs(scripts: string): void {
  document.querySelector("script")?.setAttribute("data-scripts", scripts);
}

/** A page with everything that there is to draw. */
function page(): void {
  const main = document.createElement("main");
  main.className = "newtab";
  main.style.setProperty("--x", "12");
  main.append("<b>Ten pages</b>", " & one more");
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 1 1");
  svg.append(document.createElementNS(SVG, "path"));
  main.append(svg);
  document.body.replaceChildren(main);
}

function drawn(now = NOON + 1): boolean {
  document.body.replaceChildren();
  const picture = readPicture("newtab", now);
  picture?.draw();
  return picture !== null;
}

describe("a picture of the first frame", () => {
  test("is drawn as it was kept", () => {
    const before = document.body.outerHTML;
    keepPicture("newtab", NOON, NOON + HOUR);
    document.documentElement.lang = "en";
    document.title = "";
    expect(drawn()).toBe(true);
    expect(document.body.outerHTML).toBe(before);
    expect(document.querySelector("path")?.namespaceURI).toBe(SVG);
    expect(document.querySelector("main")?.childNodes.length).toBe(3); // texts stay apart
    expect(document.documentElement.lang).toBe("de");
    expect(document.title).toBe("Neuer Tab");
  });

  test("shows what is chosen, and each page has its own", () => {
    const radio = Object.assign(document.createElement("input"), { type: "radio", name: "a" });
    document.body.append(radio);
    radio.checked = true;
    keepPicture("popup", NOON, NOON + HOUR);
    expect(drawn()).toBe(false);
    readPicture("popup", NOON)?.draw();
    expect(document.querySelector<HTMLInputElement>("input")?.checked).toBe(true);
  });

  test.each<[string, () => void]>([
    ["the copy of the history is another", () => writeCopy({ ...EMPTY_SNAPSHOT, aside: 1 })],
    ["the copy is gone", () => localStorage.removeItem("first-frame")],
    ["an update came", () => builtAs("/chunks/newtab-a.js /chunks/frame-c.js")],
    ["the window is another", () => vi.stubGlobal("innerWidth", 700)],
    ["it is not readable", () => localStorage.setItem("first-picture", "{")],
    ["it is no picture", () => localStorage.setItem("first-picture", '{"tree":5}')],
  ])("is not drawn when %s", (_, change) => {
    keepPicture("newtab", NOON, NOON + HOUR);
    change();
    expect(drawn()).toBe(false);
    expect(document.body.childNodes.length).toBe(0);
    vi.unstubAllGlobals();
  });

  test("is drawn when the copy was written again and says the same", () => {
    keepPicture("newtab", NOON, NOON + HOUR);
    writeCopy(structuredClone(EMPTY_SNAPSHOT));
    expect(drawn()).toBe(true);
    expect(readCopy()).toEqual(EMPTY_SNAPSHOT);
  });

  test("is not drawn past its time, nor before it, when the clock was set back", () => {
    keepPicture("newtab", NOON, NOON + HOUR);
    expect(drawn(NOON + HOUR - 1)).toBe(true);
    expect(drawn(NOON + HOUR)).toBe(false);
    expect(drawn(NOON - 1)).toBe(false);
  });

  test("holds of a list what is near and in sight, and the page's own script brings the rest", () => {
    const list = document.createElement("ul");
    const items: [title: string, top: number, width: number][] = [
      ["at the top", 0, 300],
      ["for a screen reader alone", 0, 1],
      ["further down", innerHeight, 300],
      ["far down", innerHeight * 2, 300],
    ];
    for (const [textContent, top, width] of items) {
      const item = Object.assign(document.createElement("li"), { textContent });
      item.getBoundingClientRect = () => ({ top, width }) as DOMRect;
      list.append(item);
    }
    document.body.append(list);
    keepPicture("newtab", NOON, NOON + HOUR);
    drawn();
    expect([...document.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
      "at the top",
      "further down",
    ]);
  });

  test("of a page at rest brings what was left out to its place behind the paint", () => {
    const main = document.querySelector("main") as HTMLElement;
    const [list, room, dialog] = ["ul", "section", "dialog"].map((tag) =>
      document.createElement(tag),
    ) as [HTMLElement, HTMLElement, HTMLElement];
    for (const [textContent, width] of [
      ["first", 1],
      ["second", 300],
      ["third", 1],
    ] as const) {
      const item = Object.assign(document.createElement("li"), { textContent });
      item.getBoundingClientRect = () => ({ top: 0, width }) as DOMRect;
      item.append(Object.assign(document.createElement("b"), { className: "deep" }));
      list.append(item);
    }
    room.dataset.room = "";
    room.append(document.createElement("p"), document.createElement("em"));
    main.prepend(dialog, list);
    main.append(room, " at the end");
    const before = document.body.outerHTML;
    const still = { revision: 7, today: "2026-11-24", aside: 0, back: null, welcome: null };
    keepPicture("newtab", NOON, NOON + HOUR, still);

    document.body.replaceChildren("\n"); // as the parser leaves it
    const picture = readPicture("newtab", NOON);
    picture?.draw();
    expect(document.querySelectorAll("li").length).toBe(1);
    expect(document.querySelector("dialog, section > *")).toBeNull();
    expect(picture?.complete()).toEqual(still);
    expect(document.body.outerHTML).toBe(before);
  });

  test("of a first frame alone does not pass for a page at rest", () => {
    keepPicture("newtab", NOON, NOON + HOUR);
    const picture = readPicture("newtab", NOON);
    expect(picture?.complete()).toBeNull();
  });

  test.each(["{", '{"behind":[[[9,9,9],["p",{}]]]}'])(
    "whose rest is %s is a first frame",
    (rest) => {
      keepPicture("newtab", NOON, NOON + HOUR);
      const [first] = (localStorage.getItem("first-picture") ?? "").split("\n");
      localStorage.setItem("first-picture", `${first}\n${rest}`);
      document.body.replaceChildren();
      const picture = readPicture("newtab", NOON);
      picture?.draw();
      expect(picture?.complete()).toBeNull();
      expect(document.querySelector("main")).not.toBeNull();
    },
  );

  test("tells by itself when it no longer holds", () => {
    keepPicture("newtab", NOON, NOON + HOUR);
    const picture = readPicture("newtab", NOON);
    expect(picture?.holds(NOON + 1)).toBe(true);
    expect(picture?.holds(NOON + HOUR)).toBe(false);
    expect(picture?.holds(NOON - 1)).toBe(false);
    vi.stubGlobal("innerWidth", 700);
    expect(picture?.holds(NOON + 1)).toBe(false);
    vi.unstubAllGlobals();
  });

  test("is not kept without a copy, which tells of what history it is", () => {
    keepPicture("newtab", NOON, NOON + HOUR);
    localStorage.removeItem("first-frame");
    keepPicture("newtab", NOON, NOON + HOUR);
    expect(localStorage.getItem("first-picture")).toBeNull(); // the one before neither
  });

  test("that was kept without one is not drawn", () => {
    localStorage.setItem("first-frame", "\n"); // tells no more than none
    keepPicture("newtab", NOON, NOON + HOUR);
    localStorage.removeItem("first-frame");
    expect(drawn()).toBe(false);
  });

  test("that is too large is not kept, and the one before neither", () => {
    keepPicture("newtab", NOON, NOON + HOUR);
    document.body.append("x".repeat(200_000));
    keepPicture("newtab", NOON, NOON + HOUR);
    expect(localStorage.getItem("first-picture")).toBeNull();
  });
});
