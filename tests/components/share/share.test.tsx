import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import fc from "fast-check";
import { useState } from "preact/hooks";
import { afterEach, describe, expect, test } from "vitest";
import { SharePage } from "../../../components/share/SharePage";
import { TextContext } from "../../../components/TextContext";
import { noonUTC } from "../../../utils/domain/day";
import { standing } from "../../../utils/domain/world";
import { daysOf, type Period } from "../../../utils/domain/years";
import { aWorld, type TestWorld, TODAY } from "../../support/world";
import { button, settled, text } from "../stage";

afterEach(cleanup);

type Left = { way: string; what: string };

/** The page over what has happened, with doors that write down what leaves. */
function stage(world: TestWorld, refuses = false) {
  const left: Left[] = [];
  const door = (way: string) => async (what: string | SVGSVGElement) => {
    if (refuses) throw new Error("not allowed");
    left.push({ way, what: typeof what === "string" ? what : (what.textContent ?? "") });
  };
  const Page = () => {
    const [period, setPeriod] = useState<Period>({ first: TODAY, last: TODAY });
    return (
      <SharePage
        period={period}
        onPeriod={setPeriod}
        days={daysOf(period).map((day) => ({ day, wins: standing(world.world.days[day]) }))}
        today={TODAY}
        weekStart={1}
        doors={{
          copyPicture: door("copy picture"),
          savePicture: door("save picture"),
          sharePicture: door("share picture"),
          copyText: door("copy text"),
          saveText: door("save text"),
          shareText: door("share text"),
          sheet: { words: true, picture: true },
        }}
        trouble={null}
      />
    );
  };
  render(
    <TextContext.Provider value={text}>
      <Page />
    </TextContext.Provider>,
  );
  return left;
}

async function press(...names: string[]) {
  for (const name of names) fireEvent.click(button(name));
  await settled();
}
const preview = () => screen.getByRole("region", { name: "Text to be copied" }).textContent ?? "";
const picture = () => screen.getByRole("img", { name: /^The picture/ }).textContent ?? "";
const leaveOut = (name: string | RegExp) => fireEvent.click(screen.getByRole("checkbox", { name }));
const WAYS = [
  "Copy picture",
  "Save picture",
  "Share picture",
  "Copy text",
  "Save text",
  "Share text",
];

const twoDays = () =>
  aWorld()
    .at("2026-11-20 9:00")
    .log("Called Ana")
    .at("8:12")
    .log("Ten pages")
    .at("9:05")
    .log("Answered");

describe("what leaves", () => {
  test("is what stands there, by each way, and only when its button is pressed", async () => {
    const left = stage(twoDays());
    expect(preview()).toBe(
      "Sunday 22 November: two small things, done.\n\n8:12  Ten pages\n9:05  Answered\n",
    );
    expect(picture()).toContain("Ten pages");
    expect(left).toEqual([]);
    await press(...WAYS);
    expect(left.map(({ way }) => way)).toEqual(WAYS.map((way) => way.toLowerCase()));
    for (const { way, what } of left)
      expect(what).toBe(way.endsWith("text") ? preview() : picture());
  });

  test("is chosen by the stones that are in the picture: a milestone is lichen in both", async () => {
    stage(twoDays().milestone("Answered"));
    expect(document.querySelectorAll(".chooser .peb .s-lichen")).toHaveLength(1);
    leaveOut(/Answered/);
    await settled();
    expect(document.querySelectorAll(".chooser .peb .s-lichen")).toHaveLength(0);
  });

  test("never holds what was left out, whatever is chosen", async () => {
    const titles = Array.from({ length: 8 }, (_, i) => `Secret${i}x`);
    await fc.assert(
      fc.asyncProperty(fc.subarray(titles, { minLength: 1 }), fc.boolean(), async (out, isWeek) => {
        const world = aWorld();
        for (const title of titles) world.log(title);
        const left = stage(world);
        if (isWeek) fireEvent.click(screen.getByRole("radio", { name: "This week" }));
        for (const title of out) leaveOut(new RegExp(title));
        const isMarkdown = out.length % 2 === 0;
        if (isMarkdown) fireEvent.click(screen.getByRole("radio", { name: "Markdown" }));
        await press(...WAYS);
        for (const title of out) {
          expect(preview() + picture()).not.toContain(title);
          for (const { what } of left) expect(what).not.toContain(title);
        }
        expect(left).toHaveLength(out.length === titles.length ? 0 : WAYS.length);
        cleanup();
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  test("is said to have left; or that the browser would not", async () => {
    stage(twoDays());
    await press("Copy text");
    expect(screen.getByText("The text is on the clipboard.")).toBeTruthy();
    await press("Save picture");
    expect(screen.getByText("Saved: tiny-wins-2026-11-22.png, among your downloads.")).toBeTruthy();
    cleanup();
    stage(twoDays(), true);
    await press("Copy picture");
    expect(
      screen.getByText(/^The browser didn’t let this through\. Nothing has left\./),
    ).toBeTruthy();
  });
});

test("a week has its days, and times go with a switch", async () => {
  stage(twoDays());
  fireEvent.click(screen.getByRole("radio", { name: "This week" }));
  fireEvent.click(screen.getByRole("switch", { name: "Times of day" }));
  await settled();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Share this week");
  const week = text.dates(noonUTC("2026-11-16"), noonUTC(TODAY), false);
  expect(preview()).toBe(
    `${week}: three small things, done.\n\nFriday 20 November\nCalled Ana\n\nSunday 22 November\nTen pages\nAnswered\n`,
  );
  expect(picture()).toContain("Fri");
  expect(picture()).not.toContain("8:12");
});

test("more than seven wins stand as a cairn and a number; all can be left out at once", async () => {
  const world = aWorld();
  for (let i = 1; i <= 200; i++) world.at(`9:00:${i * 0.1}`).log(`Thing ${i}.`);
  stage(world);
  expect(picture()).toContain("Thing 7.");
  expect(picture()).not.toContain("Thing 8.");
  expect(picture()).toContain("and 193 more");
  const group = within(screen.getByRole("group", { name: "What to show" }));
  expect(group.getByText("200 of 200")).toBeTruthy();
  await press("None");
  expect(group.getByText("0 of 200")).toBeTruthy();
  expect(button("Copy picture").hasAttribute("disabled")).toBe(true);
  await press("All");
  expect(group.getByText("200 of 200")).toBeTruthy();
});
