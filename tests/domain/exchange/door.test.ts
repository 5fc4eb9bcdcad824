import { describe, expect, it, vi } from "vitest";
import { decode } from "@/utils/domain/exchange/import/decode";
import { MAX_BYTES } from "@/utils/domain/exchange/limits";
import { atOnce } from "@/utils/domain/exchange/pace";
import { tidy } from "@/utils/domain/exchange/tidy";
import { bytesOf, fixture, found, read, refusals } from "./reading";

describe("bytes", () => {
  const text = (bytes: Uint8Array) => atOnce(decode(bytes));
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

  it("that take many pieces are one text, wherever a character falls", () => {
    const start = "a".repeat(499_999);
    expect(text(bytesOf(`${start}é本\ufeff`))).toEqual({ text: `${start}é本\ufeff` });
    expect(text(utf16(`${start}本`, true))).toEqual({ text: `${start}本` });
    const old = new Uint8Array(500_001).fill(0x61);
    old.set([0xe9, 0x80], 499_999);
    expect(text(old)).toEqual({ text: `${start}é€` });
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
