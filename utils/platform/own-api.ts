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
    onChanged: { addListener(listen: Listener): void; removeListener(listen: Listener): void };
  };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

export function ownApi(): Api {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return browser?.runtime ? browser : chrome;
}
