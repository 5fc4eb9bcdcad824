/** Minutes as people type them. */

/** The most minutes that a step may be expected to take. */
export const MOST_STEP_MINUTES = 600;

/** The whole number typed, when it is one from 1 to `most`; else null. */
export function typedMinutes(typed: string, most: number): number | null {
  const digits = /^\s*0*(\d{1,4})\s*$/.exec(typed)?.[1];
  const minutes = Number(digits ?? 0);
  return minutes >= 1 && minutes <= most ? minutes : null;
}
