import { describe, expect, it } from "vitest";
import { dateOrder, readMinutes, readTime, readWhen } from "@/utils/domain/exchange/stated";
import { fromISO } from "@/utils/domain/exchange/when";
import { isCivilDate } from "@/utils/domain/years";

const BERLIN = { zone: "Europe/Berlin", dayStart: 240 };

describe("dates and times", () => {
  it.each([
    ["2026-11-22T09:12:31.000Z", "2026-11-22T09:12:31.000Z"],
    ["2026-11-22T09:12:31Z", "2026-11-22T09:12:31.000Z"],
    ["2026-11-22T09:12+05:30", "2026-11-22T03:42:00.000Z"],
    ["2015-02-17T15:40:41.123456Z", "2015-02-17T15:40:41.123Z"],
  ])("%s is a moment", (text, iso) => {
    expect(new Date(fromISO(text)).toISOString()).toBe(iso);
  });

  it.each([
    "0000-00-00T00:00:00.000Z",
    "0000-01-01T00:00:00.000Z",
    "+275760-09-13T00:00:00.000Z",
    "-000001-01-01T00:00:00.000Z",
    "2026-02-31T00:00:00.000Z",
    "2026-02-29T10:00Z",
    "2026-11-22T24:00:00.000Z",
    "2026-11-22T10:00:61Z",
    "2026-11-22T10:00:00.000",
    "2026-11-22",
    "1795338751000",
    "",
  ])("%s is no moment", (text) => {
    expect(fromISO(text)).toBeNaN();
  });

  it("knows the calendar", () => {
    expect(["2024-02-29", "0001-01-01", "9999-12-31"].every(isCivilDate)).toBe(true);
    expect(["2023-02-29", "2026-13-01", "2026-00-10", "0000-01-01", 5].some(isCivilDate)).toBe(
      false,
    );
  });

  it.each([
    ["2026-11-22", "", "2026-11-22", "2026-11-22T11:00:00.000Z"],
    ["2026-11-22 01:30", "", "2026-11-22", "2026-11-22T00:30:00.000Z"],
    ["2026-11-22T01:30:00Z", "", "2026-11-21", "2026-11-22T01:30:00.000Z"],
    ["22.11.2026", "9:05", "2026-11-22", "2026-11-22T08:05:00.000Z"],
    ["3/4/2026", "9:05 PM", "2026-04-03", "2026-04-03T19:05:00.000Z"],
    ["Nov 22, 2026", "", "2026-11-22", "2026-11-22T11:00:00.000Z"],
    ["Sunday, 22 November 2026", "", "2026-11-22", "2026-11-22T11:00:00.000Z"],
    ["1795338751", "", "2026-11-22", "2026-11-22T09:12:31.000Z"],
    ["2026-10-25 02:30", "", "2026-10-25", "2026-10-25T00:30:00.000Z"],
    ["2026-03-29 02:30", "", "2026-03-29", "2026-03-29T01:30:00.000Z"],
  ])("%s %s counts for %s", (date, time, day, iso) => {
    const when = readWhen(date, time, "dmy", BERLIN);
    expect(when).toEqual({ day, at: Date.parse(iso) });
  });

  it.each([
    "31.02.2026",
    "2026-02-31",
    "tomorrow",
    "13/13/2026",
    "99999999999999",
    "",
    "2026-11-22 25:00",
  ])("%j is no date", (date) => {
    expect(readWhen(date, "", "dmy", BERLIN)).toBeNull();
  });

  it("tells the order of day and month where the numbers do", () => {
    expect(dateOrder(["3/4/2026", "3/25/2026"])).toBe("mdy");
    expect(dateOrder(["3/4/2026", "25/3/2026"])).toBe("dmy");
    expect(dateOrder(["3/4/2026"])).toBeNull();
    expect(readWhen("3/4/2026", "", "mdy", BERLIN)?.day).toBe("2026-03-04");
  });

  it("reads times of day and durations", () => {
    expect(["9:05", "12:00 am", "12:30 pm", "23h59", "24:00"].map(readTime)).toEqual([
      32_700,
      0,
      45_000,
      86_340,
      null,
    ]);
    expect(
      ["25", "2,5", "1:30", "0:25:30", "1h 30m", "45 min", "1.5 h", "", "ten"].map((text) =>
        readMinutes(text, null),
      ),
    ).toEqual([25, 2.5, 90, 25.5, 90, 45, 90, null, null]);
  });
});
