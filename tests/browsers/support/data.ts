/** The data section of the settings, as a person uses it. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle } from "puppeteer-core";
import { eventually } from "./eventually.ts";
import type { Surface } from "./surface.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures/exchange");

/** The path of a file that another program exported. */
export function fixture(name: string): string {
  return join(FIXTURES, name);
}

/** A file of its own with these contents. @returns its path */
export function aFile(name: string, contents: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "tiny-wins-file-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), contents);
  return join(folder, name);
}

/** A file of so many bytes, none of which says anything. @returns its path */
export function aLargeFile(name: string, bytes: number): string {
  const path = aFile(name, "");
  truncateSync(path, bytes);
  return path;
}

/** An export file of ours with wins so titled, a minute apart. */
export function anExport(...titles: string[]): string {
  const wins = titles.map((title, i) => ({
    id: `w-${title}`,
    title,
    at: `2026-11-20T10:0${i}:00.000Z`,
    day: "2026-11-20",
    zone: "UTC",
  }));
  return JSON.stringify({
    format: "tiny-wins",
    version: 1,
    exportedAt: "2026-11-22T17:03:00.000Z",
    wins,
  });
}

/** Chooses a file to import. */
export async function chooses(settings: Surface, path: string): Promise<void> {
  const input = await eventually("the field for a file", () =>
    settings.page.$('input[type=file][aria-label="Import a file"]'),
  );
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Chooses a file and imports it. */
export async function imports(settings: Surface, path: string): Promise<void> {
  await chooses(settings, path);
  await settings.button("Import").click();
  await settings.shows(/imported|Nothing in it is new\./i);
}

/** Deletes everything, the word and all. */
export async function deletesEverything(settings: Surface): Promise<void> {
  await settings.button("Delete everything").click();
  await settings.field("Type “delete” to go on").type("delete\n");
  await settings.shows("Everything is deleted.");
}
