/** A list as people paste it: Markdown, bullets, numbers or todo.txt, one step a line. */
import { MOST_STEP_MINUTES } from "./minutes";
import { cleanTitle } from "./text";

/** What a line says: its words and, where they were understood, the minutes it is expected to take. */
export type ParsedStep = { title: string; minutes?: number };

/**
 * Reads one step a line. What is not understood stays in the title; blank lines, headings and
 * lines that are all mark give none. Takes any string, in time that grows with its length only.
 * @returns the open steps in their order, and how many of the list were ticked off already
 */
export function parseSteps(text: string): { steps: ParsedStep[]; doneAlready: number } {
  const lines = text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => !ALL_MARK.test(line) && !HEADING.test(line));
  const todoTxt = lines.some((line) => TODO_DONE.test(line) || TODO_PRIORITY.test(line));
  const steps: ParsedStep[] = [];
  let doneAlready = 0;
  for (const line of lines) {
    const { words, done } = readMarks(line, todoTxt);
    if (words === "") continue;
    if (done) doneAlready++;
    else steps.push(readMinutes(words));
  }
  return { steps, doneAlready };
}

/** Rules, empty bullets, underlines of headings, and the empty line. */
const ALL_MARK = /^[-*_=+#•–—\s]*$/;
const HEADING = /^#{1,6}\s/;

const BULLET = /^[-*+•–—‣◦▪]\s+/;
const NUMBER = /^\d{1,3}[.)](?:\s+|$)/;
const BOX = /^(?:\[([ xX]?)\]|([☐☑]))(?:\s+|$)/;

const TODO_DONE = /^x\s+(?:\([A-Z]\)\s+)?\d{4}-\d\d-\d\d\s/;
const TODO_PRIORITY = /^\([A-Z]\)\s/;
/** Priority, then the dates of completion and creation. */
const TODO_FACTS = /^(?:\([A-Z]\)\s+)?(?:\d{4}-\d\d-\d\d\s+){0,2}/;

/** @param todoTxt whether the list shows elsewhere that it is todo.txt, where `x` alone means done */
function readMarks(line: string, todoTxt: boolean): { words: string; done: boolean } {
  const listed = line.replace(BULLET, "").replace(NUMBER, "");
  const box = BOX.exec(listed);
  if (box) {
    const done = box[1]?.toLowerCase() === "x" || box[2] === "☑";
    return { words: cleanTitle(listed.slice(box[0].length)), done };
  }
  if (!todoTxt || listed !== line) return { words: cleanTitle(listed), done: false };
  const done = /^x\s/.test(line);
  const facts = done ? line.slice(1).trimStart() : line;
  return { words: cleanTitle(facts.replace(TODO_FACTS, "")), done };
}

/** At the end of the line: after a space, a dash, or in brackets. */
const TRAILING =
  /(?:\s(?:for\s+)?|\s?[([]|[–—])\s?[~≈]?\s?(?:(\d{1,2}(?:\.\d{1,2})?)\s?(?:h|[Hh](?:rs?|ours?)))?\s?(?:(\d{1,3})\s?(?:m|[Mm]in(?:s|utes?)?))?\.?[)\]]?\.?$/;
/** After these the minutes belong to the sentence: “watch the first 10 minutes”. */
const PART_OF_SENTENCE =
  /\b(?:the|first|last|next|in|every|each|per|after|before|within|under|over|than|of|by|at|another)$/i;
/** No way of writing minutes is longer; the bound keeps long lines cheap. */
const TAIL = 40;

function readMinutes(words: string): ParsedStep {
  const found = TRAILING.exec(words.slice(-TAIL));
  if (!found) return { title: words };
  const minutes = Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0);
  const title = withoutSeparator(words.slice(0, words.length - found[0].length));
  const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_STEP_MINUTES;
  if (!fits || title === "" || PART_OF_SENTENCE.test(title.slice(-TAIL))) return { title: words };
  return { title, minutes };
}

/** The title without the dash or comma that set the minutes off. */
function withoutSeparator(title: string): string {
  let end = title.length;
  while (end > 0 && /[\s,;:|–—-]/.test(title.charAt(end - 1))) end--;
  return title.slice(0, end);
}
