import { useCallback, useEffect, useState } from "preact/hooks";
import type { DataFacts } from "@/components/data/doors";
import { readFacts, readHours } from "@/utils/page/facts";
import { mayDownload } from "@/utils/platform/backup";
import { lastCopies, leftBehind } from "@/utils/platform/copies";
import { askRoom } from "@/utils/platform/room";
import { tailMeta } from "@/utils/platform/tail";

const UNKNOWN: DataFacts = {
  ...{ wins: null, hours: null, since: null, room: null, tail: null },
  ...{ fileDay: null, mayDownload: false, left: null },
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
  useCopiesLater(revision, changed);
  return [facts, changed];
}

async function readCopies(): Promise<Partial<DataFacts>> {
  const [{ fileDay = null }, tail, left, allowed] = await Promise.all([
    lastCopies(),
    tailMeta(),
    leftBehind(),
    mayDownload(),
  ]);
  return { fileDay, tail, left, mayDownload: allowed };
}

/** Copies are made a moment after the history changed (ms). */
const COPIED_MS = 2000;

function useCopiesLater(revision: number, changed: () => void): void {
  useEffect(() => {
    const timer = setTimeout(changed, COPIED_MS);
    addEventListener("focus", changed);
    return () => {
      clearTimeout(timer);
      removeEventListener("focus", changed);
    };
  }, [revision, changed]);
}
