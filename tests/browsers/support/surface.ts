import type { ElementHandle, Page } from "puppeteer-core";
import { eventually } from "./eventually.ts";

/** The roles by which PRODUCT.md names what people rely on. */
export type Role =
  | "alert"
  | "button"
  | "heading"
  | "list"
  | "listitem"
  | "radio"
  | "spinbutton"
  | "switch"
  | "textbox"
  | "timer";

/** One thing on a surface, found by role and accessible name anew at each use. */
export class Part {
  private readonly surface: Surface;
  private readonly role: Role;
  private readonly name: string | undefined;
  private readonly within: Part | undefined;

  constructor(surface: Surface, role: Role, name?: string, within?: Part) {
    this.surface = surface;
    this.role = role;
    this.name = name;
    this.within = within;
  }

  /** A part inside this one. */
  part(role: Role, name?: string): Part {
    return new Part(this.surface, role, name, this);
  }

  /** All that answer to role and name now. */
  async all(): Promise<ElementHandle<Element>[]> {
    const root = this.within ? await this.within.now() : this.surface.page;
    return root ? root.$$(this.selector()) : [];
  }

  /** The first of them, or null. */
  async now(): Promise<ElementHandle<Element> | null> {
    return (await this.all())[0] ?? null;
  }

  async isThere(): Promise<boolean> {
    return (await this.now()) !== null;
  }

  /** Waits until it is there. */
  async appears(): Promise<ElementHandle<Element>> {
    const found = await eventually(`${this} on ${this.surface}`, () => this.now());
    return found as ElementHandle<Element>;
  }

  /** Waits until it is gone. */
  async leaves(): Promise<void> {
    await eventually(`${this} to leave ${this.surface}`, async () => !(await this.isThere()));
  }

  async click(): Promise<void> {
    await this.surface.page.bringToFront();
    await (await this.appears()).click();
  }

  /** Chooses a radio button as the keyboard does. */
  async choose(): Promise<void> {
    await this.surface.page.bringToFront();
    await (await this.appears()).press("Space");
  }

  /** Types into it, after what stands there. `\n` is Enter. */
  async type(text: string): Promise<void> {
    await this.surface.page.bringToFront();
    const field = await this.appears();
    const [line = "", ...rest] = text.split("\n");
    await field.type(line);
    for (const next of rest) {
      await field.press("Enter");
      await field.type(next);
    }
  }

  /** Puts text in at once, as a paste or an input method does. */
  async fill(text: string): Promise<void> {
    const field = await this.appears();
    await field.evaluate((element, value) => {
      const input = element as HTMLInputElement;
      const proto = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(proto.prototype, "value")?.set?.call(input, value);
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, text);
  }

  async press(key: "Enter" | "Escape" | "Space" | "ArrowDown" | "ArrowUp"): Promise<void> {
    await this.surface.page.bringToFront();
    await (await this.appears()).press(key);
  }

  async text(): Promise<string> {
    return (await this.appears()).evaluate((element) => element.textContent?.trim() ?? "");
  }

  async value(): Promise<string> {
    return (await this.appears()).evaluate((element) => (element as HTMLInputElement).value);
  }

  async hasFocus(): Promise<boolean> {
    return (await this.appears()).evaluate((element) => element === document.activeElement);
  }

  /** The texts of the list items in it. */
  async items(): Promise<string[]> {
    const list = await this.now();
    if (!list) return [];
    return list.$$eval("li, [role=listitem]", (items) =>
      items.map((item) => item.textContent ?? ""),
    );
  }

  toString(): string {
    return `${this.role}${this.name === undefined ? "" : ` “${this.name}”`}`;
  }

  private selector(): string {
    const name = this.name === undefined ? "" : `[name="${this.name.replaceAll('"', '\\"')}"]`;
    return `::-p-aria(${name}[role="${this.role}"])`;
  }
}

/** One open page of the extension: what a person sees and reaches, by role and name. */
export class Surface {
  readonly page: Page;
  private readonly title: string;

  constructor(page: Page, title: string) {
    this.page = page;
    this.title = title;
  }

  part(role: Role, name?: string): Part {
    return new Part(this, role, name);
  }
  button(name: string): Part {
    return this.part("button", name);
  }
  field(name: string): Part {
    return this.part("textbox", name);
  }
  list(name: string): Part {
    return this.part("list", name);
  }

  /** Logs a win as a person does: type, Enter. */
  logs(title: string): Promise<void> {
    return this.field("Log a win").type(`${title}\n`);
  }

  /** Waits until the list of today's wins holds just so many, and gives their texts. */
  showsWins(count: number): Promise<string[]> {
    const wins = this.list("Today's wins");
    return eventually(
      `${count} wins on ${this}`,
      () => wins.items(),
      (all) => all.length === count,
    );
  }

  /** Waits for a heading whose text the pattern knows, and gives it. */
  async showsHeading(pattern: RegExp): Promise<string> {
    const headings = await eventually(
      `a heading like ${pattern} on ${this}`,
      () => this.headings(),
      (all) => all.some((text) => pattern.test(text)),
    );
    return headings.find((text) => pattern.test(text)) ?? "";
  }

  async headings(): Promise<string[]> {
    const found = await this.part("heading").all();
    return Promise.all(
      found.map((heading) => heading.evaluate((h) => h.textContent?.trim() ?? "")),
    );
  }

  /** Waits until the page shows the text somewhere. */
  async shows(text: string | RegExp): Promise<void> {
    const known = (body: string) =>
      typeof text === "string" ? body.includes(text) : text.test(body);
    await eventually(`${text} on ${this}`, () => this.text(), known);
  }

  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown
    return this.page.evaluate(() => document.body.innerText);
  }

  /** Calls the extension's own API from this page, e.g. `api("commands.getAll")`. */
  api<T>(path: string, ...args: unknown[]): Promise<T> {
    return this.page.evaluate(callApi, path, args) as Promise<T>;
  }

  close(): Promise<void> {
    return this.page.close();
  }

  toString(): string {
    return this.title;
  }
}

type Api = { [name: string]: Api } & { call(self: Api, ...args: unknown[]): unknown };

function callApi(path: string, args: unknown[]): unknown {
  const scope = globalThis as unknown as { browser?: Api; chrome?: Api };
  const root = scope.browser?.runtime ? scope.browser : scope.chrome;
  const names = path.split(".");
  const owner = names.slice(0, -1).reduce((api, name) => api?.[name], root);
  const method = owner?.[names.at(-1) ?? ""];
  if (!method) throw new Error(`There is no ${path} here`);
  return method.call(owner, ...args);
}
