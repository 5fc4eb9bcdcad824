import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply } from "@/utils/domain/apply";
import type { Win } from "@/utils/domain/schema";
import {
  emptyForm,
  formOf,
  logOf,
  type Place,
  patchOf,
  problemsOf,
  reverse,
  type Typed,
} from "@/utils/domain/win-form";
import { EMPTY_WORLD } from "../support/world";

const PLACE: Place = {
  zone: "UTC",
  dayStart: 0,
  now: Date.parse("2026-11-22T18:00:00Z"),
  decimal: ".",
};
const IN_GERMAN: Place = { ...PLACE, decimal: "," };
const WIN: Win = {
  id: "w",
  title: "Ten pages",
  at: Date.parse("2026-11-22T09:12:31.250Z"),
  day: "2026-11-22",
  zone: "UTC",
  stone: "slate",
  amount: 10,
  unit: "pages",
  updatedAt: 0,
};
const form = formOf(WIN, ".");
const problems = (change: Partial<Typed>) => problemsOf({ ...form, ...change }, WIN, PLACE);
const patch = (change: Partial<Typed>) => patchOf(WIN, { ...form, ...change }, PLACE);

describe("a form that is filled in", () => {
  test.each<[Partial<Typed>, object]>([
    [{}, {}],
    [{ title: "  " }, { title: "title" }],
    [{ amount: "ten" }, { amount: "amount" }],
    [{ amount: "-1" }, { amount: "amount" }],
    [{ amount: "1e308" }, { amount: "amount" }],
    [{ amount: "1000000001" }, { amount: "amount" }],
    [{ amount: "0" }, { amount: "amount" }],
    [{ amount: "2,5" }, {}],
    [{ amount: "٣٠٠" }, {}],
    [{ amount: "" }, {}],
    [{ minutes: "a while" }, { minutes: "minutes" }],
    [{ minutes: "1000000001" }, { minutes: "minutes" }],
    [{ minutes: "0" }, {}],
    [{ minutes: "١٥" }, {}],
    [{ day: "2026-02-31" }, { day: "day" }],
    [{ day: "" }, { day: "day" }],
    [{ time: "25:00" }, { time: "time" }],
    [{ day: "2026-11-23" }, { day: "future" }],
    [{ time: "18:01" }, { day: "future" }],
  ])("%o", (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  test("is not held up by odd facts that were there before", () => {
    const odd = { ...WIN, amount: 1e308, at: PLACE.now + 1e9 };
    expect(problemsOf({ ...formOf(odd, "."), title: "Renamed" }, odd, PLACE)).toEqual({});
  });

  test.each<[string, string, string, object]>([
    ["Asia/Tokyo", "12:00", "Pacific/Honolulu", {}],
    ["Asia/Tokyo", "19:01", "Pacific/Honolulu", { day: "future" }],
    ["Pacific/Honolulu", "09:00", "Asia/Tokyo", { day: "future" }],
  ])("of a win in %s: %s is meant there, also in %s", (there, time, here, expected) => {
    const now = Date.parse("2026-11-22T10:00:00Z");
    const win = { ...WIN, at: now, zone: there };
    const typed = { ...formOf(win, "."), day: "2026-11-22", time };
    expect(problemsOf(typed, win, { ...PLACE, now, zone: here })).toEqual(expected);
  });

  test("of a new win is looked at whole", () => {
    expect(problemsOf(emptyForm("2026-11-21"), null, PLACE)).toEqual({ title: "title" });
  });
});

describe("a change", () => {
  test("names what is changed and nothing else", () => {
    expect(patch({})).toEqual({});
    expect(patch({ title: " Eleven pages " })).toEqual({ title: "Eleven pages" });
    expect(patch({ amount: "11,5", unit: "" })).toEqual({ amount: 11.5, unit: null });
  });

  test("of the amount is read as it is written where the person is", () => {
    const amount = (typed: string, place: Place) =>
      patchOf(WIN, { ...form, amount: typed }, place).amount;
    expect([amount("1.000", IN_GERMAN), amount("1,5", IN_GERMAN)]).toEqual([1000, 1.5]);
    expect([amount("1,000", PLACE), amount("1.5", PLACE)]).toEqual([1000, 1.5]);
    expect([amount("٣٠٠", PLACE), patch({ minutes: "١٥" }).minutes]).toEqual([300, 15]);
  });

  test("of the title alone leaves amounts that are written another way", () => {
    const odd: Win = { ...WIN, amount: 1234.5, minutes: 2.25 };
    const typed = formOf(odd, ",");
    expect([typed.amount, typed.minutes]).toEqual(["1234,5", "2,25"]);
    expect(patchOf(odd, { ...typed, title: "Other" }, IN_GERMAN)).toEqual({ title: "Other" });
  });

  test("of the day keeps the time to the millisecond", () => {
    expect(patch({ day: "2026-11-20" }).moved).toEqual({
      at: Date.parse("2026-11-20T09:12:31.250Z"),
      day: "2026-11-20",
      zone: "UTC",
    });
  });

  test("of the time is meant where the win was won", () => {
    const there = { ...WIN, zone: "Asia/Kathmandu" };
    const typed = { ...formOf(there, "."), time: "15:00" };
    expect(patchOf(there, typed, PLACE).moved?.at).toBe(Date.parse("2026-11-22T09:15:00Z"));
  });

  test("is taken back to what was there, but for updatedAt", () => {
    const typed = fc.record({
      title: fc.constantFrom("Ten pages", "Other"),
      day: fc.constantFrom("2026-11-22", "2026-11-20", "2025-01-01"),
      time: fc.constantFrom("09:12", "00:00", "17:59"),
      amount: fc.constantFrom("10", "", "3.5"),
      unit: fc.constantFrom("pages", "", "words"),
      minutes: fc.constantFrom("", "15"),
      note: fc.constantFrom("", "a note"),
      goal: fc.constantFrom("", "g1"),
    });
    const world = { ...EMPTY_WORLD, days: { [WIN.day]: { day: WIN.day, wins: [WIN], hours: [] } } };
    fc.assert(
      fc.property(typed, (there) => {
        const change = patchOf(WIN, there, PLACE);
        const base = { type: "win/edit", winId: "w" } as const;
        const edited = apply(world, { ...base, id: "1", at: 1, day: WIN.day, patch: change });
        const day = change.moved?.day ?? WIN.day;
        expect(formOf(edited.days[day]?.wins[0] as Win, ".")).toEqual(there);
        const back = reverse(WIN, change);
        const restored = apply(edited, { ...base, id: "2", at: 2, day, patch: back });
        expect(restored.days[WIN.day]?.wins).toEqual([{ ...WIN, updatedAt: 2 }]);
      }),
    );
  });
});

test("a new win is logged for its day and moment, with what was given", () => {
  const typed = {
    ...emptyForm("2026-11-20"),
    title: "Ran",
    time: "07:30",
    amount: "5",
    unit: "km",
  };
  expect(logOf(typed, PLACE)).toEqual({
    title: "Ran",
    day: "2026-11-20",
    moment: Date.parse("2026-11-20T07:30:00Z"),
    amount: 5,
    unit: "km",
  });
});
