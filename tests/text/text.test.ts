import { describe, expect, test } from "vitest";
import { browserMessages, compileMessages } from "../../scripts/messages";
import { createText, isolate, type MessageKey, type Params } from "../../utils/text/text";

/** What a single message says, in a language. */
function say(message: string, params?: Params, locale = "en"): string {
  const messages = compileMessages(JSON.stringify({ key: message }), "locales/test.json");
  return createText(messages, locale)("key" as MessageKey, params);
}

describe("a message", () => {
  test("without arguments is itself, apostrophes and markup too", () => {
    expect(say("What did you just do?")).toBe("What did you just do?");
    expect(say("Today's wins <b>couldn’t</b> be #1")).toBe("Today's wins <b>couldn’t</b> be #1");
    expect(say("A '{brace}'")).toBe("A {brace}");
  });

  test("takes its arguments as they are; numbers as people write them", () => {
    expect(say("Remove {title}", { title: "{count} <img> #" })).toBe("Remove {count} <img> #");
    expect(say("{n} wins", { n: 12345 })).toBe("12,345 wins");
    expect(say("{n} Erfolge", { n: 12345 }, "de")).toBe("12.345 Erfolge");
    expect(say("{n}", { n: 0 })).toBe("0");
  });

  test("without a parameter it needs is an error that names the parameter", () => {
    expect(() => say("Remove {title}")).toThrow('"title"');
    expect(() => say("{count, plural, other {#}}", {})).toThrow('"count"');
  });
});

describe("a plural", () => {
  const wins = "{count, plural, =0 {None} =1 {One small win} one {# win} other {# small wins}}";

  test("prefers the exact number, then the language's form", () => {
    expect([0, 1, 2, 1000].map((count) => say(wins, { count }))).toEqual([
      "None",
      "One small win",
      "2 small wins",
      "1,000 small wins",
    ]);
  });

  test("follows the rules of the language", () => {
    const polish = "{n, plural, one {# krok} few {# kroki} many {# kroków} other {# kroku}}";
    expect([1, 2, 5, 22, 1.5].map((n) => say(polish, { n }, "pl"))).toEqual([
      "1 krok",
      "2 kroki",
      "5 kroków",
      "22 kroki",
      "1,5 kroku",
    ]);
  });

  test("can stand in another, and # belongs to the nearest", () => {
    const nested =
      "{a, plural, other {# in {b, plural, =1 {one minute} other {# minutes}}, # again}}";
    expect(say(nested, { a: 5, b: 60 })).toBe("5 in 60 minutes, 5 again");
  });

  test("can hold a select; # is a mere # there, so the number is named", () => {
    const both = "{n, plural, other {{part, select, dawn {#{n} at dawn} other {{n} some time}}}}";
    expect(say(both, { n: 3, part: "dawn" })).toBe("#3 at dawn");
    expect(say(both, { n: 3, part: "night" })).toBe("3 some time");
  });
});

describe("a broken message", () => {
  test.each([
    "{count, plural, one {#}}",
    "{count",
    "{at, date, short}",
    "{n, selectordinal, one {#st} other {#th}}",
    "{n, plural, offset:1 other {#}}",
  ])("%s stops the build and names file and key", (message) => {
    const json = JSON.stringify({ fine: "Fine", "log.broken": message });
    expect(() => compileMessages(json, "locales/de.json")).toThrow(
      /locales\/de\.json: "log\.broken"/,
    );
  });

  test("in a file that is no JSON names the file", () => {
    expect(() => compileMessages('{ "a": "b", }', "locales/de.json")).toThrow("locales/de.json");
  });
});

test("the browser's own file holds what the manifest names, and only that", () => {
  const messages = { "manifest.name": "Tiny Wins", "log.label": "Log a win" };
  expect(JSON.parse(browserMessages(messages))).toEqual({
    name: { message: "Tiny Wins" },
  });
});

test("what comes later is read once, and can be said then", async () => {
  let reads = 0;
  const more = async () => {
    reads += 1;
    return { "log.label": "Log a win" };
  };
  const text = createText({ "log.ask": "What?" }, "en", "en", undefined, more);
  await Promise.all([text.rest(), text.rest()]);
  expect([text("log.ask"), text("log.label"), reads]).toEqual(["What?", "Log a win", 1]);
  await createText({}, "en").rest();
});

describe("a language", () => {
  test("lists as it lists", () => {
    const items = ["A", "B", "C"];
    expect(createText({}, "en", "en-GB").list(items)).toBe("A, B and C");
    expect(createText({}, "ja").list(items)).toBe("A、B、C");
  });

  test("has its direction", () => {
    const directions = ["en", "de-DE", "ar", "he-IL", "fa", "arn"].map(
      (locale) => createText({}, locale).direction,
    );
    expect(directions).toEqual(["ltr", "ltr", "rtl", "rtl", "rtl", "ltr"]);
  });

  test("follows the conventions of the person's region", () => {
    expect(createText({}, "en", "en-GB").date(Date.UTC(2026, 10, 22, 12), "full")).toBe(
      "Sunday 22 November",
    );
    expect(createText({}, "en", "en-US").date(Date.UTC(2026, 10, 22, 12), "full")).toBe(
      "Sunday, November 22",
    );
  });

  test("isolates a person's words, so that they do not reorder those around", () => {
    expect(say("Remove {title}", { title: isolate("שלום") })).toBe("Remove \u2068שלום\u2069");
  });
});
