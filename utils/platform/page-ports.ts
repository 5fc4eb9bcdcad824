import type { Ports } from "../page/store";
import { newId, now, today, zone } from "./clock";

/** Time, place and chance as a page's store takes them. */
export const pagePorts: Ports = {
  now,
  zone,
  today,
  newId,
  after: (ms, callback) => void setTimeout(callback, ms),
};
