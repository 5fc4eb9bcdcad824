import { eventually } from "./eventually.ts";
import type { Extension } from "./extension.ts";
import type { Surface } from "./surface.ts";

type Api = {
  storage: { local: Record<"get" | "set", (items: unknown) => Promise<Record<string, unknown>>> };
};

type Stored = {
  seen?: { hourId: string; at: number };
  snapshot?: { current: { hour: { id: string } | null } };
};

/**
 * The machine sleeps for `ms` in the middle of an hour: the background is ended, all that is
 * stored of the hour becomes so much older, and the alarm that is overdue then wakes the
 * background, as a browser does when it finds one.
 */
export async function sleepThrough(tiny: Extension, page: Surface, ms: number): Promise<void> {
  const before = await atRest(page);
  await tiny.killWorker();
  await page.page.evaluate(age, ms, true);
  await page.api("alarms.create", "beat", { when: Date.now(), periodInMinutes: 1 });
  await eventually(
    "a sign of life after the sleep",
    () => atRest(page),
    (sign) => sign > before,
  );
}

/** `ms` of an hour pass with the machine awake, and its bell is due. */
export async function letPass(tiny: Extension, page: Surface, ms: number): Promise<void> {
  await atRest(page);
  await tiny.killWorker();
  await page.page.evaluate(age, ms, false);
  await page.api("alarms.create", "bell", { when: Date.now() });
}

/** Waits until all that was done in the hour is entered. @returns its last sign of life, ms */
async function atRest(page: Surface): Promise<number> {
  const { seen } = await eventually(
    "the hour's sign of life, and an empty outbox",
    () => page.api<Stored>("storage.local.get", null),
    ({ seen, snapshot, ...others }) =>
      seen !== undefined &&
      seen.hourId === snapshot?.current.hour?.id &&
      !Object.keys(others).some((key) => key.startsWith("intent:")),
  );
  return seen?.at ?? 0;
}

/** Runs in a page: moves the moments of the hour back, and its last sign of life if it slept. */
async function age(ms: number, slept: boolean): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { local } = (browser?.storage ? browser : chrome).storage;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const { seen } = (await local.get("seen")) as { seen: { at: number } };
  if (slept) await local.set({ seen: { ...seen, at: seen.at - ms } });
  const database = await done(indexedDB.open("tiny-wins"));
  const records = database.transaction("records", "readwrite").objectStore("records");
  const current = await done(records.get("current"));
  const { hour } = current;
  const pauses = hour.pauses.map((pause: { from: number; to: number }) => ({
    from: pause.from - ms,
    to: pause.to - ms,
  }));
  const older = { ...hour, startedAt: hour.startedAt - ms, pauses };
  await done(records.put({ ...current, hour: older }, "current"));
  database.close();
}
