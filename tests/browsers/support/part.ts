import type { ElementHandle, KeyInput } from "puppeteer-core";
import { eventually } from "./eventually.ts";
import { findAll, type Role } from "./find.ts";
import type { Surface } from "./surface.ts";

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
    const within = await this.within?.now();
    if (within === null) return [];
    return findAll(this.surface.page, this.role, this.name, within);
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

  /** Clicks as soon as it can be clicked: what is disabled takes no click, and says nothing. */
  async click(): Promise<void> {
    await this.surface.page.bringToFront();
    const found = await eventually(`${this} on ${this.surface} to be enabled`, async () => {
      const now = await this.now();
      return (await now?.evaluate((element) => !element.matches(":disabled"))) ? now : null;
    });
    await found?.click();
  }

  /** Clicks without a pointer, so that two windows can be clicked in one tick. */
  async poke(): Promise<void> {
    await (await this.appears()).evaluate((element) => (element as HTMLElement).click());
  }

  /** Chooses a radio button as the keyboard does. */
  async choose(): Promise<void> {
    await this.surface.page.bringToFront();
    await (await this.appears()).press(" ");
  }

  /** Types into it, after what stands there. `\n` is Enter. */
  async type(text: string): Promise<void> {
    const { page } = this.surface;
    await page.bringToFront();
    await this.focus();
    const [line = "", ...rest] = text.split("\n");
    await page.keyboard.type(line);
    for (const next of rest) {
      await page.keyboard.press("Enter");
      if (!next) continue;
      await this.focus();
      await page.keyboard.type(next);
    }
  }

  /** Goes into it. What was found may have been drawn anew elsewhere before the focus came. */
  private async focus(): Promise<void> {
    await eventually(`${this} on ${this.surface} to take the focus`, async () => {
      const found = await this.appears();
      await found.focus();
      return found.evaluate((element) => element === document.activeElement);
    });
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

  async press(key: KeyInput): Promise<void> {
    await this.surface.page.bringToFront();
    await (await this.appears()).press(key);
  }

  async text(): Promise<string> {
    return (await this.appears()).evaluate((element) => element.textContent?.trim() ?? "");
  }

  async value(): Promise<string> {
    return (await this.appears()).evaluate((element) => (element as HTMLInputElement).value);
  }

  /** Waits until it has the focus: a page draws first and moves the focus then. */
  async takesFocus(): Promise<void> {
    await eventually(`${this} on ${this.surface} to have the focus`, async () =>
      (await this.appears()).evaluate((element) => element === document.activeElement),
    );
  }

  /** The texts of the list items in it. */
  async items(): Promise<string[]> {
    const list = await this.now();
    if (!list) return [];
    return list.evaluate((element) =>
      Array.from(element.querySelectorAll("li, [role=listitem]"), (item) => item.textContent ?? ""),
    );
  }

  toString(): string {
    return `${this.role}${this.name === undefined ? "" : ` “${this.name}”`}`;
  }
}
