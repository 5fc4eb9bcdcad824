import { source } from "axe-core";
import type { Surface } from "./surface.ts";

type Violation = { id: string; help: string; nodes: { target: string[]; html: string }[] };
type Axe = { run(options: object): Promise<{ violations: Violation[] }> };

/**
 * What axe-core finds wrong on the page as it stands, one line each. In the other scheme only
 * colours differ, each of them by `light-dark()`, so there only the contrast is looked at again.
 * @param more rules that are looked at besides those of WCAG 2.2 AA
 */
export async function violations(surface: Surface, more: string[] = []): Promise<string[]> {
  await surface.page.bringToFront();
  await surface.page.evaluate(source);
  const found = await surface.page.evaluate(lookInBothSchemes, more);
  return found.flatMap(({ scheme, violations }) =>
    violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, html }) =>
          `${scheme}: ${id}: ${help}: ${target.join(" ")}: ${html.slice(0, 160)}`,
      ),
    ),
  );
}

async function lookInBothSchemes(more: string[]) {
  const { axe } = globalThis as unknown as { axe: Axe };
  const style = document.documentElement.style;
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const rules = Object.fromEntries(more.map((id) => [id, { enabled: true }]));
  const asItIs = await axe.run({ resultTypes: ["violations"], rules });
  const instantly = new CSSStyleSheet();
  instantly.replaceSync("*, *::before, *::after { transition: none !important; }");
  document.adoptedStyleSheets.push(instantly);
  style.colorScheme = isDark ? "light" : "dark";
  const other = await axe.run({
    resultTypes: ["violations"],
    runOnly: ["color-contrast", ...more],
  });
  style.removeProperty("color-scheme");
  document.adoptedStyleSheets.pop();
  return [
    { scheme: "as it is", ...asItIs },
    { scheme: isDark ? "in the light" : "in the dark", ...other },
  ].map(({ scheme, violations }) => ({ scheme, violations }));
}
