import type { Page } from "puppeteer-core";
import { eventually } from "./eventually.ts";
import type { Role } from "./find.ts";
import { Part } from "./part.ts";

/** No page has more stops than that. */
const MOST_TABS = 80;

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
  async showsHeading(pattern: RegExp, patienceMs?: number): Promise<string> {
    const headings = await eventually(
      `a heading like ${pattern} on ${this}`,
      () => this.headings(),
      (all) => all.some((text) => pattern.test(text)),
      patienceMs,
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

  /** Presses Tab until what has the focus is so named: the way there for who has no pointer. */
  async tabsTo(name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await this.page.bringToFront();
    const known = (said: string) => (typeof name === "string" ? said === name : name.test(said));
    if (known(await this.focused())) return;
    const passed: string[] = [];
    for (let presses = 0; presses < MOST_TABS; presses++) {
      if (key === "Shift+Tab") await this.page.keyboard.down("Shift");
      await this.page.keyboard.press("Tab");
      if (key === "Shift+Tab") await this.page.keyboard.up("Shift");
      const said = await this.focused();
      // Tab may have come round by the toolbar, which then still has the focus.
      if (known(said)) return this.page.bringToFront();
      passed.push(said);
    }
    throw new Error(`Tab does not lead to ${name} on ${this}, but by ${passed.join(", ")}`);
  }

  /** The label of what has the focus; empty when nothing has. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      if (element === document.body) return "";
      const label = element.labels?.[0]?.textContent ?? element.textContent;
      return (element.ariaLabel ?? label)?.trim() ?? "";
    });
  }

  text(): Promise<string> {
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
