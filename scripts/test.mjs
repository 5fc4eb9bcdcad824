/**
 * `npm test`: everything there is to check, from types to real browsers, closing with one line.
 * `npm test -- --only=unit|chromium|firefox` runs a part, `--grep=words` only tests so named;
 * `--slow` (`npm run slow`) runs the long faults, and nothing else.
 */
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { findBrowser } from "./browsers.mjs";
import {
  build,
  command,
  installDebian,
  installPackages,
  onPath,
  runTool,
  Stop,
} from "./machine.mjs";

const NEEDS = [
  { package: "chromium", is: () => findBrowser("chromium"), for: "chromium" },
  { package: "firefox-esr", is: () => findBrowser("firefox"), for: "firefox" },
  { package: "xvfb", is: () => onPath("Xvfb"), for: "keys" },
  { package: "xdotool", is: () => onPath("xdotool"), for: "keys" },
];

/** Of what is said of a failure, these many lines are told again at the end. */
const FAILURE_LINES = 30;

const only = option("only");
const grep = option("grep");
const isSlow = process.argv.includes("--slow");
const total = { passed: 0, failed: 0 };
/** What failed, in words; told once more at the end, since the whole output is long. */
const failures = [];

await command(() => {
  if (only && !["unit", "chromium", "firefox"].includes(only)) {
    throw new Stop(`--only=${only} is not known; it is unit, chromium or firefox.`);
  }
  installPackages();
  if (!isSlow && (!only || only === "unit")) checkSource();
  const families = ["chromium", "firefox"].filter((family) => !only || only === family);
  if (only !== "unit") checkBrowsers(families);
  for (const words of failures) console.log(`\nFAILED ${beginning(words)}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

function checkSource() {
  if (!grep) {
    check("Types", () => runTool("wxt", ["prepare"]) || runTool("typescript"));
    check("Lint", () => runTool("@biomejs/biome", ["check", "."]));
  }
  suite("Unit, property and component tests", ["--passWithNoTests"]);
}

function checkBrowsers(families) {
  provide(families);
  const built = families.filter((family) => check(`Build for ${family}`, () => buildFor(family)));
  if (built.length === 0) return;
  const paths = built.map((family) => [
    `TINY_WINS_${family.toUpperCase()}`,
    findBrowser(family).path,
  ]);
  suite(
    `In ${built.join(" and ")}`,
    ["--config", "tests/browsers/vitest.config.ts", "--passWithNoTests"],
    {
      TINY_WINS_BROWSERS: built.join(),
      ...(isSlow && { TINY_WINS_SLOW: "1" }),
      ...Object.fromEntries(paths),
    },
  );
}

/** Sees to it that browsers are there; where real key events cannot be had, it says so. */
function provide(families) {
  const needed = NEEDS.filter((need) => need.for === "keys" || families.includes(need.for));
  const missing = needed.filter((need) => !need.is());
  if (missing.length > 0) installDebian(missing.map((need) => need.package));
  const keys = NEEDS.filter((need) => need.for === "keys");
  if (!keys.every((need) => need.is())) {
    console.log("Without Xvfb and xdotool the tests with real key events are left out.");
  }
}

function buildFor(family) {
  const { package: name, is } = NEEDS.find((need) => need.for === family);
  if (!is()) throw new Stop(`Missing: ${name}. Install it, then run this again.`);
  build(family);
  return 0;
}

/** One stage that passes or fails as a whole. @returns whether it passed */
function check(title, stage) {
  const passed = timed(title, () => {
    try {
      return stage() === 0;
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      console.error(error.message);
      return false;
    }
  });
  if (passed) total.passed += 1;
  else {
    total.failed += 1;
    failures.push(title);
  }
  return passed;
}

/** A stage of many tests: counted one by one; a crash that no test owns counts as one failure. */
function suite(title, args, env = {}) {
  const report = join(tmpdir(), `tiny-wins-report-${process.pid}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const pattern = grep ? ["-t", grep] : [];
  timed(title, () => {
    const code = runTool("vitest", ["run", ...args, ...reporters, ...pattern], env);
    const { passed, failed } = read(report);
    if (code !== 0 && failed.length === 0) failed.push(`${title}: an error that no test owns`);
    total.passed += passed;
    total.failed += failed.length;
    failures.push(...failed);
    return failed.length === 0;
  });
}

/** The page that a component test prints when it finds nothing on it would bury the other ones. */
function beginning(words) {
  return words.split("\n").slice(0, FAILURE_LINES).join("\n");
}

/** @returns how many passed, and what is to be said of each that failed */
function read(report) {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: testResults.flatMap(failuresOf) };
  } catch {
    return { passed: 0, failed: ["A suite ended before it could report."] };
  } finally {
    rmSync(report, { force: true });
  }
}

/** A file fails by its tests, or as a whole when it could not be run. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0) return status === "failed" ? [`${file}\n${message}`] : [];
  return failed.map((test) => `${file}: ${test.fullName}\n${test.failureMessages.join("\n")}`);
}

function timed(title, stage) {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const passed = stage();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${title}: ${passed ? "passed" : "FAILED"} in ${seconds} s`);
  return passed;
}

function option(name) {
  const start = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length);
}
