import { describe, expect, it } from "vitest";
import { fixture, found, read, refusals, titles } from "./reading";

describe("any table", () => {
  it("asks which column is what, with a guess made from names and content", async () => {
    expect(await read(fixture("idonethis.csv"))).toMatchObject({
      status: "choose-columns",
      header: ["Date", "Owner", "Done"],
      guess: { title: 2, date: 0 },
    });
    expect(await read(fixture("table-windows-1252.csv"))).toMatchObject({
      header: ["Datum", "Erledigt", "Dauer", "Notiz"],
      guess: { title: 1, date: 0, order: "dmy" },
    });
  });

  it("is read by the columns chosen, semicolons and Windows-1252 included", async () => {
    const file = await found(fixture("table-windows-1252.csv"), {
      columns: { title: 1, date: 0, minutes: 2, note: 3, order: "dmy" },
    });

    expect(file.wins[0]).toMatchObject({
      title: "Küche geräumt; \u00adalles",
      day: "2026-11-22",
      at: Date.parse("2026-11-22T11:00:00Z"),
      minutes: 25,
      note: "für „uns“",
    });
    expect(refusals(file)).toEqual(["wins 5 invalid day"]);
  });

  it("keeps equal rows apart, and knows them again", async () => {
    const columns = { title: 1, date: 0, minutes: 2, note: 3, order: "dmy" } as const;
    const [first, again] = await Promise.all(
      [1, 2].map(() => found(fixture("table-windows-1252.csv"), { columns })),
    );
    const ids = first?.wins.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(again?.wins.map(({ id }) => id)).toEqual(ids);
    for (const id of ids ?? []) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab]/);
  });

  it("without a title in a row refuses that row", async () => {
    const file = await found(fixture("idonethis.csv"), {
      columns: { title: 2, date: 0, order: "dmy" },
    });
    expect(titles(file)).toEqual(["Sent the newsletter", 'Fixed the "broken" link']);
    expect(refusals(file)).toEqual(["wins 4 missing title"]);
  });

  it.each([
    ["by a cell that shows it", ",", ["1,200", "12,345.5", "0.5"], [1200, 12_345.5, 0.5]],
    ["by another cell", "\t", ["1.200", "800", "2,5"], [1200, 800, 2.5]],
    ["by groups alone", "\t", ["1,234,567", "1,200"], [1_234_567, 1200]],
    ["by the separator", ",", ["1,200", "1.200"], [1200, 1.2]],
    ["by the other separator", ";", ["1,200", "1.200"], [1.2, 1200]],
    ["and spaces and apostrophes part thousands", ",", ["1 200", "1’200"], [1200, 1200]],
  ])("is read with one decimal sign a column, told %s", async (_, separator, cells, numbers) => {
    const file = await numbered(separator, cells);
    expect(file.wins.map(({ amount }) => amount)).toEqual(numbers);
    expect(file.wins.map(({ minutes }) => minutes)).toEqual(numbers);
    expect(refusals(file)).toEqual([]);
  });

  it("with a number that cannot be told refuses its row, by its field", async () => {
    const file = await numbered("\t", ["1,200", "about 10", "none", "7", "-5"]);
    expect(file.wins.map(({ amount }) => amount)).toEqual([undefined, 7]);
    expect(refusals(file)).toEqual([
      "wins 2 invalid minutes",
      "wins 3 invalid minutes",
      "wins 6 invalid minutes",
    ]);
  });

  it("of ours is read as it was written, or as a spreadsheet wrote it anew", async () => {
    const ours = (separator: string, ...amounts: string[]) =>
      found(
        [
          "id|title|at|day|zone|amount",
          ...amounts.map((amount, i) => `${i}|A|2026-11-22T09:00:00Z|2026-11-22|UTC|"${amount}"`),
        ]
          .join("\n")
          .replaceAll("|", separator),
      ).then(({ wins }) => wins.map(({ amount }) => amount));
    expect(await ours(",", "1.234", "2")).toEqual([1.234, 2]);
    expect(await ours(";", "1.234")).toEqual([1.234]);
    expect(await ours(",", "1,200", "12,345.5")).toEqual([1200, 12_345.5]);
    expect(await ours(";", "1,234", "2,5")).toEqual([1.234, 2.5]);
  });
});

/** A table whose rows have the cell as minutes and as amount. */
const numbered = (separator: string, cells: readonly string[]) =>
  found(
    ["Done|Day|Minutes|Amount", ...cells.map((cell) => `A|2026-11-22|"${cell}"|"${cell}"`)]
      .join("\n")
      .replaceAll("|", separator),
    { columns: { title: 0, date: 1, minutes: 2, amount: 3, order: "dmy" } },
  );
