/**
 * Message files at build time: `locales/*.json` in ICU MessageFormat become data that
 * `utils/text/text.ts` reads without a parser, and the manifest's `_locales`.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";
import type { Compiled, Messages, Part } from "../utils/text/text.ts";
import { faultsIn } from "./message-faults.ts";
import { pseudo } from "./pseudo.ts";

/**
 * Compiles one message file.
 * @throws Error naming the file and the key when a message cannot be read
 */
export function compileMessages(json: string, file: string): Messages {
  const source = readJson(json, file);
  return Object.fromEntries(
    Object.entries(source).map(([key, message]) => {
      try {
        return [key, compile(message)];
      } catch (error) {
        const { message: reason, location } = error as Error & {
          location?: { start: { column: number } };
        };
        const column = location ? ` at column ${location.start.column}` : "";
        throw new Error(`${file}: "${key}"${column}: ${reason}: ${message}`);
      }
    }),
  );
}

function readJson(json: string, file: string): Record<string, string> {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}

function compile(message: string): Compiled {
  const parts = toParts(parse(message, { ignoreTag: true }));
  return parts.every((part) => typeof part === "string") ? parts.join("") : parts;
}

function toParts(elements: MessageFormatElement[]): Part[] {
  return elements.map((element): Part => {
    switch (element.type) {
      case TYPE.literal:
        return element.value;
      case TYPE.pound:
        return 0;
      case TYPE.argument:
        return { arg: element.value };
      case TYPE.plural:
        if (element.offset !== 0 || element.pluralType !== "cardinal") {
          throw new Error("ordinals and offsets are not understood");
        }
        return { arg: element.value, plural: choices(element.options) };
      case TYPE.select:
        return { arg: element.value, select: choices(element.options) };
      default:
        throw new Error("only plain, plural and select arguments are understood");
    }
  });
}

function choices(options: Record<string, { value: MessageFormatElement[] }>) {
  return Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [name, toParts(value)]),
  );
}

/** The parts of a language's messages that are loaded apart. */
const WORDS = {
  /** What new tab and popup say; they load no other messages before they paint. */
  frame: "announce|cairn|field|gap|hour|lineup|log|newtab|popup|recap|refused|trouble",
  /** What the new tab says in the parts that come behind its first paint. */
  later: "day|news|sample|welcome",
  /** What the background says. */
  background: "bar|bell|capture|log|menu",
};
const PARTS = {
  frame: new RegExp(`^(${WORDS.frame})\\.`),
  later: new RegExp(`^(${WORDS.later})\\.`),
  background: new RegExp(`^(${WORDS.background})\\.`),
  /** What only the other pages say, which read all the parts. */
  rest: new RegExp(`^(?!(${Object.values(WORDS).join("|")}|manifest)\\.)`),
  /** Everything; what the manifest says is the browser's own to know. */
  all: /^(?!manifest\.)/,
};
export type PartName = keyof typeof PARTS;
/** The parts that lie in files of their own; together they are all. */
const FILED = ["frame", "later", "background", "rest"] as const;

export function partOf(messages: Messages, part: PartName): Messages {
  return Object.fromEntries(Object.entries(messages).filter(([key]) => PARTS[part].test(key)));
}

export type MessagesOptions = {
  /** Says everything in the pseudo-language instead of English: to test the layout. */
  pseudo?: boolean;
};

/**
 * Lets `import messages from "locales/en.json"` give the compiled messages, and
 * `"locales/en.json?frame"` a part of them. English is in the code; every other language is read
 * from the files of `wordFiles` when it is spoken.
 */
export function messagesPlugin({ pseudo: isPseudo = false }: MessagesOptions = {}): Plugin {
  return {
    name: "tiny-wins-messages",
    enforce: "pre",
    transform: {
      filter: { id: /[\\/]locales[\\/][\w-]+\.json(\?\w+)?$/ },
      handler(code, id) {
        const compiled = compileMessages(code, id.replace(/^.*[\\/](?=locales)/, ""));
        const part = (/\?(\w+)$/.exec(id)?.[1] ?? "all") as PartName;
        const messages = partOf(isPseudo ? pseudo(compiled) : compiled, part);
        const edition = JSON.stringify(editionOf("locales"));
        const text = `export const edition = ${edition};\nexport default ${JSON.stringify(messages)}`;
        return { code: text, moduleType: "js" };
      },
    },
  };
}

/** Tells one state of the message files from every other. */
function editionOf(folder: string): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest("base64url").slice(0, 8);
}

/**
 * The messages of every language but English, in the parts in which they are read, by file name;
 * their keys, in the same order, in `keys.<part>.json`: in each language they would be a tenth of the
 * package. Where a language has no words yet, English stands.
 * @throws Error that names each message that would come out wrong
 */
export function wordFiles(folder: string): Map<string, string> {
  const english = readLanguage(folder, "en");
  const files = new Map<string, string>();
  for (const tag of languagesIn(folder)) {
    const messages = readLanguage(folder, tag);
    const faults = faultsIn(tag, messages, english);
    if (faults.length > 0) {
      const lines = faults.map(({ key, what }) => `${folder}/${tag}.json: "${key}": ${what}`);
      throw new Error(lines.join("\n"));
    }
    if (tag === "en") continue;
    const whole = { ...english, ...messages };
    for (const part of FILED) {
      files.set(`${tag}.${part}.json`, JSON.stringify(Object.values(partOf(whole, part))));
    }
  }
  for (const part of FILED) {
    files.set(`keys.${part}.json`, JSON.stringify(Object.keys(partOf(english, part))));
  }
  return files;
}

/** The tags of the languages that have a file. */
export function languagesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((file) => basename(file, ".json"))
    .sort();
}

/** The compiled messages of one language. */
export function readLanguage(folder: string, tag: string): Messages {
  const path = `${folder}/${tag}.json`;
  return compileMessages(readFileSync(path, "utf8"), path);
}

/** The `manifest.*` messages as the browser's own `messages.json`. */
export function browserMessages(messages: Messages): string {
  const named = Object.entries(messages)
    .filter(([key]) => key.startsWith("manifest."))
    .map(([key, message]) => [key.slice("manifest.".length), { message }]);
  return JSON.stringify(Object.fromEntries(named));
}
