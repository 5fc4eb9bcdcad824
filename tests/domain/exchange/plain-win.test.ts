import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { encodeWin, fileWin } from "@/utils/domain/exchange/file";
import { plainWin } from "@/utils/domain/exchange/import/plain-win";
import { stoneOf } from "@/utils/domain/exchange/import/stone";
import { tidy } from "@/utils/domain/exchange/tidy";
import { wins } from "./arbitrary";

/** What the schema makes of it; null when it refuses. */
function bySchema(raw: object): unknown {
  const tidied = tidy(raw);
  const read = "value" in tidied ? z.safeDecode(fileWin, tidied.value as never) : null;
  if (!read?.success) return null;
  const win = read.data;
  return { ...win, stone: win.stone ?? stoneOf(win.id), updatedAt: win.updatedAt ?? win.at };
}

const FIELDS = ["id", "title", "at", "day", "zone", "stone", "amount", "unit", "minutes", "note"];
const MORE = ["goalId", "milestone", "hourMs", "updatedAt", "deletedAt", "__proto__", "of mine"];
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    ...["", " ", "\n", "\ud800", "slate", "goal", "constructor", "x".repeat(201), "2026-02-31"],
    ...["2026-11-28", "2026-11-28T10:00:00.000Z", "2026-11-28T10:00+02:00", "0000-01-01", null],
    ...[0, -1, 0.5, 7, 8.65e15, Number.NaN, Number.POSITIVE_INFINITY, [], {}, true, undefined],
  ),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.double(),
);
/** A win as a file has it, with a field or two that is another, or is not there. */
const inFile = fc
  .tuple(wins, fc.dictionary(fc.constantFrom(...FIELDS, ...MORE), odd, { maxKeys: 2 }))
  .map(([win, others]) => {
    const raw = { ...encodeWin(win) } as Record<string, unknown>;
    for (const [field, value] of Object.entries(others)) {
      Object.defineProperty(raw, field, { value, enumerable: true, configurable: true });
    }
    return raw;
  });

describe("a win that is read at a glance", () => {
  test("is what its schema makes of it", () => {
    fc.assert(
      fc.property(inFile, (raw) => {
        const win = plainWin(raw);
        if (win) expect(win).toEqual(bySchema(raw));
      }),
      { numRuns: 5000 },
    );
  });

  test("is any that we write ourselves", () => {
    const known = wins.map((win) => {
      const { mood: _, "odd key": __, ...fields } = win as typeof win & Record<string, unknown>;
      return encodeWin(fields as typeof win);
    });
    fc.assert(
      fc.property(known, (raw) => {
        expect(plainWin(raw)).not.toBeNull();
      }),
    );
  });
});
