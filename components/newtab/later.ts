/** What the first frame does without, in a chunk of its own. */
export { AddStep } from "../AddStep";
export { PebbleField } from "../PebbleField";
export { CheckIn } from "./CheckIn";
export { GoalAside } from "./GoalAside";
export { GoalLine } from "./GoalLine";
export { KeyList } from "./KeyList";
export { LeftLine } from "./LeftLine";
export { NewsLine, SamplesLine } from "./QuietLines";
export { Review } from "./Review";
export { Setback, SetbackLink } from "./Setback";
export { ShoreFoot } from "./ShoreFoot";
export { WeekLine } from "./WeekLine";
export { Welcome } from "./Welcome";
