import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { get, set } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openStore } from "@/utils/platform/store";

const open = (options = {}) => openStore("a-database", "records", options);
const write = (objects: IDBObjectStore, key: string) => void objects.put(key, key);

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Opens the database as somebody else. */
function connection(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("a-database");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

describe("a store", () => {
  it("takes idb-keyval's own functions", async () => {
    const store = open();

    await set("a", 1, store);

    expect(await get("a", store)).toBe(1);
  });

  it("asks for the durability it was given", async () => {
    const store = open({ durability: "strict" });
    await set("a", 1, store);
    const transaction = vi.spyOn((await connection()).constructor.prototype, "transaction");

    await set("a", 2, store);

    expect(transaction).toHaveBeenCalledWith("records", "readwrite", { durability: "strict" });
  });

  it("lets somebody else delete the database, and makes it anew when it is needed", async () => {
    const store = open();
    await set("a", 1, store);

    const deleted = new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase("a-database");
      request.onsuccess = resolve;
      request.onblocked = () => reject(new Error("blocked"));
    });

    await deleted;
    expect(await get("a", store)).toBeUndefined();
  });

  it.each(["InvalidStateError", "UnknownError", "AbortError", null])(
    "does its work once more, on a new connection, after %s",
    async (name) => {
      const opened = vi.spyOn(indexedDB, "open");
      let calls = 0;
      const store = open();

      const answer = await store("readwrite", (objects) => {
        calls++;
        write(objects, `try-${calls}`);
        if (calls === 1) throw name && new DOMException("gone", name);
        return "done";
      });

      expect(answer).toBe("done");
      expect(calls).toBe(2);
      expect(opened).toHaveBeenCalledTimes(2);
    },
  );

  it("says what is wrong when the second time fails too", async () => {
    const store = open();
    const broken = vi.fn(() => {
      throw new DOMException("gone", "UnknownError");
    });

    await expect(store("readonly", broken)).rejects.toThrow("gone");
    expect(broken).toHaveBeenCalledTimes(2);
  });

  it("does nothing twice that failed for a reason of its own", async () => {
    const store = open();
    const full = vi.fn(() => {
      throw new DOMException("full", "QuotaExceededError");
    });

    await expect(store("readwrite", full)).rejects.toThrow("full");
    expect(full).toHaveBeenCalledTimes(1);
  });

  it("opens again after an opening that failed", async () => {
    const store = open();
    const refused = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    await expect(set("a", 1, store)).rejects.toThrow("no");
    refused.mockRestore();

    await set("a", 1, store);

    expect(await get("a", store)).toBe(1);
  });
});

describe("a browser that never answers", () => {
  it("is given up after five seconds, and asked anew by the next", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const silent = vi.spyOn(indexedDB, "open").mockReturnValue({} as IDBOpenDBRequest);
    const store = open();
    const asked = set("a", 1, store);
    const outcome = expect(asked).rejects.toThrow("does not answer");

    await vi.advanceTimersByTimeAsync(5000);

    await outcome;
    silent.mockRestore();
    vi.useRealTimers();
    await set("a", 2, store);
    expect(await get("a", store)).toBe(2);
  });

  it("keeps nothing of the transaction that it did not end", async () => {
    const store = open();
    await set("a", 1, store);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let begun: () => void = () => {};
    const going = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const asked = store("readwrite", async (objects) => {
      write(objects, "half");
      for (;;) {
        await new Promise((resolve, reject) => {
          const request = objects.get("half");
          request.onsuccess = resolve;
          request.onerror = () => reject(request.error);
        });
        begun();
      }
    });
    const outcome = expect(asked).rejects.toThrow("does not answer");

    await going;
    await vi.advanceTimersByTimeAsync(5000);
    await outcome;
    vi.useRealTimers();

    expect(await get("half", store)).toBeUndefined();
  });

  it("is one that gives no sign of life: long work with signs goes on", async () => {
    const store = open();
    await set("a", 1, store);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const asked = store("readonly", async (_, alive) => {
      for (let i = 0; i < 4; i++) {
        await new Promise((resolve) => setTimeout(resolve, 4000));
        alive();
      }
      return "done";
    });

    await new Promise((resolve) => setImmediate(resolve));
    for (let i = 0; i < 4; i++) await vi.advanceTimersByTimeAsync(4000);

    expect(await asked).toBe("done");
  });
});
