/** How a page reaches the writer, and hears from it. Loaded after the first frame. */

import { EMPTY_SNAPSHOT } from "../domain/empty";
import { endIsKnown, endsAt } from "../domain/hour";
import type { Answer, Intent, Message, Snapshot, Trouble } from "../domain/schema";
import type { Live } from "../page/store";
import { now } from "./clock";
import { writeCopy } from "./copy";
import * as outbox from "./outbox";
import * as roads from "./roads";
import { settled } from "./settle";
import * as snapshots from "./snapshot";

/** The writer rings at the end; a page that sees no bell after this long (ms) wakes it. */
const BELL_GRACE_MS = 1500;
/** Pauses (ms) between further tries to tell the writer, when a try came back without an answer. */
const TRIES_MS = [100, 400, 1500];

export const live: Live = { watch, send, ask: tell, publish };

function watch(...[onSnapshot, onEntered, onWaiting]: Parameters<Live["watch"]>): void {
  let newest = -1;
  let isHeldUp = false;
  const show = (snapshot: Snapshot) => {
    onSnapshot(snapshot);
    isHeldUp = snapshot.trouble !== null;
    // Else who opens the next page in such a browser would see nothing of what was acknowledged.
    if (isHeldUp) {
      outbox.list().then(({ intents }) => isHeldUp && onWaiting(intents), noneCanBeRead);
    }
  };
  const receive = (snapshot: Snapshot) => {
    if (snapshot.revision < newest) return;
    newest = snapshot.revision;
    show(snapshot);
    setTimeout(writeCopy, 0, snapshot);
    wakeForBell(snapshot);
  };
  snapshots.watch(receive);
  outbox.watch((intent) => isHeldUp && onWaiting([intent]), onEntered);
  const none = () => tell({ type: "query/publish" }).then(settleForNone);
  const settleForNone = (answer: Answer | undefined) => {
    if (newest >= 0 || !answer || answer.entered) return;
    // Where nothing can be stored, no snapshot ever comes; the page still stands, and says why.
    show({ ...EMPTY_SNAPSHOT, trouble: answer.trouble });
  };
  // A page that the browser kept aside was not told what was stored meanwhile.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) snapshots.read().then((snapshot) => snapshot && receive(snapshot), none);
  });
  snapshots.read().then((snapshot) => {
    if (snapshot) receive(snapshot);
    else void none();
    if (snapshot?.trouble) publish(); // it may be over by now
  }, none);
}

/** Where `storage.local` fails as well, nothing waits in it. */
function noneCanBeRead(): void {}

/** Both roads in one tick: a page may die in it, and each browser drops one of them then. */
function send(intent: Intent): ReturnType<Live["send"]> {
  const stored = roads.lay(intent).then(
    () => null,
    (error: unknown): Trouble => (/quota|full|space/i.test(String(error)) ? "full" : "closed"),
  );
  const told = tell(intent);
  const kept = new Promise<Awaited<ReturnType<Live["send"]>>>((resolve) => {
    stored.then((trouble) => trouble ?? resolve({ kept: true }));
    told.then((answer) => answer?.entered && resolve({ kept: true }));
    Promise.all([stored, told]).then(([trouble, answer]) => {
      if (trouble === null) return resolve({ kept: true });
      const refused = answer && !answer.entered ? answer.trouble : trouble;
      // Of a full disk `storage.local` says what it is; IndexedDB just fails.
      const isFull = trouble === "full" && refused === "closed";
      resolve({ kept: false, trouble: isFull ? trouble : refused });
    });
  });
  return settled(kept).catch(() => ({ kept: false, trouble: "closed" }));
}

function publish(): void {
  void tell({ type: "query/publish" });
}

/**
 * Tells the writer. A worker that dies meanwhile shows as a rejection of one kind or another, or
 * as no answer at all; all mean "unknown whether done", and asking again is harmless.
 */
async function tell(message: Message): Promise<Answer | undefined> {
  for (const wait of [0, ...TRIES_MS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const answer = (await roads.tell(message).catch(() => undefined)) as Answer | undefined;
    if (answer) return answer;
  }
  return undefined;
}

let bellTimer: ReturnType<typeof setTimeout> | undefined;

/** Should the alarm be lost, a page that is open completes the hour. */
function wakeForBell(snapshot: Snapshot): void {
  clearTimeout(bellTimer);
  const { hour } = snapshot.current;
  const end = hour && !endIsKnown(hour) ? endsAt(hour) : null;
  if (end === null) return;
  bellTimer = setTimeout(publish, Math.max(0, end - now()) + BELL_GRACE_MS);
}
