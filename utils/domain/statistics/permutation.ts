/**
 * Could chance alone bring two series of days so close together? A permutation test that respects
 * neighbouring days: a good day tends to follow a good day, so single days must not be shuffled.
 */
import { ranks } from "./rank-correlation";

/**
 * Few blocks, so that few neighbours are torn apart. Thirds keep false alarms under one in twenty
 * even when yesterday tells three quarters of today; `npm run diaries` prints what was measured.
 */
const BLOCKS = 3;
const DRAWS = 999;
/** Standard errors of the draws that are added to the p-value, so that it errs to the quiet side. */
const CAUTION = 1.645;

/**
 * The two-sided p-value of the rank correlation between two series over the same run of days, a
 * draw at a time: ten years of days take longer than a page may stand still.
 *
 * The second series is laid out as a circle, turned by a chance number of days, cut in three and
 * put together in a chance order; the first stays where it is, with its gaps. The p-value is the
 * share of such arrangements, what was seen among them, that correlate at least as strongly:
 * (1 + hits) / (1 + draws), after B. Phipson & G. K. Smyth, Statistical Applications in Genetics
 * and Molecular Biology 9 (2010). As it is known by draws only, the upper end of what they allow is
 * given (95 of 100 sets of draws lie under it). The circle is that of D. N. Politis & J. P. Romano
 * (1992), the blocks those of H. R. Künsch, Annals of Statistics 17 (1989), here for a test of
 * independence.
 * @param sparse one entry a day in order, null where nothing was noted
 * @param whole one entry for each of the same days
 * @param next chance, numbers in [0, 1)
 * @returns 0 to 1; 1 when one of the series does not vary
 */
export function* permuting(
  sparse: readonly (number | null)[],
  whole: readonly number[],
  next: () => number,
  draws = DRAWS,
): Generator<void, number> {
  const days = Int32Array.from(whole, (_, day) => day);
  const strength = strengthOf(sparse, whole);
  const seen = strength(days);
  if (seen === null) return 1;
  let hits = 1;
  for (let draw = 0; draw < draws; draw++) {
    rearrange(days, next);
    // An arrangement in which all noted days fall on equal ones shows no link at all.
    if ((strength(days) ?? 0) >= seen - 1e-9) hits++;
    yield;
  }
  const share = hits / (1 + draws);
  return Math.min(1, share + CAUTION * Math.sqrt((share * (1 - share)) / draws));
}

/** A function from an arrangement of days to how strongly the series then correlate, 0 to 1. */
function strengthOf(sparse: readonly (number | null)[], whole: readonly number[]) {
  const noted = sparse.flatMap((value, day) => (value === null ? [] : [{ value, day }]));
  const middle = (noted.length + 1) / 2;
  const places = ranks(noted.map(({ value }) => value)).map((rank) => rank - middle);
  const spread = places.reduce((sum, place) => sum + place * place, 0);
  const ranked = ranks(whole);

  return (days: Int32Array): number | null => {
    let [sum, squares, products] = [0, 0, 0];
    for (let i = 0; i < noted.length; i++) {
      const rank = ranked[days[(noted[i] as { day: number }).day] as number] as number;
      sum += rank;
      squares += rank * rank;
      products += rank * (places[i] as number);
    }
    const variance = squares - (sum * sum) / noted.length;
    if (!(spread > 0 && variance > 1e-9)) return null;
    return Math.abs(products) / Math.sqrt(spread * variance);
  };
}

/** Puts the days into `days`: turned as a circle, cut in equal blocks, these in a chance order. */
function rearrange(days: Int32Array, next: () => number) {
  const below = (limit: number) => Math.floor(next() * limit);
  const start = below(days.length);
  let to = below(days.length);
  for (const block of shuffled(BLOCKS, below)) {
    const end = Math.round(((block + 1) * days.length) / BLOCKS);
    for (let from = Math.round((block * days.length) / BLOCKS); from < end; from++) {
      days[to++ % days.length] = (start + from) % days.length;
    }
  }
}

/** The numbers from 0, in a chance order (Fisher and Yates). */
function shuffled(count: number, below: (limit: number) => number): number[] {
  const order: number[] = [];
  for (let i = 0; i < count; i++) order.splice(below(i + 1), 0, i);
  return order;
}
