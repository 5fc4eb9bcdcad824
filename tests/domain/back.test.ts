import { expect, test } from "vitest";
import { lookBack } from "@/utils/domain/back";
import { aWorld, TODAY } from "../support/world";

const days = (world: ReturnType<typeof aWorld>) => Object.values(world.world.days);

test("looks back on the day longest ago that has a win", () => {
  const world = aWorld().at("2026-08-22 9:00").log("Picked beans");
  expect(lookBack(TODAY, days(world))).toMatchObject({ months: 3, title: "Picked beans", more: 0 });
  world.at("2025-11-22 9:00").log("Planted a tree").at("2025-11-22 10:00").log("Watered it");
  expect(lookBack(TODAY, days(world))).toEqual({
    months: 12,
    day: "2025-11-22",
    title: "Planted a tree",
    more: 1,
  });
});

test("says nothing of a day whose wins were taken out, or of any other day", () => {
  const world = aWorld().at("2025-11-22 9:00").log("Planted a tree").takeBack("Planted a tree");
  expect(lookBack(TODAY, days(world.at("2025-11-21 9:00").log("Ran")))).toBeNull();
});
