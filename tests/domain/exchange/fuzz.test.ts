/**
 * The import door under made-up files: nothing is thrown out of it, no prototype is touched, what
 * it lets in is valid and can be planned, entered and taken back. A few
 * thousand runs are part of every test; `FUZZ=100000 vitest run tests/domain/exchange/fuzz.test.ts`
 * makes more, `FUZZ_SEED` others.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvScribe } from "@/utils/domain/exchange/csv";
import { toJson } from "@/utils/domain/exchange/file";
import type { Columns } from "@/utils/domain/exchange/import/columns";
import type { Found } from "@/utils/domain/exchange/import/found";
import { patchCurrent, patchDay, undoOf } from "@/utils/domain/exchange/patch";
import { planImport } from "@/utils/domain/exchange/plan";
import { written } from "@/utils/domain/exchange/scribe";
import { daySchema, hourSchema, stepSchema, winSchema } from "@/utils/domain/schema";
import { EMPTY_CURRENT, type World } from "@/utils/domain/world";
import { words, worlds } from "./arbitrary";
import { bytesOf, fixture, read } from "./reading";

const RUNS = Number(process.env.FUZZ ?? 2000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);

const evil = fc.constantFrom<unknown>(
  ...["__proto__", "constructor", "prototype", "toString", "", "\ud800", "a".repeat(300)],
  ...["0000-00-00", "2026-02-31", "+275760-09-13T00:00:00.000Z", "2026-11-22T10:00:00.000Z"],
  ...[null, true, -1, 1e308, 1e21, Number.MAX_SAFE_INTEGER, 0.1, [], {}],
  ...[["2026-11-22"], { toString: 1 }, { length: 5 }, [[[[[]]]]], "2026-11-22", "Europe/Berlin"],
);
const value = fc.oneof(evil, fc.jsonValue({ maxDepth: 3 }), words);
const fields = fc.constantFrom(
  ...["id", "title", "at", "day", "zone", "stone", "amount", "note", "updatedAt", "deletedAt"],
  ...["startedAt", "lengthMs", "pauses", "createdAt", "minutes", "isDone", "doneOn", "timeSpent"],
  ...["projectId", "subTaskIds", "timeSpentOnDay", "notes", "__proto__", "constructor"],
);
const good = {
  ...{ id: "w", title: "Good", at: "2026-11-22T10:00:00.000Z", day: "2026-11-22", zone: "UTC" },
  ...{ createdAt: "2026-11-22T10:00:00.000Z", startedAt: "2026-11-22T10:00:00.000Z" },
  ...{ lengthMs: 60_000, pauses: [], isDone: true, doneOn: 1_735_565_400_000 },
};
/** A record that is right but for some of its fields. Pairs, since a key may be `__proto__`. */
const record = fc
  .array(fc.tuple(fields, value), { maxLength: 4 })
  .map((wrong) => [...Object.entries(good), ...wrong]);
const toText = (pairs: readonly (readonly [string, unknown])[]) =>
  `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${JSON.stringify(inner)}`).join()}}`;
const list = fc.array(record, { maxLength: 6 }).map((records) => `[${records.map(toText).join()}]`);

const ownJson = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        "wins",
        "steps",
        "powerHours",
        "goals",
        "checkIns",
        "settings",
        "lineup",
        "x",
      ),
      fc.oneof(
        list,
        value.map((any) => JSON.stringify(any)),
      ),
    ),
    { maxLength: 4 },
  )
  .map((members) => {
    const rest = members.map(([key, text]) => `,\n"${key}": ${text}`).join("");
    return `{"format":"tiny-wins","version":1${rest}}`;
  });

const entities = fc
  .array(fc.tuple(fc.oneof(fields, fc.string()), record), { maxLength: 4 })
  .map((tasks) => `{${tasks.map(([key, one]) => `${JSON.stringify(key)}:${toText(one)}`).join()}}`);
const otherJson = fc
  .tuple(
    entities,
    fc.oneof(
      entities,
      value.map((any) => JSON.stringify(any)),
    ),
    list,
    fc.boolean(),
  )
  .map(([tasks, projects, tasksOfOld, wrapped]) => {
    const data = `{"task":{"entities":${tasks}},"project":{"entities":${projects}},"archiveOld":{"task":{"entities":${tasks}}},"config":{},"tasks":${tasksOfOld}}`;
    return wrapped ? `{"data":${data},"timestamp":1}` : data;
  });

const headers = fc.constantFrom(
  ...["day,title,amount,note,at,zone,id,other", "TYPE,CONTENT,DESCRIPTION,DURATION,DURATION_UNIT"],
  ...["content,completed_at,id", "Date;Title;Minutes;Note", "a\tb\tc", "sep=;\na;b", '"a,b', ""],
);
const cell = fc.oneof(
  words,
  evil.map((any) => JSON.stringify(any)),
  fc.constantFrom('"', '""', '"x', "task", "'=1", "2026-11-22", "25:00", "{}", '{"a":1}', "9e999"),
  fc.integer().map(String),
);
const table = fc
  .tuple(
    headers,
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
    fc.constantFrom(",", ";", "\t"),
  )
  .map(([header, rows, by]) => [header, ...rows.map((row) => row.join(by))].join("\n"));

const fixtures = [
  ...["tiny-wins.json", "marinara.csv", "super-productivity.json", "super-productivity-v10.json"],
  ...["todoist.csv", "todoist-completed.csv", "table-windows-1252.csv", "idonethis.csv"],
].map((name) => fixture(name));
const exported = worlds.map(({ days, current }) => ({ days: Object.values(days), current }));
const whole = fc.oneof(
  fc.constantFrom(...fixtures),
  exported.map((source) => bytesOf([...toJson(source, 0)].join(""))),
  exported.map(({ days }) => bytesOf([...written(csvScribe(), days)].join(""))),
);
/** A file with bytes changed, put in, cut out or repeated, and cut off. */
const damaged = fc
  .tuple(
    whole,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 60 }), fc.uint8Array({ maxLength: 8 })), {
      maxLength: 5,
    }),
    fc.option(fc.nat()),
  )
  .map(([bytes, edits, end]) => {
    let now = [...bytes];
    for (const [place, length, put] of edits) {
      const at = place % (now.length + 1);
      const again = length % 2 === 0 ? now.slice(at, at + length) : [];
      now = [...now.slice(0, at), ...put, ...again, ...now.slice(at + (length % 7))];
    }
    return Uint8Array.from(end === null ? now : now.slice(0, end % (now.length + 1)));
  });

const texts = fc.oneof(ownJson, otherJson, table, fc.string({ unit: "binary" }), fc.json());
const files = fc.oneof(texts.map(bytesOf), damaged, fc.uint8Array({ maxLength: 200 }));
const column = fc.nat({ max: 9 });
const columns: fc.Arbitrary<Columns> = fc.record(
  {
    ...{ title: column, date: column, time: column, minutes: column, note: column },
    ...{ amount: column, unit: column, order: fc.constantFrom("dmy" as const, "mdy" as const) },
  },
  { requiredKeys: ["title", "date", "order"] },
);

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const ownKeys = () => prototypes.map((one) => Reflect.ownKeys(one).map(String).join()).join(" ");

function isValid({ wins, steps, hours }: Found): void {
  for (const win of wins) expect(winSchema.safeParse(win).error).toBeUndefined();
  for (const step of steps) expect(stepSchema.safeParse(step).error).toBeUndefined();
  for (const hour of hours) expect(hourSchema.safeParse(hour).error).toBeUndefined();
}

/** Enters what was found into a history and takes it back. */
function enterAndUndo(here: World, file: Found): void {
  const { patch } = planImport({ days: Object.values(here.days), current: here.current }, file);
  const undo = undoOf(structuredClone(patch));
  for (const [day, changes] of Object.entries(patch.days)) {
    const entered = patchDay(here.days[day], day, changes);
    if (entered) expect(daySchema.safeParse(entered).error).toBeUndefined();
    expect(patchDay(entered, day, undo.days[day] ?? changes)).toEqual(here.days[day]);
  }
  const current = patchCurrent(here.current, patch.current);
  expect(patchCurrent(current, undo.current)).toEqual(here.current);
}

it(
  `holds against ${RUNS} files`,
  async () => {
    const before = ownKeys();
    const seen: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(files, fc.option(columns), worlds, async (bytes, choice, here) => {
        const outcome = await read(bytes, choice ? { columns: choice } : {});
        expect(ownKeys()).toBe(before);
        seen[outcome.status] = (seen[outcome.status] ?? 0) + 1;
        if (outcome.status !== "read") return;
        isValid(outcome.found);
        enterAndUndo(here, outcome.found);
        enterAndUndo({ days: {}, current: EMPTY_CURRENT }, outcome.found);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // The files are near enough to the real ones to get in, and far enough to be refused.
    for (const status of ["read", "choose-columns", "refused"]) {
      expect(seen[status]).toBeGreaterThan(RUNS / 100);
    }
  },
  60_000 + RUNS * 30,
);
