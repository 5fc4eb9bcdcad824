/** The licences of everything that ships besides our own code, as one text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Package = { name: string; version: string; license: string; homepage?: string };

/**
 * Our own licence, the font's, and those of the packages that the extension ships.
 * @throws Error when a package names no licence
 */
export function licences(root: string): string {
  const read = (path: string) => readFileSync(join(root, path), "utf8").trim();
  const { dependencies } = JSON.parse(read("package.json")) as {
    dependencies: Record<string, string>;
  };
  const shipped = Object.keys(dependencies).map((name) => ofPackage(root, name));
  const parts = [
    ["Tiny Wins", read("LICENSE")],
    ["Ysabeau Office", read("scripts/font-licence.txt")],
    ...shipped,
  ];
  return `${parts.map(([title, text]) => `${title}\n\n${text}`).join(`\n\n${"=".repeat(72)}\n\n`)}\n`;
}

function ofPackage(root: string, name: string): [title: string, text: string] {
  const folder = join(root, "node_modules", name);
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
  if (!about.license) throw new Error(`${name} names no licence`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : (about.homepage ?? "");
  return [`${name} ${about.version} (${about.license})`, text];
}
