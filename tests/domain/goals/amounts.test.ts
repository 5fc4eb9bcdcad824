import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAmount, MOST, typedAmount, writtenAmount } from "@/utils/domain/goals/amounts";

describe("an amount as typed", () => {
  test.each([
    ["10", 10],
    [" 007 ", 7],
    ["+3", 3],
    ["2.5", 2.5],
    [".5", 0.5],
    ["5.", 5],
    ["1,000", 1000],
    ["12,345,678.25", 12_345_678.25],
    ["10,00,000", 1_000_000],
    ["1 000", 1000],
    ["1\u202f000", 1000],
    ["1’000", 1000],
    ["1,5", 1.5],
    ["0,5", 0.5],
    ["1e3", 1000],
    ["0.0004e3", 0.4],
    ["0.12345", 0.123],
    ["٣٠٠", 300],
    ["١٬٥٠٠٫٥", 1500.5],
    ["۱۲", 12],
    ["１０", 10],
    ["\u200f12\u200e", 12],
  ])("“%s” is %d", (typed, amount) => {
    expect(typedAmount(typed)).toEqual({ amount });
  });

  test.each([
    ["1.000", 1000],
    ["1.000.000,5", 1_000_000.5],
    ["1,5", 1.5],
    ["1.5", 1.5],
    ["١٫٥", 1.5],
  ])("“%s” is %d where decimals follow a comma", (typed, amount) => {
    expect(typedAmount(typed, ",")).toEqual({ amount });
  });

  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["ten", "not-a-number"],
    ["NaN", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["0x10", "not-a-number"],
    ["10 pages", "not-a-number"],
    ["1 2", "not-a-number"],
    ["1.2.3", "not-a-number"],
    ["1,2,3", "not-a-number"],
    ["--1", "not-a-number"],
    [".", "not-a-number"],
    ["-", "not-a-number"],
    ["e5", "not-a-number"],
    ["½", "not-a-number"],
    ["0", "zero"],
    ["-0", "zero"],
    ["0.000", "zero"],
    ["0e9", "zero"],
    ["-5", "negative"],
    ["−5", "negative"],
    ["-1e308", "negative"],
    ["0.0001", "too-small"],
    ["1e-400", "too-small"],
    ["1e308", "too-large"],
    ["1e999", "too-large"],
    ["1000000001", "too-large"],
    ["9".repeat(10_000), "too-large"],
  ])("“%.20s” is refused: %s", (typed, fault) => {
    expect(typedAmount(typed)).toEqual({ fault });
  });

  test("is either an amount that can be kept, or a reason", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (typed) => {
        const read = typedAmount(typed);
        if ("amount" in read) expect(isAmount(read.amount)).toBe(true);
        else expect(read.fault).toMatch(/^[a-z-]+$/);
      }),
    );
  });

  test("comes back as it is written in any language's digits and signs", () => {
    const locales = fc.constantFrom("en", "de", "fr", "de-CH", "ar-EG", "fa", "hi", "pt-BR");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), locales, (thousandths, locale) => {
        const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
        const point = new Intl.NumberFormat(locale, { numberingSystem: "latn" })
          .formatToParts(1.5)
          .find(({ type }) => type === "decimal")?.value;
        const typed = format.format(thousandths / 1000);
        const read = typedAmount(typed, point === "," ? "," : ".");
        expect(read).toEqual({ amount: thousandths / 1000 });
      }),
    );
  });
});

test("an amount that is written is read as the same", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MOST }),
      fc.constantFrom(1, 10, 1000),
      fc.constantFrom("." as const, "," as const),
      (whole, parts, decimal) => {
        const amount = Math.round((whole / parts) * 1000) / 1000;
        expect(typedAmount(writtenAmount(amount, decimal), decimal)).toEqual({ amount });
      },
    ),
  );
});

test("a stored amount is summed only when it can be kept", () => {
  expect([1, 0.001, MOST].every(isAmount)).toBe(true);
  expect([0, -1, 1e308, Number.NaN, Infinity, undefined].some(isAmount)).toBe(false);
});
