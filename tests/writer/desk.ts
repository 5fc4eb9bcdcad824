/** A writer at its desk: the real ledger on a fresh in-memory IndexedDB, and ports one can break. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { vi } from "vitest";
import type { Intent, Snapshot } from "@/utils/domain/schema";
import { standing } from "@/utils/domain/world";
import type { Ports, Transaction } from "@/utils/writer/ports";

export const DAY = "2026-11-23";
export const AT = Date.UTC(2026, 10, 23, 9, 0);

let serial = 0;

/** A win logged `minutes` after nine o'clock. */
export function logged(title: string, minutes = 0): Intent {
  serial++;
  const at = AT + minutes * 60_000;
  return { type: "win/log", id: `win-${serial}`, at, title, day: DAY, zone: "UTC" };
}

/** A fresh ledger with a writer on it; `records` seeds it as an older session left it. */
export async function openDesk(records: Record<string, unknown> = {}) {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  vi.resetModules();
  const { diagnose, transact } = await import("@/utils/platform/ledger");
  const { createWriter } = await import("@/utils/writer/writer");

  const outbox = new Map<string, Intent>();
  const staging = new Map<string, unknown[]>();
  const published: Snapshot[] = [];
  const bell = vi.fn<Ports["bell"]>(async () => []);
  const ports: Ports = {
    transact,
    diagnose,
    bell,
    today: () => DAY,
    staged: async function* (id) {
      yield* staging.get(id) ?? [];
    },
    forget: vi.fn(async () => {}),
    dropCopies: vi.fn(async () => {}),
    published: vi.fn(),
    outbox: {
      list: async () => ({ intents: [...outbox.values()], unread: 0 }),
      remove: async (ids) => {
        for (const id of ids) outbox.delete(id);
      },
    },
    snapshot: {
      read: async () => published.at(-1) ?? null,
      publish: async (snapshot) => {
        published.push(structuredClone(snapshot));
      },
    },
  };
  if (Object.keys(records).length > 0) await seed(records);
  return {
    ports,
    outbox,
    staging,
    published,
    bell,
    transact,
    writer: createWriter(ports),
    /** A worker that starts anew on the same ledger and outbox. */
    restart: () => createWriter(ports),
    latest: () => published.at(-1) as Snapshot,
    wins: () => standing(published.at(-1)?.days[DAY]),
    read: (key: string) => transact((ledger: Transaction) => ledger.get(key)),
    all: (prefix = "") => transact((ledger: Transaction) => ledger.all(prefix)),
    stored,
  };
}

async function seed(records: Record<string, unknown>): Promise<void> {
  const { setMany } = await import("idb-keyval");
  await setMany(Object.entries(records), await store());
}

/** Every record as it lies there: no migration looks at it first. */
async function stored(): Promise<Record<string, unknown>> {
  const { entries } = await import("idb-keyval");
  return Object.fromEntries(await entries<string, unknown>(await store()));
}

async function store() {
  const { createStore } = await import("idb-keyval");
  const { LEDGER } = await import("@/utils/platform/records");
  return createStore(LEDGER.database, LEDGER.store);
}
