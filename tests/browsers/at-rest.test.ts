/** A new tab that nobody has touched is its picture and nothing else, and comes to life under the hand. */
import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inBrowser, inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

/** Waits until the whole page was kept, with so much in it. */
function isKept(tab: Surface, ...parts: string[]): Promise<unknown> {
  const read = () => tab.page.evaluate(() => localStorage.getItem("first-picture") ?? "");
  return eventually("the whole page to be kept", read, (kept) =>
    ['"still":{', ...parts].every((part) => kept.includes(part)),
  );
}

/**
 * Opens a new tab for its picture, and again as the one that rests: in a window of the same size. At
 * a full hour it takes another turn.
 */
async function restingTab(tiny: Extension, ...parts: string[]): Promise<Surface> {
  const tab = await tiny.newTab();
  await eventually("a tab at rest", async () => {
    await isKept(tab, ...parts);
    await reload(tab);
    await tab.part("slider").appears();
    return isAtRest(tab);
  });
  return tab;
}

/** The bundler's code leaves a trace of each script that it loads. */
function isAtRest({ page }: Surface): Promise<boolean> {
  return page.evaluate(() => document.querySelector("link[rel=modulepreload]") === null);
}

/** By the page itself: the driver waits for ever for Firefox to say that it did. */
async function reload({ page }: Surface): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { isOld: true });
    location.reload();
  });
  const isNew = () => page.evaluate(() => !("isOld" in globalThis) && document.body !== null);
  await eventually("the page to be loaded again", isNew);
}

async function withTwoWins(tiny: Extension): Promise<void> {
  const popup = await tiny.open("popup");
  await popup.logs("Watered the plants");
  await popup.logs("Answered Ada");
  await popup.showsWins(2);
  await popup.close();
}

type Marked = { marked: Element[] };

/** Remembers everything that stands on the page. */
function mark(tab: Surface): Promise<void> {
  return tab.page.evaluate(() => {
    const all = [...document.body.querySelectorAll("*")];
    (globalThis as unknown as Marked).marked = all;
  });
}

/** What of it stands there no more. */
function goneSince(tab: Surface): Promise<string[]> {
  return tab.page.evaluate(() =>
    (globalThis as unknown as Marked).marked
      .filter((element) => !element.isConnected)
      .map((element) => element.outerHTML),
  );
}

/** How everything on the page looks: what it is, where it stands, and what its styles make of it. */
function look({ page }: Surface): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll("*")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { display, color, fill, stroke, fontSize, fontWeight } = getComputedStyle(element);
      const place = [x, y, width, height].map(Math.round);
      const name = `${element.localName}.${element.getAttribute("class")}`;
      return [name, place, display, color, fill, stroke, fontSize, fontWeight].join(" ");
    }),
  );
}

inEachBrowser("a new tab at rest", (family) => {
  test.each(["on the first day", "with wins and a lineup"])(
    "looks %s as the page that it is a picture of",
    async (day) => {
      await using tiny = await Extension.launch(family);
      if (day !== "on the first day") {
        const popup = await tiny.open("popup");
        await popup.logs("Watered the plants");
        await popup.showsWins(1);
        await popup.field("Add a step").type("Clear the desk\n");
        await popup.shows("Clear the desk");
        await popup.close();
      }
      const tab = await tiny.newTab();
      await isKept(tab);
      expect(await isAtRest(tab)).toBe(false);
      const living = await look(tab);
      await reload(tab);
      await tab.part("slider").appears();
      expect(await look(tab)).toEqual(living);
    },
  );

  test("shows all of the page, and logs what is typed into it at once", async () => {
    await using tiny = await Extension.launch(family);
    await withTwoWins(tiny);
    const tab = await restingTab(tiny, "Answered Ada");
    expect(await tab.showsWins(2)).toHaveLength(2);
    await tab.part("slider").appears(); // the field of days came behind the paint
    await tab.field("Add a step").appears();

    await mark(tab);
    await tab.logs("Wrote ten lines");
    await tab.showsWins(3);
    await tab.shows("Three small things, done.");
    const gone = await goneSince(tab);
    // One shadow moved on to the new stone, and the win is said aloud; all else stands as it stood.
    const moved = ['class="ground"', "<span></span>"];
    expect(gone.filter((element) => !moved.some((part) => element.includes(part)))).toEqual([]);
    const other = await tiny.open("popup");
    await other.showsWins(3);
  });

  test("says a win that is typed into it, as any tab does", async () => {
    await using tiny = await Extension.launch(family);
    await withTwoWins(tiny);
    const tab = await restingTab(tiny, "Answered Ada");
    await tab.page.bringToFront();
    await tab.logs("Wrote ten lines");
    const said = () =>
      tab.page.evaluate(() => document.querySelector("[role=status]")?.textContent ?? "");
    await eventually("the win to be said", said, (words) => words === "Logged. Three today.");
  });

  test("does with the first click what it says", async () => {
    await using tiny = await Extension.launch(family);
    await withTwoWins(tiny);
    const tab = await restingTab(tiny, "Answered Ada");
    await tab.button("Start power hour").click();
    await tab.button("Pause").appears();
  });

  test("takes two steps that are typed at once for two", async () => {
    await using tiny = await Extension.launch(family);
    await withTwoWins(tiny);
    const tab = await restingTab(tiny, "Answered Ada");
    await tab.field("Add a step").type("Clear the desk\nCall Bo\n");
    const lineup = tab.list("Lineup");
    await eventually(
      "two steps",
      () => lineup.items(),
      (steps) => steps.length === 2,
    );
    await tab.shows("Clear the desk");
    await tab.shows("Call Bo");
  });

  test("follows the letter keys from the first", async () => {
    await using tiny = await Extension.launch(family);
    await withTwoWins(tiny);
    const tab = await restingTab(tiny, "Answered Ada");
    await tab.page.bringToFront();
    await tab.page.keyboard.type("/Swept the floor\n");
    await tab.showsWins(3);
    await tab.shows("Swept the floor");
  });

  test("welcomes on the first day, and logs the first win", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await restingTab(tiny, '"welcome":{');
    await tab.part("region", "To begin with").appears();
    await tab.logs("Watered the plants");
    await tab.showsWins(1);
    await tab.part("region", "To begin with").leaves();
  });

  test("shows what is done elsewhere", async () => {
    await using tiny = await Extension.launch(family);
    await withTwoWins(tiny);
    const tab = await restingTab(tiny, "Answered Ada");
    const popup = await tiny.open("popup");
    await popup.logs("Wrote ten lines");
    await tab.showsWins(3);
    await tab.shows("Three small things, done.");
  });

  test("shows what was done while no page of ours was open", async () => {
    await using tiny = await Extension.launch(family);
    await withTwoWins(tiny);
    const tab = await restingTab(tiny, "Answered Ada");
    await tab.close();
    const page = await tiny.elsewhere();
    await page.setContent("<p>Fixed the bike</p>");
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await tiny.chooseInMenu(page, "p", "win-selection");
    const later = await tiny.newTab();
    await later.showsWins(3);
  });
});

inEachBrowser("an update that has nothing to tell", (family) => {
  test("keeps no tab from its rest", async () => {
    await using tiny = await Extension.launch(family);
    await withTwoWins(tiny);
    const tab = await tiny.newTab();
    await tab.api("storage.local.set", { news: "0.0.1" });
    await reload(tab);
    await eventually("it to be read", async () => {
      const stored = await tab.api<object>("storage.local.get", "news");
      return !("news" in stored);
    });
    await restingTab(tiny, "Answered Ada");
  });
});

inBrowser("chromium", "a new tab at rest", () => {
  test("loads no script but its first until it is touched, and then the page's own", async () => {
    await using tiny = await Extension.launch("chromium");
    await withTwoWins(tiny);
    const tab = await restingTab(tiny, "Answered Ada");
    const scripts: string[] = [];
    tab.page.on("request", (request) => {
      if (request.url().endsWith(".js")) scripts.push(new URL(request.url()).pathname);
    });
    await eventually(
      "a tab with its first script alone",
      async () => {
        scripts.length = 0;
        await isKept(tab, "Answered Ada");
        await reload(tab);
        await tab.part("slider").appears();
        return scripts;
      },
      (loaded) => loaded.join() === "/first-newtab.js",
    );
    expect(await isAtRest(tab)).toBe(true);
    await tab.page.mouse.move(300, 300);
    await eventually("the page's own scripts", async () => scripts.length > 1);
    await eventually("their trace", async () => !(await isAtRest(tab)));
  });

  test("comes to life by itself when its day is over", async () => {
    await using tiny = await Extension.launch("chromium");
    await withTwoWins(tiny);
    const tab = await restingTab(tiny, "Answered Ada");
    await tab.showsWins(2);
    await tiny.moveClock(tab, 24 * 60 * 60_000);
    await tab.showsWins(0);
  });
});
