import { describe, expect, test } from "vitest";
import { addDays } from "@/utils/domain/day";
import type { Counts, Mood } from "@/utils/domain/schema";
import { progressPrinciple, strengthOf } from "@/utils/domain/statistics/progress-principle";
import { diary, type Kind } from "./diary";

/** Days from 1 March 2026: “5/3 1/0 -/2” is bright with three wins, rough without, unrated. */
function days(written: string, first = "2026-03-01") {
  const moods = new Map<string, Mood>();
  const counts: Counts = {};
  written.split(" ").forEach((entry, i) => {
    const [mood, wins] = entry.split("/");
    if (mood !== "-") moods.set(addDays(first, i), Number(mood) as Mood);
    counts[addDays(first, i)] = Number(wins);
  });
  return [moods, counts] as const;
}
const times = (entry: string, count: number) => Array<string>(count).fill(entry).join(" ");
const MIXED =
  "5/3 3/1 4/2 1/0 4/3 2/0 5/4 3/2 2/1 4/2 1/0 5/2 3/0 4/4 2/0 3/1 5/3 1/1 4/2 2/0 3/1 4/3";

function told(...facts: ReturnType<typeof days>) {
  const principle = progressPrinciple(...facts);
  if (principle.state !== "told") throw new Error("Too few days");
  return principle;
}

describe("a person's own progress principle", () => {
  test("says how many days are noted until there are twenty", () => {
    expect(progressPrinciple(...days(`${times("4/2", 12)} -/1 -/0`))).toEqual({
      state: "few-days",
      days: 12,
      of: 20,
    });
    expect(progressPrinciple(...days(times("4/2", 20))).state).toBe("told");
  });

  test("counts the good and bright days with a win, and the heavy and rough ones", () => {
    const { days: noted, best, worst, rows } = told(...days(MIXED));
    expect(noted).toBe(22);
    expect([best.days, best.of, worst.days, worst.of]).toEqual([10, 10, 2, 7]);
    expect(best.interval?.low).toBeCloseTo(0.7225, 4);
    expect(rows.map(({ mood, days, medianWins }) => [mood, days, medianWins])).toEqual([
      [5, 4, 3],
      [4, 6, 2.5],
      [3, 5, 1],
      [2, 4, 0],
      [1, 3, 0],
    ]);
  });

  test("calls a strong link clear, and gives its direction", () => {
    const { correlation, p, strength } = told(...days(MIXED));
    expect(correlation).toBeGreaterThan(0.8);
    expect(p).toBeLessThan(0.05);
    expect(strength).toBe("clear");
    const mirrored = MIXED.replace(/(\d)\/(\d)/g, (_, mood, wins) => `${6 - mood}/${wins}`);
    expect(told(...days(mirrored)).correlation).toBeLessThan(-0.8);
  });

  test("has no share of days that there were none of", () => {
    const { worst, rows } = told(...days(times("4/2 5/3", 12)));
    expect(worst).toEqual({ days: 0, of: 0, interval: null });
    expect(rows.at(-1)).toEqual({ mood: 1, days: 0, medianWins: null });
  });

  test("claims nothing when every day felt the same, or brought as much", () => {
    for (const same of [times("3/1 3/4", 15), times("2/3 5/3", 15)]) {
      const { correlation, p, strength } = told(...days(same));
      expect([correlation, p, strength]).toEqual([null, 1, "no-clear-link"]);
    }
  });

  test("counts an unrated day's wins for no mood, and a day without a count as none", () => {
    const [moods, counts] = days(MIXED);
    const further = { ...counts, "2026-04-20": 9 };
    expect(progressPrinciple(moods, further)).toEqual(progressPrinciple(moods, counts));
    const { "2026-03-04": _, ...without } = counts;
    expect(progressPrinciple(moods, without)).toEqual(progressPrinciple(moods, counts));
  });

  test("does not depend on the order in which days are handed in", () => {
    const [moods, counts] = days(MIXED);
    const shuffled = new Map([...moods].sort(([a], [b]) => (a.slice(-1) < b.slice(-1) ? -1 : 1)));
    expect(progressPrinciple(shuffled, counts)).toEqual(progressPrinciple(moods, counts));
  });

  test("leaves a long time away out, and keeps a few unrated days in their place", () => {
    const withGap = (gap: number) => {
      const [moods, counts] = days(MIXED);
      const [later, laterCounts] = days(MIXED, addDays("2026-03-01", 22 + gap));
      return told(new Map([...moods, ...later]), { ...counts, ...laterCounts }).p;
    };
    expect(withGap(8)).toBe(withGap(0));
    expect(withGap(900)).toBe(withGap(0));
    expect(withGap(3)).not.toBe(withGap(0));
    expect(withGap(900)).toBeLessThan(0.05);
  });
});

test.each([
  [0.8, 0.051, "no-clear-link"],
  [0.8, 0.05, "no-clear-link"],
  [null, 0.01, "no-clear-link"],
  [0.09, 0.01, "none"],
  [0.1, 0.01, "faint"],
  [-0.29, 0.01, "faint"],
  [0.3, 0.01, "some"],
  [-0.5, 0.01, "some"],
  [0.51, 0.01, "clear"],
] as const)("a correlation of %d with p = %d is “%s”", (correlation, p, strength) => {
  expect(strengthOf(correlation, p)).toBe(strength);
});

/** `npm run diaries` does this at length; here it stands guard. */
describe("of 300 made-up diaries", () => {
  const spoken = (kind: Kind) => {
    const found = Array.from({ length: 300 }, (_, i) => diary(kind, `guard ${i}`)).filter(
      ({ moods, counts }) => {
        const principle = progressPrinciple(moods, counts);
        return principle.state === "told" && principle.strength !== "no-clear-link";
      },
    );
    return found.length / 300;
  };

  test("few without a link seem to have one, though moods and wins last", () => {
    expect(spoken({ days: 40, moodMemory: 0.7, winMemory: 0.7 })).toBeLessThan(0.06);
  });

  test("most with a strong link are found in 60 days", () => {
    expect(spoken({ days: 60, link: 0.8 })).toBeGreaterThan(0.8);
  });
});
