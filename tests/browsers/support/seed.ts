import type { Page } from "puppeteer-core";
import type { Day, Win } from "../../../utils/domain/schema/index.ts";

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
  await page.evaluate(writeDays, days);
}

async function writeDays(days: readonly Day[]): Promise<void> {
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
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}
