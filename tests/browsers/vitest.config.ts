import { join } from "node:path";
import { defineConfig } from "vitest/config";

const FAMILIES = (process.env.TINY_WINS_BROWSERS ?? "chromium,firefox").split(",");

export default defineConfig({
  test: {
    // Three browsers at a time: most of what they do is wait, some for the end of a minute's hour.
    maxWorkers: 3,
    // Both browsers in one run, so that only one end of it is a long story alone.
    projects: FAMILIES.map((family) => ({
      test: {
        name: family,
        dir: import.meta.dirname,
        include: ["**/*.test.ts"],
        globalSetup: family === "firefox" ? [join(import.meta.dirname, "support/warm.ts")] : [],
        setupFiles: [join(import.meta.dirname, "support/close.ts")],
        env: { TINY_WINS_BROWSERS: family },
        testTimeout: 120_000,
        hookTimeout: 60_000,
        retry: 0,
      },
    })),
  },
});
