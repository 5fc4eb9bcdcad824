/** Which edition this is. Without the polyfill: the popup asks before it paints. */

type Manifest = { version: string; chrome_url_overrides?: { newtab?: string } };
type Api = { runtime: { getManifest(): Manifest } };

/** Whether the browser's new tab is ours; where it is not, our page opens from the popup. */
export function isNewTabOurs(): boolean {
  return manifest().chrome_url_overrides?.newtab !== undefined;
}

/** The version that runs. */
export function version(): string {
  return manifest().version;
}

function manifest(): Manifest {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { runtime } = browser?.runtime ? browser : chrome;
  return runtime.getManifest();
}
