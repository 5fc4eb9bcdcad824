/**
 * What Chrome's worker cannot do itself, done in a document that lives for one task: playing a
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

let turn: Promise<unknown> = Promise.resolve();

/**
 * Has the document do a task; one task at a time, since one document is allowed.
 * @param use what to do with its answer while the document is still there
 */
export function inOffscreen<T>(task: Task, use: (answer: unknown) => Promise<T>): Promise<T> {
  const result = turn.then(async () => {
    const { offscreen } = browser as unknown as { offscreen: Offscreen };
    await offscreen.closeDocument().catch(() => {}); // left behind by a worker that died
    await offscreen.createDocument({
      url: "/offscreen.html",
      reasons: ["AUDIO_PLAYBACK", "BLOBS"],
      justification: "Plays the sound of a power hour's end; holds a backup while it is saved.",
    });
    try {
      const request: Request = { offscreen: task };
      return await use(await browser.runtime.sendMessage(request));
    } finally {
      await offscreen.closeDocument().catch(() => {});
    }
  });
  turn = result.catch(() => {});
  return result;
}

/** The document's side: does what the worker asks for. */
export function answerTasks(tasks: Record<Task, () => Promise<unknown>>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string }) => {
    const task = (message as Partial<Request> | null)?.offscreen;
    return sender.id === browser.runtime.id && task ? tasks[task]() : undefined;
  });
}
