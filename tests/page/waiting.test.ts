import { afterEach, expect, it, vi } from "vitest";
import type { Intent } from "@/utils/domain/schema";
import type { PageStore } from "@/utils/page/store";
import { waitingStore } from "@/utils/page/waiting";

afterEach(() => vi.unstubAllGlobals());

/** The browser's own two roads, and what went over them. */
function roads(answer: () => Promise<void> = async () => {}) {
  const stored: Record<string, unknown> = {};
  const told: unknown[] = [];
  const api = {
    storage: {
      local: {
        set(items: object) {
          Object.assign(stored, items);
          return answer();
        },
      },
    },
    runtime: {
      sendMessage(message: unknown) {
        told.push(message);
        return answer();
      },
    },
  };
  vi.stubGlobal("chrome", api);
  vi.stubGlobal("browser", undefined);
  return { stored, told };
}

it("sends by both roads in the tick of the click, though the store never comes", () => {
  const { stored, told } = roads();
  const store = waitingStore(null, new Promise(() => {}));

  void store.submit({ type: "win/log", title: "Before anything was loaded" });

  const [sent] = told as Intent[];
  expect(sent).toMatchObject({ type: "win/log", title: "Before anything was loaded" });
  expect(stored).toEqual({ [`intent:${sent?.id}`]: sent });
});

it("hands the same intent on to the store, whose word counts", async () => {
  const { told } = roads(() => Promise.reject(new Error("no room")));
  const enter = vi.fn(async ({ id }: Intent) => ({ kept: true as const, id }));
  const coming = Promise.resolve({ enter } as unknown as PageStore);

  const kept = await waitingStore(null, coming).submit({ type: "win/log", title: "Twice is once" });

  expect(kept).toEqual({ kept: true, id: (told[0] as Intent).id });
  expect(enter).toHaveBeenCalledWith(told[0]);
});
