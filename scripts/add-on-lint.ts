/** Mozilla's add-on linter over a built folder, as their store runs it. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { Stop } from "./machine.mjs";

/** Warnings that are known, and why they may stand. */
const KNOWN: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    "Preact's own way to set markup, which no code of ours uses; a test holds that",
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    "it is not offered on Android, where a new tab cannot be an extension's",
};

const LINTER = resolve(import.meta.dirname, "../node_modules/addons-linter/bin/addons-linter");

type Remark = { code: string; message: string; file?: string };

/**
 * Says which known warnings there are.
 * @throws Stop when there is an error, or a warning that nobody has explained
 */
export function lint(folder: string): void {
  const { stdout, stderr } = spawnSync(process.execPath, [LINTER, folder, "--output=json"], {
    encoding: "utf8",
  });
  const found = stdout.slice(stdout.indexOf("{"));
  if (found === "") throw new Stop(`Mozilla's linter could not look at ${folder}: ${stderr}`);
  const { errors, warnings } = JSON.parse(found) as { errors: Remark[]; warnings: Remark[] };
  for (const { code } of warnings) if (KNOWN[code]) console.log(`  ${code}: ${KNOWN[code]}.`);
  const grave = [...errors, ...warnings.filter(({ code }) => !KNOWN[code])];
  if (grave.length === 0) return;
  const said = grave.map(({ code, message, file }) => `${code} in ${file ?? "it"}: ${message}`);
  throw new Stop(`Mozilla's linter refuses ${folder}:\n${said.join("\n")}`);
}
