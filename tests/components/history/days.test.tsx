import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { addDays } from "../../../utils/domain/day";
import { random } from "../../../utils/domain/random";
import type { Mood } from "../../../utils/domain/schema";
import { aWorld, TODAY } from "../../support/world";
import { button, field } from "../stage";
import { rest, stageHistory, wins } from "./stage";

afterEach(cleanup);

async function press(name: string | RegExp) {
  fireEvent.click(button(name));
  await rest();
}

/** A day with a win, a check-in, and a setback that taught something. */
function aHardDay() {
  const world = aWorld()
    .log("Ten pages")
    .act({ type: "check-in/save", patch: { mood: 2, helped: "A quiet hour" } })
    .act({ type: "setback/note", text: "Missed the train" });
  const setbackId = world.world.days[TODAY]?.setbacks?.[0]?.id ?? "";
  return world.act({ type: "win/log", title: "Leave earlier", setbackId }).at("18:00");
}

describe("a day's head", () => {
  test("tells how it felt, what helped, and what a setback taught", async () => {
    await stageHistory(aHardDay());
    expect(button(/^Heavy: edit the check-in/).textContent).toBe("Heavy");
    const notes = document.querySelector(".day-notes");
    expect(notes?.textContent).toContain("What helpedA quiet hour");
    expect(notes?.textContent).toContain("SetbackMissed the train");
    expect(notes?.textContent).toContain("It taught: Leave earlier");
    expect(wins()).toEqual(["Leave earlier", "Ten pages"]);
  });

  test("stands alone on a day that was noted and had no win", async () => {
    const world = aWorld()
      .at("2026-11-20 20:00")
      .act({ type: "check-in/save", patch: { mood: 3 } })
      .at("9:00");
    await stageHistory(world.log("Ten pages").at("18:00"));
    const heads = screen.getAllByRole("heading", { level: 3 }).map((head) => head.textContent);
    expect(heads.map((head) => head?.trim())).toEqual(["Sun 22 Nov 1 win", "Fri 20 Nov"]);
  });

  test("changes its check-in in place; undo puts it back", async () => {
    const { sent } = await stageHistory(aHardDay());
    await press(/^Heavy: edit/);
    fireEvent.click(screen.getByRole("radio", { name: "Good" }));
    fireEvent.input(field("What helped"), { target: { value: " " } });
    fireEvent.submit(screen.getByRole("form", { name: /^Check-in of/ }));
    await rest();
    const patch = { mood: 4, helped: null, hindered: null };
    expect(sent.at(-1)).toMatchObject({ type: "check-in/save", day: TODAY, patch });
    expect(button(/^Good: edit/)).toBeTruthy();
    await press("Undo");
    expect(button(/^Heavy: edit/)).toBeTruthy();
    expect(document.querySelector(".day-notes")?.textContent).toContain("A quiet hour");
  });

  test("takes what is said of a day late", async () => {
    const { sent } = await stageHistory(aWorld().log("Ten pages").at("18:00"));
    await press(/^Check-in of/);
    fireEvent.click(screen.getByRole("radio", { name: "Good" }));
    fireEvent.submit(screen.getByRole("form", { name: /^Check-in of/ }));
    await rest();
    expect(sent.at(-1)).toMatchObject({ type: "check-in/save", day: TODAY, patch: { mood: 4 } });
    expect(button(/^Good: edit the check-in/)).toBeTruthy();
  });

  test("takes out a setback and brings it back; its lesson stays", async () => {
    await stageHistory(aHardDay());
    await press("Delete setback: Missed the train");
    expect(document.querySelector(".day-notes")?.textContent).not.toContain("Missed the train");
    expect(wins()).toEqual(["Leave earlier", "Ten pages"]);
    await press("Undo");
    expect(document.querySelector(".day-notes")?.textContent).toContain("Missed the train");
  });
});

describe("goals", () => {
  const withGoals = () =>
    aWorld()
      .act({ type: "goal/save", goalId: "a", patch: { name: "The thesis" } })
      .act({ type: "goal/save", goalId: "b", patch: { name: "كتاب 📚" } })
      .act({ type: "win/log", title: "Wrote", goalId: "a" })
      .act({ type: "win/log", title: "Read", goalId: "b" })
      .act({ type: "goal/remove", goalId: "b" })
      .at("18:00");

  test("keep their names on wins when they are taken out", async () => {
    await stageHistory(withGoals());
    const facts = [...document.querySelectorAll(".facts")].map(({ textContent }) => textContent);
    expect(facts).toEqual(["كتاب 📚", "The thesis"]);
  });

  test("can be chosen for a win when they stand, or are its own", async () => {
    await stageHistory(withGoals());
    const options = () =>
      within(screen.getByRole("combobox", { name: "Goal" }))
        .getAllByRole("option")
        .map(({ textContent }) => textContent);
    await press("Edit Wrote");
    expect(options()).toEqual(["No goal", "The thesis"]);
    await press("Cancel");
    await press("Edit Read");
    expect(options()).toEqual(["No goal", "The thesis", "كتاب 📚"]);
  });

  test("filter as an address says", async () => {
    await stageHistory(withGoals(), { view: { goal: "b" } });
    expect(wins()).toEqual(["Read"]);
  });
});

describe("wins and how the day felt", () => {
  /** So many rated days before today; brighter ones had more wins where `linked`. */
  function rated(days: number, linked = true) {
    const world = aWorld();
    const next = random("rated");
    const moods = Array.from({ length: days }, (_, i) => ({
      mood: (1 + (i % 5)) as Mood,
      at: next(),
    }));
    moods.sort((a, b) => a.at - b.at);
    for (const [i, { mood }] of moods.entries()) {
      const date = addDays(TODAY, i - days);
      world.at(`${date} 12:00`);
      for (let n = linked ? mood - 1 : i % 3; n > 0; n--) world.log(`Win ${n}`);
      world.act({ type: "check-in/save", patch: { mood, moodFirst: i % 2 === 0 } });
    }
    return world.at("18:00");
  }
  const told = (words: string) =>
    waitFor(() => expect(section().textContent).toContain(words), { timeout: 10_000 });
  const section = () => screen.getByRole("region", { name: "Wins and how the day felt" });

  test("waits for twenty noted days, and says what the study found", async () => {
    await stageHistory(rated(12));
    expect(section().textContent).toContain("Twelve noted days. From twenty on, a plot");
    expect(section().textContent).toContain("238 people wrote nearly 12,000 diary entries");
    expect(section().textContent).toContain("76 % of their best-mood days");
    expect(section().querySelector("table")).toBeNull();
  });

  test("tells a link in words, with its days, its range and what it does not prove", async () => {
    await stageHistory(rated(40));
    await told("A clear pattern, no proof.");
    const { textContent } = section();
    expect(textContent).toContain("A clear pattern, no proof. Over 40 noted days, brighter days");
    expect(textContent).toContain("tended to have more wins (rank correlation 1).");
    expect(textContent).toContain("It proves no cause");
    expect(textContent).toContain("Of 16 good and bright days, 16 had a win: 100 % (81 to 100 %).");
    expect(textContent).toContain("Of 16 heavy and rough days, 8 had a win: 50 % (28 to 72 %).");
    expect(textContent).toContain("On 20 of the 40 days the mood was noted before");
  });

  test("says that there is no clear link when there is none", async () => {
    await stageHistory(rated(45, false));
    await told("No clear link.");
    expect(section().textContent).toContain("No clear link. Over 45 noted days, mood and wins");
    expect(section().textContent).toContain("It proves no cause");
  });

  test("has every day in a table", async () => {
    await stageHistory(rated(40));
    await press(/^Show as table: Wins and how/);
    const rows = within(within(section()).getByRole("table")).getAllByRole("row");
    const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(cells[0]).toEqual(["Wins", "Bright", "Good", "Even", "Heavy", "Rough"]);
    expect(cells[1]).toEqual(["0", "0", "0", "0", "0", "8"]);
    expect(cells.at(-1)).toEqual(["Middle day", "4", "3", "2", "1", "0"]);
  });
});
