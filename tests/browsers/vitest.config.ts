import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ["**/*.test.ts"],
    // Three browsers at a time: most of what they do is wait, some for the end of a minute's hour.
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    retry: 0,
  },
});
