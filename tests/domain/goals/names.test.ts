import { expect, test } from "vitest";
import { goalChoices, goalNames } from "@/utils/domain/goals/names";
import type { Goal } from "@/utils/domain/schema";
import { SHELF } from "./goal";

const GOALS: Goal[] = [
  SHELF,
  { ...SHELF, id: "gone", name: "The accordion", deletedAt: 1 },
  { ...SHELF, id: "aside", name: "The garden", archivedAt: 1 },
];

test("every goal has its name, whatever became of it", () => {
  expect([...goalNames(GOALS).values()]).toEqual([
    "The unread shelf",
    "The accordion",
    "The garden",
  ]);
});

test("a win can be given to a goal that stands, or stay with its own", () => {
  expect([...goalChoices(GOALS).keys()]).toEqual(["shelf"]);
  expect([...goalChoices(GOALS, "gone").keys()]).toEqual(["shelf", "gone"]);
});
