import { expect, test } from "vitest";
import { sourcesIn } from "./source";

const LONGEST = 220;

test("no source file is longer than a reader can hold", () => {
  const long = sourcesIn("entrypoints", "components", "utils", "scripts")
    .filter(({ lines }) => lines > LONGEST)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
  expect(long, `Split what is longer than ${LONGEST} lines by what it is about.`).toEqual([]);
});
