import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Pages whose outermost element has a class of their folder's name. */
const PAGES = ["goals", "history", "options", "recovery", "share"];

/**
 * Vite puts styles of several pages into one file: what the new tab says of its `.goals` held on the
 * goals page too, and put its steps into a column of 34 pixels.
 */
test.each(PAGES)("the class .%s is styled by its own page alone", (page) => {
  const named = new RegExp(`\\.${page}(?![\\w-])`);
  const files = globSync("components/**/*.css").filter(
    (file) => !file.startsWith(`components/${page}/`) && named.test(readFileSync(file, "utf8")),
  );
  expect(files, "Give it a name of its own.").toEqual([]);
});
