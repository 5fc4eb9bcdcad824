import { expect, test } from "vitest";
import { eventually } from "./support/eventually.ts";
import { Extension } from "./support/extension.ts";
import { inEachBrowser } from "./support/stories.ts";

type Alarm = { name: string; scheduledTime: number };

inEachBrowser("a browser closed in the middle of an hour", (family) => {
  test("finds the hour as it would be, its alarm set anew, its steps and wins in place", async () => {
    await using tiny = await Extension.launch(family);
    const popup = await tiny.open("popup");
    for (const step of ["Clear the desk", "Answer Ada"]) {
      await popup.field("Add a step").type(`${step}\n`);
    }
    await popup.button("Start power hour").click();
    await popup.button("Done").click();
    await popup.showsWins(1);
    const before = (await tiny.ledger()).current?.hour;

    await tiny.restart();
    const tab = await tiny.newTab();
    await tab.showsHeading(/Answer Ada/);
    await tab.part("timer", "Time left").appears();
    await tab.showsWins(1);
    const alarms = await eventually(
      "the alarm",
      () => tab.api<Alarm[]>("alarms.getAll"),
      (all) => all.length > 0,
    );
    const end = (before?.startedAt ?? 0) + (before?.lengthMs ?? 0);
    expect(alarms.map((alarm) => alarm.scheduledTime)).toContain(end);

    await tab.button("Done").click();
    await tab.showsWins(2);
    const after = await tiny.ledger();
    expect(after.current?.hour).toMatchObject({ id: before?.id, startedAt: before?.startedAt });
    expect(after.pastHours).toEqual([]);
  });

  test("keeps every win that was acknowledged", async () => {
    await using tiny = await Extension.launch(family);
    const tab = await tiny.newTab();
    for (const title of ["One", "Two", "Three"]) await tab.logs(title);
    await tab.showsWins(3);
    await tiny.restart();
    expect((await tiny.ledger()).wins.map((win) => win.title)).toEqual(["One", "Two", "Three"]);
    await (await tiny.newTab()).showsWins(3);
  });
});
