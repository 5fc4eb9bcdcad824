import { logsWin } from "../domain/world";
import type { Draft, Kept, PageStore } from "./store";

/** Submits, and lets a win click like a stone if the person switched that on. */
export async function submitAloud(store: PageStore, draft: Draft): Promise<Kept> {
  const kept = await store.submit(draft);
  if (logsWin(draft) && kept.kept && store.get().snapshot.current.settings.sound) {
    const { playStone } = await import("../platform/sound");
    await playStone().catch(() => {});
  }
  return kept;
}
