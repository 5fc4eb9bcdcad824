// @vitest-environment happy-dom
/** A living page that the browser kept aside, and that a person goes back to. */
import { expect, it, vi } from "vitest";
import { EMPTY_SNAPSHOT } from "@/utils/domain/snapshot";
import { live } from "@/utils/platform/live";

const stored = { snapshot: EMPTY_SNAPSHOT };
vi.mock("@/utils/platform/browser", () => ({
  browser: {
    storage: {
      local: { get: async () => structuredClone(stored) },
      onChanged: { addListener: () => {} },
    },
  },
}));

const goBack = () => dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));

it("shows what was stored meanwhile", async () => {
  const seen: number[] = [];
  live.watch(
    ({ revision }) => seen.push(revision),
    () => {},
    () => {},
  );
  await vi.waitFor(() => expect(seen).toEqual([EMPTY_SNAPSHOT.revision]));
  stored.snapshot = { ...EMPTY_SNAPSHOT, revision: EMPTY_SNAPSHOT.revision + 1 };
  goBack();
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  expect(seen.at(-1)).toBe(EMPTY_SNAPSHOT.revision + 1);
});
