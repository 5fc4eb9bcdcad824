/** The source as text, for tests that hold what is agreed about it. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

export type Source = { path: string; text: string; lines: number };

/** A module that is named in an import, as a path in this repository or a package's name. */
export type Import = { from: string; to: string; typesOnly: boolean; dynamic: boolean };

/** Every TypeScript file under these folders. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`))
    .map((path) => path.split(sep).join("/"))
    .sort()
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path, text, lines: text.split("\n").length - 1 };
    });
}

const IMPORT =
  /(?:^|[;}\s])(?:(import|export)\s+(type\s+)?(?:[\w*$,{}\s]+?\s+from\s*)?|import\s*\(\s*)["']([^"'\n]+)["']/g;

/** What a file imports, statically and dynamically. */
export function importsOf({ path, text }: Source): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map(([, word, type, named = ""]) => ({
    from: path,
    to: resolve(path, named),
    typesOnly: type !== undefined,
    dynamic: word === undefined,
  }));
}

/**
 * What must be loaded before the module at `root` can run: its file and all that it imports
 * statically, by whatever way, and the packages among them by name.
 */
export function loadedBy(
  root: string,
  sources: readonly Source[],
): { files: Source[]; packages: string[] } {
  const known = new Map(sources.map((source) => [source.path, source]));
  const found = new Set([root]);
  const packages = new Set<string>();
  for (const path of found) {
    const source = known.get(path);
    for (const { to, dynamic, typesOnly } of source ? importsOf(source) : []) {
      if (dynamic || typesOnly) continue;
      const file = [to, `${to}.ts`, `${to}.tsx`, `${to}/index.ts`].find((one) => known.has(one));
      if (file) found.add(file);
      else packages.add(to);
    }
  }
  return { files: [...found].flatMap((path) => known.get(path) ?? []), packages: [...packages] };
}

/** `@/` and `~/` are the root of the repository, as WXT sets them up. */
function resolve(path: string, named: string): string {
  const rooted = /^[@~]\/(.*)/.exec(named)?.[1];
  if (rooted !== undefined) return rooted;
  if (!named.startsWith(".")) return named;
  return normalize(join(dirname(path), named))
    .split(sep)
    .join("/");
}

/** The code with comments blanked; a `//` inside a string (an address) is no comment. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, " ").replace(/(^|[^:"'`\\])\/\/[^\n]*/g, "$1");
}
