import { describe, expect, test } from "vitest";
import { currentStep } from "../../utils/domain/world";
import { moment, TestWorld, TODAY } from "../support/world";

const aWorld = () => new TestWorld();

describe("logging a win", () => {
  test("keeps what, when, which day and where", () => {
    const world = aWorld();
    world.zone = "Europe/Berlin";
    expect(world.at("23:30").log("Wrote 200 words").win("Wrote 200 words")).toMatchObject({
      title: "Wrote 200 words",
      at: moment("23:30"),
      day: "2026-11-23",
      zone: "Europe/Berlin",
    });
  });

  test("twice by two roads is one win", () => {
    const world = aWorld().log("Called Mum");
    const before = world.world;
    expect(world.replay().world).toBe(before);
  });

  test("keeps a title of 10,000 characters, of control characters or of markup as it is", () => {
    for (const title of [
      "ä".repeat(10_000),
      "\u0000\u202e\u0007",
      "<img src=x onerror=alert(1)>",
    ]) {
      expect(aWorld().log(title).wins).toEqual([title]);
    }
  });

  test("keeps each day's wins by moment, whatever order they come in", () => {
    const world = aWorld()
      .at("10:00")
      .log("second")
      .at("9:00")
      .log("first")
      .at("11:00")
      .log("third");
    expect(world.wins).toEqual(["first", "second", "third"]);
  });

  test("counts for the day before until the day starts", () => {
    const world = aWorld().act({ type: "settings/set", patch: { dayStart: 240 } });
    expect(world.at("2026-11-23 3:59").log("late").win("late").day).toBe(TODAY);
    expect(world.at("2026-11-23 4:00").log("early").win("early").day).toBe("2026-11-23");
  });
});

describe("a win and the power hour", () => {
  const begun = () => aWorld().at("10:00").start(60);

  test("belong together while it is on, with its place on the ring", () => {
    const world = begun().at("10:10").pause().at("10:20").resume().at("10:30").log("bead");
    expect(world.win("bead")).toMatchObject({
      powerHourId: world.hour.id,
      hourMs: 20 * 60_000,
    });
  });

  test("belong together at 59:59.9, even if it is entered after the bell", () => {
    const world = begun().at("11:00").ring().at("10:59:59.9").log("just in time");
    expect(world.win("just in time").powerHourId).toBe(world.hour.id);
  });

  test("belong together at 59:59.9, even if it is entered after the recap was closed", () => {
    const world = begun();
    const { id } = world.hour;
    world.at("11:01").close().at("10:59:59.9").log("just in time");
    expect(world.win("just in time").powerHourId).toBe(id);
  });

  test("do not when it was logged before the start or after the end", () => {
    const world = begun().at("9:59:59").log("before").at("11:00").log("after");
    expect(world.win("before").powerHourId).toBeUndefined();
    expect(world.win("after").powerHourId).toBeUndefined();
  });
});

describe("taking back a win", () => {
  test("leaves the others, and putting it back restores the day but for updatedAt", () => {
    const world = aWorld().log("one").at("9:10").log("two");
    const before = world.world.days[TODAY];
    world.at("9:11").takeBack("one");
    expect(world.wins).toEqual(["two"]);
    world.at("9:12").putBack("one");
    const after = world.world.days[TODAY];
    const wins = after?.wins.map((win, i) => ({ ...win, updatedAt: before?.wins[i]?.updatedAt }));
    expect({ ...after, wins }).toEqual(before);
  });

  test("opens the step again, first in the lineup; putting it back closes it again", () => {
    const world = aWorld().addSteps("a", "b", "c").done("b");
    expect(world.lineup).toEqual(["a", "c"]);
    world.takeBack("b");
    expect(world.lineup).toEqual(["b", "a", "c"]);
    world.putBack("b");
    expect(world.lineup).toEqual(["a", "c"]);
    expect(world.step("b").doneAt).toBe(world.win("b").at);
  });

  test("twice is the same as once", () => {
    const world = aWorld().log("one").takeBack("one");
    const before = world.world;
    expect(world.replay().world).toBe(before);
  });

  test("of a step that was finished again leaves it finished", () => {
    const world = aWorld().addSteps("a").done("a").takeBack("a").at("9:10").done("a").putBack("a");
    expect(world.wins).toEqual(["a", "a"]);
    expect(world.takeBack("a").lineup).toEqual([]);
    expect(world.takeBack("a").lineup).toEqual(["a"]);
  });

  test("and putting it back finishes a step that was removed meanwhile", () => {
    const world = aWorld().addSteps("a").done("a").takeBack("a").remove("a").putBack("a");
    expect(world.step("a")).not.toHaveProperty("deletedAt");
    expect(world.restore("a").lineup).toEqual([]);
  });

  test("is not undone by the win's own intent coming late", () => {
    const world = aWorld().addSteps("a").done("a");
    const late = world.intents.at(-1);
    world.takeBack("a");
    if (late) world.enter(late);
    expect(world.wins).toEqual([]);
    expect(world.lineup).toEqual(["a"]);
  });

  test("many at once, of several days, is one intent; so is putting them back", () => {
    const world = aWorld().addSteps("a").log("one").done("a").log("two");
    world.at("2026-11-23 9:00").log("three");
    const wins = ["a", "two", "three"].map((title) => world.win(title));
    const before = world.world.days;
    world.act({ type: "win/remove", wins });
    expect(world.wins).toEqual(["one"]);
    expect(world.lineup).toEqual(["a"]);
    world.act({ type: "win/restore", wins });
    expect(world.wins).toEqual(["one", "a", "two", "three"]);
    expect(world.lineup).toEqual([]);
    expect(Object.keys(world.world.days)).toEqual(Object.keys(before));
  });
});

describe("steps", () => {
  test("come last in the lineup, and once", () => {
    const world = aWorld().addSteps("a", "b").addSteps("c").replay();
    expect(world.lineup).toEqual(["a", "b", "c"]);
  });

  test("with the same id in one intent are one step", () => {
    const step = { id: "same", title: "a" };
    expect(aWorld().act({ type: "step/add", steps: [step, step] }).lineup).toEqual(["a"]);
  });

  test("can be moved before another, to the end, and not before themselves", () => {
    const world = aWorld().addSteps("a", "b", "c");
    expect(world.move("c", "a").lineup).toEqual(["c", "a", "b"]);
    expect(world.move("c", null).lineup).toEqual(["a", "b", "c"]);
    expect(world.move("b", "b").lineup).toEqual(["a", "b", "c"]);
  });

  test("go to the end when skipped", () => {
    expect(aWorld().addSteps("a", "b", "c").skip().lineup).toEqual(["b", "c", "a"]);
  });

  test("stand smallest first; equals stay, no minutes count as ten", () => {
    const world = aWorld().addSteps("20", "none", "5", "10").minutes("20", 20).minutes("5", 5);
    expect(world.minutes("10", 10).smallestFirst().lineup).toEqual(["5", "none", "10", "20"]);
  });

  test("that were removed come back to their place", () => {
    const world = aWorld().addSteps("a", "b", "c").remove("b");
    expect(world.lineup).toEqual(["a", "c"]);
    expect(world.restore("b").lineup).toEqual(["a", "b", "c"]);
  });

  test("that are done cannot be opened by an old undo of their removal", () => {
    const world = aWorld().addSteps("a").remove("a").restore("a").done("a").restore("a");
    expect(world.lineup).toEqual([]);
    expect(world.wins).toEqual(["a"]);
  });

  test("that are done cannot be removed or given minutes", () => {
    const world = aWorld().addSteps("a").done("a");
    const before = world.world;
    expect(world.remove("a").minutes("a", 5).world).toBe(before);
  });

  test("closed more than 30 days ago are let go when new ones come; open ones never", () => {
    const world = aWorld().addSteps("done", "open").done("done").at("2027-01-01 9:00");
    world.addSteps("new");
    expect(world.world.current.steps.map(({ title }) => title)).toEqual(["open", "new"]);
  });
});

describe("finishing a step", () => {
  test("is a win with its title; two tabs at once finish it once", () => {
    const world = aWorld().addSteps("a", "b").done("a");
    const { id } = world.step("a");
    world.act({ type: "step/done", stepId: id });
    expect(world.wins).toEqual(["a"]);
    expect(world.lineup).toEqual(["b"]);
  });

  test("takes no minutes without a power hour", () => {
    expect(aWorld().addSteps("a").done().win("a").minutes).toBeUndefined();
  });

  test("in a power hour takes the active minutes since the bead before, at least one", () => {
    const world = aWorld().at("10:00").addSteps("a", "b", "c").start();
    world.at("10:10").done("a").at("10:12").pause().at("10:40").resume().at("10:45").done("b");
    world.at("10:45:10").done("c");
    expect(["a", "b", "c"].map((title) => world.win(title).minutes)).toEqual([10, 7, 1]);
  });

  test("counts from the last bead that stands", () => {
    const world = aWorld().at("10:00").addSteps("a").start().at("10:10").done("a").takeBack("a");
    expect(world.at("10:12").done("a").win("a").minutes).toBe(12);
  });

  test("counts from the bead before, also when a later one was entered first", () => {
    const world = aWorld().at("10:00").addSteps("a").start().at("10:20").log("later");
    expect(world.at("10:10").done("a").win("a").minutes).toBe(10);
  });

  test("counts over midnight", () => {
    const world = aWorld().at("23:30").addSteps("a", "b").start().at("23:50").done("a");
    expect(world.at("2026-11-23 0:05").done("b").win("b").minutes).toBe(15);
  });
});

describe("the current step", () => {
  const begun = () => aWorld().addSteps("a", "b").start(60);
  const current = ({ world, now }: TestWorld) => currentStep(world.current, now, TODAY)?.title;

  test("is the first of the lineup while the hour runs, and while it pauses", () => {
    expect(current(begun().at("9:10"))).toBe("a");
    expect(current(begun().at("9:10").done().pause().at("18:00"))).toBe("b");
  });

  test("is none without an hour, and none when all is done", () => {
    expect(current(aWorld().addSteps("a"))).toBeUndefined();
    expect(current(begun().done().done())).toBeUndefined();
  });

  test("is none of what a recap still asks about", () => {
    expect(current(begun().at("9:59:59.999"))).toBe("a");
    expect(current(begun().at("10:00"))).toBeUndefined();
    expect(current(begun().at("9:10").end())).toBeUndefined();
  });
});

describe("starting a power hour", () => {
  test("while one is on is one hour", () => {
    const world = aWorld().start(25).at("9:01").start(60);
    expect([world.hour.startedAt, world.minutesLeft]).toEqual([moment("9:00"), 24]);
  });

  test("while one is paused is one hour", () => {
    const world = aWorld().start(25).pause().at("12:00").start(60);
    expect(world.hour.startedAt).toBe(moment("9:00"));
  });

  test("when the last is over files that and remembers the length", () => {
    const world = aWorld().start(15).at("9:20").start(25);
    expect(world.hour.startedAt).toBe(moment("9:20"));
    expect(world.world.days[TODAY]?.hours).toMatchObject([{ closedAt: moment("9:20") }]);
    expect(world.world.current.settings.hourMinutes).toBe(25);
  });

  test("comes late and its hour is closed already: nothing begins again", () => {
    const world = aWorld().start(15);
    const late = world.intents.at(-1);
    const before = world.at("9:15").close().world;
    if (late) world.enter(late);
    expect(world.world).toBe(before);
  });
});

describe("the recap", () => {
  const over = () => aWorld().addSteps("a", "b").start(15).at("9:05").done("a").at("9:15");

  test("waits until it is closed; the hour is filed on the day it began", () => {
    const world = over();
    const { id } = world.hour;
    world.close("keep");
    expect(world.world.current.hour).toBeNull();
    expect(world.world.days[TODAY]?.hours.map((hour) => hour.id)).toEqual([id]);
    expect(world.lineup).toEqual(["b"]);
  });

  test("lets go what is left, and undo brings it back", () => {
    const world = over().close("let-go");
    expect([world.lineup, world.wins]).toEqual([[], ["a"]]);
    expect(world.restore("b").lineup).toEqual(["b"]);
  });

  test("cannot be closed while the hour is on", () => {
    const world = over().at("9:10");
    const before = world.world;
    expect(world.close().world).toBe(before);
  });

  test("of an hour over midnight is filed on the day it began", () => {
    const world = aWorld().at("23:50").start(15).at("2026-11-23 0:10").close();
    expect(world.world.days[TODAY]?.hours).toHaveLength(1);
    expect(world.world.days["2026-11-23"]?.hours ?? []).toEqual([]);
  });
});

describe("settings", () => {
  test("that fell back are spoken of until each is chosen anew", () => {
    const world = aWorld();
    const { current } = world.world;
    world.world = { ...world.world, current: { ...current, fellBack: ["theme", "dayStart"] } };
    world.act({ type: "settings/set", patch: { theme: "system" } });
    expect(world.world.current.fellBack).toEqual(["dayStart"]);
    world.act({ type: "settings/set", patch: { dayStart: 0 } });
    expect(world.world.current).not.toHaveProperty("fellBack");
  });

  test("change what is named and nothing else", () => {
    const world = aWorld().act({ type: "settings/set", patch: { theme: "dark" } });
    expect(world.world.current.settings).toMatchObject({ theme: "dark", sound: false });
  });
});

test("intents for an hour that is no more change nothing", () => {
  const world = aWorld().start(15);
  const old = world.hour.id;
  world.at("9:20").start(25);
  const before = world.world;
  for (const type of ["hour/pause", "hour/extend", "hour/end", "hour/rung"] as const) {
    expect(world.act({ type, hourId: old }).world).toBe(before);
  }
});
