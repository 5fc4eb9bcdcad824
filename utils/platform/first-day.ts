/** What the browser says to a person's first day. Small: a picture of that day looks whether it is so. */
import { ownApi } from "./own-api";

export type FirstDayFacts = {
  /** The keys that log a win; "" where the browser assigned none. */
  shortcut: string;
  /** Whether the icon stands in the toolbar; null where the browser does not tell. */
  pinned: boolean | null;
};

/** What the browser says now. Rejects when it does not answer. */
export async function firstDayFacts(): Promise<FirstDayFacts> {
  const { commands, action } = ownApi();
  const [all, settings] = await Promise.all([commands.getAll(), action.getUserSettings?.()]);
  return {
    shortcut: all.find(({ name }) => name === "log-win")?.shortcut ?? "",
    pinned: settings?.isOnToolbar ?? null,
  };
}
