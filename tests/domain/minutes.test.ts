import { expect, test } from "vitest";
import { typedMinutes } from "../../utils/domain/minutes";

test.each([
  ["25", 25],
  [" 60 ", 60],
  ["007", 7],
  ["1", 1],
  ["180", 180],
])("“%s” is %i minutes", (typed, minutes) => {
  expect(typedMinutes(typed, 180)).toBe(minutes);
});

test.each(["", " ", "0", "-5", "181", "1e9", "1000000000", "2.5", "ten", "5 min", "٢٥"])(
  "“%s” is no whole number from 1 to 180",
  (typed) => {
    expect(typedMinutes(typed, 180)).toBeNull();
  },
);
