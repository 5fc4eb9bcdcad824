import { defineBackground } from "wxt/utils/define-background";
import type { Intent } from "@/utils/domain/schema";
import { EMPTY_SNAPSHOT } from "@/utils/domain/snapshot";
import { currentStep } from "@/utils/domain/world";
import { makeBackup } from "@/utils/page/export";
import { mint } from "@/utils/page/mint";
import { backgroundText } from "@/utils/platform/background-text";
import { followBell, onBell, onNotification } from "@/utils/platform/bell";
import * as clock from "@/utils/platform/clock";
import { onCommand } from "@/utils/platform/commands";
import { dropCopies, forgetStores, keepCopies, onCopiesDue } from "@/utils/platform/copies";
import { languageOf } from "@/utils/platform/language";
import { diagnose, transact } from "@/utils/platform/ledger";
import { answerMessages } from "@/utils/platform/messages";
import { noteUpdates } from "@/utils/platform/news";
import * as outbox from "@/utils/platform/outbox";
import { openPopup } from "@/utils/platform/popup";
import { lay } from "@/utils/platform/roads";
import * as snapshots from "@/utils/platform/snapshot";
import { look } from "@/utils/platform/staging";
import { noteRefused, renewLogs } from "@/utils/platform/torn-logs";
import { applyUpdate, onUpdateReady } from "@/utils/platform/update";
import { createWriter } from "@/utils/writer/writer";
import { act } from "./act";
import { joinBrowser } from "./capture";

export default defineBackground({
  type: "module",
  main() {
    const writer = createWriter({
      transact: async (work) => {
        await renewLogs().catch(() => {}); // there is no room yet, as the transaction will find
        return transact(work);
      },
      outbox,
      snapshot: snapshots,
      bell: async (snapshot) =>
        followBell(snapshot, await backgroundText(languageOf(snapshot.current.settings))),
      staged: look,
      forget: forgetStores,
      dropCopies,
      published: (snapshot) => {
        void keepCopies(snapshot, makeBackup);
        void applyUpdate(snapshot).catch(() => {}); // looked at again with the next snapshot
      },
      today: clock.today,
      diagnose: (error) => {
        const trouble = diagnose(error);
        void noteRefused(trouble);
        return trouble;
      },
    });

    /** What is done without a page goes by the outbox too: a worker that dies finds it again. */
    const enter = async (intent: Intent) => {
      const isLaid = await lay(intent).then(
        () => true,
        () => false,
      );
      const { entered } = await writer.take(intent);
      return { kept: isLaid || entered };
    };

    answerMessages((message) =>
      message.type === "query/publish" ? writer.publish() : writer.take(message),
    );
    outbox.watch(
      (intent) => void writer.take(intent),
      () => {},
    );
    onBell(() => void writer.publish());
    onCopiesDue(() => void writer.publish());
    onNotification(openPopup, (hourId) => {
      void enter(mint({ type: "hour/extend", hourId }, 0, clock)); // it is of no day
    });
    onCommand({
      "log-win": openPopup,
      "finish-step": async () => {
        const { current } = (await snapshots.read()) ?? EMPTY_SNAPSHOT;
        const { settings } = current;
        const step = currentStep(current, clock.now(), clock.today(settings.dayStart));
        if (!step) return openPopup();
        await act(enter, { type: "step/done", stepId: step.id }, step.title, settings);
      },
    });
    joinBrowser(enter);
    noteUpdates();
    onUpdateReady(() => void writer.publish());
    void writer.start();
  },
});
