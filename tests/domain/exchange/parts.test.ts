import { describe, expect, it, vi } from "vitest";
import { decode } from "@/utils/domain/exchange/import/decode";
import { MAX_BYTES } from "@/utils/domain/exchange/limits";
import { toMarkdown, type Wording } from "@/utils/domain/exchange/markdown";
import { dateOrder, readMinutes, readTime, readWhen } from "@/utils/domain/exchange/stated";
import { tidy } from "@/utils/domain/exchange/tidy";
import { fromISO, isDay } from "@/utils/domain/exchange/when";
import type { Day, Win } from "@/utils/domain/schema";
import { bytesOf, fixture, found, read, refusals } from "./reading";

const BERLIN = { zone: "Europe/Berlin", dayStart: 240 };

describe("dates and times", () => {
  it.each([
    ["2026-11-22T09:12:31.000Z", "2026-11-22T09:12:31.000Z"],
    ["2026-11-22T09:12:31Z", "2026-11-22T09:12:31.000Z"],
    ["2026-11-22T09:12+05:30", "2026-11-22T03:42:00.000Z"],
    ["2015-02-17T15:40:41.123456Z", "2015-02-17T15:40:41.123Z"],
  ])("%s is a moment", (text, iso) => {
    expect(new Date(fromISO(text)).toISOString()).toBe(iso);
  });

  it.each([
    "0000-00-00T00:00:00.000Z",
    "0000-01-01T00:00:00.000Z",
    "+275760-09-13T00:00:00.000Z",
    "-000001-01-01T00:00:00.000Z",
    "2026-02-31T00:00:00.000Z",
    "2026-02-29T10:00Z",
    "2026-11-22T24:00:00.000Z",
    "2026-11-22T10:00:61Z",
    "2026-11-22T10:00:00.000",
    "2026-11-22",
    "1795338751000",
    "",
  ])("%s is no moment", (text) => {
    expect(fromISO(text)).toBeNaN();
  });

  it("knows the calendar", () => {
    expect(["2024-02-29", "0001-01-01", "9999-12-31"].every(isDay)).toBe(true);
    expect(["2023-02-29", "2026-13-01", "2026-00-10", "0000-01-01", 5].some(isDay)).toBe(false);
  });

  it.each([
    ["2026-11-22", "", "2026-11-22", "2026-11-22T11:00:00.000Z"],
    ["2026-11-22 01:30", "", "2026-11-22", "2026-11-22T00:30:00.000Z"],
    ["2026-11-22T01:30:00Z", "", "2026-11-21", "2026-11-22T01:30:00.000Z"],
    ["22.11.2026", "9:05", "2026-11-22", "2026-11-22T08:05:00.000Z"],
    ["3/4/2026", "9:05 PM", "2026-04-03", "2026-04-03T19:05:00.000Z"],
    ["Nov 22, 2026", "", "2026-11-22", "2026-11-22T11:00:00.000Z"],
    ["Sunday, 22 November 2026", "", "2026-11-22", "2026-11-22T11:00:00.000Z"],
    ["1795338751", "", "2026-11-22", "2026-11-22T09:12:31.000Z"],
    ["2026-10-25 02:30", "", "2026-10-25", "2026-10-25T00:30:00.000Z"],
    ["2026-03-29 02:30", "", "2026-03-29", "2026-03-29T01:30:00.000Z"],
  ])("%s %s counts for %s", (date, time, day, iso) => {
    const when = readWhen(date, time, "dmy", BERLIN);
    expect(when).toEqual({ day, at: Date.parse(iso) });
  });

  it.each([
    "31.02.2026",
    "2026-02-31",
    "tomorrow",
    "13/13/2026",
    "99999999999999",
    "",
    "2026-11-22 25:00",
  ])("%j is no date", (date) => {
    expect(readWhen(date, "", "dmy", BERLIN)).toBeNull();
  });

  it("tells the order of day and month where the numbers do", () => {
    expect(dateOrder(["3/4/2026", "3/25/2026"])).toBe("mdy");
    expect(dateOrder(["3/4/2026", "25/3/2026"])).toBe("dmy");
    expect(dateOrder(["3/4/2026"])).toBeNull();
    expect(readWhen("3/4/2026", "", "mdy", BERLIN)?.day).toBe("2026-03-04");
  });

  it("reads times of day and durations", () => {
    expect(["9:05", "12:00 am", "12:30 pm", "23h59", "24:00"].map(readTime)).toEqual([
      32_700,
      0,
      45_000,
      86_340,
      null,
    ]);
    expect(
      ["25", "2,5", "1:30", "0:25:30", "1h 30m", "45 min", "", "ten"].map(readMinutes),
    ).toEqual([25, 2.5, 90, 25.5, 90, 45, null, null]);
  });
});

describe("bytes", () => {
  const text = (bytes: Uint8Array) => decode(bytes);
  const utf16 = (words: string, little: boolean) => {
    const bytes = new Uint8Array(words.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    for (const [i, unit] of [...`\ufeff${words}`].entries()) {
      view.setUint16(i * 2, unit.charCodeAt(0), little);
    }
    return bytes;
  };

  it("are read as what they are", () => {
    expect(text(bytesOf("Küche"))).toEqual({ text: "Küche" });
    expect(text(bytesOf("\ufeffKüche"))).toEqual({ text: "Küche" });
    expect(text(utf16("Küche", true))).toEqual({ text: "Küche" });
    expect(text(utf16("Küche", false))).toEqual({ text: "Küche" });
    expect(text(Uint8Array.from([0x4b, 0xfc, 0x93]))).toEqual({ text: "Kü“" });
  });

  it("that were cut inside a character, or have one bad one, stay UTF-8", () => {
    expect(text(bytesOf("Küche – 本").slice(0, -1))).toEqual({ text: "Küche – \ufffd" });
    expect(text(Uint8Array.from([...bytesOf("Küche"), 0xff, ...bytesOf("é")]))).toEqual({
      text: "Küche\ufffdé",
    });
  });

  it("of a zip, even renamed, or of no text are refused", async () => {
    expect(await read(Uint8Array.from([0x50, 0x4b, 3, 4, 20]))).toMatchObject({ problem: "zip" });
    expect(await read(Uint8Array.from([0x1f, 0x8b, 8]))).toMatchObject({ problem: "zip" });
    expect(await read(Uint8Array.from([137, 80, 78, 71, 0, 0]))).toMatchObject({
      problem: "not-text",
    });
    expect(await read(" \n")).toMatchObject({ problem: "empty" });
    expect(await read("")).toMatchObject({ problem: "empty" });
  });
});

describe("values from outside", () => {
  it("lose the keys that could reach a prototype, and nothing else", () => {
    const raw: unknown = JSON.parse(
      '{"a":{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"b":"\\ud800"},"__proto__":5}',
    );
    expect(tidy(raw)).toEqual({ value: { a: { b: "\ufffd" } } });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it("too deep or too large are refused whole", () => {
    const deep = JSON.parse(`${"[".repeat(40)}${"]".repeat(40)}`);
    expect(tidy({ deep })).toEqual({ reason: "too-deep" });
    expect(tidy({ title: "a".repeat(1_000_000) })).toEqual({ reason: "too-long" });
    expect(tidy(Array.from({ length: 20_000 }, () => 1))).toEqual({ reason: "too-long" });
  });
});

describe("the import door", () => {
  const wins = (records: string) => `{"format":"tiny-wins","version":1,"wins":[${records}]}`;
  const win = (title: string) =>
    `{"id":"${title.slice(0, 9)}","title":"${title}","at":"2026-11-22T10:00:00.000Z","day":"2026-11-22","zone":"UTC"}`;

  it("refuses a title of a megabyte and a record nested a million deep, and takes the rest", async () => {
    const deep = `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`;
    const file = await found(
      wins([win("good"), win("a".repeat(1_000_000)), deep, `{"x":${deep}}`, win("also")].join()),
    );
    expect(file.wins.map(({ title }) => title)).toEqual(["good", "also"]);
    expect(refusals(file)).toEqual(["wins 1 too-long", "wins 1 too-deep", "wins 1 too-deep"]);
  });

  it("does not look into more bytes than it may", async () => {
    const bytes = new Uint8Array(MAX_BYTES + 1);
    expect(await read(bytes)).toEqual({ status: "refused", problem: "too-big" });
  });

  it("tells how far it is, pauses in between, and stops when cancelled", async () => {
    const text = wins(Array.from({ length: 3000 }, (_, i) => win("w".repeat(i % 50))).join());
    const shares: number[] = [];
    const pause = vi.fn(async () => {});
    await read(text, { progress: (share) => shares.push(share), pause });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(pause.mock.calls.length).toBeGreaterThan(20);

    const cancel = new AbortController();
    const stopped = await read(text, {
      signal: cancel.signal,
      progress: (share) => share > 0.3 && cancel.abort(),
    });
    expect(stopped).toEqual({ status: "refused", problem: "cancelled" });
  });

  it("gives the same ids for a file saved with other line ends and encoding", async () => {
    const columns = { title: 2, date: 0, order: "dmy" } as const;
    const text = new TextDecoder().decode(fixture("idonethis.csv"));
    const ids = async (source: string) =>
      (await found(source, { columns })).wins.map(({ id }) => id);
    expect(await ids(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(await ids(text));
  });
});

describe("Markdown", () => {
  const words: Wording = {
    heading: "Wins",
    day: (date) => date,
    amount: (amount, unit) => `${amount} ${unit}`,
    minutes: (minutes) => `${minutes} min`,
  };
  const base = { id: "a", day: "2026-11-22", zone: "Asia/Tokyo", stone: "slate", updatedAt: 0 };
  const aWin = (win: Partial<Win>): Win =>
    ({ ...base, title: "Read", at: Date.parse("2026-11-22T00:05:00Z"), ...win }) as Win;
  const write = (...wins: Win[]) => {
    const days: Day[] = [
      { day: "2026-11-21", wins: [], hours: [] },
      { day: "2026-11-22", wins, hours: [] },
    ];
    return [...toMarkdown(days, words)].join("");
  };

  it("lists wins under their day, at the time it was there", () => {
    expect(write(aWin({ amount: 200, unit: "words", minutes: 15, note: "Easy\n\nenough" }))).toBe(
      "# Wins\n\n## 2026-11-22\n\n- 09:05 Read (200 words, 15 min)\n  > Easy\n  >\n  > enough\n",
    );
  });

  it("shows titles as they are", () => {
    expect(write(aWin({ title: "*bold* _x_ [a](b) <b> `c` 1 | 2 ~3~ &amp; A & B" }))).toContain(
      "- 09:05 \\*bold\\* \\_x\\_ \\[a\\](b) \\<b\\> \\`c\\` 1 \\| 2 \\~3\\~ \\&amp; A & B\n",
    );
    expect(
      write(aWin({ title: "x", note: "# not a heading\n1. nor a list\n- nor this" })),
    ).toContain("  > \\# not a heading\n  > 1\\. nor a list\n  > \\- nor this\n");
  });

  it("leaves out what was taken out", () => {
    expect(write(aWin({ deletedAt: 1 }))).toBe("# Wins\n");
  });
});
