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
