import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const table = readFileSync("tests/browsers/faults/README.md", "utf8");
const rows = [
  ...table.matchAll(/^\| ([\d, ]+) \| (.+?) \| (\S+\.test\.tsx?): (.+?) \| (.+?) \|$/gm),
].map(([, numbers = "", , file = "", title = ""]) => ({ numbers, file, title }));

describe("the table of faults", () => {
  test("is read", () => {
    const lines = table.split("\n").filter((line) => /^\| \d/.test(line));
    expect(rows).toHaveLength(lines.length);
    expect(rows.length).toBeGreaterThan(30);
  });

  test.each(rows)("names a test that is there: $numbers, $title", ({ file, title }) => {
    expect(existsSync(file), `${file} is gone: mend tests/browsers/faults/README.md`).toBe(true);
    expect(readFileSync(file, "utf8"), "Its title changed: mend the table.").toContain(title);
  });

  test("has each fault once: in the table, or among those that no test breaks", () => {
    const rest = table.split("## Not broken by a test yet")[1] ?? "";
    const range = [...rest.matchAll(/(\d+) to (\d+)/g)].flatMap(([, from, to]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i),
    );
    const unbroken = [...rest.matchAll(/(?:^|[\s,])(\d+) (?=[a-z(])/g)].map(([, one]) =>
      Number(one),
    );
    const broken = rows.flatMap(({ numbers }) => numbers.split(", ").map(Number));
    const all = new Set([...broken, ...unbroken, ...range]);
    const missing = Array.from({ length: 49 }, (_, i) => i + 1).filter((one) => !all.has(one));
    expect(missing, "Say in the README what becomes of it.").toEqual([]);
    expect(broken.filter((one) => unbroken.includes(one))).toEqual([]);
  });
});
