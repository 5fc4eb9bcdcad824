import fc from "fast-check";
import { expect, test } from "vitest";
import { PLAIN_VIEW, readView, type View, writeView } from "@/utils/domain/view";

const dates = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const views: fc.Arbitrary<View> = fc.record({
  words: fc.string({ unit: "grapheme" }),
  goal: fc.option(fc.string({ minLength: 1 })),
  hour: fc.option(fc.oneof(fc.constant("any"), fc.uuid())),
  note: fc.boolean(),
  from: fc.option(dates),
  to: fc.option(dates),
  year: fc.option(fc.integer({ min: 1, max: 9999 })),
});

test("a view that is bookmarked opens the same", () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readView(writeView(view))).toEqual(view);
    }),
  );
});

test("the plain view has a plain address", () => {
  expect(writeView(PLAIN_VIEW)).toBe("");
  expect(readView("")).toEqual(PLAIN_VIEW);
});

test("what an address says that cannot be understood is left out", () => {
  expect(readView("?from=2026-02-31&to=soon&year=x&note=yes&hour=&unknown=1")).toEqual(PLAIN_VIEW);
});
