/** What is wrong with the messages of a language, told by comparing them with the English ones. */
import type { Compiled, Messages, Part } from "../utils/text/text.ts";

export type Fault = { key: string; what: string };

/** Faults with which a sentence would be wrong or could not be said at all: no build has them. */
export function faultsIn(tag: string, messages: Messages, english: Messages): Fault[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const original = english[key];
    if (original === undefined) return [{ key, what: "English has no such message" }];
    const faults = [
      ...faultsOfArguments(message, original),
      ...faultsOfPlurals(message, original, tag),
      ...(message === "" && original !== "" ? ["it is empty"] : []),
    ];
    return faults.map((what) => ({ key, what }));
  });
}

/** Messages longer than the layout was tried with; see `roomFor`. */
export function overlongIn(messages: Messages, english: Messages): Fault[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const [length, room] = [longest(message), roomFor(longest(english[key] ?? ""))];
    return length > room ? [{ key, what: `${length} wide, and there is room for ${room}` }] : [];
  });
}

/** English messages that a language has no words for yet. */
export function missingIn(messages: Messages, english: Messages): string[] {
  return Object.keys(english).filter((key) => messages[key] === undefined);
}

/** The width a translation may take: the pseudo-language takes all of it. @param length in English */
export function roomFor(length: number): number {
  return Math.ceil(1.35 * length + 10);
}

/** How each argument is used: printed, or only to choose between words; and what it chooses from. */
type Uses = Map<string, { isPrinted: boolean; options: Set<string> }>;

function usesIn(message: Compiled, uses: Uses = new Map(), counted = ""): Uses {
  for (const part of typeof message === "string" ? [] : message) {
    if (part === 0) use(uses, counted).isPrinted = true;
    if (typeof part !== "object") continue;
    const { arg, plural, select } = part;
    if (!plural && !select) use(uses, arg).isPrinted = true;
    for (const option of Object.keys(select ?? {})) use(uses, arg).options.add(option);
    for (const inner of Object.values(select ?? {})) usesIn(inner, uses, counted);
    for (const inner of Object.values(plural ?? {})) usesIn(inner, uses, use(uses, arg) && arg);
  }
  return uses;
}

function use(uses: Uses, arg: string) {
  const known = uses.get(arg) ?? { isPrinted: false, options: new Set() };
  uses.set(arg, known);
  return known;
}

function faultsOfArguments(message: Compiled, original: Compiled): string[] {
  const [used, given] = [usesIn(message), usesIn(original)];
  const unknown = [...used.keys()].filter((arg) => !given.has(arg));
  const dropped = [...given].filter(([arg, { isPrinted }]) => isPrinted && !used.has(arg));
  const options = [...used].flatMap(([arg, { options }]) => {
    const known = given.get(arg)?.options ?? new Set();
    const wrong = [...options].filter((option) => option !== "other" && !known.has(option));
    const left = [...known].filter((option) => options.size > 0 && !options.has(option));
    return [
      ...wrong.map((o) => `{${arg}} is never "${o}"`),
      ...left.map((o) => `"${o}" of {${arg}} has no words`),
    ];
  });
  return [
    ...unknown.map((arg) => `nothing is given for {${arg}}`),
    ...dropped.map(([arg]) => `{${arg}} is left out`),
    ...options,
  ];
}

/** Numbers enough to meet every plural form of whole numbers that people write with digits. */
const NUMBERS = Array.from({ length: 201 }, (_, n) => n);

function faultsOfPlurals(message: Compiled, original: Compiled, tag: string): string[] {
  const rules = new Intl.PluralRules(tag);
  const known = new Set<string>(rules.resolvedOptions().pluralCategories);
  const plain = new Set(
    pluralsIn(original)
      .filter(isPlain)
      .map(({ arg }) => arg),
  );
  return pluralsIn(message).flatMap((plural) => {
    const forms = new Set(Object.keys(plural.forms));
    const wrong = [...forms].filter((form) => !form.startsWith("=") && !known.has(form));
    const rest = NUMBERS.filter((n) => !forms.has(`=${n}`));
    const needed = new Set(rest.map((n) => rules.select(n)));
    const may = isPlain(plural) && plain.has(plural.arg);
    const left = may ? [] : [...needed].filter((form) => !forms.has(form));
    return [
      ...left.map((form) => `the plural form "${form}" has no words`),
      ...wrong.map((form) => `the language has no plural form "${form}"`),
    ];
  });
}

type Plural = { arg: string; forms: Record<string, Part[]> };

/** It says the same of one and of many: "2 selected"; or it never speaks of one. */
function isPlain({ forms }: Plural): boolean {
  const named = Object.keys(forms);
  return !named.includes("=1") && named.every((form) => form === "other" || form.startsWith("="));
}

function pluralsIn(message: Compiled): Plural[] {
  if (typeof message === "string") return [];
  return message.flatMap((part) => {
    if (typeof part !== "object") return [];
    const { arg, plural: forms } = part;
    const inner = Object.values(forms ?? part.select ?? {}).flatMap(pluralsIn);
    return forms ? [{ arg, forms }, ...inner] : inner;
  });
}

/** Letters that take the room of two. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;

/** The width of the longest sentence a message can become, leaving out what is given to it. */
export function longest(message: Compiled): number {
  if (typeof message === "string") return message.length + (message.match(WIDE)?.length ?? 0);
  return message.reduce<number>((sum, part) => {
    if (typeof part === "string") return sum + longest(part);
    if (part === 0) return sum;
    const choices = Object.values(part.plural ?? part.select ?? {});
    return sum + Math.max(0, ...choices.map(longest));
  }, 0);
}
