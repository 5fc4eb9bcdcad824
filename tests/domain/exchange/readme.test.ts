import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  fileCheckIn,
  fileGoal,
  fileHour,
  fileLineup,
  fileReview,
  fileSchema,
  fileSetback,
  fileStep,
  fileWin,
  toJson,
} from "@/utils/domain/exchange/file";
import { patchCurrent, patchDay } from "@/utils/domain/exchange/patch";
import { planImport } from "@/utils/domain/exchange/plan";
import { fromISO } from "@/utils/domain/exchange/when";
import { settingsFields } from "@/utils/domain/schema";
import { EMPTY_CURRENT } from "@/utils/domain/world";
import { found, refusals } from "./reading";

const readme = readFileSync("README.md", "utf8");
const section = /^## The export file$[\s\S]*?(?=^## )/m.exec(readme)?.[0] ?? "";
const example = /```json\n([\s\S]*?)```/.exec(section)?.[1] ?? "";

/** What is written after the file was imported where nothing was. */
async function writtenAgain(text: string): Promise<unknown> {
  const { patch } = planImport({ days: [], current: EMPTY_CURRENT }, await found(text));
  const days = Object.entries(patch.days).map(([day, changes]) =>
    patchDay(undefined, day, changes),
  );
  const current = patchCurrent(EMPTY_CURRENT, patch.current);
  const now = fromISO(JSON.parse(text).exportedAt);
  const source = { days: days.filter((day) => day !== undefined), current };
  return JSON.parse([...toJson(source, now)].join(""));
}

describe("the README's export file", () => {
  it("is one by the schema, and nothing in it is refused", async () => {
    expect(fileSchema.safeParse(JSON.parse(example)).error).toBeUndefined();
    expect(refusals(await found(example))).toEqual([]);
  });

  it("is what is written, to the order of the fields", async () => {
    const again = await writtenAgain(example);
    expect(JSON.stringify(again)).toBe(JSON.stringify(JSON.parse(example)));
  });

  it("has each field explained", () => {
    const schemas = [fileSchema, fileWin, fileGoal, fileStep, fileHour, fileCheckIn, fileSetback];
    const fields = [...schemas, fileLineup, fileReview].flatMap(({ shape }) => Object.keys(shape));
    const prose = section.replace(example, "");
    expect(fields.filter((field) => !prose.includes(`\`${field}\``))).toEqual([]);
    expect(Object.keys(JSON.parse(example).settings)).toEqual(Object.keys(settingsFields));
  });
});
