import type { Draft, Kept, PageStore } from "./store";

/** Submits, and lets a win click like a stone if the person switched that on. */
export async function submitAloud(store: PageStore, draft: Draft): Promise<Kept> {
  const kept = await store.submit(draft);
  const isWin = draft.type === "win/log" || draft.type === "step/done";
  if (isWin && kept.kept && store.get().snapshot.current.settings.sound) {
    const { playStone } = await import("../platform/sound");
    await playStone().catch(() => {});
  }
  return kept;
}
