import { act, cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import type { RecoveryDoors } from "../../components/recovery/doors";
import { RecoveryPage } from "../../components/recovery/RecoveryPage";
import { TextContext } from "../../components/TextContext";
import type { Recovery } from "../../utils/domain/recovery";
import { TODAY } from "../support/world";
import { text } from "./stage";

afterEach(cleanup);

const WHOLE: Recovery = { before: {}, here: {}, isPending: false, offers: [] };
const LOST: Recovery = { before: { [TODAY]: 6 }, here: {}, isPending: true, offers: [] };

/** The page over what is found at each look; gives what calls it when the loss is noted. */
function stage(...found: (Recovery | Promise<Recovery>)[]) {
  let changed = () => {};
  const stop = vi.fn();
  const never = () => new Promise<never>(() => {});
  const doors: RecoveryDoors = {
    look: async () => found.shift() ?? LOST,
    watch: (onChange) => {
      changed = onChange;
      return stop;
    },
    ...{ addFile: never, plan: never, restore: never, undo: never, accept: never },
    saveCopy: () => "",
    saveRaw: never,
  };
  render(
    <TextContext.Provider value={text}>
      <RecoveryPage doors={doors} today={TODAY} weekStart={1} />
    </TextContext.Provider>,
  );
  return { notice: () => changed(), stop };
}

test("a page that stood before the loss was noticed says so when it is", async () => {
  const { notice } = stage(WHOLE, LOST);
  await screen.findByRole("heading", { name: "Nothing is missing." });
  notice();
  await screen.findByRole("heading", { name: "The history can’t be read." });
});

test("a look that began before the loss was noticed and ends after it is out of date", async () => {
  let end = (_: Recovery) => {};
  const slow = new Promise<Recovery>((resolve) => {
    end = resolve;
  });
  const { notice } = stage(slow, LOST);
  notice();
  const heading = await screen.findByRole("heading", { name: "The history can’t be read." });
  await act(async () => {
    end(WHOLE);
    await slow;
  });
  expect(heading.isConnected).toBe(true);
  expect(screen.queryByText("Nothing is missing.")).toBeNull();
});

test("what is noticed while a choice is carried out does not take its page away", async () => {
  const { stop } = stage(LOST);
  const saving = await screen.findByRole("button", { name: /Export the raw data/ });
  expect(stop).not.toHaveBeenCalled();
  saving.click();
  await vi.waitFor(() => expect(stop).toHaveBeenCalled(), { timeout: 10_000 });
});

const wayBack = () => screen.getByRole("link", { name: "Back to the new tab" });

test("where nothing is missing there is a way on", async () => {
  stage(WHOLE);
  await screen.findByRole("heading", { name: "Nothing is missing." });
  expect(wayBack().getAttribute("href")).toBe("newtab.html");
});

test("a look that fails is said, with what to do and a way on", async () => {
  stage(Promise.reject(new Error("The browser gives nothing out")));
  await screen.findByText(/^The history can’t be read right now\. .*restart the browser\.$/);
  expect(screen.queryByText("Looking for copies.")).toBeNull();
  expect(wayBack()).toBeTruthy();
});
