import { expect, test } from "vitest";
import { isStanding } from "@/utils/domain/goals/standing";
import { SHELF } from "./goal";

test.each([
  ["as it was begun", {}, true],
  ["archived, at whatever moment", { archivedAt: 0 }, false],
  ["taken out", { deletedAt: 1 }, false],
  ["archived and taken out", { archivedAt: 1, deletedAt: 2 }, false],
])("a goal %s: %o stands, %s", (_, ends, stands) => {
  expect(isStanding({ ...SHELF, ...ends })).toBe(stands);
});
