import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { faultsIn, missingIn, overlongIn } from "../../scripts/message-faults";
import { languagesIn, type PartName, partOf, readLanguage } from "../../scripts/messages";
import { loadedBy, sourcesIn, withoutComments } from "./source";

const english = readLanguage("locales", "en");
const en = Object.keys(JSON.parse(readFileSync("locales/en.json", "utf8")) as object);
const sources = sourcesIn("entrypoints", "components", "utils");
const code = sources.map(({ text }) => withoutComments(text)).join("\n");
const manifest = readFileSync("wxt.config.ts", "utf8");

/** Keys that are put together from a piece of data: each stands for all with this beginning. */
const COMPOSED = [...code.matchAll(/`([a-z][\w]*(?:\.\w*)*)\$\{/gi)]
  .map(([, prefix = ""]) => prefix)
  .filter((prefix) => prefix.includes(".") && en.some((key) => key.startsWith(prefix)));

describe("every message", () => {
  test("that the code names exists", () => {
    const named = [...code.matchAll(/\btext\(\s*"([^"]+)"/g)].map(([, key = ""]) => key);
    expect(named.length).toBeGreaterThan(20);
    expect(
      named.filter((key) => !en.includes(key)),
      "Add the key to locales/en.json.",
    ).toEqual([]);
  });

  test("is named by the code, the manifest, or by its beginning", () => {
    const unused = en.filter(
      (key) =>
        !code.includes(`"${key}"`) &&
        !(key.startsWith("manifest.") && manifest.includes(`__MSG_${key.slice(9)}__`)) &&
        !COMPOSED.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused, "Take the key out of locales/en.json, or use it.").toEqual([]);
  });

  test.each<[string, PartName[], string]>([
    ["the new tab's first frame", ["frame"], "entrypoints/newtab/main.tsx"],
    ["the new tab behind it", ["frame", "later"], "components/newtab/later.ts"],
    ["the popup", ["frame"], "entrypoints/popup/main.tsx"],
    ["the log field behind it", ["frame"], "components/log/later.ts"],
    ["the background", ["background"], "entrypoints/background/index.ts"],
  ])("of %s is in the parts they load", (_, parts, root) => {
    const loaded = parts.flatMap((part) => Object.keys(partOf(english, part)));
    const named = loadedBy(root, sources).files.flatMap(({ text }) =>
      [...withoutComments(text).matchAll(/\btext\(\s*["`]([\w.]+)/g)].map(([, key = ""]) => key),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(
      named.filter((key) => !loaded.some((one) => one.startsWith(key))),
      "Name its beginning in PARTS of scripts/messages.ts.",
    ).toEqual([]);
  });

  test("is in a part", () => {
    const parts = (["frame", "later", "background", "rest"] as const).map((part) =>
      Object.keys(partOf(english, part)),
    );
    const all = Object.keys(partOf(english, "all"));
    expect([...new Set(parts.flat())].sort()).toEqual(all.sort());
    expect((parts[3] ?? []).filter((key) => parts.slice(0, 3).flat().includes(key))).toEqual([]);
  });

  test("that the manifest names exists", () => {
    const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => `manifest.${name}`);
    expect(named.filter((key) => !en.includes(key))).toEqual([]);
  });
});

describe("every language", () => {
  const others = languagesIn("locales").filter((tag) => tag !== "en");

  test.each(languagesIn("locales"))("%s says everything rightly, in the room there is", (tag) => {
    const messages = readLanguage("locales", tag);
    const faults = [...faultsIn(tag, messages, english), ...overlongIn(messages, english)];
    expect(faults.map(({ key, what }) => `locales/${tag}.json: "${key}": ${what}`)).toEqual([]);
  });

  test.each(others)("%s says all that English says", (tag) => {
    const missing = missingIn(readLanguage("locales", tag), english);
    expect(missing, `Translate these into locales/${tag}.json.`).toEqual([]);
  });

  test.each(languagesIn("locales"))("%s names each key once", (tag) => {
    const file = readFileSync(`locales/${tag}.json`, "utf8");
    const keys = [...file.matchAll(/^\s*"([^"]+)":/gm)].map(([, key]) => key);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
