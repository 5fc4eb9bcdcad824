/**
 * The browser's own API, without the polyfill, for what runs before or around the first paint: under
 * Manifest V3 both browsers' return promises.
 */

type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;
type Api = {
  storage: {
    local: {
      get(keys: string[]): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
    sync: { get(key: string): Promise<Record<string, unknown>> };
    onChanged: { addListener(listen: Listener): void; removeListener(listen: Listener): void };
  };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
  /** Not every browser tells. */
  action: { getUserSettings?(): Promise<{ isOnToolbar?: boolean }> };
};

/** Firefox's `browser`, or the `chrome` of all others. */
export function ownApi(): Api {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return browser?.runtime ? browser : chrome;
}
