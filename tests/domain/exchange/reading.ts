/** Reading files in tests as a page would. */
import { readFileSync } from "node:fs";
import type { Found } from "@/utils/domain/exchange/import/found";
import { type ImportOptions, type Outcome, readImport } from "@/utils/domain/exchange/import/read";

export const NOW = Date.parse("2026-11-22T18:00:00Z");
export const HERE: ImportOptions = { now: NOW, zone: "Europe/Berlin", timed: "Focused" };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const fixture = (name: string): Uint8Array =>
  readFileSync(`tests/fixtures/exchange/${name}`);

export function read(
  source: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<Outcome> {
  const bytes = typeof source === "string" ? bytesOf(source) : source;
  return readImport(bytes, "file", { ...HERE, ...options });
}

/** What a file holds; it is an error when it is not read. */
export async function found(
  source: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<Found & { kind: string }> {
  const outcome = await read(source, options);
  if (outcome.status !== "read") throw new Error(JSON.stringify(outcome));
  return { ...outcome.found, kind: outcome.kind };
}

/** The refused records in short: list, line or index, reason, field. */
export const refusals = ({ refused }: Found): string[] =>
  refused.map(({ list, line, index, reason, field }) =>
    [list || "file", line ?? `#${index}`, reason, field].filter(Boolean).join(" "),
  );

/** The titles of the wins found. */
export const titles = ({ wins }: Found): string[] => wins.map(({ title }) => title);
