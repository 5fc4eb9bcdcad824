/** The figures of `npm run diaries`. */
import { amounts, diary, type Kind } from "../tests/domain/statistics/diary";
import { futures } from "../utils/domain/goals/paths";
import { random } from "../utils/domain/random";
import { meanInterval } from "../utils/domain/statistics/bootstrap";
import { mean } from "../utils/domain/statistics/mean";
import { progressPrinciple } from "../utils/domain/statistics/progress-principle";

const DIARIES = 1000;
/** Of 1,000 diaries without a link at most 6 in 100 may seem to have one; of linked ones 80 must. */
const MOST_FALSE = 0.06;
const LEAST_FOUND = 0.8;

const BOTH = { moodMemory: 0.5, winMemory: 0.5 };
const STRONG = { moodMemory: 0.7, winMemory: 0.7 };
const UNLINKED: Record<string, Kind> = {
  "30 days, each by itself": { days: 30 },
  "60 days, each by itself": { days: 60 },
  "120 days, each by itself": { days: 120 },
  "60 days, moods last": { days: 60, moodMemory: 0.5 },
  "60 days, wins last": { days: 60, winMemory: 0.5 },
  "20 days, both last": { days: 20, ...BOTH },
  "30 days, both last": { days: 30, ...BOTH },
  "60 days, both last": { days: 60, ...BOTH },
  "120 days, both last": { days: 120, ...BOTH },
  "30 days, both last long": { days: 30, ...STRONG },
  "60 days, both last long": { days: 60, ...STRONG },
  "120 days, both last long": { days: 120, ...STRONG },
  "60 days, both last, seven of ten rated": { days: 60, ...BOTH, rated: 0.7 },
  "60 days, both last, few wins at weekends": { days: 60, ...BOTH, weekends: true },
  "60 days, both last, rated only with wins": { days: 60, ...BOTH, onlyWithWins: true },
  "60 days, both last, away for forty": { days: 60, ...BOTH, away: 40 },
};
/** Strong is a rank correlation of over a half, for which the product says “a clear pattern”. */
const LINKED: Record<string, Kind> = {
  "60 days, strong link": { days: 60, link: 0.8 },
  "60 days, strong link, both last": { days: 60, link: 0.8, ...BOTH },
  "60 days, strong link, both last long": { days: 60, link: 0.8, ...STRONG },
  "60 days, strong link, seven of ten rated": { days: 60, link: 0.8, rated: 0.7 },
};

/** Prints every figure. @returns 0 when all of them are as promised, else 1 */
export function tellDiaries(): number {
  console.log(`p under 0.05 in ${DIARIES} diaries without a link (at most 6 %):`);
  const quiet = Object.entries(UNLINKED).map(([name, kind]) => {
    const { share, correlation } = spokenOf(kind);
    return told(name, share, `mean rank correlation ${correlation}`, share <= MOST_FALSE);
  });
  console.log(`\np under 0.05 in ${DIARIES} diaries with a link (at least 80 %):`);
  const found = Object.entries(LINKED).map(([name, kind]) => {
    const { share, correlation } = spokenOf(kind);
    return told(name, share, `mean rank correlation ${correlation}`, share >= LEAST_FOUND);
  });
  tellPaces();
  return [...quiet, ...found].every(Boolean) ? 0 : 1;
}

/** In what share of diaries a link is spoken of. */
function spokenOf(kind: Kind) {
  let spoken = 0;
  const correlations: number[] = [];
  for (let i = 0; i < DIARIES; i++) {
    const { moods, counts } = diary(kind, `diary ${i}`);
    const principle = progressPrinciple(moods, counts);
    if (principle.state !== "told") continue;
    correlations.push(principle.correlation ?? 0);
    if (principle.p < 0.05) spoken++;
  }
  return { share: spoken / DIARIES, correlation: mean(correlations).toFixed(2) };
}

/** How often the ranges of a pace hold; those for four of five cases should in about 80 %. */
function tellPaces() {
  console.log(`\nThe range of a pace holds the true mean, and the fan the next four weeks' total:`);
  for (const weekends of [false, true]) {
    for (const memory of [0, 0.3, 0.5]) {
      const truth = mean(amounts({ memory, weekends }, "truth")(400_000));
      for (const days of [7, 14, 28]) {
        const { pace, fan } = holding({ memory, weekends }, days, truth);
        const name = `${days} days, memory ${memory}${weekends ? ", free weekends" : ""}`;
        told(name, pace, `fan ${percent(fan)}`, true);
      }
    }
  }
}

function holding(kind: { memory: number; weekends: boolean }, days: number, truth: number) {
  let [pace, fan] = [0, 0];
  for (let i = 0; i < DIARIES; i++) {
    const all = amounts(kind, `pace ${i}`)(days + 28);
    const next = random(`draw ${i}`);
    const { low, high } = meanInterval(all.slice(0, days), next, 500);
    if (low <= truth && truth <= high) pace++;
    const [ahead] = futures(all.slice(0, days), null, [28], next).fan;
    const sum = 28 * mean(all.slice(days));
    if (ahead && ahead.low <= sum && sum <= ahead.high) fan++;
  }
  return { pace: pace / DIARIES, fan: fan / DIARIES };
}

function told(name: string, share: number, remark: string, holds: boolean): boolean {
  console.log(`${holds ? " " : "!"} ${name.padEnd(44)}${percent(share)}   ${remark}`);
  return holds;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(8);
}
