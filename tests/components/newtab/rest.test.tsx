import { cleanup, fireEvent, render, renderHook, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { FieldPicture } from "../../../components/FieldPicture";
import { type FieldDay, layField } from "../../../components/fieldLayout";
import { TextContext } from "../../../components/TextContext";
import { useRest } from "../../../entrypoints/newtab/useRest";
import { addDays, weekday } from "../../../utils/domain/day";
import type { Settings } from "../../../utils/domain/schema";
import type { Still } from "../../../utils/platform/first-picture";
import { aWorld, type TestWorld, TODAY } from "../../support/world";
import { settled, stageStore, text } from "../stage";
import { stageNewTab } from "./stage";

afterEach(cleanup);

type Shown = Parameters<typeof useRest>[0];
const FIRST_DAY = { welcome: null, news: null } as Shown["firstDay"];

/** What is told of a page that shows what has happened in `world`; weeks begin today. */
function toldOf(world: TestWorld): { still?: Still | null; settings?: Settings } {
  const shown: Shown = {
    state: stageStore(world).store.get(),
    today: TODAY,
    lost: false,
    isEmpty: false,
    firstDay: FIRST_DAY,
    left: null,
    back: null,
    weekStart: () => weekday(TODAY),
  };
  let told = {};
  renderHook(() =>
    useRest(shown, (still, settings) => {
      told = { still, settings };
    }),
  );
  return told;
}

const wonYesterday = () =>
  aWorld().act({ type: "win/log", title: "Read", day: addDays(TODAY, -1) });

test("a page that all is known of may rest", () => {
  const { still, settings } = toldOf(aWorld().log("Swam"));
  expect(still).toMatchObject({ today: TODAY });
  expect(settings).toEqual(aWorld().world.current.settings); // they say when its day turns
});

test("one with last week's card may not, until the card is folded", () => {
  expect(toldOf(wonYesterday()).still).toBeNull();
  expect(toldOf(wonYesterday().log("Swam")).still).toMatchObject({ today: TODAY });
});

test("what is said of a day that is pointed at does not pass for the page", async () => {
  const facts = { counts: { [TODAY]: 1 }, milestones: [], today: TODAY, weekStart: 7 };
  const layout = layField(facts, 600, false);
  const first = layout.days[0] as FieldDay;
  render(
    <TextContext.Provider value={text}>
      <FieldPicture layout={layout} label="Days" say={({ date }) => date} />
    </TextContext.Provider>,
  );
  const days = screen.getByRole("slider");
  const passing = () => document.querySelector("[data-passing]")?.textContent;
  expect(passing()).toBeUndefined();
  fireEvent(
    days,
    new MouseEvent("pointermove", { clientX: first.x, clientY: first.y, bubbles: true }),
  );
  await settled();
  expect(passing()).toBe(first.date);
  fireEvent(days, new MouseEvent("pointerleave"));
  await settled();
  expect(passing()).toBeUndefined();
});

test.each([
  ["what is stored is said", true, "Logged. One today."],
  ["what may have aged is no news", false, ""],
])("a win on top of %s", async (_, isTrue, words) => {
  const { store } = await stageNewTab(aWorld(), isTrue);
  void store.submit({ type: "win/log", title: "Swam" });
  await settled();
  expect(screen.getAllByRole("status")[0]?.textContent).toBe(words);
});
