/** What the pages weigh: bytes of the files that a built extension has them load. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { filesIn, pack } from "../../scripts/pack.ts";

export type Weight = { files: number; raw: number; gzip: number };

/** The scripts that a page's own markup names: all that is run before its first frame. */
export function firstScripts(dir: string, page: string): string[] {
  const html = readFileSync(join(dir, page), "utf8");
  const named = html.matchAll(
    /<(?:script[^>]*\ssrc|link rel="modulepreload"[^>]*\shref)="([^"]+)"/g,
  );
  return [...named].map(([, path = ""]) => path);
}

/** The scripts that a first script loads to draw the page, when there is no picture that holds. */
export function drawingScripts(dir: string, page: string): string[] {
  const html = readFileSync(join(dir, page), "utf8");
  return /\sdata-scripts="([^"]+)"/.exec(html)?.[1]?.split(" ") ?? [];
}

/** @param paths from the extension's root */
export function weigh(dir: string, paths: readonly string[]): Weight {
  const files = [...new Set(paths)].map((path) => readFileSync(join(dir, path)));
  return {
    files: files.length,
    raw: files.reduce((sum, { length }) => sum + length, 0),
    gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}

/** Bytes of the package as a store gets it. */
export function packageSize(dir: string): number {
  return pack(dir, filesIn(dir), 9).length;
}
