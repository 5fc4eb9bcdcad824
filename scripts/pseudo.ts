/**
 * The pseudo-language: English with accents, as long as a translation may get, in brackets. What
 * is cut off, overflows or never went through a message file is seen at once.
 */
import type { Compiled, Messages, Part } from "../utils/text/text.ts";
import { longest, roomFor } from "./message-faults.ts";

const PLAIN = "AaBCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz";
const ACCENTED = "ÅåßÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž";
/** In words, so that long sentences break as sentences do. */
const FILLING = "ļöŕéɱ îþšûɱ ðöļöŕ šîţ åɱéţ çöñšé ";

/** Each message in the pseudo-language. */
export function pseudo(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, disguise(message)]),
  );
}

function disguise(message: Compiled): Compiled {
  if (typeof message === "string" && message.trim() === "") return message;
  const length = longest(message);
  const filling = fill(roomFor(length) - length - 2);
  if (typeof message === "string") return `[${accent(message)}${filling}]`;
  return ["[", ...message.map(accentPart), `${filling}]`];
}

function fill(length: number): string {
  return FILLING.repeat(Math.ceil(length / FILLING.length)).slice(0, Math.max(0, length));
}

function accentPart(part: Part): Part {
  if (typeof part === "string") return accent(part);
  if (part === 0) return part;
  const each = (choices: Record<string, Part[]>) =>
    Object.fromEntries(
      Object.entries(choices).map(([name, parts]) => [name, parts.map(accentPart)]),
    );
  return {
    arg: part.arg,
    ...(part.plural && { plural: each(part.plural) }),
    ...(part.select && { select: each(part.select) }),
  };
}

function accent(words: string): string {
  return [...words].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join("");
}
