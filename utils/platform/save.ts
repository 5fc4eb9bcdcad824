/** Gives a file to the person: the browser's own download of a link, for which no permission is needed. */

/** How long (ms) the file's address lives: a browser may ask first where to save it. */
const ADDRESS_MS = 10 * 60_000;

/** Saves the parts, one after the other, under the name. */
export function saveFile(name: string, parts: readonly BlobPart[], type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([...parts], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), ADDRESS_MS);
}
