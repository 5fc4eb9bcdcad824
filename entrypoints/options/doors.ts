import type { DataDoors, Saved, Source } from "@/components/data/doors";
import { wordingOf } from "@/components/data/words";
import type { Pace } from "@/utils/domain/exchange/pace";
import type { Format, Preview, Range } from "@/utils/domain/exchange/preview";
import {
  enterPlan,
  previewCopy,
  previewFile,
  previewTail,
  putBack,
  type ReadOptions,
  takeBack,
  wipe,
} from "@/utils/page/exchange";
import { makeExport } from "@/utils/page/export";
import { saveRaw } from "@/utils/page/raw";
import type { PageStore } from "@/utils/page/store";
import { breath } from "@/utils/page/whole";
import { askToDownload } from "@/utils/platform/backup";
import { now, today, zone } from "@/utils/platform/clock";
import { answerTail, retryFile } from "@/utils/platform/copies";
import { dropCopy } from "@/utils/platform/copy";
import { listRing, readRing } from "@/utils/platform/ring";
import { saveFile } from "@/utils/platform/save";
import { dropTail, readTail, tailMeta } from "@/utils/platform/tail";
import type { Text } from "@/utils/text/text";

/** What the data section has done, by the doors of this browser. @param changed called when copies did */
export function dataDoors(store: PageStore, text: Text, changed: () => void): DataDoors {
  const dayStart = () => store.get().snapshot.current.settings.dayStart;
  const timed = text("data.timed");
  return {
    read: (source, pace, columns) =>
      read(source, { ...breathing(pace), timed, dayStart: dayStart(), columns }),
    enter: (plan) => enterPlan(plan, store),
    takeBack: (stage) => takeBack(stage, store),
    putBack: (stage, pace) => putBack(stage, store, breathing(pace)),
    save: (format, range, pace) => save(format, range, text, breathing(pace)),
    saveRaw,
    wipe: async () => {
      dropCopy(); // this page may be closed before there is an answer
      const wiped = await wipe(store);
      if (wiped.wiped) setTimeout(dropCopy);
      changed();
      return wiped;
    },
    allowFiles: async () => {
      const allowed = await askToDownload();
      if (allowed) await retryFile();
      changed();
      return allowed;
    },
    forgetTail: () => dropTail().finally(changed),
    decided: () => answerTail().finally(changed),
    here: () => ({ zone: zone(), dayStart: dayStart(), now: now(), timed }),
  };
}

function breathing(pace: Pace): Pace {
  return { ...pace, pause: breath() };
}

async function read(source: Source, options: ReadOptions): Promise<Preview> {
  if (source.from === "file") return previewFile(source.file, options);
  try {
    if (source.from === "copy") return await previewCopy(await newestCopy(), options);
    const [raw, meta] = await Promise.all([readTail(), tailMeta()]);
    return await previewTail(raw, meta?.savedAt ?? now(), options);
  } catch {
    return { status: "refused", problem: "cut-off" };
  }
}

/** @throws when there is none, or it is not whole */
async function newestCopy(): Promise<string> {
  const [newest] = await listRing();
  if (!newest) throw new Error("No copy is left");
  return readRing(newest.name);
}

async function save(
  format: Format,
  range: Range | null,
  text: Text,
  pace: Pace,
): Promise<Saved | null> {
  const made = await makeExport(format, range, wordingOf(text), pace);
  if (!made) return null;
  const name = `tiny-wins-${today(0)}.${format}`;
  saveFile(name, made.parts, made.type);
  return { name, wins: made.wins };
}
