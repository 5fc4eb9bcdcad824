/** What the data section shows, and what it has done for it. */
import type { Columns } from "../../utils/domain/exchange/import/columns";
import type { Here } from "../../utils/domain/exchange/import/foreign";
import type { Pace } from "../../utils/domain/exchange/pace";
import type { Plan } from "../../utils/domain/exchange/plan";
import type { Entered, Format, Preview, Range, Wiped } from "../../utils/domain/exchange/preview";
import type { CivilDate } from "../../utils/domain/schema";

/** Where an import comes from. */
export type Source = { from: "file"; file: File } | { from: "account" } | { from: "copy" };

/** A copy in the browser's account; `savedAt` in ms. */
export type Tail = { wins: number; from: CivilDate; to: CivilDate; savedAt: number };

/** Each is null until it is known. */
export type DataFacts = {
  wins: number | null;
  hours: number | null;
  /** The first day with a win; null as well when there is none. */
  since: CivilDate | null;
  room: { bytes: number | null; persistent: boolean } | null;
  /** The copy in the account as it stands. */
  tail: Tail | null;
  /** The newest copy of everything in the browser's own files; `savedAt` in ms. */
  copy: { name: string; savedAt: number } | null;
  /** The day of the last backup file. */
  fileDay: CivilDate | null;
  /** Whether the last try to save one failed; it is tried again. */
  fileFailed: boolean;
  mayDownload: boolean | null;
  /** Copies of an earlier history about which the person has not decided. */
  left: { tail: Tail | null; file: { name: string; savedAt: number } | null } | null;
};

export type Saved = { name: string; wins: number };

/** Everything here resolves; what may fail says so in its answer, or rejects where that is said. */
export type DataDoors = {
  /** Reads and plans; changes nothing. */
  read: (source: Source, pace: Pace, columns?: Columns) => Promise<Preview>;
  /** Enters a plan. `stage` is what to take it back by. */
  enter: (plan: Plan) => Promise<Entered & { stage: string }>;
  /** Takes an import back. */
  takeBack: (stage: string) => Promise<Entered & { stage: string }>;
  /** Puts it back; `stage` is what to take it back by then. */
  putBack: (stage: string, pace: Pace) => Promise<Entered & { stage: string }>;
  /** Saves an export; null when cancelled. Rejects when the history cannot be read. */
  save: (format: Format, range: Range | null, pace: Pace) => Promise<Saved | null>;
  /** Saves what could not be read, or all there is, as it is stored. Rejects when that fails. */
  saveRaw: (which: "aside" | "all") => Promise<string>;
  wipe: () => Promise<Wiped>;
  /** Asks for the permission to save files, and has them saved from now on; called in a click. */
  allowFiles: () => Promise<boolean>;
  /** Takes the copy out of the account. */
  forgetTail: () => Promise<void>;
  /** Notes that the person has decided about what an earlier history left. */
  decided: () => Promise<void>;
  /** What a table is read by, for the sample. */
  here: () => Here;
};
