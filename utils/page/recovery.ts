/** What the recovery page offers: every copy there is, read and planned like any other import. */
import { toJson } from "../domain/exchange/file";
import type { Found } from "../domain/exchange/import/found";
import { readImport } from "../domain/exchange/import/read";
import type { Pace } from "../domain/exchange/pace";
import type { Planned, Preview } from "../domain/exchange/preview";
import { type Lost, totalOf } from "../domain/mirror";
import { readDay } from "../domain/reading";
import {
  countsOf,
  historyOf,
  joinCopies,
  lackingOf,
  type Offer,
  type Recovery,
} from "../domain/recovery";
import type { Counts } from "../domain/schema";
import { now, zone } from "../platform/clock";
import * as history from "../platform/history";
import { readLost } from "../platform/lost";
import { readWhole } from "../platform/mirror";
import { listRing, readRing } from "../platform/ring";
import { readTail, tailMeta } from "../platform/tail";
import { daysFrom, planFound } from "./exchange";

/** The copies that were read, by the id of their offer. */
type Copies = Map<string, Found>;

/** Days of the ring that are offered one by one, besides the newest. */
const OLDER_DAYS = 2;

/** Finds what copies there are, and keeps those that were read until one is chosen. */
export class Recoveries {
  private readonly copies: Copies = new Map();
  private readonly here = { zone: zone(), dayStart: 0, now: now(), timed: "" };

  /** Looks at the ledger and at every copy. Rejects only when `storage.local` is out of reach too. */
  async look(): Promise<Recovery> {
    const lost = await readLost();
    const was = lost ?? (await readWhole());
    const here = await history.open(0).then(countsWithRecord, () => null);
    const before = was?.counts ?? {};
    const offers = [...(await this.copiesHere(was)), ...(await this.accountCopy())];
    if (here) offers.push(readable(here));
    for (const offer of offers) offer.lacking = this.lacking(offer, before, here ?? {});
    return { before, here, isPending: lost !== null, offers };
  }

  /** Adds a file to what is offered; null when it is no export of ours. */
  async addFile(file: File, { before, here }: Recovery): Promise<Offer | null> {
    const found = await this.read(new Uint8Array(await file.arrayBuffer()));
    if (!found) return null;
    const offer = this.offer("file", found, "file", found.exportedAt ?? null);
    offer.lacking = this.lacking(offer, before, here ?? {});
    return { ...offer, name: file.name };
  }

  /** What restoring a copy would change. */
  async plan({ id }: Offer, pace: Pace): Promise<Planned | null> {
    const found = this.copies.get(id);
    if (!found) return null;
    const preview: Preview = await planFound({ kind: "tiny-wins-json", found }, pace);
    return preview.status === "planned" ? preview : null;
  }

  /** A copy as a file of ours, for a ledger that cannot take it. */
  file({ id }: Offer): string[] {
    const found = this.copies.get(id);
    return found ? [...toJson(historyOf(found), now())] : [];
  }

  private async copiesHere(was: Lost | null): Promise<Offer[]> {
    const [newest, ...older] = await listRing();
    const day = newest ? await this.ring(newest.name) : null;
    const mirror = was && was.days.length > 0 ? await this.mirror(was) : null;
    const joined = joinCopies(day, mirror);
    if (!joined) return [];
    const at = (mirror && was?.lastAt) || newest?.savedAt || null;
    const offers = [this.offer("copy", joined, "copy", at)];
    if (day && newest && mirror) offers.push(this.offer(newest.name, day, "day", newest.savedAt));
    for (const file of older.slice(0, OLDER_DAYS)) {
      const found = await this.ring(file.name);
      if (found) offers.push(this.offer(file.name, found, "day", file.savedAt));
    }
    return offers;
  }

  private async accountCopy(): Promise<Offer[]> {
    try {
      const meta = await tailMeta();
      if (!meta) return [];
      const days = daysFrom(await readTail());
      const found = await this.read(bytesOf(toJson({ days }, meta.savedAt)));
      return found ? [this.offer("account", found, "account", meta.savedAt)] : [];
    } catch {
      return []; // it is not whole, or there is no account
    }
  }

  private async ring(name: string): Promise<Found | null> {
    const text = await readRing(name).catch(() => null);
    return text === null ? null : this.read(new TextEncoder().encode(text));
  }

  private mirror({ days: held, current }: Lost): Promise<Found | null> {
    const days = held.map((day) => readDay(day, day.day).value);
    const source = { days, ...(current && { current }) };
    return this.read(bytesOf(toJson(source, now())));
  }

  /** By the same door as any file: what was stored is not trusted more. */
  private async read(bytes: Uint8Array): Promise<Found | null> {
    const outcome = await readImport(bytes, "copy.json", this.here);
    return outcome.status === "read" && outcome.kind === "tiny-wins-json" ? outcome.found : null;
  }

  private offer(id: string, found: Found, kind: Offer["kind"], at: number | null): Offer {
    this.copies.set(id, found);
    return { id, kind, wins: found.wins.length, at, lacking: null };
  }

  private lacking({ id }: Offer, before: Counts, here: Counts): number | null {
    const found = this.copies.get(id);
    return lackingOf(before, here, found ? countsOf(found) : {});
  }
}

/** The index counts days whose record is gone, too. */
function countsWithRecord({ counts, dates }: Pick<history.Opening, "counts" | "dates">): Counts {
  return Object.fromEntries(dates.map((day) => [day, counts[day] ?? 0]));
}

function readable(here: Counts): Offer {
  return { id: "readable", kind: "readable", wins: totalOf(here), at: null, lacking: null };
}

function bytesOf(parts: Iterable<string>): Uint8Array {
  return new TextEncoder().encode([...parts].join(""));
}
