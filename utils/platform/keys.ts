/** Keys of the browser's storage that more than one file knows. */
export const SNAPSHOT = "snapshot";
/** What was lost, until the person has chosen what becomes of it. */
export const LOST = "lost";
/** The version whose news were not read yet. */
export const NEWS = "news";
/** In `storage.sync`: what the tail there says of itself. */
export const TAIL = "tail";
