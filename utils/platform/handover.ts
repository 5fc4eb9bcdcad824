/** The ways by which something leaves at a person's word: the clipboard, and the system's own sheet. */

/** Puts the words on the clipboard. Rejects when the browser does not allow it. */
export function copyWords(words: string): Promise<void> {
  return navigator.clipboard.writeText(words);
}

/**
 * Puts a picture on the clipboard. It may still be drawn: the click that asked for it counts only
 * for a moment. Rejects when the browser does not allow it.
 */
export function copyPicture(picture: Promise<Blob>): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
}

/** Whether the system has a sheet that takes words; and one that takes pictures. */
export function canShare(): { words: boolean; picture: boolean } {
  const can = (what: ShareData) => navigator.canShare?.(what) ?? false;
  return { words: can({ text: "1" }), picture: can({ files: [file(new Blob(), "a.png")] }) };
}

/** Hands words to the system's sheet. A person who closes it again has shared nothing, and that is fine. */
export function shareWords(words: string): Promise<void> {
  return share({ text: words });
}

/** The same for a picture (PNG). @param name of the file that it becomes */
export function sharePicture(picture: Blob, name: string): Promise<void> {
  return share({ files: [file(picture, name)] });
}

function file(picture: Blob, name: string): File {
  return new File([picture], name, { type: "image/png" });
}

async function share(what: ShareData): Promise<void> {
  try {
    await navigator.share(what);
  } catch (error) {
    if ((error as Error).name !== "AbortError") throw error;
  }
}
