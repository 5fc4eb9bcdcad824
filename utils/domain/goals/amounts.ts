/** Amounts as people type them, and which stored ones can be summed. */

/** More than anyone counts by hand, and far from where sums lose digits. */
export const MOST = 1_000_000_000;
export const LEAST = 0.001;

/** Why a typed amount cannot be kept. */
export type AmountFault =
  | "empty"
  | "not-a-number"
  | "zero"
  | "negative"
  | "too-small"
  | "too-large";
export type TypedAmount = { amount: number } | { fault: AmountFault };

/** Whether an amount can be kept and summed; an import may bring anything. */
export function isAmount(amount: number | undefined): amount is number {
  return amount !== undefined && amount >= LEAST && amount <= MOST;
}

/** The first digit of each script whose digits keyboards type. */
const ZEROS = ["٠", "۰", "०", "০", "０"].map((zero) => zero.charCodeAt(0));
const PLAIN = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))?$/i;

/**
 * Reads an amount, kept to a thousandth.
 * @param decimal the sign before decimals where the person is; the other one parts thousands, but
 * where it cannot (“1.5” in German) it is taken for a decimal sign too
 */
export function typedAmount(typed: string, decimal: "." | "," = "."): TypedAmount {
  const text = plainNumber(typed, decimal);
  if (text === "") return { fault: "empty" };
  const [, sign, digits = "", power] = PLAIN.exec(text) ?? [];
  if (sign === undefined) return { fault: "not-a-number" };
  const size = Number(`${digits}e${power ?? 0}`);
  if (size === 0) return { fault: /[1-9]/.test(digits) ? "too-small" : "zero" };
  if (sign === "-") return { fault: "negative" };
  if (size < LEAST) return { fault: "too-small" };
  if (size > MOST) return { fault: "too-large" };
  return { amount: Math.round(size * 1000) / 1000 };
}

/** An amount as the person would type it. @param decimal the sign before decimals where they are */
export function writtenAmount(amount: number, decimal: "." | ","): string {
  return String(amount).replace(".", decimal);
}

/** The text in ASCII digits and signs, without what is only ever between thousands. */
export function asciiNumber(typed: string): string {
  return latinDigits(typed)
    .replace(/[\u2212\u2013\uff0d]/g, "-")
    .replace(/[\p{Cf}]/gu, "")
    .trim()
    .replace(/(?<=\d)[\s'\u2019\u066c](?=\d{3}(?!\d))/g, "");
}

/**
 * The text in ASCII digits, with a point before decimals and nothing between thousands.
 * @param decimal the sign before decimals; the other one parts thousands
 */
export function plainNumber(typed: string, decimal: "." | ","): string {
  const text = asciiNumber(typed).replace(/\u066b/g, decimal);
  const thousands = decimal === "." ? "," : ".";
  // Groups of two as well: ten lakh is 10,00,000.
  const group = `(?:\\d{2,3}\\${thousands})*`;
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}\\${thousands}${group}\\d{3}(\\${decimal}\\d*)?$`);
  return (grouped.test(text) ? text.replaceAll(thousands, "") : text).replace(",", ".");
}

/** The text with the digits of other scripts as 0 to 9; each character stays at its place. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯０-９]/g, latinDigit);
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code < first + 10) ?? code;
  return String(code - zero);
}
