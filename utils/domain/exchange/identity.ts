/**
 * Ids for records of other programs, from what they say: the same row is the same win however
 * often its file is imported. The first 122 bits of a hash, written as a UUID of version 8 (RFC
 * 9562: custom). Equal rows of one file are told apart by counting them.
 */

/** Gives each record of a file its id. `source` keeps the programs apart. */
export function identities(source: string): (facts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (facts) => {
    const id = idOf([source, ...facts]);
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return nth === 1 ? id : idOf([source, ...facts, `#${nth}`]);
  };
}

/** The id of texts, whatever their white space and Unicode form. */
export function idOf(facts: readonly string[]): string {
  const normal = facts.map((fact) => fact.normalize("NFC").replace(/\s+/g, " ").trim());
  const hex = hash(JSON.stringify(normal));
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** cyrb128 (bryc, public domain) as 32 hexadecimal digits. Part of the format: it must not change. */
function hash(text: string): string {
  let h1 = 1779033703;
  let h2 = 3144134277;
  let h3 = 1013904242;
  let h4 = 2773480762;
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  h1 ^= h2 ^ h3 ^ h4;
  return [h1, h2 ^ h1, h3 ^ h1, h4 ^ h1]
    .map((part) => (part >>> 0).toString(16).padStart(8, "0"))
    .join("");
}
