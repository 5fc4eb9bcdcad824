import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Found, HistoryState } from "../../utils/domain/history";
import type { CivilDate, Goal } from "../../utils/domain/schema";
import { EVERY_WIN, type GoalNames } from "../../utils/domain/search";
import type { View } from "../../utils/domain/view";
import type { Place } from "../../utils/domain/win-form";
import type { Draft, Kept } from "../../utils/page/store";
import { useText } from "../TextContext";
import { UndoBar } from "../undo/UndoBar";
import { useUndo } from "../undo/useUndo";
import { Bar } from "./Bar";
import { DayByDay } from "./DayByDay";
import { Figures } from "./Figures";
import { LookingBack } from "./LookingBack";
import { Plots } from "./Plots";
import { PowerHours } from "./PowerHours";
import { Principle, type PrincipleProps } from "./Principle";
import { stretchOf } from "./period";
import { useJump } from "./useJump";
import { focusSearch, useReturn } from "./useReturn";
import { Year } from "./Year";
import "./history.css";
import "./list.css";

export type HistoryPageProps = {
  history: HistoryState;
  found: Found;
  /** The rated days and what they say; null until they are read. */
  own: PrincipleProps["own"] | null;
  view: View;
  /** @param step whether "back" leads to the view before */
  onView: (change: Partial<View>, step: boolean) => void;
  submit: (draft: Draft) => Promise<Kept>;
  goals: readonly Goal[];
  /** What all of them are called. */
  names: GoalNames;
  today: CivilDate;
  /** 1 Monday to 7 Sunday. */
  weekStart: number;
  place: Place;
  /** What is not as it should be, if anything. */
  trouble: ComponentChildren;
};

/** The history: figures, the year on the shore, and every win day by day. */
export function HistoryPage(props: HistoryPageProps) {
  const { history } = props;
  const onReturn = useReturn();
  const undo = useUndo(props.submit, onReturn);
  const { start, setStart, jump } = useJump(props);
  const total = useMemo(
    () => Object.values(history.counts).reduce((sum, count) => sum + count, 0),
    [history.counts],
  );
  const { top, aside } = useSurroundings(props, total, jump);
  return (
    <div class="page history">
      <Bar />
      <main>
        <div class="wrap">{props.trouble}</div>
        {top}
        <div class="wrap cols">
          <DayByDay
            {...props}
            total={total}
            stage={history.stage}
            act={undo.act}
            start={start}
            onStart={setStart}
            onReturn={onReturn}
          />
          {aside}
        </div>
        <UndoBar undo={undo} onLeft={focusSearch} />
      </main>
    </div>
  );
}

/** What stands around the list: the same while one types, so that typing does not draw it again. */
function useSurroundings(
  props: HistoryPageProps,
  total: number,
  onDay: (day: CivilDate) => void,
): { top: ComponentChildren; aside: ComponentChildren } {
  const { history, own, view, today, weekStart, names, onView } = props;
  const { counts } = history;
  return useMemo(() => {
    const stretch = stretchOf(history, view.year, today);
    const isNew = total === 0 && history.stage === "all";
    return {
      top: (
        <>
          <div class="wrap">{isNew ? <Beginning /> : <Figures stretch={stretch} />}</div>
          <div class="shore">
            <div class="wrap">
              <Year
                {...{ counts, stretch, today, weekStart, onDay }}
                onYear={(year) => onView({ year }, true)}
              />
            </div>
          </div>
        </>
      ),
      aside: (
        <div class="aside">
          <LookingBack history={history} today={today} onDay={onDay} />
          {own && (total > 0 || own.rated.length > 0) && <Principle own={own} />}
          <Plots {...{ counts, stretch, weekStart, names }} />
          <PowerHours
            {...{ history, stretch, today }}
            onHour={(hour) => onView({ ...EVERY_WIN, hour }, true)}
          />
        </div>
      ),
    };
  }, [history, own, counts, view.year, today, weekStart, names, onView, total, onDay]);
}

/** Before there is a history. */
function Beginning() {
  const text = useText();
  return (
    <div class="beginning">
      <p class="say">{text("newtab.first")}</p>
      <p class="quiet">{text("history.emptyMore")}</p>
    </div>
  );
}
