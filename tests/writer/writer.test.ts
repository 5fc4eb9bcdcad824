import { describe, expect, it, vi } from "vitest";
import type { Intent } from "@/utils/domain/schema";
import { AT, DAY, logged, openDesk } from "./desk";

const step = (id: string): Intent => ({
  type: "step/add",
  id: `add-${id}`,
  at: AT,
  steps: [{ id, title: id }],
});

describe("entering an intent", () => {
  it("commits the win, then publishes, then says so", async () => {
    const desk = await openDesk();

    const answer = await desk.writer.take(logged("Wrote 200 words"));

    expect(answer).toEqual({ entered: true, revision: desk.latest().revision });
    expect(desk.wins().map(({ title }) => title)).toEqual(["Wrote 200 words"]);
    expect(desk.latest().counts).toEqual({ [DAY]: 1 });
  });

  it("enters an intent once, though it comes by both roads and again after a restart", async () => {
    const desk = await openDesk();
    const intent = logged("Sent one reply");
    desk.outbox.set(intent.id, intent);

    await Promise.all([desk.writer.take(intent), desk.writer.take(intent)]);
    const { revision } = desk.latest();
    desk.outbox.set(intent.id, intent);
    await desk.restart().start();

    expect(desk.wins()).toHaveLength(1);
    expect(desk.outbox.size).toBe(0);
    expect(desk.latest().revision).toBe(revision);
  });

  it("recognises a replay of what is not idempotent by itself", async () => {
    const desk = await openDesk();
    await desk.writer.take(step("a"));
    await desk.writer.take(step("b"));
    const skip: Intent = { type: "step/skip", id: "skip", at: AT, stepId: "a" };

    await desk.writer.take(skip);
    await desk.writer.take({ ...skip });
    await desk.writer.take({ type: "step/skip", id: "skip-2", at: AT, stepId: "b" });
    await desk.writer.take(skip);

    expect(desk.latest().current.order.ids).toEqual(["a", "b"]);
  });

  it("takes what came together by moment, not by arrival", async () => {
    const desk = await openDesk();
    const start: Intent = {
      type: "hour/start",
      id: "hour",
      at: AT,
      minutes: 1,
      day: DAY,
      zone: "UTC",
    };
    const rung: Intent = { type: "hour/rung", id: "rung", at: AT + 60_000, hourId: "hour" };
    const late = { ...logged("At 59.9 seconds"), at: AT + 59_900 };
    await desk.writer.take(start);

    await Promise.all([desk.writer.take(rung), desk.writer.take(late)]);

    expect(desk.wins()[0]).toMatchObject({ powerHourId: "hour", hourMs: 59_900 });
    expect(desk.latest().current.hour?.rungAt).toBe(AT + 60_000);
  });

  it("enters 200 intents from the outbox of a worker that died", async () => {
    const desk = await openDesk();
    for (let i = 0; i < 200; i++) {
      const intent = logged(`Win ${i}`, i / 10);
      desk.outbox.set(intent.id, intent);
    }

    await desk.writer.start();
    await desk.writer.publish();

    expect(desk.wins()).toHaveLength(200);
    expect(desk.outbox.size).toBe(0);
  });
});

describe("the bell", () => {
  it("has its say entered in the same turn, so that two publishings ring once", async () => {
    const desk = await openDesk();
    await desk.writer.take({
      type: "hour/start",
      id: "hour",
      at: AT,
      minutes: 1,
      day: DAY,
      zone: "UTC",
    });
    let rings = 0;
    desk.bell.mockImplementation(async ({ current: { hour } }) => {
      if (!hour || hour.rungAt !== undefined) return [];
      rings++;
      return [{ type: "hour/rung", id: "rung", at: AT + 60_000, hourId: hour.id }];
    });

    await Promise.all([desk.writer.publish(), desk.writer.publish()]);

    expect(rings).toBe(1);
    expect(desk.latest().current.hour?.rungAt).toBe(AT + 60_000);
  });

  it("never stands in the way of history when it fails", async () => {
    const desk = await openDesk();
    desk.bell.mockRejectedValue(new Error("no alarms here"));

    const answer = await desk.writer.take(logged("Logged all the same"));

    expect(answer.entered).toBe(true);
    expect(desk.wins()).toHaveLength(1);
  });
});

describe("when the ledger refuses", () => {
  it("keeps the intent in the outbox, says what is wrong, and enters it once it can", async () => {
    const desk = await openDesk();
    await desk.writer.take(logged("Before"));
    const intent = logged("In trouble");
    desk.outbox.set(intent.id, intent);
    const { transact } = desk.ports;
    desk.ports.transact = () =>
      Promise.reject(new DOMException("The disk is full", "QuotaExceededError"));

    const answer = await desk.writer.take(intent);

    expect(answer).toEqual({ entered: false, trouble: "full" });
    expect(desk.latest().trouble).toBe("full");
    expect(desk.wins().map(({ title }) => title)).toEqual(["Before"]);
    expect(desk.outbox.has(intent.id)).toBe(true);

    desk.ports.transact = transact;
    await desk.writer.start();
    await desk.writer.publish();

    expect(desk.latest().trouble).toBeNull();
    expect(desk.wins().map(({ title }) => title)).toEqual(["Before", "In trouble"]);
    expect(desk.outbox.size).toBe(0);
  });

  it("enters what was refused after the next one that is not, without a new life", async () => {
    const desk = await openDesk();
    const intent = logged("In trouble");
    desk.outbox.set(intent.id, intent);
    const { transact } = desk.ports;
    desk.ports.transact = () =>
      Promise.reject(new DOMException("The disk is full", "QuotaExceededError"));
    await desk.writer.take(intent);

    desk.ports.transact = transact;
    await desk.writer.take(logged("There is room again", 1));

    await vi.waitFor(() => expect(desk.outbox.size).toBe(0));
    expect(desk.wins().map(({ title }) => title)).toEqual(["In trouble", "There is room again"]);
  });

  it("takes out of the outbox later what it could not take out at once", async () => {
    const desk = await openDesk();
    const [first, second] = [logged("First"), logged("Second", 1)];
    desk.outbox.set(first.id, first);
    desk.outbox.set(second.id, second);
    const { remove } = desk.ports.outbox;
    desk.ports.outbox.remove = () => Promise.reject(new Error("The disk is full"));
    await desk.writer.take(first);

    desk.ports.outbox.remove = remove;
    await desk.writer.take(second);

    await vi.waitFor(() => expect(desk.outbox.size).toBe(0));
    expect(desk.wins().map(({ title }) => title)).toEqual(["First", "Second"]);
  });

  it("looks again, at the next publishing, for what it could not list", async () => {
    const desk = await openDesk();
    const intent = logged("Laid before this life");
    desk.outbox.set(intent.id, intent);
    const { list } = desk.ports.outbox;
    desk.ports.outbox.list = () => Promise.reject(new Error("No answer"));
    await desk.writer.start();

    desk.ports.outbox.list = list;
    await desk.writer.publish();

    await vi.waitFor(() => expect(desk.outbox.size).toBe(0));
    expect(desk.wins().map(({ title }) => title)).toEqual(["Laid before this life"]);
  });

  it("tries what is refused for good no more often than others are entered", async () => {
    const desk = await openDesk();
    const broken = { ...logged("Not storable"), title: () => {} } as unknown as Intent;
    desk.outbox.set(broken.id, broken);
    const transact = vi.spyOn(desk.ports, "transact");
    await desk.writer.take(broken);
    await desk.writer.take(logged("Fine"));
    await desk.writer.take(logged("Fine too", 1));
    await desk.writer.publish();
    await desk.writer.take(logged("Still fine", 2));
    await desk.writer.publish();

    expect(transact.mock.calls.length).toBeLessThan(20);
    expect(desk.wins()).toHaveLength(3);
    expect(desk.outbox.has(broken.id)).toBe(true);
  });

  it("does not let one intent that cannot be stored block the others", async () => {
    const desk = await openDesk();
    const broken = { ...logged("Not storable"), title: () => {} } as unknown as Intent;

    const [first, second] = await Promise.all([
      desk.writer.take(broken),
      desk.writer.take(logged("Fine")),
    ]);

    expect(first.entered).toBe(false);
    expect(second.entered).toBe(true);
    expect(desk.wins().map(({ title }) => title)).toEqual(["Fine"]);
  });
});
