import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, civilDate, daysBetween, noonUTC, weekday } from "../../utils/domain/day";

const at = (iso: string) => Date.parse(iso);

describe("the day a moment counts for", () => {
  test("is the date where the person is", () => {
    const moment = at("2026-11-22T23:30:00Z");
    expect(civilDate(moment, "UTC", 0)).toBe("2026-11-22");
    expect(civilDate(moment, "Europe/Berlin", 0)).toBe("2026-11-23");
    expect(civilDate(moment, "America/Los_Angeles", 0)).toBe("2026-11-22");
    expect(civilDate(moment, "Pacific/Kiritimati", 0)).toBe("2026-11-23");
  });

  test("turns at midnight to the millisecond, or at the chosen start", () => {
    expect(civilDate(at("2026-11-21T23:59:59.999Z"), "UTC", 0)).toBe("2026-11-21");
    expect(civilDate(at("2026-11-22T00:00:00Z"), "UTC", 0)).toBe("2026-11-22");
    expect(civilDate(at("2026-11-22T05:59:59.999Z"), "UTC", 360)).toBe("2026-11-21");
    expect(civilDate(at("2026-11-22T06:00:00Z"), "UTC", 360)).toBe("2026-11-22");
  });

  test("starts after the missing hour when the clock jumps over its start", () => {
    const spring = (utc: string) => civilDate(at(`2026-03-29T${utc}Z`), "Europe/Berlin", 150);
    expect(spring("00:59:59")).toBe("2026-03-28");
    expect(spring("01:00:00")).toBe("2026-03-29");
  });

  test("goes back only when the wall clock goes back over its start", () => {
    const autumn = (utc: string) => civilDate(at(`2026-10-25T${utc}Z`), "Europe/Berlin", 150);
    expect(["00:29", "00:30", "01:29", "01:30"].map((utc) => autumn(`${utc}:00`))).toEqual([
      "2026-10-24",
      "2026-10-25",
      "2026-10-24",
      "2026-10-25",
    ]);
  });

  test("is the first of March or the 29th of February as the year has it", () => {
    expect(civilDate(at("2024-03-01T02:00:00Z"), "UTC", 240)).toBe("2024-02-29");
    expect(civilDate(at("2026-03-01T02:00:00Z"), "UTC", 240)).toBe("2026-02-28");
  });

  test("cannot be told in a zone that nobody knows", () => {
    expect(() => civilDate(0, "Mars/Olympus", 0)).toThrow(RangeError);
  });
});

/** The years 1 to 9999. */
const FIRST = at("0001-01-01T00:00:00Z") / 86_400_000;
const LAST = at("9999-12-31T00:00:00Z") / 86_400_000;
const dayNumber = fc.integer({ min: FIRST, max: LAST });
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe("civil arithmetic agrees with UTC in the years 1 to 9999", () => {
  test("adding days", () => {
    const pair = fc.tuple(dayNumber, dayNumber);
    fc.assert(
      fc.property(pair, ([from, to]) => {
        expect(addDays(dateOf(from), to - from)).toBe(dateOf(to));
        expect(daysBetween(dateOf(from), dateOf(to))).toBe(to - from);
      }),
    );
  });

  test("weekday, Monday 1 to Sunday 7", () => {
    fc.assert(
      fc.property(dayNumber, (day) => {
        // 1 January 1970 was a Thursday.
        expect(weekday(dateOf(day))).toBe(((((day + 3) % 7) + 7) % 7) + 1);
      }),
    );
    expect(weekday("2026-11-22")).toBe(7);
  });

  test("noon, which a date format in UTC shows as that date", () => {
    fc.assert(
      fc.property(dayNumber, (day) => {
        expect(new Date(noonUTC(dateOf(day))).toISOString().slice(0, 13)).toBe(`${dateOf(day)}T12`);
      }),
    );
  });
});
