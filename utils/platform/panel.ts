/** The panel beside the page: Chromium's side panel, Firefox's sidebar. Small: the popup loads it. */

type Api = {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
  windows: { getCurrent(): Promise<{ id?: number }> };
};

function api(): Api {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return browser?.sidebarAction ? browser : chrome;
}

/** Whether this browser has one. */
export function hasPanel(): boolean {
  return Boolean(api()?.sidePanel ?? api()?.sidebarAction);
}

/** Opens it; to be called in the tick of a click, as both browsers demand. */
export async function openPanel(): Promise<void> {
  const { sidePanel, sidebarAction, windows } = api();
  if (sidebarAction) return sidebarAction.open();
  const { id } = await windows.getCurrent();
  if (id !== undefined) await sidePanel?.open({ windowId: id });
}
