import { source } from "axe-core";
import type { Surface } from "./surface.ts";

type Violation = { id: string; help: string; nodes: { target: string[]; html: string }[] };
type Axe = { run(options: object): Promise<{ violations: Violation[] }> };

/** What axe-core finds wrong on the page as it stands, one line each. */
export async function violations(surface: Surface): Promise<string[]> {
  await surface.page.bringToFront();
  await surface.page.evaluate(source);
  const found = await surface.page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run({ resultTypes: ["violations"] })).violations;
  });
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(" ")}: ${html.slice(0, 160)}`),
  );
}
