/** How what was chosen leaves, each only at a press of its button. */
export type ShareDoors = {
  /** Each takes the drawing as it stands on the page, and rejects when the browser refuses. */
  copyPicture(drawing: SVGSVGElement): Promise<void>;
  savePicture(drawing: SVGSVGElement, name: string): Promise<void>;
  sharePicture(drawing: SVGSVGElement, name: string): Promise<void>;
  copyText(words: string): Promise<void>;
  saveText(words: string, name: string): Promise<void>;
  shareText(words: string): Promise<void>;
  /** Whether the system has a sheet for words, and for pictures. */
  sheet: { words: boolean; picture: boolean };
};
