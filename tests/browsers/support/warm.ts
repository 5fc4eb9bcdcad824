import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchFirefox } from "./firefox.ts";

/** The environment's name for the profile that `warmFirefox` made. */
const WARM = "TINY_WINS_WARM_PROFILE";

/**
 * Firefox spends a third of its start on a profile's first: once a run it does so here, and every
 * browser of the run begins with a copy. Vitest calls this before any story, and what it gives
 * after the last.
 */
export default async function warmFirefox(): Promise<() => void> {
  const profile = mkdtempSync(join(tmpdir(), "tiny-wins-warm-"));
  const { browser } = await launchFirefox({ profile });
  await browser.close();
  process.env[WARM] = profile;
  return () => rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
}

/** Makes a new profile a warm one, if there is one to copy. */
export function warm(profile: string): void {
  const { [WARM]: from } = process.env;
  if (from) cpSync(from, profile, { recursive: true, filter: (path) => !/lock$/.test(path) });
}
