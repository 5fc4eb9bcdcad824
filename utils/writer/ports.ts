/** What the writer needs of the browser, as narrow as it needs it. */
import type { CivilDate, Intent, Snapshot, Trouble } from "../domain/schema";

/** One transaction over the ledger's records. Await nothing else inside. */
export type Transaction = {
  get(key: string): Promise<unknown>;
  /** Written in the order of the calls, before the commit; one that fails aborts it all. */
  put(key: string, value: unknown): void;
  del(key: string): void;
  /** Every record whose key begins with `prefix`. */
  all(prefix: string): Promise<Map<string, unknown>>;
  /** Deletes every record. */
  clear(): void;
};

export type Ports = {
  /**
   * Runs `work` in one transaction and resolves when it is committed. Whatever is thrown inside
   * aborts it whole.
   */
  transact<T>(work: (records: Transaction) => Promise<T>): Promise<T>;
  outbox: {
    list(): Promise<{ intents: Intent[]; unread: number }>;
    remove(ids: readonly string[]): Promise<void>;
  };
  snapshot: {
    read(): Promise<Snapshot | null>;
    publish(snapshot: Snapshot): Promise<void>;
  };
  /**
   * Called with each published snapshot: alarms, badge and notification follow it.
   * @returns what it has to say, once: after it is entered the next call says nothing
   */
  bell(snapshot: Snapshot): Promise<Intent[]>;
  /** The parts of the patch that a page laid in staging; none when there is no such patch. */
  staged(id: string): AsyncIterable<unknown>;
  /** Everything was deleted: empties every store but the ledger and the outbox. */
  forget(): Promise<void>;
  /** The same for copies, which may be held fast for a while. Rejects while one is left. */
  dropCopies(): Promise<void>;
  /** Called with each published snapshot, and not waited for: backups. */
  published(snapshot: Snapshot): void;
  today(dayStart: number): CivilDate;
  /** What kind of trouble an error of the ledger is. */
  diagnose(error: unknown): Trouble;
};
