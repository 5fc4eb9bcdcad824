import { expect, test } from "vitest";
import { notesOf } from "@/utils/domain/day-notes";
import type { Day } from "@/utils/domain/schema";
import { EVERY_WIN, entryOf, notesFinder } from "@/utils/domain/search";
import { aWorld, TODAY } from "../support/world";

const day = (world: ReturnType<typeof aWorld>) => world.world.days[TODAY] as Day;

test("a day with wins alone says nothing besides", () => {
  expect(notesOf(day(aWorld().log("Ten pages")))).toBeNull();
});

test("a check-in in which nothing is left is none", () => {
  const world = aWorld().act({ type: "check-in/save", patch: { mood: 4, helped: "Quiet" } });
  expect(notesOf(day(world))?.checkIn).toMatchObject({ mood: 4, helped: "Quiet" });
  world.act({ type: "check-in/save", patch: { mood: null, helped: null } });
  expect(notesOf(day(world))).toBeNull();
});

test("a setback comes with the win it taught, and goes without it", () => {
  const world = aWorld().act({ type: "setback/note", text: "Missed the train" });
  const setbackId = day(world).setbacks?.[0]?.id ?? "";
  world.act({ type: "win/log", title: "Leave earlier", setbackId });
  const [one] = notesOf(day(world))?.setbacks ?? [];
  expect([one?.setback.text, one?.lesson?.title]).toEqual(["Missed the train", "Leave earlier"]);
  world.act({ type: "setback/remove", setbackId });
  expect(notesOf(day(world))).toBeNull();
});

test("stand only where a filter leaves no win of the day out", () => {
  const world = aWorld().act({ type: "check-in/save", patch: { mood: 2 } });
  const entry = entryOf(day(world));
  const shows = (change: object) => notesFinder({ ...EVERY_WIN, ...change })(entry) !== null;
  expect(shows({})).toBe(true);
  expect(shows({ from: TODAY, to: TODAY })).toBe(true);
  expect(shows({ to: "2026-11-21" })).toBe(false);
  expect(shows({ words: "train" })).toBe(false);
  expect(shows({ goal: "g" })).toBe(false);
});
