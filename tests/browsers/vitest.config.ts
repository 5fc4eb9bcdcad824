import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { isSlow } from "./support/slow.ts";

/** The long faults, and what is repeated more often among them. */
const SLOW = ["slow/*.test.ts", "faults/killed-browser.test.ts"];

const FAMILIES = (process.env.TINY_WINS_BROWSERS ?? "chromium,firefox").split(",");

export default defineConfig({
  test: {
    // A story alone keeps two cores busy; a second one fills the waits, as for a minute's hour.
    maxWorkers: 2,
    // The files of a worker share the browsers that run.
    isolate: false,
    // Both browsers in one run, so that only one end of it is a long story alone.
    projects: FAMILIES.map((family) => ({
      test: {
        name: family,
        dir: import.meta.dirname,
        include: isSlow ? SLOW : ["**/*.test.ts"],
        exclude: isSlow ? [] : ["slow/**"],
        globalSetup: [
          join(import.meta.dirname, "support/profiles.ts"),
          ...(family === "firefox" ? [join(import.meta.dirname, "support/warm.ts")] : []),
        ],
        env: { TINY_WINS_BROWSERS: family },
        testTimeout: 120_000,
        hookTimeout: 60_000,
        retry: 0,
      },
    })),
  },
});
