import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The environment's name for the folder of all profiles of a run. */
const FOLDER = "TINY_WINS_PROFILES";

/** Vitest calls this before any story; the browsers end with its workers, and the folder after them. */
export default function keepProfiles(): void {
  const folder = mkdtempSync(join(tmpdir(), "tiny-wins-profiles-"));
  process.env[FOLDER] = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));
}

/** A new, empty folder for a profile. @param name begins its name */
export function newProfile(name: string): string {
  return mkdtempSync(join(process.env[FOLDER] ?? tmpdir(), name));
}
