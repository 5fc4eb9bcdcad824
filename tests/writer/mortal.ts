/** A writer that may die at any step of its work, and what outlasts it: stores in memory. */
import { absence, planBell } from "@/utils/domain/bell";
import { civilDate } from "@/utils/domain/day";
import { SCHEMA } from "@/utils/domain/migrate";
import type { Answer, Intent, Snapshot } from "@/utils/domain/schema";
import { EMPTY_CURRENT } from "@/utils/domain/world";
import type { Ports, Transaction } from "@/utils/writer/ports";
import { createWriter, type Writer } from "@/utils/writer/writer";

type Records = Map<string, unknown>;

export class MortalWriter {
  /** The ledger as committed. */
  records: Records = new Map<string, unknown>([
    ["schema", { version: SCHEMA }],
    ["current", EMPTY_CURRENT],
  ]);
  readonly outbox = new Map<string, Intent>();
  published: Snapshot | null = null;
  /** What was entered, in the order of the commits. */
  readonly entered: Intent[] = [];
  /** Ids of what was answered for: it must never be lost. */
  readonly acknowledged = new Set<string>();
  deaths = 0;
  /** What the clock on the wall says, ms. */
  now = 0;

  private readonly known = new Map<string, Intent>();
  private seen: { hourId: string; at: number } | null = null;
  private life = 0;
  private stepsLeft = Number.POSITIVE_INFINITY;
  private writer: Writer | null = null;

  /** The worker, or the one that is begun next, dies when it has taken so many steps. */
  diesAfter(steps: number): void {
    this.stepsLeft = steps;
  }

  /** Kills it now. */
  die(): void {
    this.life++;
    this.deaths++;
    this.writer = null;
    this.stepsLeft = Number.POSITIVE_INFINITY;
  }

  /** A page does something. @param roads by which it is told: laid in the outbox, said, or both */
  act(intent: Intent, roads: { laid: boolean; said: boolean }): void {
    this.known.set(intent.id, intent);
    if (roads.laid) this.outbox.set(intent.id, intent);
    const writer = this.awake();
    if (roads.laid) void writer.take(intent); // as it hears of the outbox
    if (roads.said) void writer.take(intent).then((answer) => this.hear(intent, answer));
  }

  /** An alarm: nothing is told, but the writer looks. */
  ring(): void {
    void this.awake().publish();
  }

  /** The worker that lives, or a new one that begins as every worker does. */
  private awake(): Writer {
    if (this.writer) return this.writer;
    const writer = createWriter(this.ports(this.life));
    this.writer = writer; // it may die in its first step
    void writer.start();
    return writer;
  }

  private hear(intent: Intent, answer: Answer): void {
    if (answer.entered) this.acknowledged.add(intent.id);
  }

  /** Resolves in a life that goes on; in one that ended nothing ever happens again. */
  private step(life: number): Promise<void> {
    if (life === this.life && this.stepsLeft-- <= 0) this.die();
    return life === this.life ? Promise.resolve() : new Promise(() => {});
  }

  private ports(life: number): Ports {
    const step = () => this.step(life);
    return {
      transact: (work) => this.transact(step, work),
      today: (dayStart) => civilDate(this.now, "UTC", dayStart),
      staged: async function* () {},
      forget: step,
      dropCopies: step,
      published: () => {},
      diagnose: (error) => {
        throw error; // in memory nothing is refused
      },
      outbox: {
        list: async () => {
          await step();
          return { intents: [...this.outbox.values()], unread: 0 };
        },
        remove: async (ids) => {
          await step();
          for (const id of ids) this.outbox.delete(id);
          await step();
        },
      },
      snapshot: {
        read: async () => {
          await step();
          return this.published;
        },
        publish: async (snapshot) => {
          await step();
          this.published = structuredClone(snapshot);
          await step();
        },
      },
      bell: (snapshot) => this.bell(snapshot, step),
    };
  }

  private async transact<T>(
    step: () => Promise<void>,
    work: (records: Transaction) => Promise<T>,
  ): Promise<T> {
    const draft: Records = new Map(this.records);
    const answer = async <A>(value: A): Promise<A> => {
      await step();
      return structuredClone(value);
    };
    await step();
    const result = await work({
      get: (key) => answer(draft.get(key)),
      put: async (key, value) => {
        draft.set(key, structuredClone(value));
      },
      del: async (key) => {
        draft.delete(key);
      },
      clear: () => draft.clear(),
      all: (prefix) => answer(new Map([...draft].filter(([key]) => key.startsWith(prefix)))),
    });
    await step(); // the last one before the commit
    const before = new Set(this.records.get("applied") as string[] | undefined);
    for (const id of (draft.get("applied") as string[] | undefined) ?? []) {
      if (!before.has(id)) this.entered.push(this.known.get(id) as Intent);
    }
    this.records = draft;
    await step(); // and the first one after it
    return result;
  }

  /** What `utils/platform/bell.ts` makes of the ledger. */
  private async bell({ current: { hour } }: Snapshot, step: () => Promise<void>) {
    await step();
    if (!hour) return [];
    const plan = planBell(hour, this.now);
    const said: Intent[] = [];
    const last = this.seen?.hourId === hour.id ? this.seen.at : null;
    const gap = absence(hour, last, this.now);
    if (plan.badge.state === "running" || gap) this.seen = { hourId: hour.id, at: this.now };
    const base = { at: this.now, hourId: hour.id };
    if (gap) said.push({ ...base, id: `gap:${hour.id}:${gap.from}`, type: "hour/gap", ...gap });
    if (plan.ring) {
      said.push({ ...base, id: `rung:${hour.id}:${plan.ring.endedAt}`, type: "hour/rung" });
    }
    for (const intent of said) this.known.set(intent.id, intent);
    await step();
    return said;
  }
}
