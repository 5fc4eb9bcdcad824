/** What an imported file may be. Everything above is refused with a reason, never cut silently. */

/** Bytes of a file; 100,000 wins are about 30 million. */
export const MAX_BYTES = 100 * 1024 * 1024;
/** Records, or rows, of a file. */
export const MAX_RECORDS = 1_000_000;
/** Characters of one record, escapes included. */
export const MAX_RECORD = 2_000_000;
/** Characters of a file that has to be parsed in one piece. */
export const MAX_WHOLE = 50_000_000;
/** How deep a record may be nested. */
export const MAX_DEPTH = 32;
/** Characters of any text, a title too: what the ledger's schema allows a title. */
export const MAX_TEXT = 100_000;
/** Values inside one record. */
export const MAX_VALUES = 10_000;
/** Code points of a refused record that are shown. */
export const EXCERPT = 80;
