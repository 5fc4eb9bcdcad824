import { expect, test } from "vitest";
import { addDays, weekday } from "../../utils/domain/day.ts";
import { violations } from "./support/axe.ts";
import { dateIn, enter, winOf, zoneAt } from "./support/deeds.ts";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";

const EVERY_DAY = { kind: "weekdays" as const, days: [1, 2, 3, 4, 5, 6, 7] };

inEachBrowser("a day with a goal", (family) => {
  test("goes from its line to the hour, to the evening's check-in and the next morning", async () => {
    const zone = zoneAt(18);
    await using tiny = await Extension.launch(family, { zone });
    const today = dateIn(zone);
    const tab = await tiny.newTab();
    await enter(tab, zone, [
      {
        type: "goal/save",
        goalId: "shelf",
        day: addDays(today, -20),
        patch: { name: "The unread shelf", unit: "pages" },
      },
      {
        type: "goal-step/save",
        goalId: "shelf",
        stepId: "read",
        patch: { title: "Read ten pages", amount: 10, unit: "pages", repeat: EVERY_DAY },
      },
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((ago) =>
        winOf(today, ago, "Read", { goalId: "shelf", amount: 10, unit: "pages" }),
      ),
      { type: "settings/set", patch: { moodFirst: true, weeklyReview: false } },
    ]);
    await tab.shows(/80 so far, about [\d.]+ books a year at this pace/);

    // The count waits for the mood; the arrow keys only look around.
    await tab.logs("Watered the plants");
    await tab.showsHeading(/^How did today feel\?$/);
    expect(await tab.list("Today's wins").items()).toEqual([]);
    expect(await violations(tab)).toEqual([]);
    await tab.part("radio", "Rough").choose();
    await tab.showsHeading(/^One small thing, done\.$/);
    await tab.part("radio", "Rough").press("ArrowRight");
    await eventually(
      "the mood beside it",
      async () => (await tiny.ledger()).checkIns,
      (all) => all.some(({ mood }) => mood === 2),
    );
    await tab.field("What helped").type("A quiet hour\n");
    await tab.field("What got in the way").type("\n");
    await tab.field("Tomorrow’s first step").type("Open the thesis file\n");
    await tab.shows("Today felt heavy.");
    expect((await tiny.ledger()).checkIns).toMatchObject([
      { id: today, mood: 2, helped: "A quiet hour", tomorrow: "Open the thesis file" },
    ]);

    // What went wrong teaches something, and that is a win.
    await tab.button("Change").press("x");
    await tab.field("What went wrong?").type("The talk ran over\n");
    await tab.field("What did it teach you?").type("Rehearse with a clock\n");
    await tab.showsWins(2);
    await tab.field("Log a win").takesFocus();

    // One key lines the goal's step up; Done in the hour names goal, amount and minutes.
    await tab.button("Done already: Read ten pages").press("l");
    await eventually("the lineup", async () => (await tab.list("Lineup").items()).length === 1);
    await tab.button("Start power hour").click();
    await tab.button("Done").click();
    await tab.button("End").click();
    await tab.button("Close").click();
    await tab.shows("done today");
    const { wins } = await tiny.ledger();
    expect(wins.find(({ title }) => title === "Read ten pages")).toMatchObject({
      goalId: "shelf",
      amount: 10,
      unit: "pages",
      minutes: 1,
    });
    const lesson = wins.find(({ title }) => title === "Rehearse with a clock");
    expect(lesson).toHaveProperty("setbackId");
    expect(await violations(tab)).toEqual([]);

    // The next morning begins where the evening left it.
    await tiny.moveClock(tab, 12 * 60 * 60_000);
    await tab.showsWins(0);
    await tab.shows("left for today");
    expect((await tab.list("Lineup").items())[0]).toContain("Open the thesis file");
    expect(await tab.part("radio", "Good").isThere()).toBe(false);
  });
});

inEachBrowser("the week's first new tab", (family) => {
  test("looks back on the last week once, and its answer becomes a step", async () => {
    const zone = zoneAt(9);
    await using tiny = await Extension.launch(family, { zone });
    const today = dateIn(zone);
    const first = await tiny.newTab();
    await enter(first, zone, [
      winOf(today, 2, "Planted a tree"),
      winOf(today, 2, "Called Grandma"),
      winOf(today, 5, "Send the draft early", { setbackId: "late" }),
      { type: "check-in/save", day: addDays(today, -2), patch: { mood: 5, helped: "Rain" } },
      { type: "settings/set", patch: { weekStart: weekday(today) } },
    ]);
    const tab = await tiny.newTab();
    await tab.showsHeading(/^Last week, three small things\.$/);
    await tab.shows("Rain");
    await tab.shows("Send the draft early");
    expect(await violations(tab)).toEqual([]);

    await tab
      .field("What is this week’s first small step? Only if you like.")
      .type("Walk before work\n");
    await tab.showsHeading(/^A new day\. Start anywhere\.$/);
    await eventually("the step", async () => {
      return (await tab.list("Lineup").items()).some((row) => row.includes("Walk before work"));
    });
    const again = await tiny.newTab();
    await again.showsHeading(/^A new day\. Start anywhere\.$/);
    await again.shows("Walk before work");
    expect((await again.headings()).some((text) => text.startsWith("Last week"))).toBe(false);
  });
});
