import { expect, it } from "vitest";
import type { Intent } from "@/utils/domain/schema";
import { AT, DAY, logged, openDesk } from "./desk";

it("marks the 100th win of all years in the ledger, and names its day in the snapshot", async () => {
  const desk = await openDesk({
    "counts:2024": { "2024-05-01": 90 },
    "counts:2026": { "2026-01-05": 8 },
  });
  await desk.writer.take(logged("The 99th"));
  const round = logged("The 100th", 1);
  await desk.writer.take(round);

  expect(desk.wins().map(({ milestone }) => milestone)).toEqual([undefined, 100]);
  expect(desk.latest()).toMatchObject({ total: 100, milestones: [DAY] });
  expect(await desk.read(`day:${DAY}`)).toMatchObject({ wins: [{}, { milestone: 100 }] });

  const wins = [{ id: round.id, day: DAY }];
  await desk.writer.take({ type: "win/remove", id: "out", at: AT, wins });
  expect(desk.latest()).toMatchObject({ total: 99, milestones: [] });
  await desk.writer.take({ type: "win/restore", id: "back", at: AT, wins });
  expect(desk.latest()).toMatchObject({ total: 100, milestones: [DAY] });
});

it("marks the win that reaches its goal, by the goal's own sums of all days", async () => {
  const desk = await openDesk();
  const goal: Intent = {
    ...{ type: "goal/save", id: "goal", at: AT, day: DAY, goalId: "g" },
    patch: { name: "Read", unit: "pages", target: 20 },
  };
  await desk.writer.take(goal);
  for (const minute of [1, 2, 3]) {
    const read = logged(`Read ${minute}`, minute) as Intent & { type: "win/log" };
    await desk.writer.take({ ...read, goalId: "g", amount: 10, unit: "pages" });
  }
  expect(desk.wins().map(({ milestone }) => milestone)).toEqual([undefined, "goal", undefined]);
});
