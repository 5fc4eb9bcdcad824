import { describe, expect, it } from "vitest";
import { goalRecords } from "@/utils/domain/goals/index-records";
import { readDay } from "@/utils/domain/reading";
import type { Intent } from "@/utils/domain/schema";
import { AT, DAY, openDesk } from "./desk";

let serial = 0;
const intent = (facts: object): Intent =>
  ({ id: `i-${++serial}`, at: AT + serial, day: DAY, zone: "UTC", ...facts }) as Intent;
const pages = (amount: number, facts: object = {}) =>
  intent({ type: "win/log", title: "Read", goalId: "shelf", amount, unit: "pages", ...facts });

describe("the index of goals", () => {
  it("equals what the days say after logging, back-dating, editing, taking out and back", async () => {
    const desk = await openDesk();
    const take = (one: Intent) => desk.writer.take(one);
    await take(intent({ type: "goal/save", goalId: "shelf", patch: { name: "The shelf" } }));
    const [a, b, c] = [pages(10), pages(0.1), pages(300, { day: "2019-02-03", moment: 1 })];
    for (const one of [a, b, c, pages(5, { goalId: "other" })]) await take(one);
    await take(intent({ type: "win/edit", winId: a.id, patch: { amount: 12, goalId: "other" } }));
    const moved = { at: AT - 9e8, day: "2026-11-13", zone: "UTC" };
    await take(intent({ type: "win/edit", winId: b.id, patch: { moved } }));
    const wins = [{ id: c.id, day: "2019-02-03" }];
    await take(intent({ type: "win/remove", wins }));
    await take(intent({ type: "win/restore", wins }));

    const days = [...(await desk.all("day:"))].map(
      ([key, raw]) => readDay(raw, key.slice(4)).value,
    );
    const kept = [...(await desk.all("goal:")), ...(await desk.all("goal-days:"))];
    const filled = kept.filter(([, record]) => Object.keys(record as object).length > 0);
    expect(new Map(filled)).toEqual(goalRecords(days));
    expect(desk.latest().progress.shelf).toMatchObject({ wins: 2, sums: { pages: 300.1 } });
  });

  it("is published for goals that stand, and not for those put away", async () => {
    const desk = await openDesk();
    for (const goalId of ["shelf", "away", "gone"]) {
      await desk.writer.take(intent({ type: "goal/save", goalId, patch: { name: goalId } }));
      await desk.writer.take(pages(1, { goalId }));
    }
    await desk.writer.take(
      intent({ type: "goal/save", goalId: "away", patch: { archivedAt: AT } }),
    );
    await desk.writer.take(intent({ type: "goal/remove", goalId: "gone" }));
    expect(Object.keys(desk.latest().progress)).toEqual(["shelf"]);
    expect(desk.latest().current.goals.map(({ id }) => id)).toEqual(["shelf", "away", "gone"]);
  });
});
