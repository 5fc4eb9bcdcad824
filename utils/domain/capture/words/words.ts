/** What the field's small language is made of, in one tongue. Data only: `readers.ts` reads by it. */
export type Words = {
  /** The sign before decimals. */
  decimal: "." | ",";
  /** Whether words are set apart by spaces; else a reading may follow them closely. */
  spaced: boolean;
  hours: readonly string[];
  /** Without `m`, which every tongue understands where a number stands right before it. */
  minutes: readonly string[];
  /** Between hours and minutes: “1 hour and 20 minutes”. */
  and: readonly string[];
  /** Before a length of time these make it part of the sentence: “watch the first 10 minutes”. */
  within: readonly string[];
  yesterday: readonly string[];
  /** Right after “yesterday” these make it part of the sentence: 昨日の. */
  belonging: readonly string[];
  /** A time of the day with what says that it is one; {half} is one of the two below. */
  at: readonly string[];
  /** Halves of the day. */
  halves: { am: readonly string[]; pm: readonly string[] };
  /** What is counted: after a number, an amount. Every other noun stays a word: “3 eggs”. */
  counted: readonly string[];
  /** Before a number these make it no amount of what was done: “one of 300 pages”. */
  beside: readonly string[];
};

/** Understood in every tongue. */
export const EVERYWHERE = {
  hours: ["h"],
  minutes: ["min"],
  at: ["@{hour}:{minute}", "@ {hour}:{minute}"],
  counted: ["km", "kg"],
} as const;
