import type { Snapshot } from "./schema";
import { EMPTY_CURRENT } from "./world";

/** What is shown before anything is known. In a file of its own: the first frame loads no more. */
export const EMPTY_SNAPSHOT: Snapshot = {
  version: 2,
  revision: 0,
  today: "1970-01-01",
  current: EMPTY_CURRENT,
  days: {},
  counts: {},
  total: 0,
  milestones: [],
  progress: {},
  applied: [],
  touched: [],
  aside: 0,
  trouble: null,
};
