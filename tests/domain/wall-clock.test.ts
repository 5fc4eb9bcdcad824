import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDate } from "@/utils/domain/day";
import {
  clockMinutes,
  momentAt,
  momentOn,
  offsetAt,
  typedTime,
  wonAtMinutes,
  writtenTime,
} from "@/utils/domain/wall-clock";

const iso = (at: number) => new Date(at).toISOString();

describe("a time on a date", () => {
  test.each([
    ["2026-11-22", "09:05", "UTC", "2026-11-22T09:05:00.000Z"],
    ["2026-11-22", "00:00", "Asia/Kathmandu", "2026-11-21T18:15:00.000Z"],
    ["2026-07-01", "23:59", "America/St_Johns", "2026-07-02T02:29:00.000Z"],
    ["2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"], // left out: 3:30
    ["2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"], // twice: the first
    ["2026-10-25", "03:00", "Europe/Berlin", "2026-10-25T02:00:00.000Z"],
  ])("%s %s in %s", (date, time, zone, expected) => {
    expect(iso(momentAt(date, typedTime(time) ?? Number.NaN, zone))).toBe(expected);
  });

  test("is the time that clocks show then, in every zone", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 365 * 10 }),
        fc.integer({ min: 240, max: 1439 }), // clocks change before four in the morning
        fc.constantFrom(...zones),
        (days, minutes, zone) => {
          const date = iso(Date.UTC(2020, 0, 1 + days)).slice(0, 10);
          const at = momentAt(date, minutes, zone);
          expect(civilDate(at, zone, 0)).toBe(date);
          expect(clockMinutes(at, offsetAt(at, zone))).toBe(minutes);
        },
      ),
    );
  });

  test("before the day's start belongs to the night after", () => {
    const place = { zone: "UTC", dayStart: 240 };
    expect(iso(momentOn("2026-11-22", 90, place))).toBe("2026-11-23T01:30:00.000Z");
    expect(iso(momentOn("2026-11-22", 240, place))).toBe("2026-11-22T04:00:00.000Z");
  });
});

test("the time of a win is the one where the person was", () => {
  const at = Date.parse("2026-11-22T03:00:00Z");
  expect(wonAtMinutes({ at, zone: "Asia/Kathmandu" })).toBe(8 * 60 + 45);
  expect(wonAtMinutes({ at, zone: "No/Where" })).toBe(180);
});

describe("a time as typed", () => {
  test.each([
    ["9:05", 545],
    ["09:05", 545],
    ["09:05:30", 545],
    ["23:59", 1439],
    ["24:00", null],
    ["9:60", null],
    ["", null],
    ["nine", null],
  ])("“%s”", (typed, minutes) => {
    expect(typedTime(typed)).toBe(minutes);
  });

  test("is what a field holds", () => {
    expect(writtenTime(545)).toBe("09:05");
    expect(writtenTime(0)).toBe("00:00");
  });
});
