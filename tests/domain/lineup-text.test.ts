import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSteps } from "../../utils/domain/lineup-text";
import { cleanTitle } from "../../utils/domain/text";

const titles = (text: string) => parseSteps(text).steps.map(({ title }) => title);
const step = (line: string) => parseSteps(line).steps[0];

describe("a pasted list", () => {
  test("becomes one step a line, whatever the line breaks", () => {
    expect(titles("one\ntwo\r\nthree\rfour\u2028five")).toEqual([
      "one",
      "two",
      "three",
      "four",
      "five",
    ]);
  });

  test("leaves out blank lines, headings and rules", () => {
    expect(titles("# Today\n\n  \n---\n* * *\n===\n## Later\none\n-\n- [ ]\n2.\n")).toEqual([
      "one",
    ]);
  });

  test("gives nothing for a line that is all mark", () => {
    for (const mark of ["- ", "-", "* ", "• ", "1. ", "2)", "- [ ] ", "[x]", "#", "---", "", " "]) {
      expect(parseSteps(mark)).toEqual({ steps: [], doneAlready: 0 });
    }
  });

  test("loses bullets and numbers, indented too", () => {
    expect(titles("- a\n* b\n+ c\n• d\n  – e\n\t1. f\n2) g")).toEqual([..."abcdefg"]);
  });

  test("loses open boxes; ticked ones are counted and left out", () => {
    const text = "- [ ] open\n* [x] done\n- [X] done\n1. [ ] numbered\n[ ] bare\n☐ drawn\n☑ done";
    expect(parseSteps(text)).toEqual({
      steps: ["open", "numbered", "bare", "drawn"].map((title) => ({ title })),
      doneAlready: 3,
    });
  });

  test("keeps what only looks like a mark", () => {
    for (const line of [
      "-5 degrees outside",
      "1.5 pages",
      "2026. What a year",
      "[x](https://example.org) read it",
      "#thesis outline",
      "*really* call Ann",
      "x marks the spot",
      "[-] cancelled",
    ]) {
      expect(titles(line)).toEqual([line]);
    }
  });
});

describe("todo.txt", () => {
  test("loses priority and dates, keeps projects, contexts and keys", () => {
    const line = "(A) 2026-01-09 Call Mum +family @phone due:2026-01-12 key:value";
    expect(titles(line)).toEqual(["Call Mum +family @phone due:2026-01-12 key:value"]);
  });

  test("has its done lines counted", () => {
    expect(parseSteps("x 2026-01-02 2026-01-01 done\nx (B) 2026-01-02 done\n(C) open")).toEqual({
      steps: [{ title: "open" }],
      doneAlready: 2,
    });
  });

  test("is recognised by one line for all: x alone is done, a date in front is when it was noted", () => {
    expect(parseSteps("(A) one\nx two\n2026-01-01 three")).toEqual({
      steps: [{ title: "one" }, { title: "three" }],
      doneAlready: 1,
    });
    expect(titles("2026-01-01 three")).toEqual(["2026-01-01 three"]);
  });
});

describe("minutes at the end", () => {
  test.each([
    ["Water the plants 5 min", 5],
    ["Water the plants 10m", 10],
    ["Water the plants (15 minutes)", 15],
    ["Water the plants ~5 min", 5],
    ["Water the plants 1h", 60],
    ["Water the plants 1h 30m", 90],
    ["Water the plants 1.5 hours", 90],
    ["Water the plants - 5 min", 5],
    ["Water the plants, 5 mins.", 5],
    ["Water the plants [5 Min]", 5],
    ["Water the plants for 20 minutes", 20],
    ["- [ ] Water the plants (600 min)", 600],
  ])("are read in “%s”", (line, minutes) => {
    expect(step(line)).toEqual({ title: "Water the plants", minutes });
  });

  test.each([
    "Rest 0 min",
    "Rest 601 min",
    "Rest 11h",
    "Rest 0.01h",
    "Rest 5-10 min",
    "Raise 10M",
    "Room B10m",
    "5 min",
    "Watch the first 10 minutes",
    "Leave in 5 minutes",
    "Rest (5)",
    "Rest 5 minutes more",
  ])("stay in the title of “%s”", (line) => {
    expect(step(line)).toEqual({ title: line });
  });
});

test("any string at all gives clean titles and sensible minutes", () => {
  const mark = fc.constantFrom(
    "- ",
    "* [x] ",
    "[ ]",
    "1. ",
    "(A) ",
    "x ",
    "2026-01-01 ",
    "\n",
    "5 min",
    "1h",
    "(",
    " ",
  );
  const text = fc
    .array(fc.oneof(mark, fc.string({ unit: "binary" })))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (pasted) => {
      const { steps, doneAlready } = parseSteps(pasted);
      expect(doneAlready).toBeGreaterThanOrEqual(0);
      for (const { title, minutes } of steps) {
        expect(title).not.toBe("");
        expect(title).toBe(cleanTitle(title));
        expect(pasted).toContain(title);
        if (minutes !== undefined) {
          expect(Number.isInteger(minutes) && minutes >= 1 && minutes <= 600).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("every word that is not a mark is kept", () => {
  const word = fc.stringMatching(/^[b-w]{2,8}$/);
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (lines) => {
      const titlesIn = lines.map((words) => words.join(" "));
      expect(titles(titlesIn.map((title) => `- ${title}`).join("\n"))).toEqual(titlesIn);
    }),
  );
});

test("200,000 characters of anything are read before the test gives up", () => {
  for (const part of [
    " ",
    "5",
    "- ",
    "[ ] ",
    "x ",
    "(",
    "1 min ",
    "2026-01-01 ",
    "-",
    "\t\u00a0",
  ]) {
    const long = part.repeat(200_000 / part.length);
    parseSteps(long);
    cleanTitle(`a${long}b`);
    expect(parseSteps(`a${long}b`).steps, JSON.stringify(part)).toHaveLength(1);
  }
});
