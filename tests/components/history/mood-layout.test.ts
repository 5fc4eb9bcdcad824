import fc from "fast-check";
import { expect, test } from "vitest";
import { axisEnd, layMoods } from "../../../components/history/moodLayout";
import type { RatedDay } from "../../../utils/domain/rated-days";
import type { Mood } from "../../../utils/domain/schema";

const day = (mood: number, wins: number): RatedDay => ({
  date: "2026-11-22",
  mood: mood as Mood,
  wins,
  moodFirst: false,
});
const someDays = fc.array(
  fc
    .record({ mood: fc.integer({ min: 1, max: 5 }), wins: fc.nat(400) })
    .map(({ mood, wins }) => day(mood, wins)),
  { minLength: 20, maxLength: 200 },
);

test("every rated day is drawn, in its mood's row, within the picture", () => {
  fc.assert(
    fc.property(someDays, fc.boolean(), (rated, mirrored) => {
      const { rows } = layMoods(rated, 484, mirrored);
      for (const row of rows) {
        const places = [...row.pebbles.matchAll(/M([\d.-]+) ([\d.-]+)/g)];
        expect(places.length).toBe(rated.filter(({ mood }) => mood === row.mood).length);
        for (const [, x, y] of places) {
          expect(Number(x)).toBeGreaterThan(50);
          expect(Number(x)).toBeLessThan(484 - 50);
          expect(Math.abs(Number(y) - row.y)).toBeLessThan(35);
        }
      }
    }),
  );
});

test("the axis names its end when a rare day lies beyond it", () => {
  const rated = [...Array.from({ length: 30 }, (_, i) => day(3, i % 4)), day(5, 300)];
  expect(axisEnd(rated)).toBe(12);
  const { ticks, rows } = layMoods(rated, 484, false);
  expect(ticks.map(({ wins }) => wins)).toEqual([0, 2, 4, 6, 8, 10, 12]);
  expect(ticks.at(-1)?.open).toBe(true);
  expect(rows[0]).toMatchObject({ mood: 5, days: 1, median: ticks.at(-1)?.x });
});

test("a mood that was never noted has a row, and no middle day", () => {
  const { rows } = layMoods([day(4, 2), day(4, 4)], 484, false);
  expect(rows.map(({ mood, days, median }) => [mood, days, median === null])).toEqual([
    [5, 0, true],
    [4, 2, false],
    [3, 0, true],
    [2, 0, true],
    [1, 0, true],
  ]);
});
