import { expect, it } from "vitest";
import { broughtBack } from "@/utils/domain/exchange/bring-back";
import { nothingFound } from "@/utils/domain/exchange/import/found";
import { patchDay } from "@/utils/domain/exchange/patch";
import { planImport } from "@/utils/domain/exchange/plan";
import type { Current, Day, Goal, Win } from "@/utils/domain/schema";
import { EMPTY_CURRENT } from "@/utils/domain/world";

const DAY = "2026-11-22";
const NOW = 9000;
const aWin = (id: string, change: Partial<Win> = {}): Win => ({
  ...{ id, title: `Win ${id}`, at: 1000, day: DAY, zone: "UTC", stone: "slate" },
  ...{ updatedAt: 1000, ...change },
});
const aGoal = (change: Partial<Goal> = {}): Goal => ({
  ...{ id: "g", name: "The shelf", since: DAY, createdAt: 1000, updatedAt: 1000 },
  ...change,
});
/** What the copy's records do to these. */
function plan(copy: Win[], here: Win[], goals: { copy?: Goal[]; here?: Goal[] } = {}) {
  const days: Day[] = [{ day: DAY, wins: here, hours: [] }];
  const current: Current = { ...EMPTY_CURRENT, goals: goals.here ?? [] };
  const found = { ...nothingFound(false), wins: copy, goals: goals.copy ?? [] };
  return planImport({ days, current }, broughtBack(found, { days, current }, NOW));
}

it("what was taken out since comes back as it stood last, and counts as new", () => {
  const out = aWin("a", { title: "Mended since", updatedAt: 3000, deletedAt: 3000 });
  const { added, changed, patch } = plan([aWin("a")], [out]);
  expect(added).toEqual([{ ...aWin("a"), title: "Mended since", updatedAt: NOW }]);
  expect(changed).toEqual([]);
  const changes = patch.days[DAY];
  expect(changes && patchDay({ day: DAY, wins: [out], hours: [] }, DAY, changes)?.wins).toEqual(
    added,
  );
});

it("what was changed since stays, what is new stays, and what was out in the copy stays out", () => {
  const { added, changed, patch } = plan(
    [aWin("a"), aWin("out", { deletedAt: 900 })],
    [aWin("a", { title: "Mended", updatedAt: 2000 }), aWin("b"), aWin("out", { deletedAt: 900 })],
  );
  expect([added, changed, patch.days]).toEqual([[], [], {}]);
});

it("a goal comes back too", () => {
  const gone = aGoal({ deletedAt: 4000, updatedAt: 4000 });
  const { goals, patch } = plan([], [], { copy: [aGoal()], here: [gone] });
  expect(goals).toEqual({ added: 0, changed: 1 });
  expect(patch.current.goals).toEqual([{ before: gone, after: aGoal({ updatedAt: NOW }) }]);
});

it("of a clock that is behind, the coming back is still the later change", () => {
  const out = aWin("a", { updatedAt: NOW + 500, deletedAt: NOW + 500 });
  expect(plan([aWin("a")], [out]).added).toMatchObject([{ updatedAt: NOW + 501 }]);
});
