/**
 * What Chrome's worker cannot do itself, done in a document that lives for its tasks: playing a
 * sound, and holding a file while it is downloaded. Firefox's event page is such a document.
 */
import { browser } from "./browser";

/** Chrome's `offscreen` API, which the polyfill's types do not know; absent in Firefox. */
type Offscreen = {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
};

export type Task = "sound" | "backup";
type Request = { offscreen: Task };

/** The one document that is allowed, and how many tasks it has. */
let shared: { ready: Promise<void>; tasks: number } | null = null;
let closed: Promise<void> = Promise.resolve();

/**
 * Has the document do a task. Tasks at once share it: a download that waits for the person's answer
 * must not keep an hour's end silent.
 * @param use what to do with its answer while the document is still there
 */
export async function inOffscreen<T>(task: Task, use: (answer: unknown) => Promise<T>): Promise<T> {
  shared ??= { ready: closed.then(open), tasks: 0 };
  const own = shared;
  own.tasks++;
  try {
    await own.ready;
    const request: Request = { offscreen: task };
    return await use(await browser.runtime.sendMessage(request));
  } finally {
    own.tasks--;
    if (own.tasks === 0) {
      shared = null;
      closed = close();
      await closed;
    }
  }
}

async function open(): Promise<void> {
  await close(); // left behind by a worker that died
  await api().createDocument({
    url: "/offscreen.html",
    reasons: ["AUDIO_PLAYBACK", "BLOBS"],
    justification: "Plays the sound of a power hour's end; holds a backup while it is saved.",
  });
}

function close(): Promise<void> {
  return api()
    .closeDocument()
    .catch(() => {});
}

function api(): Offscreen {
  return (browser as unknown as { offscreen: Offscreen }).offscreen;
}

/** The document's side: does what the worker asks for. */
export function answerTasks(tasks: Record<Task, () => Promise<unknown>>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string }) => {
    const task = (message as Partial<Request> | null)?.offscreen;
    return sender.id === browser.runtime.id && task ? tasks[task]() : undefined;
  });
}
