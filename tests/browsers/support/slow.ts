/** Whether the long faults are told too: `npm run slow`. */
export const isSlow = process.env.TINY_WINS_SLOW === "1";

/** How often a fault is repeated. @param often in `npm run slow` @param now in `npm test` */
export function times(often: number, now: number): number {
  return isSlow ? often : now;
}
