import { describe, expect, it } from "vitest";
import { absence, LATE_BELL_MS, planBell } from "@/utils/domain/bell";
import { end, MINUTE, pause, resume, startHour } from "@/utils/domain/hour";

const AT = Date.UTC(2026, 10, 23, 9);
const hour = startHour({ id: "h", day: "2026-11-23", zone: "UTC", at: AT, minutes: 25 });
const plus = (minutes: number) => AT + minutes * MINUTE;

describe("the bell's plan", () => {
  it("wants nothing when there is no hour", () => {
    expect(planBell(null, AT)).toEqual({
      endAt: null,
      beatAt: null,
      badge: { state: "none" },
      ring: null,
    });
  });

  it("wakes for the end and for the next minute of the badge", () => {
    const plan = planBell(hour, plus(3) + 20_000);
    expect(plan).toMatchObject({ endAt: plus(25), beatAt: plus(4), ring: null });
    expect(plan.badge).toEqual({ state: "running", minutes: 22 });
  });

  it("beats on the minutes that are left, also after a pause of odd length", () => {
    const paused = resume(pause(hour, plus(3)), plus(3) + 7_000);
    const plan = planBell(paused, plus(4));
    expect(plan.endAt).toBe(plus(25) + 7_000);
    expect(plan.beatAt).toBe(plus(4) + 7_000);
  });

  it("stands still while paused, and shows it", () => {
    const plan = planBell(pause(hour, plus(3)), plus(40));
    expect(plan).toMatchObject({ endAt: null, beatAt: null, ring: null });
    expect(plan.badge).toEqual({ state: "paused", minutes: 22 });
  });

  it("rings when nothing woke in time, and says when the hour really ended", () => {
    expect(planBell(hour, plus(26)).ring).toEqual({ endedAt: plus(25), late: false });
    expect(planBell(hour, plus(25) + LATE_BELL_MS + 1).ring).toEqual({
      endedAt: plus(25),
      late: true,
    });
  });

  it("does not ring for an end that the person made themselves", () => {
    const plan = planBell(end(hour, plus(6)), plus(7));
    expect(plan).toMatchObject({ badge: { state: "over" }, ring: null });
  });

  it("rings once", () => {
    expect(planBell({ ...hour, rungAt: plus(25) }, plus(26)).ring).toBeNull();
  });
});

describe("an absence", () => {
  it("is nothing to ask about up to two minutes", () => {
    expect(absence(hour, plus(5), plus(7))).toBeNull();
  });

  it("is asked about when it was longer, from the last sign of life on", () => {
    expect(absence(hour, plus(5), plus(8))).toEqual({ from: plus(5), to: plus(8) });
    expect(absence(hour, null, plus(8))).toEqual({ from: AT, to: plus(8) });
  });

  it("is not what a pause was", () => {
    const paused = pause(hour, plus(3));
    expect(absence(paused, plus(3), plus(20))).toBeNull();
    expect(absence(resume(paused, plus(20)), plus(3), plus(21))).toBeNull();
  });

  it("is over with the hour", () => {
    expect(absence(end(hour, plus(6)), plus(5), plus(60))).toBeNull();
    expect(absence({ ...hour, rungAt: plus(25) }, plus(24), plus(60))).toBeNull();
  });
});
