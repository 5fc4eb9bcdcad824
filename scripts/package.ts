/**
 * The packages for the stores, in `.output/packages`. Each build is made twice and must come out
 * the same to the byte; Mozilla's linter looks over what Firefox gets.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { lint } from "./add-on-lint.ts";
import { build, command, Stop } from "./machine.mjs";
import { filesIn, pack } from "./pack.ts";

const ROOT = resolve(import.meta.dirname, "..");
const OUTPUT = join(ROOT, ".output");
const PACKAGES = join(OUTPUT, "packages");
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** What is built, into which folder, and the stores that get it. */
const BUILDS = [
  { family: "chromium", edition: "", folder: "chrome-mv3", stores: ["chrome", "edge"] },
  { family: "firefox", edition: "", folder: "firefox-mv3", stores: ["firefox"] },
  {
    family: "chromium",
    edition: "own-new-tab",
    folder: "chrome-mv3-own-new-tab",
    stores: ["chrome-own-new-tab", "edge-own-new-tab"],
  },
  {
    family: "firefox",
    edition: "own-new-tab",
    folder: "firefox-mv3-own-new-tab",
    stores: ["firefox-own-new-tab"],
  },
] as const;

await command(() => {
  rmSync(PACKAGES, { recursive: true, force: true });
  mkdirSync(PACKAGES, { recursive: true });
  for (const one of BUILDS) {
    const bytes = packedBuild(one);
    if (!Buffer.from(bytes).equals(Buffer.from(packedBuild(one)))) {
      throw new Stop(`Two builds of ${one.folder} differ: something in them hangs on the moment.`);
    }
    for (const store of one.stores) save(store, bytes);
    if (one.family === "firefox") lint(join(OUTPUT, one.folder));
  }
  save("firefox-sources", sources());
  return 0;
});

function packedBuild({ family, edition, folder }: (typeof BUILDS)[number]): Uint8Array {
  build(family, { TINY_WINS_EDITION: edition });
  const built = join(OUTPUT, folder);
  return pack(built, filesIn(built), 9);
}

/** What git keeps, so that a reviewer builds the same: CONTRIBUTING says how. */
function sources(): Uint8Array {
  const kept = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" });
  return pack(ROOT, kept.split("\0").filter(Boolean), 9);
}

function save(store: string, bytes: Uint8Array): void {
  const name = `tiny-wins-${version}-${store}.zip`;
  writeFileSync(join(PACKAGES, name), bytes);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  console.log(`${name}  ${(bytes.length / 1000).toFixed(1)} KB  sha256 ${hash}…`);
}
