/** Titles as people type and paste them. */

/**
 * The title as it is kept: surrounding white space off, line breaks to spaces. Control characters
 * stay; they are made visible or left out only in display.
 * @returns "" when nothing is left, and so nothing is logged
 */
export function cleanTitle(typed: string): string {
  const lines = typed.split(/[\r\n\u2028\u2029]/).map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}
