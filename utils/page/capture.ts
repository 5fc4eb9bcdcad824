/** The small language of the log field, joined to the clock and the history. */
import {
  type Capture,
  completionsOf,
  type Place,
  readHere,
  winOf,
} from "../domain/capture/capture";
import { frequentTitles } from "../domain/capture/frequent";
import type { GoalName } from "../domain/capture/goal-tags";
import { wordsFor } from "../domain/capture/words/tongues";
import { addDays } from "../domain/day";
import type { CivilDate } from "../domain/schema";
import { now, zone } from "../platform/clock";
import * as history from "../platform/history";

/** Habits are looked for over so many days. */
const HABIT_DAYS = 56;

type Circumstances = {
  goals: readonly GoalName[];
  /** BCP 47 */
  locale: string;
  /** Minutes after midnight. */
  dayStart: number;
  today: CivilDate;
};

/** The small language for a page: the clock and the zone are asked anew at each reading. */
export function createCapture({ goals, locale, dayStart, today }: Circumstances): Capture {
  const tongue = { words: wordsFor(locale), goals };
  const here = (): Place => ({ zone: zone(), dayStart, now: now(), today });
  let frequent: readonly string[] | undefined;
  return {
    read: (typed) => readHere(typed, tongue, here()),
    winOf: (reading) => winOf(reading, here()),
    complete: (typed) => completionsOf(typed, goals, frequent ?? []),
    prepare() {
      if (frequent) return;
      frequent = [];
      readFrequent(today).then(
        (titles) => {
          frequent = titles;
        },
        () => {}, // what cannot be read is not completed
      );
    },
  };
}

/** The wins that the person had again and again of late. */
export async function readFrequent(today: CivilDate): Promise<string[]> {
  return frequentTitles(await history.read(addDays(today, -HABIT_DAYS), today));
}
