import { expect, test } from "vitest";
import { addDays } from "../../utils/domain/day.ts";
import { random } from "../../utils/domain/random.ts";
import type { Day, Mood } from "../../utils/domain/schema/index.ts";
import { violations } from "./support/axe.ts";
import { eventually } from "./support/eventually.ts";
import { Extension, type Family } from "./support/extension.ts";
import { dayOfWins, seedLedger } from "./support/seed.ts";
import { inEachBrowser } from "./support/stories.ts";
import type { Surface } from "./support/surface.ts";

const TODAY = new Date().toLocaleDateString("sv");

/** So many rated days up to yesterday, brighter ones with more wins, the last with a setback. */
function ratedDays(days: number): Day[] {
  const next = random("rated days");
  return Array.from({ length: days }, (_, i) => {
    const date = addDays(TODAY, -1 - i);
    const mood = (1 + Math.floor(next() * 5)) as Mood;
    const titles = Array.from({ length: mood - 1 + (i === 0 ? 1 : 0) }, (_, n) => `Win ${n}`);
    const day = dayOfWins(date, ...titles);
    day.checkIn = { id: date, zone: "UTC", mood, helped: "A quiet morning", updatedAt: 1 };
    const zone = "UTC";
    if (i === 0) {
      day.setbacks = [{ id: "s", text: "Missed the train", at: 1, day: date, zone, updatedAt: 1 }];
      Object.assign(day.wins[0] ?? {}, {
        title: "Leave earlier",
        setbackId: "s",
        goalId: "thesis",
      });
    }
    return day;
  });
}

/** The history page over those days, with a goal that was taken out again. */
async function openOver(tiny: Extension, days: Day[]): Promise<Surface> {
  const page = await tiny.open("options");
  await seedLedger(page.page, days);
  const goal = { goalId: "thesis", at: Date.now(), day: TODAY };
  const patch = { name: "The thesis" };
  await page.api("runtime.sendMessage", { ...goal, type: "goal/save", id: "i-1", patch });
  await page.api("runtime.sendMessage", { ...goal, type: "goal/remove", id: "i-2" });
  await page.close();
  return tiny.open("history");
}

async function records(tiny: Extension): Promise<Day[]> {
  return (await tiny.ledger()).days;
}

inEachBrowser("what one's own days say", (family: Family) => {
  test("is told from twenty noted days on; a day's notes can be changed; light", async () => {
    await using tiny = await Extension.launch(family, { scheme: "light" });
    const yearAgo = dayOfWins(addDays(TODAY, -365), "Planted a tree");
    const history = await openOver(tiny, [...ratedDays(40), yearAgo]);
    await history.shows("A clear pattern, no proof. Over 40 noted days, brighter days tended");
    await history.shows("It proves no cause");
    await history.shows("238 people wrote nearly 12,000 diary entries, with progress on 76 %");
    expect(await violations(history)).toEqual([]);

    const [yesterday] = ratedDays(1);
    const date = new Intl.DateTimeFormat("en-US", {
      weekday: "short",
      day: "numeric",
      month: "short",
      timeZone: "UTC",
    }).format(Date.parse(`${yesterday?.day}T12:00:00Z`));
    await history.button(`Delete setback: Missed the train`).click();
    await history.shows("Deleted:");
    await eventually("the ledger", async () =>
      (await records(tiny)).some(({ setbacks = [] }) => setbacks[0]?.deletedAt !== undefined),
    );
    await history.button("Undo").click();
    await history.button(`Delete setback: Missed the train`).appears();
    const words = ["", "Rough", "Heavy", "Even", "Good", "Bright"];
    const felt = words[yesterday?.checkIn?.mood ?? 0];
    const other = felt === "Even" ? "Good" : "Even";
    await history.button(`${felt}: edit the check-in of ${date}`).press("Enter");
    await history.part("radio", other).choose();
    expect(await violations(history)).toEqual([]);
    await history.button("Save").click();
    await history.button(`${other}: edit the check-in of ${date}`).appears();
    await eventually("the ledger", async () => {
      const day = (await records(tiny)).find((one) => one.day === yesterday?.day);
      return day?.checkIn?.mood === words.indexOf(other);
    });

    await history.page.evaluate(() => location.assign("?goal=thesis"));
    await eventually(
      "the goal's one win, with the name of a goal that is gone",
      () => history.list("Wins").items(),
      (rows) => rows.length === 1 && /Leave earlier.*The thesis/.test(rows[0] ?? ""),
    );
  });

  test("waits below twenty; dark", async () => {
    await using tiny = await Extension.launch(family, { scheme: "dark" });
    const history = await openOver(tiny, ratedDays(12));
    await history.shows("Twelve noted days. From twenty on, a plot appears here.");
    await history.shows("238 people");
    expect(await violations(history)).toEqual([]);
  });
});
