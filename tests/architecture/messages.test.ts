import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileMessages, FRAME } from "../../scripts/messages";
import { sourcesIn, withoutComments } from "./source";

const en = Object.keys(JSON.parse(readFileSync("locales/en.json", "utf8")) as object);
const code = sourcesIn("entrypoints", "components", "utils")
  .map(({ text }) => withoutComments(text))
  .join("\n");
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

  test("of the new tab and the popup is among those they load", () => {
    const frame = sourcesIn("components/newtab", "components/popup", "entrypoints/newtab");
    const named = frame.flatMap(({ text }) =>
      [...withoutComments(text).matchAll(/\btext\(\s*["`]([a-z]+\.)/g)].map(([, key]) => key),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(
      named.filter((key = "") => !FRAME.test(key)),
      "Name the surface in FRAME of scripts/messages.ts.",
    ).toEqual([]);
  });

  test("that the manifest names exists", () => {
    const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => `manifest.${name}`);
    expect(named.filter((key) => !en.includes(key))).toEqual([]);
  });
});

describe("every language", () => {
  test.each(readdirSync("locales"))(
    "%s can be compiled and has no key that English lacks",
    (file) => {
      const messages = compileMessages(readFileSync(`locales/${file}`, "utf8"), `locales/${file}`);
      expect(Object.keys(messages).filter((key) => !en.includes(key))).toEqual([]);
      for (const [key, message] of Object.entries(messages)) {
        expect(message, `${key} is empty`).not.toBe("");
      }
    },
  );

  test("names each key once", () => {
    const keys = [...readFileSync("locales/en.json", "utf8").matchAll(/^\s*"([^"]+)":/gm)].map(
      ([, key]) => key,
    );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
