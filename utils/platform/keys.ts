/** Keys of `storage.local` that more than one file knows. */
export const SNAPSHOT = "snapshot";
/** What was lost, until the person has chosen what becomes of it. */
export const LOST = "lost";
/** The version whose news were not read yet. */
export const NEWS = "news";
