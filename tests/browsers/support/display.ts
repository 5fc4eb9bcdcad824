/**
 * A display of its own for browsers with real windows, and a keyboard on it. A browser's own
 * shortcuts are out of reach for the DevTools protocol: only the window system's keys reach them.
 */
import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "puppeteer-core";
import { eventually, pause } from "./eventually.ts";

const run = promisify(execFile);

/** Whether this machine can press real keys. */
export const CAN_PRESS_KEYS =
  process.platform === "linux" &&
  ["Xvfb", "xdotool"].every((program) => spawnSync("which", [program]).status === 0);

export class Display {
  /** Its X name, such as ":99". */
  readonly name: string;
  private readonly server: ChildProcess;

  private constructor(name: string, server: ChildProcess) {
    this.name = name;
    this.server = server;
  }

  static async open(): Promise<Display> {
    const args = ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
    const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const number = await new Promise<string>((resolve, reject) => {
      server.once("error", reject);
      server.stdio[3]?.once("data", (data: Buffer) => resolve(data.toString().trim()));
    });
    return new Display(`:${number}`, server);
  }

  /** Gives the keyboard to the browser, as no window manager does here, and proves it by a key. */
  async giveKeyboardTo(page: Page): Promise<void> {
    await this.focusLargestWindow();
    await page.evaluate(() => {
      document.body.removeAttribute("data-keyed");
      addEventListener("keydown", () => document.body.setAttribute("data-keyed", ""));
    });
    await eventually("a key to reach the page", async () => {
      await this.press("a");
      return page.$("[data-keyed]");
    });
  }

  private async focusLargestWindow(): Promise<void> {
    await eventually("a window to give the keyboard to", async () => {
      const ids = (await this.xdotool("search", "--onlyvisible", "--name", ".")).split("\n");
      const sizes = await Promise.all(ids.filter(Boolean).map((id) => this.area(id)));
      const [largest] = sizes.sort((a, b) => b.area - a.area);
      if (!largest) return false;
      await this.xdotool("windowfocus", "--sync", largest.id);
      return true;
    });
  }

  /** Presses a key or a chord such as "alt+shift+l". */
  async press(chord: string): Promise<void> {
    await this.xdotool("key", "--clearmodifiers", chord);
  }

  async type(text: string): Promise<void> {
    await this.xdotool("type", "--delay", "15", text);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.kill();
    await pause(50);
  }

  private async area(id: string): Promise<{ id: string; area: number }> {
    const shape = await this.xdotool("getwindowgeometry", "--shell", id);
    const [, width = "0"] = /WIDTH=(\d+)/.exec(shape) ?? [];
    const [, height = "0"] = /HEIGHT=(\d+)/.exec(shape) ?? [];
    return { id, area: Number(width) * Number(height) };
  }

  private async xdotool(...args: string[]): Promise<string> {
    const { stdout } = await run("xdotool", args, { env: { ...process.env, DISPLAY: this.name } });
    return stdout;
  }
}
