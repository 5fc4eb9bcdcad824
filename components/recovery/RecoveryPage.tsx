import { useEffect, useRef } from "preact/hooks";
import { totalOf } from "../../utils/domain/mirror";
import type { Recovery } from "../../utils/domain/recovery";
import type { CivilDate } from "../../utils/domain/schema";
import type { Text } from "../../utils/text/text";
import { Logo } from "../Logo";
import { useText } from "../TextContext";
import { AsFound } from "./AsFound";
import type { RecoveryDoors } from "./doors";
import { Sources } from "./Sources";
import { ToDo } from "./ToDo";
import { type Choosing, useRecovery } from "./useRecovery";
import "./recovery.css";

export type RecoveryPageProps = {
  doors: RecoveryDoors;
  today: CivilDate;
  /** 1 Monday to 7 Sunday. */
  weekStart: number;
};

/** What was lost, what can be put back, and nothing changed before the person has chosen. */
export function RecoveryPage({ doors, today, weekStart }: RecoveryPageProps) {
  const text = useText();
  const choosing = useRecovery(doors);
  const { recovery } = choosing;
  return (
    <main class="recovery">
      <div class="above">
        <header class="bar page">
          <Logo size={24} />
          <p class="quiet">{text("popup.title")}</p>
        </header>
        <div class="head page">
          <h1>{headingOf(choosing, text)}</h1>
          <p class="words">{leadOf(choosing, text)}</p>
        </div>
      </div>
      <div class="below">
        <div class="page">
          {recovery && <Found {...{ recovery, choosing, today, weekStart }} />}
          {hasNothingToDo(choosing) && (
            <a class="btn line tall" href="newtab.html">
              {text("page.back")}
            </a>
          )}
        </div>
      </div>
    </main>
  );
}

/** Whether nothing is missing, or the look for it failed. */
function hasNothingToDo({ recovery, said }: Choosing): boolean {
  if (!recovery) return said?.what === "failed";
  return said === null && recovery.here !== null && !recovery.isPending;
}

type FoundProps = Pick<RecoveryPageProps, "today" | "weekStart"> & {
  recovery: Recovery;
  choosing: Choosing;
};

function Found({ recovery, choosing, today, weekStart }: FoundProps) {
  const { said } = choosing;
  const isOver = said?.what === "back" || said?.what === "accepted";
  const isNews = recovery.isPending || recovery.here === null;
  return (
    <>
      {isNews && totalOf(recovery.before) > 0 && (
        <AsFound recovery={recovery} today={today} weekStart={weekStart} />
      )}
      {isOver && <Over choosing={choosing} />}
      {!isOver && isNews && (
        <div class="cols">
          <Sources recovery={recovery} choosing={choosing} />
          <ToDo recovery={recovery} choosing={choosing} />
        </div>
      )}
    </>
  );
}

/** What became of it, and the way on. */
function Over({ choosing: { said, undo, busy } }: { choosing: Choosing }) {
  const text = useText();
  const on = useRef<HTMLAnchorElement>(null);
  useEffect(() => on.current?.focus(), []);
  if (said?.what !== "back" && said?.what !== "accepted") return null;
  const isBack = said.what === "back";
  return (
    <section class="over">
      <p role="status" class="vh">
        {isBack ? text("recovery.back", { count: said.count }) : text("recovery.accepted")}
      </p>
      <div class="btns">
        <a ref={on} class="btn main" href="history.html">
          {text("recovery.history")}
        </a>
        {isBack && (
          <button
            type="button"
            class="btn line tall"
            disabled={busy}
            onClick={() => void undo(said.stage)}
          >
            {text("recovery.undo")}
          </button>
        )}
      </div>
    </section>
  );
}

function headingOf({ recovery, said }: Choosing, text: Text): string {
  if (said?.what === "back") return text("recovery.back", { count: said.count });
  if (!recovery) return text("recovery.title");
  if (recovery.here === null) return text("recovery.closed");
  if (!recovery.isPending) return text("recovery.fine");
  return text(totalOf(recovery.here) === 0 ? "recovery.all" : "recovery.part");
}

function leadOf({ recovery, said }: Choosing, text: Text): string {
  if (said?.what === "back") return text("recovery.backMore");
  if (said?.what === "accepted") return text("recovery.accepted");
  if (!recovery) return text(said?.what === "failed" ? "history.refused" : "recovery.looking");
  const { before, here, isPending, offers } = recovery;
  if (here === null) return text("recovery.closedMore");
  if (!isPending) return text("recovery.fineMore");
  const copies = offers.filter(({ kind }) => kind !== "readable");
  if (totalOf(before) === 0) {
    return text("recovery.unknown", { copies: copies.length > 0 ? "yes" : "no" });
  }
  const isWhole = copies.some(({ lacking }) => lacking === 0);
  const whole = isWhole ? "yes" : copies.length > 0 ? "part" : "none";
  return text("recovery.fewer", { here: totalOf(here), before: totalOf(before), whole });
}
