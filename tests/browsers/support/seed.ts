import type { Page } from "puppeteer-core";
import type { Current, Day, Win } from "../../../utils/domain/schema/index.ts";
import type { Surface } from "./surface.ts";

/** A day of the past with so many wins, the last of them at noon. */
export function dayOfWins(day: string, ...titles: string[]): Day {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const wins = titles.map(
    (title, i): Win => ({
      id: `${day}-${i}`,
      title,
      at: noon - (titles.length - 1 - i) * 1000,
      day,
      zone: "UTC",
      stone: "slate",
      updatedAt: noon,
    }),
  );
  return { day, wins, hours: [] };
}

/** Writes days into the ledger, past every line of the extension's own code. */
export async function seedLedger(page: Page, days: readonly Day[]): Promise<void> {
  await page.evaluate(writeDays, days, null, []);
}

/**
 * Writes days and goals into the ledger, and has them published.
 * @param records the indexes of the goals, by key
 */
export async function seedGoals(
  { page }: Surface,
  days: readonly Day[],
  current: Partial<Current>,
  records: Iterable<[string, unknown]>,
): Promise<void> {
  await page.evaluate(writeDays, days, current, [...records]);
  await page.evaluate(publish);
}

async function publish(): Promise<void> {
  type Runtime = { sendMessage(message: object): Promise<unknown> };
  const scope = globalThis as unknown as Record<"browser" | "chrome", { runtime: Runtime }>;
  const { runtime } = scope.browser?.runtime ? scope.browser : scope.chrome;
  await runtime.sendMessage({ type: "query/publish" });
}

async function writeDays(
  days: readonly Day[],
  current: object | null,
  records: readonly [string, unknown][],
): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("tiny-wins");
    opening.onupgradeneeded = () => opening.result.createObjectStore("records");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction("records", "readwrite");
  const counts: Record<string, Record<string, number>> = {};
  for (const day of days) {
    writing.objectStore("records").put(day, `day:${day.day}`);
    const year = day.day.slice(0, 4);
    counts[year] = { ...counts[year], [day.day]: day.wins.length };
  }
  for (const [year, ofYear] of Object.entries(counts)) {
    writing.objectStore("records").put(ofYear, `counts:${year}`);
  }
  const known = writing.objectStore("records").get("current");
  known.onsuccess = () => {
    if (current === null) return;
    writing.objectStore("records").put({ ...known.result, ...current }, "current");
    for (const [key, record] of records) writing.objectStore("records").put(record, key);
  };
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}
