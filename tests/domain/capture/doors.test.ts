import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepOf, titleOf } from "../../../utils/domain/capture/chosen";
import { chosenStep, suggestionsFor } from "../../../utils/domain/capture/suggest";
import { spokenAddress, webAddress } from "../../../utils/domain/web-address";
import { xml } from "../../../utils/text/xml";
import { aWorld, TODAY } from "../../support/world";

describe("an address is kept", () => {
  test.each([
    ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
    ["https://ada:secret@example.org/", "https://example.org/"],
    ["http://example.org/", undefined],
    ["javascript:alert(1)", undefined],
    ["data:text/html,hi", undefined],
    ["file:///etc/passwd", undefined],
    ["chrome://settings", undefined],
    ["not an address", undefined],
    ["", undefined],
    [undefined, undefined],
    [`https://example.org/${"a".repeat(3000)}`, undefined],
  ])("of %s as %s", (text, kept) => expect(webAddress(text)).toBe(kept));

  test("and never of anything but https", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const kept = webAddress(text);
        expect(kept === undefined || kept.startsWith("https://")).toBe(true);
        expect(typeof spokenAddress(text)).toBe("string");
      }),
    );
  });
});

describe("a step from a page's menu", () => {
  const page = { address: "https://www.example.org/a/", title: "A good read" };

  test("is named by what was chosen, and keeps the address it is about", () => {
    const url = "https://www.example.org/a/";
    expect(stepOf({ page })).toEqual({ title: "A good read", url });
    expect(stepOf({ page: { address: page.address } })).toEqual({ title: "example.org/a", url });
    expect(stepOf({ page, selection: " Call\nAda " })).toEqual({ title: "Call Ada", url });
    const link = { address: "https://b.example/x%20y" };
    expect(stepOf({ page, link })).toEqual({
      title: "b.example/x y",
      url: "https://b.example/x%20y",
    });
    expect(stepOf({ page, link: { ...link, words: "More" } })?.title).toBe("More");
  });

  test("keeps no address that is not https, and is none without words", () => {
    expect(stepOf({ page: { address: "http://a.example/b", title: "B" } })).toEqual({ title: "B" });
    expect(stepOf({ link: { address: "javascript:alert(1)" } })).toBeNull();
    expect(stepOf({})).toBeNull();
    expect(titleOf({})).toBe("");
  });

  test("of a very long selection is cut by characters, not within one", () => {
    const title = stepOf({ selection: "👩‍🚀".repeat(400) })?.title ?? "";
    expect(title.length).toBeLessThanOrEqual(501);
    expect(title.isWellFormed()).toBe(true);
  });
});

describe("the address bar", () => {
  const life = aWorld().addSteps("Clear the desk", "Answer Ada", "Write 200 words");
  life.act({ type: "goal/save", goalId: "t", patch: { name: "Write my thesis" } });
  life.act({
    type: "goal-step/save",
    ...{ stepId: "s", goalId: "t", patch: { title: "Draft the abstract" } },
  });
  const { current } = life.world;
  const contents = (typed: string) =>
    suggestionsFor(typed, current, TODAY).map(({ content }) => content);

  test("offers the lineup, and steps that hold every word typed", () => {
    expect(contents("")).toEqual(["✓ Clear the desk", "✓ Answer Ada", "✓ Write 200 words"]);
    expect(contents("the desk")).toEqual(["✓ Clear the desk"]);
    expect(contents("abs")).toEqual(["+ Draft the abstract"]);
    expect(contents("nothing like it")).toEqual([]);
  });

  test("offers goals after #", () => {
    expect(contents("10 pages #the")).toEqual(["10 pages #Write-my-thesis "]);
  });

  test("a suggestion that was chosen is its step; the same words typed are a win", () => {
    expect(chosenStep("✓ Answer Ada", current, TODAY)).toMatchObject({
      ...{ does: "finish", step: { title: "Answer Ada" } },
    });
    expect(chosenStep("+ Draft the abstract", current, TODAY)).toMatchObject({ does: "line-up" });
    expect(chosenStep("Answer Ada", current, TODAY)).toBeNull();
    expect(chosenStep("✓ Gone", current, TODAY)).toBeNull();
  });

  test("its lines are XML whatever was typed", () => {
    expect(xml('<b> & "c" \u0000\uD800')).toBe('&lt;b&gt; &amp; "c"   ');
  });
});
