/** What the recovery page has done for it. */
import type { Entered, Planned } from "../../utils/domain/exchange/preview";
import type { Offer, Recovery } from "../../utils/domain/recovery";

export type RecoveryDoors = {
  /** Looks at the ledger and at every copy. */
  look: () => Promise<Recovery>;
  /** Calls back when a loss was noticed, or decided about elsewhere; returns how to stop. */
  watch: (onChange: () => void) => () => void;
  /** Adds a file; null when it is no export of ours. */
  addFile: (file: File, recovery: Recovery) => Promise<Offer | null>;
  /** What restoring it would change; null when it cannot be planned. */
  plan: (offer: Offer) => Promise<Planned | null>;
  /** Enters what was planned, and notes that the person has chosen. */
  restore: (planned: Planned) => Promise<Entered & { stage: string }>;
  /** Takes a restoring back. */
  undo: (stage: string) => Promise<Entered>;
  /** Goes on with what is here. */
  accept: () => Promise<void>;
  /** Saves a copy, or all there is as it is stored. Both give the file's name. */
  saveCopy: (offer: Offer) => string;
  saveRaw: () => Promise<string>;
};
