/**
 * `npm run release -- 0.2.0`: gives the next version its number, in package.json, the lock file and
 * at the head of the changelog, where what is new stands under "Next". Commits nothing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command, ROOT, Stop } from "./machine.mjs";

const NEXT = "## Next\n";

await command(() => {
  const version = process.argv[2] ?? "";
  const parts = versionParts(version);
  const manifest = read("package.json");
  const before = JSON.parse(manifest).version;
  if (!isLater(parts, versionParts(before))) throw new Stop(`${version} is not after ${before}.`);
  const changelog = read("CHANGELOG.md");
  if (!changelog.includes(NEXT)) {
    throw new Stop('CHANGELOG.md has no heading "Next": write there what is new, then run this.');
  }
  const today = new Date().toLocaleDateString("sv");
  write("CHANGELOG.md", changelog.replace(NEXT, `## ${version}, ${today}\n`));
  write("package.json", withVersion(manifest, before, version));
  write("package-lock.json", withVersion(read("package-lock.json"), before, version, 2));
  console.log(`This is ${version} now. Look at the difference, commit it, then npm run zip.`);
  return 0;
});

function versionParts(version) {
  if (!/^\d{1,5}(\.\d{1,5}){2}$/.test(version)) {
    throw new Stop(`“${version}” is no version: three numbers, such as 0.2.0.`);
  }
  return version.split(".").map(Number);
}

function isLater(a, b) {
  const first = a.findIndex((part, i) => part !== b[i]);
  return first >= 0 && a[first] > b[first];
}

/** The first `times` mentions of the version: those of the project itself stand before all others. */
function withVersion(text, before, after, times = 1) {
  let changed = text;
  for (let i = 0; i < times; i++) {
    changed = changed.replace(`"version": "${before}"`, `"version": "${after}"`);
  }
  return changed;
}

function read(name) {
  return readFileSync(join(ROOT, name), "utf8");
}

function write(name, text) {
  writeFileSync(join(ROOT, name), text);
}
