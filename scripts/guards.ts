/**
 * `npm run guards`: takes one guard after the other out of a copy of the source and runs the tests
 * that are there for it. A guard whose tests stay green guards nothing, or nothing proves that it
 * does.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

type Guard = {
  /** What it keeps from happening. */
  against: string;
  file: string;
  guard: string;
  /** What stands there when it is gone. */
  without: string;
  /** The test file that has to turn red. */
  test: string;
};

const GUARDS: readonly Guard[] = [
  {
    against: "an intent that comes by both roads counts twice",
    file: "utils/writer/enter.ts",
    guard: "if (applied.includes(intent.id)) return false;",
    without: "",
    test: "tests/writer/writer.test.ts",
  },
  {
    against: "half an entry is committed",
    file: "utils/platform/ledger.ts",
    guard: "      abort(transaction);\n",
    without: "",
    test: "tests/writer/ledger.test.ts",
  },
  {
    against: "a browser that never answers holds everything up",
    file: "utils/platform/store.ts",
    guard: "return await Promise.race([twice, patience.over]);",
    without: "return await twice;",
    test: "tests/writer/store.test.ts",
  },
  {
    against: "nobody may delete the database while a page is open",
    file: "utils/platform/store.ts",
    guard: "        db.close();\n      };",
    without: "      };",
    test: "tests/writer/store.test.ts",
  },
  {
    against: "a ledger of a later version is written to",
    file: "utils/domain/migrate.ts",
    guard: "if (from > to) throw",
    without: "if (from > to && from < to) throw",
    test: "tests/writer/migrations.test.ts",
  },
  {
    against: "an empty ledger is taken for a first day",
    file: "utils/platform/mirror.ts",
    guard: "await noteLost({ ...parts, lastAt: mirror.lastAt, current: mirror.current });",
    without: "",
    test: "tests/writer/mirror.test.ts",
  },
  {
    against: "a near-empty backup replaces a good one",
    file: "utils/domain/ring.ts",
    guard: "if (next.wins === 0 || next.wins < fullest * NEAR_EMPTY)",
    without: "if (next.wins < 0)",
    test: "tests/domain/ring.test.ts",
  },
  {
    against: "somebody else's message is entered",
    file: "utils/platform/messages.ts",
    guard: "return ours && message.success",
    without: "return message.success",
    test: "tests/page/messages.test.ts",
  },
  {
    against: "a spreadsheet runs a title",
    file: "utils/domain/exchange/csv.ts",
    guard: 'return text.replace(unguarded, "\'");',
    without: "return text;",
    test: "tests/domain/exchange/laws.test.ts",
  },
  {
    against: "a step keeps an address that is not https",
    file: "utils/domain/web-address.ts",
    guard: 'if (url?.protocol !== "https:") return undefined;',
    without: "if (!url) return undefined;",
    test: "tests/domain/capture/doors.test.ts",
  },
];

const root = resolve(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "tiny-wins-guards-"));
const left = new Set(["node_modules", ".git", ".output", ".profile", "screenshots"]);
cpSync(root, copy, {
  recursive: true,
  filter: (path) => !left.has(path.slice(root.length + 1)),
});
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

let unproven = 0;
try {
  for (const guard of GUARDS) {
    const isProven = isGreen(guard.test) && !isGreenWithout(guard);
    if (!isProven) unproven += 1;
    console.log(`${isProven ? "red " : "GREEN"}  ${guard.against} (${guard.file}, ${guard.test})`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(
  `${GUARDS.length - unproven} of ${GUARDS.length} guards are missed when they are gone.`,
);
process.exitCode = unproven === 0 ? 0 : 1;

function isGreenWithout({ file, guard, without, test }: Guard): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  if (source.split(guard).length !== 2) throw new Error(`${file} has not just one “${guard}”`);
  writeFileSync(path, source.replace(guard, without));
  try {
    return isGreen(test);
  } finally {
    writeFileSync(path, source);
  }
}

function isGreen(test: string): boolean {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  try {
    execFileSync(process.execPath, [vitest, "run", test], { cwd: copy, stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}
