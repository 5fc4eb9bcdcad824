import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import { eventually } from "./support/eventually.ts";
import { Extension, type Family } from "./support/extension.ts";
import { dayOfWins, seedLedger } from "./support/seed.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

const LONG =
  "Wrote the first ugly paragraph of chapter three, which had been waiting since February";
const TITLES = ["Ten *pages*", "Answered Ana", "كتبت 200 كلمة في الرسالة", LONG];
const PAST = [
  dayOfWins("2024-02-27", "Planted a tree"),
  dayOfWins("2024-02-29", ...Array.from({ length: 200 }, (_, i) => `Thing ${i}.`)),
];

const preview = (share: Surface) =>
  share.page.$eval("[aria-label='Text to be copied']", ({ textContent }) => textContent ?? "");
const drawn = (share: Surface) =>
  share.page.$eval("svg.card", ({ textContent }) => textContent ?? "");

/** What a saved picture is: its size, and how bright its sky and its shore are (0 to 255). */
async function look(share: Surface, path: string) {
  const data = `data:image/png;base64,${readFileSync(path, "base64")}`;
  return share.page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const bright = (x: number, y: number) => context.getImageData(x, y, 1, 1).data[1] ?? 0;
    /** How many pixels of a place are far from the ground that words stand on there. */
    const inkIn = (ground: number, ...place: [x: number, y: number, w: number, h: number]) => {
      const { data } = context.getImageData(...place);
      let ink = 0;
      for (let i = 1; i < data.length; i += 4) if (Math.abs((data[i] ?? 0) - ground) > 100) ink++;
      return ink;
    };
    const [sky, shore] = [bright(20, 20), bright(20, height - 20)];
    const words = {
      statement: inkIn(sky, 140, 560, 700, 280),
      date: inkIn(shore, 1500, 1080, 800, 90),
    };
    return { width, height, sky, shore, words };
  }, data);
}

inEachBrowser("sharing", (family: Family) => {
  test("shows what leaves, leaves out what is left out, and hands over a picture and text", async () => {
    await using tiny = await Extension.launch(family, { scheme: "light" });
    const tab = await tiny.newTab();
    for (const title of TITLES) await tab.logs(title);
    await tab.showsWins(TITLES.length);
    const share = await tiny.open("share");
    await share.shows("4 of 4");
    expect(await preview(share)).toContain(LONG);
    expect(await drawn(share)).toContain("Wrote the first");
    expect(await violations(share)).toEqual([]);

    await share.page.click("label ::-p-text(Answered Ana)");
    await share.shows("3 of 4");
    await share.part("radio", "Markdown").choose();
    await eventually(
      "Markdown",
      () => preview(share),
      (text) => text.includes("Ten \\*pages\\*"),
    );
    expect((await preview(share)) + (await drawn(share))).not.toContain("Answered Ana");

    await share.button("Save picture").click();
    const picture = await tiny.saved(".png");
    const seen = await look(share, picture.path);
    expect(seen).toMatchObject({ width: 2400, height: 1260 });
    expect(seen.sky).toBeGreaterThan(seen.shore);
    expect(seen.shore).toBeGreaterThan(200);
    expect(seen.words.statement).toBeGreaterThan(5000);
    expect(seen.words.date).toBeGreaterThan(1000);
    await share.button("Save text").click();
    const text = await tiny.saved(".md");
    expect(readFileSync(text.path, "utf8")).toBe(await preview(share));

    await share.button("Copy picture").click();
    await share.shows("The picture is on the clipboard.");
    await share.button("Copy text").click();
    await share.shows("The text is on the clipboard.");
  });

  test("shares a day or a week of the past from the history, in the dark", async () => {
    await using tiny = await Extension.launch(family, { scheme: "dark" });
    const options = await tiny.open("options");
    await seedLedger(options.page, PAST);
    await options.close();
    const history = await tiny.open("history");
    await history.part("link", "Share Thu, Feb 29, 2024").click();
    await history.shows("200 of 200");
    expect(await drawn(history)).toContain("and 193 more");
    expect(await violations(history)).toEqual([]);
    await history.part("radio", "Its week").choose();
    await history.shows("201 of 201");
    expect(await preview(history)).toContain("Planted a tree");
    await history.button("Save picture").click();
    const seen = await look(history, (await tiny.saved(".png")).path);
    expect(seen.sky).toBeLessThan(60);
    expect(seen.words.statement).toBeGreaterThan(5000);
    expect(seen.words.date).toBeGreaterThan(1000);
    await history.button("None").click();
    await history.shows("Nothing is chosen, so nothing leaves.");
    expect(await violations(history)).toEqual([]);
  });
});
