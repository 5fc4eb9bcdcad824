import { describe, expect, it } from "vitest";
import { addDays } from "@/utils/domain/day";
import { random } from "@/utils/domain/random";
import type { Day, Win } from "@/utils/domain/schema";
import { packTail, readMeta, staleKeys, TAIL_DAYS, unpackTail } from "@/utils/domain/tail";
import { packer } from "@/utils/platform/packer";

const NOW = Date.UTC(2026, 10, 23, 12);

/** Days of wins whose titles do not compress away. */
function history(days: number, winsADay: number): Day[] {
  const draw = random("tail");
  return Array.from({ length: days }, (_, d): Day => {
    const day = addDays("2026-11-23", -d);
    const wins = Array.from({ length: winsADay }, (_, i): Win => {
      const id = `${day}-${i}`;
      const title = Array.from({ length: 5 }, () => draw().toString(36).slice(2)).join(" ");
      return { id, title, at: NOW + i, day, zone: "UTC", stone: "slate", updatedAt: NOW };
    });
    return { day, wins, hours: [] };
  });
}

const bytes = (items: Record<string, unknown>) =>
  Object.entries(items).map(([key, value]) => key.length + JSON.stringify(value).length);

describe("the tail", () => {
  it("comes back equal, the last thirty days of it", async () => {
    const days = history(40, 4);
    const items = (await packTail(days, NOW, packer)) as Record<string, unknown>;

    const wins = (await unpackTail(items, packer)) as Win[];

    const expected = days.slice(0, TAIL_DAYS).flatMap((day) => day.wins);
    expect(new Map(wins.map((win) => [win.id, win]))).toEqual(
      new Map(expected.map((win) => [win.id, win])),
    );
    expect(readMeta(items)).toMatchObject({ wins: 120, from: "2026-10-25", to: "2026-11-23" });
  });

  it("stays within what the browser takes and drops the oldest first", async () => {
    const items = (await packTail(history(30, 200), NOW, packer)) as Record<string, unknown>;

    expect(Math.max(...bytes(items))).toBeLessThanOrEqual(8192);
    expect(bytes(items).reduce((a, b) => a + b)).toBeLessThanOrEqual(102_400);
    const wins = (await unpackTail(items, packer)) as Win[];
    expect(wins.length).toBeGreaterThan(500);
    expect(wins[0]?.day).toBe("2026-11-23");
    expect(readMeta(items)?.to).toBe("2026-11-23");
  });

  it("is not written when there is nothing in it", async () => {
    expect(await packTail([], NOW, packer)).toBeNull();
  });

  it("says so when a part of it is missing", async () => {
    const items = (await packTail(history(30, 60), NOW, packer)) as Record<string, unknown>;
    delete items["tail:1"];

    await expect(unpackTail(items, packer)).rejects.toThrow("not whole");
  });

  it("names the parts that a shorter one leaves behind", async () => {
    const long = (await packTail(history(30, 60), NOW, packer)) as Record<string, unknown>;
    const short = (await packTail(history(2, 3), NOW, packer)) as Record<string, unknown>;

    expect(staleKeys(long, short)).toContain("tail:1");
    expect(staleKeys(long, short)).not.toContain("tail:0");
  });
});
