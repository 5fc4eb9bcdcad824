import { describe, expect, test } from "vitest";
import { readCurrent, readDay } from "../../utils/domain/reading";
import {
  currentSchema,
  daySchema,
  intentSchema,
  messageSchema,
  settingsFields,
  winSchema,
} from "../../utils/domain/schema";
import { DEFAULT_SETTINGS } from "../../utils/domain/settings";
import { EMPTY_CURRENT } from "../../utils/domain/world";
import { aWorld, TODAY } from "../support/world";

const lived = () => {
  const world = aWorld().addSteps("a", "b").start(60).at("9:10").done("a").at("9:15").log("c");
  return world.away("9:20", "9:40").at("9:41").pause();
};

describe("what is stored", () => {
  test("reads back equal", () => {
    const { current, days } = lived().world;
    expect(currentSchema.parse(structuredClone(current))).toEqual(current);
    expect(daySchema.parse(structuredClone(days[TODAY]))).toEqual(days[TODAY]);
  });

  test("keeps fields that this version does not know", () => {
    const { current, days } = lived().world;
    const win = { ...days[TODAY]?.wins[0], weather: "rain" };
    expect(winSchema.parse(win)).toEqual(win);
    const day = { ...days[TODAY], wins: [win], moon: { phase: "new" } };
    expect(readDay(day, TODAY)).toEqual({ value: day, aside: [] });
    const steps = current.steps.map((step) => ({ ...step, colour: "blue" }));
    const later = { ...current, steps, hour: { ...current.hour, place: "here" }, odd: [1] };
    expect(readCurrent(later)).toEqual({ value: later, aside: [] });
  });

  test("that is damaged in one part is set aside in that part alone", () => {
    const good = lived().world.days[TODAY]?.wins ?? [];
    const bad = { ...good[0], at: "yesterday" };
    const reading = readDay({ day: TODAY, wins: [...good, bad, null], hours: "none" }, TODAY);
    expect(reading.value.wins).toEqual(good);
    expect(reading.aside).toEqual([bad, null, "none"]);
  });
});

describe("a settings field that is damaged", () => {
  test.each([
    ["theme", "pink"],
    ["dayStart", 361],
    ["weekStart", 8],
    ["celebration", true],
    ["sound", "loud"],
    ["letterKeys", 1],
    ["hourMinutes", 0],
  ])("%s falls back by itself", (field, damaged) => {
    const settings = { ...DEFAULT_SETTINGS, theme: "dark", hourMinutes: 25, [field]: damaged };
    const { value, aside } = readCurrent({ ...EMPTY_CURRENT, settings });
    const expected = { ...settings, [field]: DEFAULT_SETTINGS[field as "theme"] };
    expect(value.settings).toEqual(expected);
    expect(aside).toEqual([{ settings: { [field]: damaged } }]);
    expect(value.fellBack).toEqual([field]);
  });

  test("has a default that is valid", () => {
    for (const [field, schema] of Object.entries(settingsFields)) {
      expect(schema.safeParse(DEFAULT_SETTINGS[field as "theme"]).success, field).toBe(true);
    }
  });
});

describe("an intent at the door", () => {
  test("is let in when it is one that the world understands", () => {
    for (const intent of lived().intents) {
      expect(intentSchema.safeParse(intent).success, intent.type).toBe(true);
    }
  });

  const log = { type: "win/log", id: "1", at: 0, day: TODAY, zone: "UTC", title: "a" };
  test.each([
    ["without a title", { ...log, title: "" }],
    ["without an id", { ...log, id: "" }],
    ["of a moment that is no number", { ...log, at: Number.NaN }],
    ["of a moment that no clock shows", { ...log, at: 8.64e15 + 1 }],
    ["of a day that is no date", { ...log, day: "2026-13-01" }],
    ["of a kind that nobody knows", { ...log, type: "win/steal" }],
    ["of an hour of 0 minutes", { ...log, type: "hour/start", minutes: 0 }],
    ["of an hour of −5 minutes", { ...log, type: "hour/start", minutes: -5 }],
    ["of an hour of a billion minutes", { ...log, type: "hour/start", minutes: 1e9 }],
    ["of an hour of half a minute", { ...log, type: "hour/start", minutes: 0.5 }],
    ["that is nothing", null],
  ])("%s is refused", (_, intent) => {
    expect(messageSchema.safeParse(intent).success).toBe(false);
  });

  test("with a title of 10,000 characters is let in", () => {
    expect(intentSchema.safeParse({ ...log, title: "x".repeat(10_000) }).success).toBe(true);
  });
});
