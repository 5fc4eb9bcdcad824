import { expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import { dateIn, enter } from "./support/deeds.ts";
import { eventually } from "./support/eventually.ts";
import { Extension, type PageName } from "./support/extension.ts";
import { goalWorld, seedGoalWorld } from "./support/goal-world.ts";
import { inBrowser, inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

const ZONE = "UTC";
const PAGES: PageName[] = ["newtab", "popup", "sidepanel", "options", "history", "goals", "share"];
/** WCAG 2.2, 1.4.11: what has to be seen in a picture. */
const ENOUGH = 3;

async function prefers(page: Surface, feature: string, value: string): Promise<void> {
  const session = await page.page.createCDPSession();
  const features = [
    { name: feature, value },
    { name: "prefers-color-scheme", value: "dark" },
  ];
  await session.send("Emulation.setEmulatedMedia", { features });
  const holds = (query: string) => matchMedia(query).matches;
  await eventually("it to hold", () => page.page.evaluate(holds, `(${feature}: ${value})`));
}

/** A day with wins, goals, and an hour that runs. */
async function live(tiny: Extension): Promise<void> {
  const page = await tiny.open("options");
  await seedGoalWorld(page, goalWorld(dateIn(ZONE)));
  await enter(page, ZONE, [
    { type: "win/log", title: "Watered the plants" },
    { type: "step/line-up", stepIds: ["three", "thing"] },
    { id: "an-hour", type: "hour/start", minutes: 25 },
  ]);
  await page.close();
}

/** Runs in a page: what forced colours leave too faint to be seen, or do not reach at all. */
function faint(enough: number): string[] {
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const canvas = getComputedStyle(document.documentElement).backgroundColor;
  const behind = numbers(canvas);
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers(colour);
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part, i) => {
      const share = (part * alpha + (behind[i] ?? 0) * (1 - alpha)) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (colour: string) => {
    const [a, b] = [light(colour), light(canvas)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const name = (element: Element) =>
    [element.closest("svg"), element].map((one) => one?.getAttribute("class")).join(" ");
  const shapes = [
    ...document.querySelectorAll("svg :is(path, circle, ellipse, rect, line, use, text)"),
  ]
    .filter((shape) => !shape.closest("defs, .card, .logo") && shape.checkVisibility())
    .filter((shape) => {
      const { fill, stroke, opacity } = getComputedStyle(shape);
      const drawn = [fill, stroke].filter((colour) => /\(/.test(colour) && colour !== canvas);
      // One of our own colours, which no palette was asked about, is as good as none.
      const forced = drawn.filter((colour) => colour.startsWith("rgb")).map(contrast);
      return drawn.length > 0 && (Math.max(0, ...forced) < enough || Number(opacity) < 0.5);
    });
  const pictures = [...document.querySelectorAll("body, body *")].filter((element) => {
    const { backgroundImage, borderImageSource } = getComputedStyle(element);
    return /gradient/.test(backgroundImage + borderImageSource);
  });
  return [...shapes, ...pictures].map(name);
}

inEachBrowser("who needs other colours", (family) => {
  test("sees in forced colours all that pictures tell", async () => {
    await using tiny = await Extension.launch(family, { zone: ZONE, forced: true });
    await live(tiny);
    for (const name of PAGES) {
      const page = await tiny.open(name);
      if (family === "chromium") await prefers(page, "forced-colors", "active");
      const isForced = () => matchMedia("(forced-colors: active)").matches;
      expect(await page.page.evaluate(isForced)).toBe(true);
      const canvas = () => getComputedStyle(document.documentElement).backgroundColor;
      expect(await page.page.evaluate(canvas)).toBe("rgb(0, 0, 0)"); // or it would prove nothing
      await eventually(
        `nothing to be faint on ${page}`,
        () => page.page.evaluate(faint, ENOUGH),
        (found) => found.length === 0,
      );
      await page.close();
    }
  }, 120_000);
});

inBrowser("chromium", "who asks for more contrast", () => {
  test("gets more contrast on every page", async () => {
    await using tiny = await Extension.launch("chromium", { zone: ZONE });
    await live(tiny);
    for (const name of PAGES) {
      const page = await tiny.open(name);
      await prefers(page, "prefers-contrast", "more");
      expect(await violations(page, ["color-contrast-enhanced"]), `${page}`).toEqual([]);
      await page.close();
    }
  });
});
