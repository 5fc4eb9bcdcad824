/** Words in a picture: nothing there wraps or scrolls by itself. */

/** How wide a character is, against a usual small letter. An estimate: close enough for an ellipsis. */
const NARROW = 0.55;
const CAPITAL = 1.35;
const BROAD = 1.95;
const WIDE = 2.15;
const NARROW_ONES = /^[fijlrtI.,:;!'’|()[\] ]/;
const BROAD_ONES = /^[mwMW@%—…]/;
const CAPITALS = /^[\p{Lu}&]/u;
/** Ideographs, syllables of Japanese and Korean, full-width forms, and pictures. */
const WIDE_ONES =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|^\p{Extended_Pictographic}/u;

let segmenter: Intl.Segmenter | undefined;

/** The text as people count it: a letter with its marks is one, and so is a family of emoji. */
function characters(text: string): string[] {
  segmenter ??= new Intl.Segmenter();
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function widthOf(character: string): number {
  if (NARROW_ONES.test(character)) return NARROW;
  if (WIDE_ONES.test(character)) return WIDE;
  if (BROAD_ONES.test(character)) return BROAD;
  return CAPITALS.test(character) ? CAPITAL : 1;
}

/** About how wide a text is, in usual small letters. */
export function letters(text: string): number {
  return characters(text).reduce((sum, character) => sum + widthOf(character), 0);
}

/** A character with all its marks is seldom more code units than this. */
const UNITS = 16;

/** As much of a text as there is room for, an ellipsis where it goes on. @param room in usual small letters */
export function fitted(text: string, room: number): string {
  const looked = text.slice(0, Math.ceil((room / NARROW) * UNITS));
  const all = characters(looked);
  let width = 0;
  let kept = 0;
  for (const [i, character] of all.entries()) {
    width += widthOf(character);
    if (width > room) return `${all.slice(0, kept).join("").trimEnd()}…`;
    if (width + BROAD <= room) kept = i + 1;
  }
  return looked === text ? text : `${looked}…`;
}

/** A sentence in as few lines as there is room for, these as even as can be. @param room in usual small letters */
export function wrapped(sentence: string, room: number): string[] {
  let lines = filled(sentence, room);
  for (let narrower = room - 1; narrower > 0; narrower--) {
    const next = filled(sentence, narrower);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}

/** Lines that are each as full as can be. */
function filled(sentence: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && letters(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
