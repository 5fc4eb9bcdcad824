import { afterEach, expect, test, vi } from "vitest";
import { nextTurn, zone } from "../../utils/platform/clock";

const at = (day: number, hour: number, minute: number, second = 0) =>
  new Date(2026, 10, day, hour, minute, second).getTime();

test.each([
  ["the full hour", at(24, 9, 20), [], at(24, 10, 0)],
  ["a full hour is past when it is there", at(24, 9, 0), [], at(24, 10, 0)],
  ["midnight", at(24, 23, 59, 59), [], at(25, 0, 0)],
  ["a time that comes sooner", at(24, 16, 5), [16 * 60 + 30], at(24, 16, 30)],
  ["a time of tomorrow's", at(24, 23, 50), [10], at(25, 0, 0)],
  ["the sooner of two times", at(24, 4, 1), [245, 250], at(24, 4, 5)],
])("the next turn is %s", (_, now, minutes, next) => {
  expect(nextTurn(now, minutes)).toBe(next);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("the zone is asked for again when the machine's clock differs from UTC by something else", () => {
  vi.stubEnv("TZ", "Pacific/Honolulu");
  expect(zone()).toBe("Pacific/Honolulu");
  const ask = vi.spyOn(Intl, "DateTimeFormat");
  expect(zone()).toBe("Pacific/Honolulu");
  expect(ask).not.toHaveBeenCalled();
  vi.stubEnv("TZ", "Pacific/Kiritimati");
  expect(zone()).toBe("Pacific/Kiritimati");
});
