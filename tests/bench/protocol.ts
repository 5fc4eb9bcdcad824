/**
 * A Chromium spoken to over its debugging pipe, by nothing in between: a driver that watches every
 * page would be part of what is measured. Only the pipe may install an unpacked extension.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

export type Message = { method: string; params: Record<string, unknown>; sessionId?: string };
/** Sends to one target. */
export type Session = {
  id: string;
  send<T = Record<string, unknown>>(method: string, params?: object): Promise<T>;
};
type Target = { targetId: string; type: string; url: string };
type Waiting = { resolve(result: unknown): void; reject(error: Error): void; method: string };

const ARGS = [
  ...["--headless=new", "--remote-debugging-pipe", "--enable-unsafe-extension-debugging"],
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...["--window-size=1280,800", "--lang=en-US", "--host-resolver-rules=MAP * ~NOTFOUND"],
];

export class Chromium {
  private readonly profile = mkdtempSync(join(tmpdir(), "tiny-wins-bench-"));
  private readonly process: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(message: Message) => void>();
  private next = 0;

  constructor(path: string) {
    const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const args = [...ARGS, ...root, `--user-data-dir=${this.profile}`, "about:blank"];
    this.process = spawn(path, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    this.process.once("exit", () => this.end());
    let rest = "";
    (this.process.stdio[4] as Readable).setEncoding("utf8").on("data", (chunk: string) => {
      const parts = (rest + chunk).split("\0");
      rest = parts.pop() ?? "";
      for (const part of parts) this.receive(JSON.parse(part));
    });
  }

  /** Resolves with the answer. @throws Error that names the method when it is refused */
  send<T = Record<string, unknown>>(method: string, params: object = {}, sessionId?: string) {
    return new Promise<T>((resolve, reject) => {
      const id = ++this.next;
      this.waiting.set(id, { resolve: (result) => resolve(result as T), reject, method });
      const input = this.process.stdio[3] as Writable;
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Calls the listener with every event until the function returned is called. */
  on(listener: (message: Message) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async targets(): Promise<Target[]> {
    return (await this.send<{ targetInfos: Target[] }>("Target.getTargets")).targetInfos;
  }

  async attach(targetId: string): Promise<Session> {
    const params = { targetId, flatten: true };
    const { sessionId } = await this.send<{ sessionId: string }>("Target.attachToTarget", params);
    return { id: sessionId, send: (method, sent) => this.send(method, sent, sessionId) };
  }

  /** A tab with nothing in it, which is closed by the function returned. */
  async openBlank(): Promise<{ tab: Session; close: () => Promise<void> }> {
    const { targetId } = await this.send<{ targetId: string }>("Target.createTarget", {
      url: "about:blank",
    });
    const tab = await this.attach(targetId);
    return { tab, close: async () => void (await this.send("Target.closeTarget", { targetId })) };
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once("exit", resolve));
    this.send("Browser.close").catch(() => {});
    await gone;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20 });
  }

  private receive(message: { id?: number; result?: unknown; error?: { message: string } }): void {
    if (message.id === undefined) {
      for (const listener of this.listeners) listener(message as unknown as Message);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  private end(): void {
    for (const { reject, method } of this.waiting.values()) {
      reject(new Error(`Chromium ended during ${method}`));
    }
    this.waiting.clear();
  }
}

/** Evaluates in a page and waits for what it comes to. @throws Error with the page's own words */
export async function evaluate<T>(page: Session, expression: string): Promise<T> {
  const { result, exceptionDetails } = await page.send<{
    result: { value: T };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  }>("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}
