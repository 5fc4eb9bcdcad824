/** The licences of everything that ships, in one file of the package. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Built in by the tool that builds, though no source of ours imports it for what it does. */
const BUILT_IN = ["wxt"];

/** Packages whose code is in the build. */
export function shippedPackages(): string[] {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  return [...Object.keys(dependencies), ...BUILT_IN].sort();
}

/**
 * The text of `licences.txt`.
 * @throws Error when a package that ships has no licence to show
 */
export function licences(): string {
  const parts = [
    section("Tiny Wins", readFileSync("LICENSE", "utf8")),
    section("The font Ysabeau Office", readFileSync("licences/ysabeau-office.txt", "utf8")),
    ...shippedPackages().map(ofPackage),
  ];
  return parts.join("\n\n");
}

function ofPackage(name: string): string {
  const folder = join("node_modules", name);
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version: string;
    license: string;
    repository?: string | { url: string };
  };
  const [found] = globSync("{LICENSE,LICENCE}*", { cwd: folder }).sort();
  const file = found ? join(folder, found) : `licences/${name}.txt`;
  if (!existsSync(file)) throw new Error(`${name} ships and has no licence in ${folder}`);
  const { repository } = about;
  const source = typeof repository === "string" ? repository : (repository?.url ?? "");
  const head = `${name} ${about.version} (${about.license}), ${source}`;
  return section(head, readFileSync(file, "utf8"));
}

function section(title: string, text: string): string {
  return `${title}\n${"=".repeat(title.length)}\n\n${text.trim()}\n`;
}
