/**
 * Message files at build time: `locales/*.json` in ICU MessageFormat become data that
 * `utils/text/text.ts` reads without a parser, and the manifest's `_locales`.
 */
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";
import type { Compiled, Messages, Part } from "../utils/text/text.ts";

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

/** What new tab and popup say; they load no other messages before they paint. */
export const FRAME = /^(announce|cairn|field|gap|hour|lineup|log|newtab|popup|recap|trouble)\./;

/**
 * Lets `import messages from "locales/en.json"` give the compiled messages, and
 * `"locales/en.json?frame"` those of the new tab and the popup alone.
 */
export function messagesPlugin(): Plugin {
  return {
    name: "tiny-wins-messages",
    enforce: "pre",
    transform: {
      filter: { id: /[\\/]locales[\\/][\w-]+\.json(\?frame)?$/ },
      handler(code, id) {
        const messages = compileMessages(code, id.replace(/^.*[\\/](?=locales)/, ""));
        const isShipped = (key: string) =>
          id.endsWith("?frame") ? FRAME.test(key) : !key.startsWith("manifest.");
        const shipped = Object.entries(messages).filter(([key]) => isShipped(key));
        const data = JSON.stringify(Object.fromEntries(shipped));
        return { code: `export default ${data}`, moduleType: "js" };
      },
    },
  };
}

/** The `manifest.*` messages as the browser's own `messages.json`. */
export function browserMessages(json: string, file: string): string {
  const named = Object.entries(compileMessages(json, file))
    .filter(([key]) => key.startsWith("manifest."))
    .map(([key, message]) => [key.slice("manifest.".length), { message }]);
  return JSON.stringify(Object.fromEntries(named));
}
