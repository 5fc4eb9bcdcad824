import { describe, expect, test } from "vitest";
import { lineup } from "@/utils/domain/world";
import { aWorld, TODAY } from "../support/world";

const TOMORROW = "2026-11-23";
const checkIn = (patch: object) => ({ type: "check-in/save" as const, patch });

describe("a check-in", () => {
  test("is said bit by bit, and each bit can be taken back", () => {
    const world = aWorld()
      .act(checkIn({ mood: 4, moodFirst: true }))
      .act(checkIn({ helped: "Tea" }));
    expect(world.world.days[TODAY]?.checkIn).toMatchObject({ id: TODAY, mood: 4, helped: "Tea" });
    world.act(checkIn({ mood: null }));
    expect(world.world.days[TODAY]?.checkIn).not.toHaveProperty("mood");
  });

  test("makes tomorrow's first step one that waits for tomorrow, before all others", () => {
    const world = aWorld()
      .addSteps("Post")
      .act(checkIn({ tomorrow: "Open the draft" }));
    const shown = (day: string) => lineup(world.world.current, day).map(({ title }) => title);
    expect(shown(TODAY)).toEqual(["Post"]);
    expect(shown(TOMORROW)).toEqual(["Open the draft", "Post"]);
    world.act(checkIn({ tomorrow: "Open the letter" }));
    expect(shown(TOMORROW)).toEqual(["Open the letter", "Post"]);
    world.act(checkIn({ tomorrow: null }));
    expect(shown(TOMORROW)).toEqual(["Post"]);
    expect(world.world.days[TODAY]?.checkIn).not.toHaveProperty("tomorrow");
  });

  test("keeps tomorrow's first step when this evening's lineup is let go", () => {
    const world = aWorld()
      .addSteps("Post")
      .act(checkIn({ tomorrow: "Open the draft" }));
    world.start().end().close("let-go");
    expect(lineup(world.world.current, TOMORROW).map(({ title }) => title)).toEqual([
      "Open the draft",
    ]);
  });

  test("makes a new step when the one it made is done already", () => {
    const world = aWorld()
      .act(checkIn({ tomorrow: "Open the draft" }))
      .done("Open the draft");
    world.act(checkIn({ tomorrow: "Close the draft" }));
    expect(lineup(world.world.current).map(({ title }) => title)).toEqual(["Close the draft"]);
    expect(world.step("Open the draft").doneAt).toBeDefined();
  });
});

describe("a setback", () => {
  test("is noted once; what it taught is a win that names it", () => {
    const world = aWorld().act({ type: "setback/note", text: "The train was late" }).replay();
    const [setback] = world.world.days[TODAY]?.setbacks ?? [];
    expect(world.world.days[TODAY]?.setbacks).toHaveLength(1);
    world.act({ type: "win/log", title: "Carry a book", setbackId: setback?.id ?? "" });
    expect(world.win("Carry a book").setbackId).toBe(setback?.id);
  });

  test("can be taken back and put back", () => {
    const world = aWorld().act({ type: "setback/note", text: "" });
    const setbackId = world.world.days[TODAY]?.setbacks?.[0]?.id ?? "";
    world.act({ type: "setback/remove", setbackId, day: TODAY });
    expect(world.world.days[TODAY]?.setbacks?.[0]?.deletedAt).toBeDefined();
    world.act({ type: "setback/restore", setbackId, day: TODAY });
    expect(world.world.days[TODAY]?.setbacks?.[0]?.deletedAt).toBeUndefined();
  });
});

test("the review of a week is closed with or without an answer", () => {
  const world = aWorld().act({ type: "review/close", week: "2026-11-16" });
  expect(world.world.current.review).toEqual({ week: "2026-11-16", updatedAt: world.now });
  world.act({ type: "review/close", week: "2026-11-16", answer: "Sleep" });
  expect(world.world.current.review?.answer).toBe("Sleep");
});
