/** Records that a person changes field by field. */

/** The fields that have a value. */
export function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const present = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  return Object.fromEntries(present) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** The record with the fields of the patch set; null takes one away, undefined leaves it. */
export function patched<T extends object>(record: T, patch: object): T {
  const fields = Object.entries(patch);
  const cleared = new Set(fields.filter(([, value]) => value === null).map(([key]) => key));
  const kept = Object.entries(record).filter(([key]) => !cleared.has(key));
  return { ...Object.fromEntries(kept), ...given(patch) } as T;
}
