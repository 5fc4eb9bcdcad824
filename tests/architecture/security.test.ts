/** What a reviewer of a store asks first, held to fixed lists: a change is a change of this file. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ConfigEnv } from "wxt";
import { licences } from "../../scripts/licences";
import config from "../../wxt.config";
import { sourcesIn, withoutComments } from "./source";

type Manifest = Record<string, unknown> & { permissions: string[] };

function manifestFor(browser: string): Manifest {
  const { manifest } = config;
  if (typeof manifest !== "function") throw new Error("The manifest hangs on the browser");
  const env = { browser, mode: "production", command: "build", manifestVersion: 3 } as ConfigEnv;
  return manifest(env) as unknown as Manifest;
}

const PERMISSIONS = {
  chrome: [
    "activeTab",
    "alarms",
    "contextMenus",
    "notifications",
    "offscreen",
    "storage",
    "unlimitedStorage",
  ],
  firefox: ["activeTab", "alarms", "contextMenus", "notifications", "storage", "unlimitedStorage"],
};

describe.each(["chrome", "firefox"] as const)("the manifest for %s", (browser) => {
  const manifest = manifestFor(browser);

  test("asks for these permissions and no others", () => {
    expect(manifest.permissions.toSorted()).toEqual(PERMISSIONS[browser]);
    expect(manifest.optional_permissions).toEqual(["downloads"]);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
  });

  test("lets pages load what is in the package and nothing else", () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'",
    });
  });

  test("shows no file to web pages, and lets no other extension connect", () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    const nobody = { ids: [], matches: [] };
    // Firefox has no such key: there it is what our listeners are registered for.
    expect(manifest.externally_connectable).toEqual(browser === "chrome" ? nobody : undefined);
  });
});

test("the stores are told what each permission is for", () => {
  const listing = readFileSync("scripts/store/listing.md", "utf8");
  const asked = new Set([...PERMISSIONS.chrome, ...PERMISSIONS.firefox, "sidePanel", "downloads"]);
  const told = [...listing.matchAll(/^- `(\w+)`/gm)].map(([, name]) => name);
  expect(told.toSorted()).toEqual([...asked].sort());
});

test("Firefox is told that nothing is collected", () => {
  expect(manifestFor("firefox").browser_specific_settings).toMatchObject({
    gecko: { data_collection_permissions: { required: ["none"] } },
  });
});

describe("the source", () => {
  const sources = sourcesIn("entrypoints", "components", "utils").map((source) => ({
    ...source,
    text: withoutComments(source.text),
  }));
  const pathsWith = (pattern: RegExp) =>
    sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  test.each([
    ["listens to nobody outside", /on(?:Message|Connect)External/],
    ["compiles no code from text", /\beval\(|new Function\b|setTimeout\(\s*["'`]/],
    ["writes no markup", /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySet|document\.write/],
    // The one that may stand there names SVG, and nobody asks it for anything.
    ["asks no address but its own", /["'`](?:https?|wss?|ftp):\/\/(?!www\.w3\.org\/2000\/svg)/],
  ])("%s", (_, pattern) => {
    expect(pathsWith(pattern)).toEqual([]);
  });

  test("checks who sends wherever it listens", () => {
    const listening = sources.filter(({ text }) => /onMessage\.addListener/.test(text));
    expect(listening.map(({ path }) => path)).toEqual([
      "utils/platform/messages.ts",
      "utils/platform/offscreen.ts",
    ]);
    for (const { text, path } of listening) {
      expect(text, path).toContain("sender.id === browser.runtime.id");
    }
  });
});

describe("packages", () => {
  const about = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    "dependencies" | "devDependencies" | "allowScripts",
    Record<string, string>
  >;
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { hasInstallScript?: boolean; resolved?: string; integrity?: string }>;
  };

  test("that ship are these four", () => {
    expect(Object.keys(about.dependencies)).toEqual([
      "idb-keyval",
      "preact",
      "webextension-polyfill",
      "zod",
    ]);
  });

  test("are named by their exact version", () => {
    const versions = Object.values({ ...about.dependencies, ...about.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test("that run a script when they are installed are allowed to by name", () => {
    const running = Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(running.filter((name) => !(name in about.allowScripts))).toEqual([]);
    expect(Object.keys(about.allowScripts)).toEqual(["node"]);
  });

  test("are held to what was locked", () => {
    const loose = Object.entries(lock.packages)
      .filter(([path, { integrity }]) => path !== "" && integrity === undefined)
      .map(([path]) => path);
    expect(loose).toEqual([]);
  });

  test("that ship bring their licences into the package", () => {
    const text = licences(".");
    for (const name of Object.keys(about.dependencies)) expect(text).toContain(`\n${name} `);
    expect(text).toContain("SIL Open Font License");
    expect(text).toContain("Mozilla Public License");
    expect(readFileSync("wxt.config.ts", "utf8")).toContain("licences(");
  });
});
