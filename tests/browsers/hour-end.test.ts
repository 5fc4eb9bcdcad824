import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { letPass } from "./support/sleep.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

/**
 * Writes down what is played, and in which document. A sound source says that it ended only when
 * it was really played, which takes something to play it on.
 */
function listen(): void {
  if (typeof AudioContext === "undefined") return; // Chrome's worker is deaf
  const note = (key: string) => {
    const notes = JSON.parse(localStorage.getItem(key) ?? "[]");
    localStorage.setItem(key, JSON.stringify([...notes, location.pathname]));
  };
  globalThis.AudioContext = class extends AudioContext {
    constructor() {
      super();
      note("tried");
    }
  };
  const { start } = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.start = function (...when) {
    this.addEventListener("ended", () => note("heard"));
    start.apply(this, when);
  };
}

const WHERE = { chromium: "/offscreen.html", firefox: "/_generated_background_page.html" };
const MINUTES = 60_000;

const noted = (page: Surface, key: "tried" | "heard"): Promise<string[]> =>
  page.page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? "[]"), key);

const notified = async (page: Surface): Promise<string[]> =>
  Object.keys(await page.api<object>("notifications.getAll"));

/** Starts an hour and lets it run out; resolves when its bell has rung. */
async function runOut(tiny: Extension, popup: Surface): Promise<void> {
  await popup.part("radio", "15 min").choose();
  await popup.button("Start power hour").click();
  await popup.part("timer", "Time left").appears();
  await letPass(tiny, popup, 15 * MINUTES);
  const rung = async () => (await tiny.ledger()).current?.hour?.rungAt !== undefined;
  await eventually("the bell to have rung", rung);
}

inEachBrowser("the end of an hour", (family) => {
  test("is silent, and with the sound switched on it is heard once; the notification is one", async () => {
    await using tiny = await Extension.launch(family, { before: listen });
    const popup = await tiny.open("popup");
    await runOut(tiny, popup);
    const { current } = await tiny.ledger();
    expect(await notified(popup)).toEqual([`hour:${current?.hour?.id}`]);
    await popup.button("Close").click();
    await popup.button("Start power hour").appears();
    await eventually("the notification to go", async () => (await notified(popup)).length === 0);
    expect(await noted(popup, "tried")).toEqual([]);

    const settings = await tiny.open("options");
    await settings.part("switch", "Sound").click();
    const isOn = async () => (await tiny.ledger()).current?.settings.sound;
    await eventually("the sound to be on", isOn);
    await runOut(tiny, popup);
    // The bell does not wait for it: behind the bell wait the wins.
    const tried = await eventually(
      "the sound to be played",
      () => noted(popup, "tried"),
      ({ length }) => length > 0,
    );
    expect(tried).toEqual([WHERE[family]]);
    if (family === "firefox") return; // it plays nothing where there is no loudspeaker
    const heard = await eventually(
      "the sound to have been played",
      () => noted(popup, "heard"),
      ({ length }) => length > 0,
    );
    expect([...new Set(heard)]).toEqual([WHERE[family]]);
    await eventually("its document to close", () => isClosed(popup));
  });
});

async function isClosed(page: Surface): Promise<boolean> {
  const contextTypes = ["OFFSCREEN_DOCUMENT"];
  return (await page.api<unknown[]>("runtime.getContexts", { contextTypes })).length === 0;
}
