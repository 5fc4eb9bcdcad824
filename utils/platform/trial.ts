/** A notification that is shown to find out whether notifications arrive. */
import { browser } from "./browser";

const ID = "trial";

type Notifications = {
  /** Chromium alone tells whether the person allows them. */
  getPermissionLevel?: () => Promise<"granted" | "denied">;
  /** Firefox alone tells that one was shown. */
  onShown?: typeof browser.notifications.onClicked;
};
const extras = () => browser.notifications as unknown as Notifications;

/**
 * Shows it.
 * @throws Error when the browser may show none, or took it down at once
 */
export async function tryNotification(title: string, message: string): Promise<void> {
  if ((await extras().getPermissionLevel?.()) === "denied") throw new Error("not allowed");
  await browser.notifications.clear(ID);
  const iconUrl = browser.runtime.getURL("icon/128.png");
  await browser.notifications.create(ID, { type: "basic", iconUrl, title, message });
  if (!(ID in (await browser.notifications.getAll()))) throw new Error("not shown");
}

/** Calls back when it was clicked, or when the browser says it stood on the screen. */
export function onTrialSeen(callback: () => void): () => void {
  const tell = (id: string) => {
    if (id === ID) callback();
  };
  const events = [browser.notifications.onClicked, extras().onShown];
  for (const event of events) event?.addListener(tell);
  return () => {
    for (const event of events) event?.removeListener(tell);
  };
}
