/**
 * What the commands need of a machine: the packages, a newer Node, a browser. Runs on the bare
 * Node 20 of a machine on which nothing is installed yet, so it imports Node's own modules only.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const WINDOWS = process.platform === "win32";
/** Root needs it: Chromium's sandbox refuses root, and apt-get refuses everyone else. */
export const IS_ROOT = process.getuid?.() === 0;

/** A reason to stop that a person can act on: one line, no stack. */
export class Stop extends Error {}

/** Runs `main` and ends the process: 0, 1, or 1 with one clear line. */
export async function command(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Runs a program in the project's folder with its output on ours. @returns its exit code */
export function run(program, args, env = {}) {
  const options = { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } };
  const { status, error } = spawnSync(program, args, options);
  if (error) throw new Stop(`${program} could not be run: ${error.message}`);
  return status ?? 1;
}

/** Runs a package's program on the Node that the project brings along. @returns its exit code */
export function runTool(name, args = [], env = {}) {
  const manifest = join(ROOT, "node_modules", name, "package.json");
  const bins = Object.values(JSON.parse(readFileSync(manifest, "utf8")).bin);
  return run(projectNode(), [join(dirname(manifest), bins[0]), ...args], env);
}

/** The build tools want a newer Node than the one that may have started this. */
export function projectNode() {
  const node = join(ROOT, "node_modules/node/bin", WINDOWS ? "node.exe" : "node");
  if (existsSync(node)) return node;
  if (Number(process.versions.node.split(".")[0]) >= 22) return process.execPath;
  throw new Stop("The project's own Node is missing: remove node_modules and run this again.");
}

/** Installs the packages when there are none, or when the lock file is newer than they are. */
export function installPackages() {
  const installed = join(ROOT, "node_modules/.package-lock.json");
  const lock = join(ROOT, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("Installing packages …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund"];
  const code = npm ? run(process.execPath, [npm, ...args]) : run(WINDOWS ? "npm.cmd" : "npm", args);
  if (code !== 0) throw new Stop("The packages could not be installed; npm says why above.");
}

/** Builds the extension for one browser into `.output`. @param env what the build is told, e.g. the edition */
export function build(family, env = {}) {
  const args = family === "firefox" ? ["build", "-b", "firefox", "--mv3"] : ["build"];
  if (runTool("wxt", args, env) !== 0) throw new Stop("The build failed; the reason stands above.");
}

/** Installs Debian's packages. @returns whether that was possible here */
export function installDebian(packages) {
  if (!IS_ROOT || !existsSync("/etc/debian_version") || !onPath("apt-get")) return false;
  console.log(`Installing ${packages.join(", ")} …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-q"], env);
  return run("apt-get", ["install", "-qy", "--no-install-recommends", ...packages], env) === 0;
}

/** The full path of a program, or undefined. */
export function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = WINDOWS ? [`${name}.exe`, `${name}.cmd`] : [name];
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find(existsSync);
}
