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
});
