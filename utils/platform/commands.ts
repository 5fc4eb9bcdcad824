/** Shortcuts and permissions as this browser really has them. */
import { browser } from "./browser";

export type AssignedCommand = { name: string; description: string; shortcut: string };

/** The extension's shortcuts; `shortcut` is "" where the browser assigned none. */
export async function assignedCommands(): Promise<AssignedCommand[]> {
  const commands = await browser.commands.getAll();
  return commands
    .filter(({ name }) => name !== "_execute_action")
    .map(({ name = "", description = "", shortcut = "" }) => ({ name, description, shortcut }));
}

/** Calls what belongs to each shortcut when it is pressed. */
export function onCommand(actions: Record<string, () => unknown>): void {
  browser.commands.onCommand.addListener((name) => void actions[name]?.());
}

/** Calls back when the browser starts and when the extension is installed or updated. */
export function onStart(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
  browser.runtime.onInstalled.addListener(callback);
}

/** Opens the browser's own page for shortcuts; where it cannot be opened for us, rejects. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as unknown as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  const scheme = navigator.userAgent.includes(" Edg/") ? "edge" : "chrome";
  await browser.tabs.create({ url: `${scheme}://extensions/shortcuts` });
}

/** The permissions that the manifest asks for. */
export function permissions(): string[] {
  return browser.runtime.getManifest().permissions ?? [];
}

/** The word that hands the address bar to us, where the manifest names one. */
export function addressKeyword(): string | undefined {
  return (browser.runtime.getManifest() as { omnibox?: { keyword: string } }).omnibox?.keyword;
}

/** The version of this build. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
