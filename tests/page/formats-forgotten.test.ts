// @vitest-environment happy-dom
/** What was formatted of wins, on a page that is open while they are deleted. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Snapshot } from "@/utils/domain/schema";
import { EMPTY_SNAPSHOT } from "@/utils/domain/snapshot";
import { paintFirst } from "@/utils/page/first-frame";
import type { PageState, PageStore } from "@/utils/page/store";
import { writeCopy } from "@/utils/platform/copy";

let snapshot: Snapshot;
let listeners: Set<() => void>;
const store = {
  get: () => ({ snapshot, live: true, late: false, pending: [] }) as PageState,
  subscribe(listen: () => void) {
    listeners.add(listen);
    return () => {};
  },
} as Partial<PageStore> as PageStore;
vi.mock("@/utils/page/connected-store", () => ({ connectedStore: () => store }));

const kept = () => localStorage.getItem("first-frame-formats") ?? "";

beforeEach(() => {
  localStorage.clear();
  listeners = new Set();
  snapshot = { ...EMPTY_SNAPSHOT, total: 1 };
});

test("is forgotten with the last of them, and what is formatted next is kept again", async () => {
  writeCopy(snapshot);
  let note = (_: string) => {};
  paintFirst(Promise.resolve(), ({ memo }) => {
    note = (minute) => memo.set(minute, minute);
    note("9:41");
  });
  await vi.waitFor(() => expect(kept()).toContain("9:41"));

  localStorage.clear();
  snapshot = EMPTY_SNAPSHOT;
  for (const listen of listeners) listen();
  note("10:05");
  await vi.waitFor(() => expect(kept()).toContain("10:05"));
  expect(kept()).not.toContain("9:41");
});
