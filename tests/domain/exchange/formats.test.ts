import { describe, expect, it } from "vitest";
import { stoneOf } from "@/utils/domain/exchange/import/stone";
import { pebble } from "@/utils/domain/pebble";
import { bytesOf, fixture, found, NOW, read, refusals, titles } from "./reading";

describe("our own export", () => {
  it("is read record by record; each bad one is named by its line, the rest is offered", async () => {
    const file = await found(fixture("tiny-wins.json"));

    expect(titles(file)).toEqual(["Wrote 200 words", "Without a stone"]);
    expect(refusals(file)).toEqual([
      "wins 5 missing title",
      "wins 6 missing day",
      "wins 7 invalid day",
      "wins 8 invalid at",
      "wins 9 invalid at",
      "wins 10 invalid day",
      "wins 11 invalid id",
      "wins 12 not-json",
      "wins 13 not-a-record",
      "wins #undefined same-id id",
    ]);
    expect(file.refused.map(({ excerpt }) => excerpt).at(1)).toBe("Ten pages before bed");
    expect(file.wins[0]).toMatchObject({
      at: Date.parse("2026-11-22T09:12:31Z"),
      note: "Easier\nthan feared",
      mood: { calm: true },
    });
    expect(file.wins[1]).toMatchObject({
      at: Date.parse("2026-11-22T09:00:00Z"),
      updatedAt: Date.parse("2026-11-22T09:00:00Z"),
      stone: expect.any(String),
    });
    expect(file.wins[1]).not.toHaveProperty("amount");
    expect(file.hours[0]?.pauses).toEqual([
      { from: Date.parse("2026-11-22T09:05:00Z"), to: Date.parse("2026-11-22T09:06:00Z") },
    ]);
    expect(file.steps).toHaveLength(1);
    const exportedAt = Date.parse("2026-11-22T17:03:00Z");
    expect(file.goals).toMatchObject([
      { id: "g1", name: "A book", since: "2026-11-22", createdAt: exportedAt, anything: [1, 2] },
    ]);
    expect(file.settings?.values).toEqual({ theme: "dark" });
  });

  it("of a later version, or of another format, is refused whole", async () => {
    const head = '"format":"tiny-wins","version":';
    expect(await read(`{${head}2,"wins":[]}`)).toEqual({ status: "refused", problem: "newer" });
    expect(await read(`{${head}"1","wins":[]}`)).toMatchObject({ problem: "unknown" });
    expect(await read('{"format":"other","version":1}')).toMatchObject({ problem: "unknown" });
    expect(await read("[1,2]")).toMatchObject({ problem: "unknown" });
    expect(await read("{}")).toMatchObject({ problem: "unknown" });
  });

  it("that was cut off at any place gives what came before and says where it ends", async () => {
    const whole = `{"format":"tiny-wins","version":1,"wins":[\n${[1, 2, 3].map(winLine).join(",\n")}\n]}\n`;
    for (let length = 0; length < whole.trimEnd().length; length++) {
      const outcome = await read(whole.slice(0, length));
      if (outcome.status !== "read") {
        expect(length).toBeLessThan(45);
        continue;
      }
      expect(outcome.found.wins.length).toBeLessThanOrEqual(3);
      expect(outcome.found.refused.at(-1)?.reason).toBe("cut-off");
    }
    const cut = await found(bytesOf(whole.replace("win 3", "wïn")).slice(0, -60));
    expect(titles(cut)).toEqual(["win 1", "win 2"]);
    expect(refusals(cut)).toEqual(["file 4 cut-off"]);
  });
});

const winLine = (n: number) =>
  `{"id":"w${n}","title":"win ${n}","at":"2026-11-22T10:00:00.000Z","day":"2026-11-22","zone":"UTC"}`;

describe("Marinara", () => {
  it("becomes wins by its timestamps, on the day it was there", async () => {
    const file = await found(fixture("marinara.csv"));

    expect(file.kind).toBe("marinara");
    expect(file.wins.map(({ day, zone, minutes, title }) => [day, zone, minutes, title])).toEqual([
      ["2019-03-04", "Europe/Berlin", 25, "Focused"],
      ["2019-03-04", "Europe/Berlin", 25, "Focused"],
      ["2019-07-01", "Europe/Berlin", 45, "Focused"],
      ["2019-08-10", "-07:00", 25, "Focused"],
    ]);
    expect(file.wins[0]?.at).toBe(1551687900_000);
    expect(refusals(file)).toEqual(["wins 6 invalid day"]);
  });

  it("is recognised with a header in any language", async () => {
    const rows = new TextDecoder().decode(fixture("marinara.csv")).split("\n").slice(1);
    const file = await found(["پایان (ISO 8601),تاریخ,زمان,برچسب,منطقه,مدت", ...rows].join("\n"));
    expect(file.kind).toBe("marinara");
    expect(file.wins).toHaveLength(4);
  });
});

describe("Super Productivity", () => {
  it("gives its done tasks, subtasks and archives, with time, notes and project", async () => {
    const file = await found(fixture("super-productivity.json"));

    expect(file.kind).toBe("super-productivity");
    expect(titles(file)).toEqual([
      "Write the introduction",
      "First paragraph",
      "Answered the landlord",
      "Ordered the shelf",
    ]);
    expect(file.refused).toEqual([]);
    expect(file.wins.map(({ minutes }) => minutes)).toEqual([undefined, 60, 7, 2]);
    expect(file.wins.map(({ note }) => note)).toEqual([
      "#Thesis",
      "#Thesis\nHarder than it looks.",
      undefined,
      undefined,
    ]);
    expect(file.wins[1]?.updatedAt).toBe(1735566000000);
    expect(file.wins[3]?.day).toBe("2021-05-03");
  });

  it("of version 10 is read from its one archive; a task without a date is refused", async () => {
    const file = await found(fixture("super-productivity-v10.json"));
    expect(titles(file)).toEqual(["Painted one wall"]);
    expect(refusals(file)).toEqual(["task #1 invalid day"]);
  });
});

describe("Todoist", () => {
  it("gives the open tasks of a template as steps in their order", async () => {
    const file = await found(fixture("todoist.csv"));

    expect(file.kind).toBe("todoist");
    expect(file.wins).toEqual([]);
    expect(file.steps).toMatchObject([
      { title: "Clear one drawer, the top one", minutes: 10, createdAt: NOW, updatedAt: 0 },
      { title: "Kitchen plan", createdAt: NOW + 1 },
    ]);
    expect(file.steps[1]).not.toHaveProperty("minutes");
  });

  it("gives completed tasks as wins", async () => {
    const file = await found(fixture("todoist-completed.csv"));

    expect(titles(file)).toEqual(["Buy milk", "Call mum and listen"]);
    expect(file.wins[1]).toMatchObject({ day: "2015-02-18", note: "She was well" });
    expect(refusals(file)).toEqual(["wins 5 invalid day"]);
  });
});

describe("the pebble of a win that comes without one", () => {
  it("is the one its id has everywhere", () => {
    for (let i = 0; i < 500; i++) expect(stoneOf(`id-${i}`)).toBe(pebble(`id-${i}`).stone);
  });
});

describe("the id of a foreign record", () => {
  it("is part of the format: these never change", async () => {
    const { idOf } = await import("@/utils/domain/exchange/identity");
    expect(idOf(["marinara", "1551687900", "1500"])).toMatchInlineSnapshot(
      `"2b708bf6-2e05-8fa0-a5b6-66676ea046bd"`,
    );
    expect(idOf(["table", " Café\n au lait "])).toBe(idOf(["table", "Cafe\u0301 au lait"]));
    expect(idOf(["a", "b c"])).not.toBe(idOf(["a b", "c"]));
  });
});
