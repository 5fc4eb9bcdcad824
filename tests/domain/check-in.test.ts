import { describe, expect, test } from "vitest";
import { asking } from "@/utils/domain/check-in";
import type { CheckIn } from "@/utils/domain/schema";

const at = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};
const FROM_FOUR = { checkInFrom: 16 * 60, dayStart: 0 } as const;
const BLANK: CheckIn = { id: "2026-11-22", zone: "UTC", updatedAt: 1 };

describe("the day is asked how it felt", () => {
  test.each([
    ["15:59", null],
    ["16:00", "ask"],
    ["23:59", "ask"],
    ["0:00", null],
  ])("at %s: %s", (time, expected) => {
    expect(asking(FROM_FOUR, undefined, at(time))).toBe(expected);
  });

  test("until the next day starts, be it in the night", () => {
    const nightOwl = { checkInFrom: 16 * 60, dayStart: 4 * 60 };

    expect(asking(nightOwl, undefined, at("3:59"))).toBe("ask");
    expect(asking(nightOwl, undefined, at("4:00"))).toBeNull();
  });

  test("never, when it was switched off", () => {
    expect(asking({ ...FROM_FOUR, checkInFrom: "off" }, undefined, at("20:00"))).toBeNull();
  });

  test("not again once it was told or passed by", () => {
    expect(asking(FROM_FOUR, BLANK, at("20:00"))).toBe("passed");
    expect(asking(FROM_FOUR, { ...BLANK, mood: 1 }, at("20:00"))).toBe("told");
    expect(asking(FROM_FOUR, { ...BLANK, tomorrow: "Begin" }, at("20:00"))).toBe("told");
  });
});
