import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { filesIn, pack } from "../../scripts/pack";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "tiny-wins-pack-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test("the same files give the same bytes, whenever and in whatever order they were written", () => {
  const files = { "b.txt": "two", "a/c.txt": "three", "a.txt": "öne" };
  const [first, second] = [files, Object.fromEntries(Object.entries(files).reverse())].map(
    folderOf,
  );
  utimesSync(join(second ?? "", "b.txt"), 1, 1);
  const [one, other] = [first, second].map((folder = "") => pack(folder, filesIn(folder), 9));
  expect(one).toEqual(other);
  expect(filesIn(first ?? "")).toEqual(["a.txt", "a/c.txt", "b.txt"]);
});

test("what was packed comes out as it was", () => {
  const folder = folderOf({ "a/b.txt": "öne", "empty.txt": "" });
  const unpacked = unzipSync(pack(folder, filesIn(folder), 0));
  const texts = Object.entries(unpacked).map(([path, bytes]) => [path, strFromU8(bytes)]);
  expect(Object.fromEntries(texts)).toEqual({ "a/b.txt": "öne", "empty.txt": "" });
});
