/** What the first frame does without, in a chunk of its own. */
export { AddStep } from "../AddStep";
export { PebbleField } from "../PebbleField";
export { KeyList } from "./KeyList";
export { LeftLine } from "./LeftLine";
export { NewsLine, SamplesLine } from "./QuietLines";
export { Welcome } from "./Welcome";
