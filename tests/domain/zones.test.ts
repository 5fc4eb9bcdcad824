/** Every zone there is, around every change of its clock from 2024 to 2030. */
import { expect, test } from "vitest";
import { addDays, civilDate, noonUTC } from "../../utils/domain/day";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FROM = Date.UTC(2024, 0, 1);
const TO = Date.UTC(2031, 0, 1);
const STEP = 14 * 24 * HOUR;
const DAY_STARTS = [0, 30, 150, 360];

type Clock = { offset(at: number): number };

/** Offsets by another road than the code's: the name of the offset, as the longest style has it. */
function clockOf(zone: string): Clock {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  return {
    offset(at) {
      const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value;
      const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? "") ?? [];
      const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE;
      return sign === "-" ? -size : size;
    },
  };
}

/** The first moments, in ms, at which the offset is another. */
function changesOf(clock: Clock): number[] {
  const changes: number[] = [];
  let offset = clock.offset(FROM);
  for (let at = FROM; at < TO; at += STEP) {
    const next = clock.offset(at + STEP);
    if (next === offset) continue;
    changes.push(firstAt(clock, at, at + STEP, next));
    offset = next;
  }
  return changes;
}

/** Halves the stretch down to the minute at which the offset has become `next`. */
function firstAt(clock: Clock, before: number, after: number, next: number): number {
  let [low, high] = [before / MINUTE, after / MINUTE];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (clock.offset(middle * MINUTE) === next) high = middle;
    else low = middle;
  }
  return high * MINUTE;
}

/** What the day is: the date on a clock that runs `dayStart` behind the wall clock. */
function reference(at: number, offset: number, dayStart: number): string {
  return new Date(at + offset - dayStart * MINUTE).toISOString().slice(0, 10);
}

/** Close around the change, and a day to either side, each with the millisecond before. */
function momentsAround(change: number): number[] {
  const moments: number[] = [];
  for (let at = -26 * HOUR; at <= 26 * HOUR; at += 30 * MINUTE) {
    if (Math.abs(at) <= 3 * HOUR || at % (2 * HOUR) === 0)
      moments.push(change + at - 1, change + at);
  }
  return moments;
}

/** What is wrong around a change, in words; null when nothing is. */
function faultAround(change: number, zone: string, clock: Clock): string | null {
  const setBack = clock.offset(change) < clock.offset(change - 1);
  const last: Record<number, string> = {};
  for (const at of momentsAround(change)) {
    const offset = clock.offset(at);
    for (const dayStart of DAY_STARTS) {
      const day = civilDate(at, zone, dayStart);
      const where = `${zone}, ${new Date(at).toISOString()}, day starts ${dayStart}: ${day}`;
      if (day !== reference(at, offset, dayStart)) return `${where} is not the wall clock's`;
      const wentBack = day < (last[dayStart] ?? "");
      if (wentBack && !(setBack && at === change)) return `${where} comes after ${last[dayStart]}`;
      last[dayStart] = day;
    }
  }
  return null;
}

const zones = Intl.supportedValuesOf("timeZone");
const regions = [...new Set(zones.map((zone) => zone.split("/")[0] ?? zone))];

test("there are zones, and their changes are found", () => {
  expect(zones.length).toBeGreaterThan(400);
  expect(changesOf(clockOf("Europe/Berlin"))).toHaveLength(14);
  expect(changesOf(clockOf("Australia/Lord_Howe"))).toHaveLength(14);
  expect(changesOf(clockOf("Asia/Kolkata"))).toEqual([]);
});

test.each(regions)(
  "days in every zone of %s are the wall clock's, and never go back unless it does",
  (region) => {
    for (const zone of zones.filter((name) => name.split("/")[0] === region)) {
      const clock = clockOf(zone);
      const ordinary = Date.UTC(2026, 10, 22, 12);
      for (const change of [...changesOf(clock), ordinary]) {
        expect(faultAround(change, zone, clock)).toBeNull();
      }
    }
  },
);

test("a day that a zone left out is left out: Samoa had no 30 December 2011", () => {
  const before = Date.parse("2011-12-30T09:59:59Z");
  expect(civilDate(before, "Pacific/Apia", 0)).toBe("2011-12-29");
  expect(civilDate(before + 1000, "Pacific/Apia", 0)).toBe("2011-12-31");
  expect(addDays("2011-12-29", 1)).toBe("2011-12-30");
  expect(noonUTC("2011-12-30")).toBe(Date.UTC(2011, 11, 30, 12));
});
