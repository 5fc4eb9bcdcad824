/** What a new tab knows about the browser on the first day. */
import { assignedCommands, isPinned } from "../platform/commands";

export type Welcome = {
  /** The keys that log a win; "" where the browser assigned none. */
  shortcut: string;
  /** Whether the icon stands in the toolbar; null where the browser does not tell. */
  pinned: boolean | null;
};

export async function readWelcome(): Promise<Welcome> {
  const [commands, pinned] = await Promise.all([assignedCommands(), isPinned()]);
  return { shortcut: commands.find(({ name }) => name === "log-win")?.shortcut ?? "", pinned };
}
