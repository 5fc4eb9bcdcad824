import { describe, expect, it } from "vitest";
import { absence, LATE_BELL_MS, planBell } from "@/utils/domain/bell";
import { end, MINUTE, pause, resume, startHour } from "@/utils/domain/hour";

const AT = Date.UTC(2026, 10, 23, 9);
const hour = startHour({ id: "h", day: "2026-11-23", zone: "UTC", at: AT, minutes: 25 });
const after = (minutes: number) => AT + minutes * MINUTE;

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
    const plan = planBell(hour, after(3) + 20_000);
    expect(plan).toMatchObject({ endAt: after(25), beatAt: after(4), ring: null });
    expect(plan.badge).toEqual({ state: "running", minutes: 22 });
  });

  it("beats on the minutes that are left, also after a pause of odd length", () => {
    const paused = resume(pause(hour, after(3)), after(3) + 7_000);
    const plan = planBell(paused, after(4));
    expect(plan.endAt).toBe(after(25) + 7_000);
    expect(plan.beatAt).toBe(after(4) + 7_000);
  });

  it("stands still while paused, and shows it", () => {
    const plan = planBell(pause(hour, after(3)), after(40));
    expect(plan).toMatchObject({ endAt: null, beatAt: null, ring: null });
    expect(plan.badge).toEqual({ state: "paused", minutes: 22 });
  });

  it("rings when nothing woke in time, and says when the hour really ended", () => {
    expect(planBell(hour, after(26)).ring).toEqual({ endedAt: after(25), late: false });
    expect(planBell(hour, after(25) + LATE_BELL_MS + 1).ring).toEqual({
      endedAt: after(25),
      late: true,
    });
  });

  it("rings once", () => {
    expect(planBell({ ...hour, rungAt: after(25) }, after(26)).ring).toBeNull();
  });
});

describe("an absence", () => {
  it("is nothing to ask about up to two minutes", () => {
    expect(absence(hour, after(5), after(7))).toBeNull();
  });

  it("is asked about when it was longer, from the last sign of life on", () => {
    expect(absence(hour, after(5), after(8))).toEqual({ from: after(5), to: after(8) });
    expect(absence(hour, null, after(8))).toEqual({ from: AT, to: after(8) });
  });

  it("is not what a pause was", () => {
    const paused = pause(hour, after(3));
    expect(absence(paused, after(3), after(20))).toBeNull();
    expect(absence(resume(paused, after(20)), after(3), after(21))).toBeNull();
  });

  it("is over with the hour", () => {
    expect(absence(end(hour, after(6)), after(5), after(60))).toBeNull();
    expect(absence({ ...hour, rungAt: after(25) }, after(24), after(60))).toBeNull();
  });
});
