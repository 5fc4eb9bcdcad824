/** What is done with no page of ours in sight: by a shortcut, in the address bar, in a menu. */
import type { Intent, Settings } from "@/utils/domain/schema";
import { logsWin } from "@/utils/domain/world";
import { mint } from "@/utils/page/mint";
import type { Draft } from "@/utils/page/store";
import { backgroundText } from "@/utils/platform/background-text";
import { flashBadge, sayUnsaved } from "@/utils/platform/bell";
import * as clock from "@/utils/platform/clock";
import { languageOf } from "@/utils/platform/language";
import { playStone } from "@/utils/platform/sound";
import { shownTitle } from "@/utils/text/shown-title";

/** Lays an intent into the outbox and hands it to the writer. */
export type Enter = (intent: Intent) => Promise<{ kept: boolean }>;

/**
 * Does it, and says what became of it: the badge when it is kept, a notification with the words
 * when it is not.
 */
export async function act(
  enter: Enter,
  draft: Draft,
  words: string,
  settings: Settings,
): Promise<void> {
  const { kept } = await enter(mint(draft, settings.dayStart, clock));
  if (!kept) {
    const text = await backgroundText(languageOf(settings));
    return sayUnsaved(text("capture.unsaved"), shownTitle(words));
  }
  if (logsWin(draft) && settings.sound) void playStone().catch(() => {}); // may take seconds
  await flashBadge();
}
