/** Days in a page's memory: as the ledger has them, and on top what waits to be entered. */
import { apply } from "../domain/apply";
import type { CivilDate, Counts, Current, Day, Intent } from "../domain/schema";
import { type Entry, entryOf } from "../domain/search";
import { touchedDays, type World } from "../domain/world";

/** What a page knows of the days; whoever reads them tells it what was read and what waits. */
export class Memory {
  /** Every day that has a record or will have one, newest first. */
  dates: readonly CivilDate[] = [];
  /** Wins by day: the ledger's own counts where a day is not read yet. Never changed in place. */
  counts: Counts = {};
  /** The days read so far, as they are shown. */
  readonly entries = new Map<CivilDate, Entry>();
  private readonly ledger = new Map<CivilDate, Day>();
  private laid: CivilDate[] = [];

  /** What the ledger holds; days in memory that it no longer has are forgotten. */
  begin(dates: readonly CivilDate[], counts: Counts): void {
    const known = new Set(dates);
    for (const date of this.ledger.keys()) {
      if (known.has(date)) continue;
      this.ledger.delete(date);
      this.entries.delete(date);
    }
    this.dates = dates;
    this.counts = counts;
  }

  /** Days as they were read. */
  keep(days: readonly Day[]): void {
    for (const day of days) this.ledger.set(day.day, day);
    this.show(days.map((day) => [day.day, day]));
  }

  /**
   * Shows the days that intents touch as they will be, and those of earlier ones as they are.
   * @returns the days of the ledger that this needs and that are not read yet
   */
  lay(intents: readonly Intent[], current: Current): CivilDate[] {
    const touched = [...new Set(intents.flatMap((intent) => touchedDays(intent, current)))];
    const known = new Set(this.dates);
    const missing = touched.filter((date) => known.has(date) && !this.ledger.has(date));
    const world = intents.reduce(ahead, { current, days: pick(this.ledger, touched) });
    const shown = new Set([...this.laid, ...touched]);
    this.laid = touched;
    this.show([...shown].map((date) => [date, world.days[date] ?? this.ledger.get(date)]));
    return missing;
  }

  private show(days: readonly (readonly [CivilDate, Day | undefined])[]): void {
    const changed: Counts = {};
    for (const [date, day] of days) {
      const entry = day && entryOf(day);
      if (entry) this.entries.set(date, entry);
      else this.entries.delete(date);
      const count = entry?.wins.length ?? 0;
      if ((this.counts[date] ?? 0) !== count) changed[date] = count;
    }
    if (Object.keys(changed).length > 0) this.counts = { ...this.counts, ...changed };
    const known = new Set(this.dates);
    const added = days.filter(([date, day]) => day && !known.has(date)).map(([date]) => date);
    if (added.length > 0) this.dates = [...this.dates, ...added].sort().reverse();
  }
}

/** The writer decides; a page only looks ahead. */
function ahead(world: World, intent: Intent): World {
  try {
    return apply(world, intent);
  } catch {
    return world;
  }
}

function pick(days: ReadonlyMap<CivilDate, Day>, dates: readonly CivilDate[]) {
  const picked: Record<CivilDate, Day> = {};
  for (const date of dates) {
    const day = days.get(date);
    if (day) picked[date] = day;
  }
  return picked;
}
