import fc from "fast-check";
import { expect, test } from "vitest";
import { fitted, letters, wrapped } from "@/utils/domain/share/fit";

test("a title that fits stays as it is; a longer one ends in an ellipsis", () => {
  expect(fitted("Ten pages before breakfast", 34)).toBe("Ten pages before breakfast");
  expect(fitted("Wrote the first ugly paragraph of chapter three", 34)).toMatch(
    /^Wrote the first.*…$/,
  );
  expect(fitted("W".repeat(40), 34).length).toBeLessThan(20);
  expect(fitted("把抽屉整理好了".repeat(5), 34)).toMatch(/^.{13,15}…$/u);
});

test("letters with their marks, and families of emoji, are not torn apart", () => {
  const family = "👩‍👩‍👧";
  expect(letters(family)).toBe(letters("👩"));
  const cut = fitted(family.repeat(30), 20);
  expect(cut.slice(0, -1).replaceAll(family, "")).toBe("");
});

test("whatever the text, what is kept begins it and is about as wide as the room", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.integer({ min: 8, max: 60 }),
      (text, room) => {
        const kept = fitted(text, room);
        if (kept !== text) expect(text.startsWith(kept.slice(0, -1).trimEnd())).toBe(true);
        expect(letters(kept)).toBeLessThanOrEqual(room);
      },
    ),
  );
});

test("what is endless is not looked at to its end", () => {
  expect(fitted(`a${"\u0301".repeat(100_000)}`, 30).length).toBeLessThan(1000);
});

test("a statement stands in lines of its room", () => {
  expect(wrapped("Twelve small things, done.", 14)).toEqual(["Twelve small", "things, done."]);
  expect(wrapped("27 small things, done.", 14)).toEqual(["27 small", "things, done."]);
});
