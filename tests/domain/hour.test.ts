import { describe, expect, test } from "vitest";
import { covers, endsAt } from "../../utils/domain/hour";
import { aWorld, moment } from "../support/world";

const begun = () => aWorld().at("10:00").start(60);

describe("an hour that runs", () => {
  test("counts down from its length", () => {
    const world = begun().at("10:20");
    expect([world.phase, world.minutesSpent, world.minutesLeft]).toEqual(["running", 20, 40]);
  });

  test("is over at its end to the millisecond, whether anything woke or not", () => {
    expect(begun().at("10:59:59.999").phase).toBe("running");
    expect(begun().at("11:00").phase).toBe("over");
    expect(begun().at("23:59").minutesLeft).toBe(0);
  });

  test("knows when it will end", () => {
    expect(endsAt(begun().hour)).toBe(moment("11:00"));
  });

  test("is full when the clock is set back before its start, never more", () => {
    const world = begun().at("8:00");
    expect([world.phase, world.minutesSpent, world.minutesLeft]).toEqual(["running", 0, 60]);
  });
});

describe("a pause", () => {
  test("holds the time however long it lasts", () => {
    const world = begun().at("10:20").pause().at("18:00");
    expect([world.phase, world.minutesLeft]).toEqual(["paused", 40]);
    expect(endsAt(world.hour)).toBeNull();
  });

  test("that lies behind the end does not move it", () => {
    const { hour } = begun();
    const pauses = [{ from: moment("11:00"), to: moment("11:30") }];
    expect(endsAt({ ...hour, pauses })).toBe(moment("11:00"));
  });

  test("moves the end by its length", () => {
    const world = begun().at("10:20").pause().at("10:35").resume();
    expect([world.phase, world.minutesLeft]).toEqual(["running", 40]);
    expect(endsAt(world.hour)).toBe(moment("11:15"));
  });

  test("of a paused hour changes nothing, and neither does resuming a running one", () => {
    const world = begun().at("10:20").pause();
    const paused = world.hour;
    expect(world.at("10:25").pause().hour).toBe(paused);
    const resumed = world.at("10:30").resume().hour;
    expect(world.at("10:40").resume().hour).toBe(resumed);
  });

  test("after the end changes nothing", () => {
    const world = begun();
    const { hour } = world;
    expect(world.at("11:00").pause().hour).toBe(hour);
  });

  test("that ends before it began by a clock set back has no length", () => {
    const world = begun().at("10:20").pause().at("10:10").resume().at("10:30");
    expect([world.phase, world.minutesLeft]).toEqual(["running", 30]);
  });

  test("can always be ended, even when the clock was set back before an earlier one", () => {
    const world = begun().at("10:20").pause().at("10:30").resume().at("10:05").pause();
    expect(world.phase).toBe("paused");
    expect(world.at("10:06").resume().phase).toBe("running");
  });
});

describe("five minutes more", () => {
  test("lengthen a running hour", () => {
    expect(begun().at("10:50").extend().minutesLeft).toBe(15);
  });

  test("lengthen a paused hour and leave it paused", () => {
    const world = begun().at("10:50").pause().at("10:55").extend();
    expect([world.phase, world.minutesLeft]).toEqual(["paused", 15]);
  });

  test("open an hour that ran out, and five minutes are really left", () => {
    const world = begun().at("11:00").ring().at("11:40").extend();
    expect([world.phase, world.minutesLeft, world.minutesSpent]).toEqual(["running", 5, 60]);
    expect(world.at("11:45").phase).toBe("over");
    expect(world.hour.rungAt).toBeUndefined();
  });

  test("open an hour that was ended early where it stood", () => {
    const world = begun().at("10:30").end().at("10:40").extend();
    expect([world.phase, world.minutesLeft, world.minutesSpent]).toEqual(["running", 5, 30]);
  });

  test("open an hour that was ended in a pause, running", () => {
    const world = begun().at("10:30").pause().at("10:35").end().at("10:40").extend();
    expect([world.phase, world.minutesLeft, world.minutesSpent]).toEqual(["running", 5, 30]);
  });

  test("are five minutes even when the clock was set back after the end", () => {
    const world = begun().at("11:00").ring().at("10:30").extend();
    expect([world.phase, world.minutesLeft]).toEqual(["running", 5]);
  });

  test("do nothing to an hour as long as hours can become, so that its bell keeps silent", () => {
    const world = aWorld().at("0:00").start(180);
    for (let i = 0; i < 120; i++) world.extend();
    expect(world.minutesLeft).toBe(12 * 60);
    const rung = world.at("12:00").ring().hour;
    expect(world.at("12:01").extend().hour).toBe(rung);
  });
});

describe("ending it", () => {
  test("keeps the time that was spent", () => {
    const world = begun().at("10:25").end().at("15:00");
    expect([world.phase, world.minutesSpent, world.minutesLeft]).toEqual(["over", 25, 0]);
  });

  test("in a pause does not count the pause", () => {
    const world = begun().at("10:25").pause().at("10:45").end();
    expect(world.minutesSpent).toBe(25);
  });

  test("when it is over changes nothing", () => {
    const world = begun();
    const { hour } = world;
    expect(world.at("11:30").end().hour).toBe(hour);
  });
});

describe("the bell", () => {
  test("is noted once, and not before the end", () => {
    const world = begun().at("10:30").ring();
    expect(world.hour.rungAt).toBeUndefined();
    world.at("11:02").ring().at("11:05").ring();
    expect(world.hour.rungAt).toBe(moment("11:02"));
  });

  test("that rang keeps the hour over when the clock is set back", () => {
    const world = begun().at("11:00").ring().at("10:30");
    expect([world.phase, world.minutesLeft, world.minutesSpent]).toEqual(["over", 0, 60]);
  });
});

describe("a gap of more than two minutes", () => {
  const away = () => begun().away("10:20", "10:35");

  test("is asked about; two minutes are not", () => {
    expect(away().hour.gap).toEqual({ from: moment("10:20"), to: moment("10:35") });
    expect(begun().away("10:20", "10:22").hour.gap).toBeUndefined();
  });

  test("in a pause or after the end is no gap", () => {
    expect(begun().at("10:10").pause().away("10:20", "10:35").hour.gap).toBeUndefined();
    expect(begun().away("11:20", "11:35").hour.gap).toBeUndefined();
  });

  test("widens the question that waits, on either side", () => {
    expect(away().away("10:40", "10:50").hour.gap).toEqual({
      from: moment("10:20"),
      to: moment("10:50"),
    });
    expect(away().away("10:05", "10:10").hour.gap).toEqual({
      from: moment("10:05"),
      to: moment("10:35"),
    });
  });

  test("can be counted", () => {
    expect(away().answer("count").minutesLeft).toBe(25);
  });

  test("can be left out, and the hour goes on where it was", () => {
    const world = away().at("10:36").answer("leave-out");
    expect([world.phase, world.minutesLeft]).toEqual(["running", 39]);
    expect(world.hour.gap).toBeUndefined();
  });

  test("can end the hour at the moment when it began", () => {
    const world = away().answer("end");
    expect([world.phase, world.minutesSpent]).toEqual(["over", 20]);
  });

  test("in which the hour ran out can be left out however late the answer comes", () => {
    const world = begun().away("10:20", "12:00").ring().at("12:30").answer("leave-out");
    expect([world.phase, world.minutesLeft]).toEqual(["running", 40]);
    expect(world.hour.rungAt).toBeUndefined();
  });

  test("left out of an hour that rang long ago does not let it ring again", () => {
    const world = away().at("11:00").ring().at("11:30").answer("leave-out");
    expect([world.phase, world.minutesSpent]).toEqual(["over", 60]);
    expect(world.hour.rungAt).toBe(moment("11:00"));
  });

  test("left out of an hour that was ended takes only the gap", () => {
    const world = away().at("10:50").end().at("12:00").answer("leave-out");
    expect([world.phase, world.minutesSpent]).toEqual(["over", 35]);
  });

  test("left out while the hour is paused again leaves it paused", () => {
    const world = away().at("10:40").pause().at("10:50").answer("leave-out");
    expect([world.phase, world.minutesLeft]).toEqual(["paused", 35]);
  });

  test("left out takes the pauses within it only once", () => {
    const world = begun().away("10:05", "10:10").at("10:20").pause().at("10:30").resume();
    world.away("10:40", "10:50").at("10:51").answer("leave-out");
    expect(world.minutesSpent).toBe(6);
  });

  test("needs no answer twice", () => {
    const world = away().answer("leave-out");
    const { hour } = world;
    expect(world.answer("end").hour).toBe(hour);
  });
});

describe("what belongs to an hour", () => {
  test("is what was done from its start until its end", () => {
    const { hour } = begun();
    expect(covers(hour, moment("9:59:59.999"))).toBe(false);
    expect(covers(hour, moment("10:00"))).toBe(true);
    expect(covers(hour, moment("10:59:59.9"))).toBe(true);
    expect(covers(hour, moment("11:00"))).toBe(false);
  });

  test("is also what was done in a pause, and in the moment it was ended", () => {
    const { hour } = begun().at("10:20").pause().at("10:40").end();
    expect(covers(hour, moment("10:30"))).toBe(true);
    expect(covers(hour, moment("10:40"))).toBe(true);
    expect(covers(hour, moment("10:40:00.001"))).toBe(false);
  });
});
