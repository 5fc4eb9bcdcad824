/** Everything as it is stored, read past every schema, for when nothing else can be read. */
import { today } from "../platform/clock";
import { readRaw } from "../platform/history";
import { readLost } from "../platform/lost";
import { listUnread } from "../platform/outbox";
import { saveFile } from "../platform/save";

/** Saves what could not be read, or all there is. Rejects when it cannot be had. @returns the file's name */
export async function saveRaw(which: "aside" | "all"): Promise<string> {
  const records = await readRaw(which === "aside" ? "aside:" : "");
  const lost = which === "all" ? await readLost() : null;
  const entries = [...records, ...(await listUnread()), ...(lost ? [["lost", lost]] : [])];
  const lines = entries.map((entry) => JSON.stringify(entry));
  const name = `tiny-wins-raw-${today(0)}.json`;
  saveFile(name, [`[\n${lines.join(",\n")}\n]\n`], "application/json");
  return name;
}
