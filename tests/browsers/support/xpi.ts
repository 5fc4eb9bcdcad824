import { writeFileSync } from "node:fs";
import { filesIn, pack } from "../../../scripts/pack.ts";

/** Packs a folder as an add-on file, its entries stored as they are. */
export function packXpi(folder: string, file: string): void {
  writeFileSync(file, pack(folder, filesIn(folder), 0));
}
