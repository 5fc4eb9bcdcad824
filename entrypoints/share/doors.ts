import type { ShareDoors } from "@/components/share/doors";
import * as handover from "@/utils/platform/handover";
import { pictureOf } from "@/utils/platform/picture";
import { saveFile } from "@/utils/platform/save";

/** Pixels for each of the drawing's own: sharp on the screens of today. */
const SCALE = 2;

/** What the page of sharing hands over, by the doors of this browser. */
export function shareDoors(): ShareDoors {
  return {
    copyPicture: (drawing) => handover.copyPicture(pictureOf(drawing, SCALE)),
    savePicture: async (drawing, name) =>
      saveFile(name, [await pictureOf(drawing, SCALE)], "image/png"),
    sharePicture: async (drawing, name) =>
      handover.sharePicture(await pictureOf(drawing, SCALE), name),
    copyText: handover.copyWords,
    saveText: async (words, name) => saveFile(name, [words], "text/plain"),
    shareText: handover.shareWords,
    sheet: handover.canShare(),
  };
}
