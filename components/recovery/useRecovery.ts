import { useEffect, useRef, useState } from "preact/hooks";
import type { Planned } from "../../utils/domain/exchange/preview";
import type { Offer, Recovery } from "../../utils/domain/recovery";
import type { Trouble } from "../../utils/domain/schema";
import type { RecoveryDoors } from "./doors";

/** What was last said. */
export type Said =
  | { what: "back"; count: number; stage: string }
  | { what: "accepted" | "taken-back" | "no-file" | "failed" }
  | { what: "saved"; name: string }
  | { what: "trouble"; trouble: Trouble | "lost" };

export type Choosing = ReturnType<typeof useRecovery>;

/** Leads from what was found to what the person chose. */
export function useRecovery(doors: RecoveryDoors) {
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const [chosen, setChosen] = useState<Offer | null>(null);
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);

  const choose = (offer: Offer | null) => {
    setChosen(offer);
    setPlanned(null);
    if (!offer || offer.kind === "readable") return;
    void doors.plan(offer).then(setPlanned, () => {});
  };
  const looks = useRef(0);
  const look = () => {
    const turn = ++looks.current;
    const isLast = () => turn === looks.current; // an earlier look may end after a later one
    return doors.look().then(
      (found) => {
        if (!isLast()) return;
        setRecovery(found);
        choose(found.offers[0] ?? null);
      },
      () => {
        if (isLast()) setSaid({ what: "failed" });
      },
    );
  };
  useEffect(() => void look(), [doors]);
  // A page that stands before the loss is noticed would go on saying that nothing is missing.
  const isDeciding = busy || said !== null;
  useEffect(() => (isDeciding ? undefined : doors.watch(() => void look())), [doors, isDeciding]);

  const work = async (run: () => Promise<Said | null>) => {
    setBusy(true);
    setSaid(await run().catch((): Said => ({ what: "failed" })));
    setBusy(false);
  };
  const restore = (plan: Planned) =>
    work(async () => {
      const answer = await doors.restore(plan);
      if (!answer.entered) return { what: "trouble", trouble: answer.trouble };
      const { here } = await doors.look();
      setRecovery((found) => found && { ...found, here });
      return { what: "back", count: plan.plan.added.length, stage: answer.stage };
    });
  const undo = (stage: string) =>
    work(async () => {
      const answer = await doors.undo(stage);
      if (!answer.entered) return { what: "trouble", trouble: answer.trouble };
      await look();
      return { what: "taken-back" };
    });
  const accept = () => work(() => doors.accept().then((): Said => ({ what: "accepted" })));
  const addFile = (file: File, to: Recovery) =>
    work(async () => {
      const offer = await doors.addFile(file, to);
      if (!offer) return { what: "no-file" };
      const others = to.offers.filter(({ kind }) => kind !== "file");
      setRecovery({ ...to, offers: [offer, ...others] });
      choose(offer);
      return null;
    });
  const saveRaw = () => work(() => doors.saveRaw().then((name): Said => ({ what: "saved", name })));
  const saveCopy = (offer: Offer) => setSaid({ what: "saved", name: doors.saveCopy(offer) });
  return {
    ...{ recovery, chosen, planned, busy, said },
    ...{ choose, restore, undo, accept, addFile, saveRaw, saveCopy },
  };
}
