import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { inBrowser, inEachBrowser } from "../support/stories.ts";
import { isTaken, submit } from "../support/submit.ts";
import type { Surface } from "../support/surface.ts";

const VERSION = "9.9.9";

async function versionOf(page: Surface): Promise<string> {
  return (await page.api<{ version: string }>("runtime.getManifest")).version;
}

/** The badge and the moments of the alarms, as the browser has them. */
async function signalsOf(page: Surface) {
  const badge = await page.api<string>("action.getBadgeText", {});
  const alarms = await page.api<{ scheduledTime: number }[]>("alarms.getAll");
  return { badge, ends: alarms.map(({ scheduledTime }) => scheduledTime) };
}

/** The version that the ledger says it is of, read past every line of the extension's own code. */
function schemaOf(page: Surface): Promise<number> {
  return page.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("tiny-wins");
        opening.onsuccess = () => {
          const reading = opening.result
            .transaction("records")
            .objectStore("records")
            .get("schema");
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.version);
          };
        };
      }),
  );
}

/** Writes another version into the ledger, past every line of the extension's own code. */
async function setSchema(page: Surface, version: number): Promise<void> {
  await page.page.evaluate(async (to) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("tiny-wins");
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = database.transaction("records", "readwrite");
    const records = writing.objectStore("records");
    const reading = records.get("schema");
    reading.onsuccess = () => records.put({ ...reading.result, version: to }, "schema");
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, version);
}

inEachBrowser("an update in the middle of an hour", (family) => {
  test("the hour goes on, alarm and badge are back, and so is what was typed", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    await popup.button("Start power hour").click();
    await popup.part("timer", "Time left").appears();
    await popup.field("Log a win").type("Half a sen");
    await eventually("the words to be kept", () =>
      popup.page.evaluate(() => JSON.stringify(localStorage).includes("Half a sen")),
    );
    const before = (await tiny.ledger(popup)).current?.hour;
    const end = (before?.startedAt ?? 0) + (before?.lengthMs ?? 0);

    const came = await tiny.update(VERSION);
    if (family === "firefox") {
      expect(came).toBe("postponed"); // it waits for the end of the hour
      expect(await versionOf(popup)).not.toBe(VERSION);
      expect((await tiny.ledger(popup)).current?.hour?.id).toBe(before?.id);
      await popup.button("End").click();
      await popup.button("Close").click();
    }
    if (family === "firefox") {
      const isGone = () => popup.page.evaluate(() => false).catch(() => true);
      await eventually("the old pages to go", isGone); // its driver never calls them closed
    }
    await eventually("the new background", () => tiny.workerIsAlive());
    const after = await eventually("the new version", async () => {
      const page = await tiny.open("popup");
      if ((await versionOf(page)) === VERSION) return page;
      await page.close();
      return null;
    });
    if (!after) throw new Error("There is no page");
    const { current, pastHours } = await tiny.ledger();
    expect([...pastHours, current?.hour].filter((hour) => hour?.id === before?.id)).toHaveLength(1);
    await eventually(
      "the words to be back",
      async () => (await after.field("Log a win").value()) === "Half a sen",
    );
    if (family === "firefox") return;
    const signals = await eventually(
      "alarm and badge",
      () => signalsOf(after),
      ({ badge, ends }) => badge !== "" && ends.length > 0,
    );
    expect(signals.badge).toMatch(/^(60|59)$/);
    expect(signals.ends).toContain(end);
  }, 120_000);
});

inBrowser("chromium", "an update while wins are logged", () => {
  test("loses none that was acknowledged, though two lives of the background begin", async () => {
    await using tiny = await Extension.launch("chromium");
    const popup = await tiny.open("popup");
    const field = await popup.field("Log a win").appears();
    const [said, acknowledged]: string[][] = [[], []];
    void (async () => {
      for (let win = 1; ; win++) {
        said?.push(`Win ${win}`);
        await submit(field, `Win ${win}`);
        await isTaken(field);
        acknowledged?.push(`Win ${win}`);
      }
    })().catch(() => {}); // the update closes the page
    await eventually("some wins", () => (acknowledged?.length ?? 0) >= 5);
    await tiny.update(VERSION);
    const tab = await tiny.newTab();
    expect(await versionOf(tab)).toBe(VERSION);
    const kept = (await tiny.ledger()).wins.map(({ title }) => title);
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept).toEqual(expect.arrayContaining(acknowledged ?? []));
    expect(said).toEqual(expect.arrayContaining(kept));
  });
});

inEachBrowser("a ledger of a later version", (family) => {
  test("is shown as it is, takes nothing in, and loses nothing", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await tiny.newTab();
    await tab.logs("Before");
    await tab.showsWins(1);
    await tiny.ledger(tab);
    const schema = await schemaOf(tab);
    await setSchema(tab, schema + 1);
    await tiny.killWorker();

    await tab.logs("Meanwhile");
    await tab.shows("Your history was written by a newer Tiny Wins.");
    const titles = async () => (await tiny.ledgerAsItIs()).wins.map(({ title }) => title);
    expect(await titles()).toEqual(["Before"]);
    expect(await tab.text()).not.toMatch(/clear/i); // nobody is told to throw it away

    await setSchema(tab, schema);
    await tiny.killWorker();
    const next = await tiny.newTab();
    await next.showsWins(2);
    await eventually("the ledger", titles, (all) => all.join() === "Before,Meanwhile");
  });
});

inEachBrowser("an extension that is swapped while the browser is closed", (family) => {
  test("brings an older ledger up to its version, though nobody says that it was updated", async () => {
    await using tiny = await Extension.launch(family, { alone: true });
    const before = await tiny.newTab();
    await before.logs("Before");
    await before.showsWins(1);
    await tiny.ledger(before);
    const schema = await schemaOf(before);
    await tiny.killWorker();
    await setSchema(before, schema - 1);

    await tiny.swapWhileClosed(VERSION);
    const tab = await tiny.newTab();
    expect(await versionOf(tab)).toBe(VERSION);
    await tab.showsWins(1);
    await eventually(
      "the ledger's version",
      () => schemaOf(tab),
      (version) => version === schema,
    );
    expect((await tiny.ledger()).wins.map(({ title }) => title)).toEqual(["Before"]);
  });
});

inBrowser("chromium", "a stranger", () => {
  test("a page of the web finds no file of ours, and may not write to us", async () => {
    const server = createServer((_, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end("<title>Elsewhere</title>");
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    await using tiny = await Extension.launch("chromium");
    const ours = await tiny.open("popup");
    const origin = ours.page.url().replace("/popup.html", "");
    const page = await tiny.elsewhere();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const found = await page.evaluate(async (at) => {
      const files = ["manifest.json", "icon/16.png", "newtab.html", "licences.txt"];
      const tries = files.map((file) =>
        fetch(`${at}/${file}`).then(
          () => file,
          () => null,
        ),
      );
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: object } };
      return {
        files: (await Promise.all(tries)).filter(Boolean),
        runtime: chrome?.runtime ?? null,
      };
    }, origin);
    server.close();
    expect(found).toEqual({ files: [], runtime: null });
    const own = await ours.page.evaluate(() => fetch("/licences.txt").then((one) => one.text()));
    expect(own).toContain("SIL Open Font License"); // the files are there, for us
  });
});
