/**
 * The only writer of history. It takes intents one at a time, enters each in one transaction,
 * publishes the snapshot, and lets the bell follow. It holds no state that matters: whatever is
 * interrupted is found again in the outbox and the ledger at the next start.
 */
import type { Patch } from "../domain/exchange/patch";
import { readPatch } from "../domain/exchange/patch-schema";
import type { Answer, Intent, IntentOf, Trouble } from "../domain/schema";
import { EMPTY_SNAPSHOT } from "../domain/snapshot";
import { byMoment } from "../domain/world";
import { compose, enter } from "./enter";
import { enterPatch } from "./enter-data";
import type { Ports } from "./ports";
import { finishWipe, wipe } from "./wipe";

export type Writer = {
  /** Enters what waits in the outbox, publishes, and sets the bell right. */
  start(): Promise<void>;
  /** Enters an intent; resolves when it is committed and published, or says why it is not. */
  take(intent: Intent): Promise<Answer>;
  /** Publishes again, as of now: the day may have turned, the hour run out. */
  publish(): Promise<Answer>;
};

/**
 * Intents entered before the next publishing. A worker killed in between enters them again, so few;
 * far fewer than a snapshot names, so that no page loses count of its own.
 */
const BATCH = 8;

/** A writer over these doors. It does nothing before it is started or told something. */
export function createWriter(ports: Ports): Writer {
  const inbox = new Map<string, { intent: Intent; answer: ((answer: Answer) => void)[] }>();
  /** Intents in the outbox that this version cannot read. */
  let unread = 0;
  /** Whether something may wait in the outbox that nobody will tell this life of again. */
  let isBehind = false;
  /** Whether something that was to be deleted is left. */
  let isOwing = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** One thing at a time, in the order it came. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  }

  function take(intent: Intent): Promise<Answer> {
    const waiting = inbox.get(intent.id) ?? { intent, answer: [] };
    inbox.set(intent.id, waiting);
    const answer = new Promise<Answer>((resolve) => waiting.answer.push(resolve));
    void inTurn(empty);
    return answer;
  }

  /** Enters what has come in, by moment, and publishes. */
  async function empty(): Promise<void> {
    const batch = [...inbox.values()].sort((a, b) => byMoment(a.intent, b.intent)).slice(0, BATCH);
    if (batch.length === 0) return;
    for (const { intent } of batch) inbox.delete(intent.id);
    const refused = new Map<string, Trouble>();
    const wasOwing = isOwing;
    for (const { intent } of batch) {
      const trouble = await enterOne(intent);
      if (trouble) refused.set(intent.id, trouble);
    }
    const published = await publishNow();
    const entered = batch.map(({ intent }) => intent.id).filter((id) => !refused.has(id));
    const isRemoved = published.entered && (await remove(entered));
    for (const { intent, answer } of batch) {
      const trouble = refused.get(intent.id);
      const said: Answer = trouble ? { entered: false, trouble } : answerTo(intent, published);
      for (const resolve of answer) resolve(said);
    }
    if (!isRemoved || refused.size > 0) isBehind = true;
    else await lookAgain(wasOwing);
    if (inbox.size > 0) void inTurn(empty);
  }

  /** What was deleted is deleted, whether or not the emptiness could be shown. */
  function answerTo({ type }: Intent, published: Answer): Answer {
    if (type !== "data/wipe") return published;
    const revision = published.entered ? published.revision : 0;
    return { entered: true, revision, ...(isOwing && { isCopyLeft: true }) };
  }

  /** After a success: what failed before may succeed now. */
  async function lookAgain(owing: boolean): Promise<void> {
    if (owing) void inTurn(finish);
    if (isBehind) await catchUp();
  }

  /** @returns whether they are out of the outbox: a full disk may refuse even that */
  function remove(ids: string[]): Promise<boolean> {
    return ports.outbox.remove(ids).then(
      () => true,
      () => false,
    );
  }

  /**
   * Takes what waits in the outbox. One that is entered already is recognised, and removed. A wipe
   * that an earlier version laid there is over: nobody waits for it, or wants it, any more.
   */
  async function catchUp(): Promise<void> {
    isBehind = false;
    try {
      const waiting = await ports.outbox.list();
      unread = waiting.unread;
      const { over = [], open = [] } = Object.groupBy(waiting.intents, ({ type }) =>
        type === "data/wipe" ? "over" : "open",
      );
      if (over.length > 0) void remove(over.map(({ id }) => id));
      for (const intent of open) void take(intent);
    } catch {
      isBehind = true;
    }
  }

  /** Deletes what an earlier wipe has left, and shows again what pages are shown. */
  async function finish(): Promise<void> {
    try {
      const { wasLeft, isLeft } = await finishWipe(ports);
      isOwing = isLeft;
      if (wasLeft) await publishNow();
    } catch {
      isOwing = true;
    }
  }

  async function enterOne(intent: Intent): Promise<Trouble | null> {
    try {
      if (intent.type === "data/patch") await enterStaged(intent);
      else if (intent.type === "data/wipe") isOwing = await wipe(ports, intent);
      else await ports.transact((records) => enter(records, intent));
      return null;
    } catch (error) {
      return ports.diagnose(error);
    }
  }

  /** What lies in staging is read before the transaction, which may await nothing but records. */
  async function enterStaged(intent: IntentOf<"data/patch">): Promise<void> {
    const parts: Patch[] = [];
    for await (const raw of ports.staged(intent.stage)) {
      const part = readPatch(raw);
      if (!part) return;
      parts.push(part);
    }
    if (parts.length > 0) await ports.transact((records) => enterPatch(records, intent, parts));
  }

  /** Publishes; what the bell has to say about it (a gap, a ring) is entered in the same turn. */
  async function publishNow(): Promise<Answer> {
    try {
      const snapshot = await ports.transact((records) => compose(records, ports.today));
      await ports.snapshot.publish({ ...snapshot, aside: snapshot.aside + unread });
      ports.published(snapshot);
      const said = await ports.bell(snapshot).catch((): Intent[] => []);
      if (said.length === 0) return { entered: true, revision: snapshot.revision };
      let news = false;
      for (const intent of said) {
        if (await ports.transact((records) => enter(records, intent))) news = true;
      }
      return news ? await publishNow() : { entered: true, revision: snapshot.revision };
    } catch (error) {
      return report(ports.diagnose(error));
    }
  }

  /** Pages go on showing what they had, and say what is wrong. */
  async function report(trouble: Trouble): Promise<Answer> {
    const last = (await ports.snapshot.read().catch(() => null)) ?? EMPTY_SNAPSHOT;
    await ports.snapshot.publish({ ...last, trouble }).catch(() => {});
    return { entered: false, trouble };
  }

  return {
    take,
    async publish() {
      const published = await inTurn(publishNow);
      if (published.entered) await lookAgain(isOwing);
      return published;
    },
    async start() {
      await catchUp();
      await inTurn(publishNow);
      await inTurn(finish);
    },
  };
}
