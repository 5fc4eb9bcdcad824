import { defineConfig } from "vitest/config";
import { messagesPlugin } from "./scripts/messages.ts";

const plugins = [messagesPlugin()];
const resolve = { alias: { "@": import.meta.dirname } };

/** `tests/browsers` has its own configuration: it drives the built extension in real browsers. */
export default defineConfig({
  test: {
    // One less than there are, as it would be, is half of a machine with two.
    maxWorkers: "100%",
    projects: [
      {
        plugins,
        resolve,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browsers/**", "tests/components/**"],
          environment: "node",
          testTimeout: 20_000,
        },
      },
      {
        plugins,
        resolve,
        test: {
          name: "components",
          setupFiles: ["tests/components/painted.ts", "tests/components/patience.ts"],
          include: ["tests/components/**/*.test.{ts,tsx}"],
          environment: "happy-dom",
          testTimeout: 20_000,
        },
      },
    ],
  },
});
