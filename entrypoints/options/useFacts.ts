import { useCallback, useEffect, useState } from "preact/hooks";
import type { DataFacts } from "@/components/data/doors";
import { readFacts, readHours } from "@/utils/page/facts";
import { mayDownload, watchPermission } from "@/utils/platform/backup";
import { lastFile, leftBehind, watchCopies } from "@/utils/platform/copies";
import { listRing } from "@/utils/platform/ring";
import { askRoom } from "@/utils/platform/room";
import { tailMeta } from "@/utils/platform/tail";

const UNKNOWN: DataFacts = {
  ...{ wins: null, hours: null, since: null, room: null, tail: null, copy: null },
  ...{ fileDay: null, fileFailed: false, mayDownload: null, left: null },
};

/**
 * What there is, read again whenever the history or a copy of it changed.
 * @returns the facts, and what to call when a copy changed
 */
export function useFacts(revision: number, live: boolean): [DataFacts, () => void] {
  const [facts, setFacts] = useState(UNKNOWN);
  const [turn, setTurn] = useState(0);
  const changed = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    if (!live) return;
    let isOver = false;
    const take = (part: Partial<DataFacts>) => {
      if (!isOver) setFacts((before) => ({ ...before, ...part }));
    };
    void readCopies().then(take, () => {});
    void readFacts()
      .then(async (found) => {
        take(found);
        take({ hours: await readHours(() => isOver) });
        take({ room: await askRoom() });
      })
      .catch(() => {});
    return () => {
      isOver = true;
    };
  }, [revision, live, turn]);
  useEffect(() => {
    const ignoreCopies = watchCopies(changed);
    const ignorePermission = watchPermission(changed);
    return () => {
      ignoreCopies();
      ignorePermission();
    };
  }, [changed]);
  return [facts, changed];
}

async function readCopies(): Promise<Partial<DataFacts>> {
  const [file, tail, [copy = null], left, allowed] = await Promise.all([
    lastFile(),
    tailMeta(),
    listRing(),
    leftBehind(),
    mayDownload(),
  ]);
  return { ...file, tail, copy, left, mayDownload: allowed };
}
