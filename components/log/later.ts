/** What the log field shows while it is typed in, in a chunk of its own. */
export { Completions } from "./Completions";
export { ReadingLine } from "./ReadingLine";
