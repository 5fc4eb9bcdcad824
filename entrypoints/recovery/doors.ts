import type { RecoveryDoors } from "@/components/recovery/doors";
import type { Lost } from "@/utils/domain/mirror";
import { enter, enterPlan } from "@/utils/page/exchange";
import { saveRaw } from "@/utils/page/raw";
import { Recoveries } from "@/utils/page/recovery";
import type { PageStore } from "@/utils/page/store";
import { breath } from "@/utils/page/whole";
import { today } from "@/utils/platform/clock";
import { forgetLost, noteLost, readLost, watchLost } from "@/utils/platform/lost";
import { saveFile } from "@/utils/platform/save";

/** What the recovery page has done, by the doors of this browser. */
export function recoveryDoors(store: PageStore): RecoveryDoors {
  const recoveries = new Recoveries();
  /** What restoring has settled, for when it is taken back. */
  let settled: Lost | null = null;
  return {
    look: () => recoveries.look(),
    watch: watchLost,
    addFile: (file, recovery) => recoveries.addFile(file, recovery),
    plan: (offer) => recoveries.plan(offer, { pause: breath() }),
    restore: async ({ plan }) => {
      const entered = await enterPlan(plan, store);
      if (!entered.entered) return entered;
      settled = await readLost();
      await forgetLost();
      return entered;
    },
    undo: async (stage) => {
      const entered = await enter({ type: "data/patch", stage, undo: true }, store);
      if (entered.entered && settled) await noteLost(settled);
      return entered;
    },
    accept: forgetLost,
    saveCopy: (offer) => {
      const name = `tiny-wins-copy-${today(0)}.json`;
      saveFile(name, recoveries.file(offer), "application/json");
      return name;
    },
    saveRaw: () => saveRaw("all"),
  };
}
