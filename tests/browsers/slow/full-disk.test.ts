import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { Extension } from "../support/extension.ts";
import { inEachBrowser } from "../support/stories.ts";

const SIZE = "200m";
const WINS = 40;
let disk = "";

/** A small disk of its own; only root may have one. */
function mount(): string {
  disk = mkdtempSync(join(tmpdir(), "tiny-wins-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "none", disk]);
  return disk;
}

/** Takes every byte that is left. @returns gives them back */
function fill(): () => void {
  const file = join(disk, "filler");
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(file, new Uint8Array(bavail * bsize));
  } catch {
    // the browser took some meanwhile: full is full
  }
  if (statfsSync(disk).bavail * bsize > 64 * 1024) throw new Error("The disk is not full");
  return () => rmSync(file);
}

afterEach(() => {
  execFileSync("umount", ["--lazy", disk]);
  rmSync(disk, { recursive: true, force: true });
});

inEachBrowser("a disk that is full", (family) => {
  test.runIf(process.getuid?.() === 0)(
    "keeps the words of what could not be saved, and nothing acknowledged is lost",
    async () => {
      await using tiny = await Extension.launch(family, { alone: true, disk: mount() });
      const tab = await tiny.newTab();
      await tab.logs("Before");
      await tab.showsWins(1);
      await tiny.ledger();

      const giveBack = fill();
      const field = await tab.field("Log a win").appears();
      const acknowledged: string[] = [];
      let refused = "";
      for (let win = 1; win <= WINS && !refused; win++) {
        const title = `Win ${win}: ${"x".repeat(4000)}`;
        await tab.field("Log a win").fill(title);
        await field.press("Enter");
        const value = () => field.evaluate((input) => (input as HTMLInputElement).value);
        await eventually("an answer", async () => {
          if ((await value()) === "") return acknowledged.push(title);
          refused = (await tab.part("alert").now()) ? title : "";
          return refused;
        });
      }
      expect(refused, "the disk never refused").not.toBe("");
      expect(await tab.part("alert").text()).toContain("storage is full");
      giveBack();
      await field.press("Enter");
      await eventually(
        "the field to be empty",
        () => tab.field("Log a win").value(),
        (v) => v === "",
      );
      await tiny.ledger(); // the last is entered, on logs that are whole
      await tiny.restart();
      const again = await tiny.newTab();
      await again.list("Today's wins").appears();
      const kept = (await tiny.ledger()).wins.map(({ title }) => title);
      expect(kept).toEqual(expect.arrayContaining(["Before", ...acknowledged]));
      expect(new Set(kept).size).toBe(kept.length);
    },
    240_000,
  );
});
