import { pebble } from "../../utils/domain/pebble";
import type { CivilDate, Step, Win } from "../../utils/domain/schema";
import type { Kept } from "../../utils/page/store";
import { GhostMark, WinMark } from "../Pebble";
import { useText } from "../TextContext";
import type { Act } from "../undo/useUndo";
import { finishing, unfinishing } from "./acts";
import { plain, stepName } from "./words";

type DoButtonProps = {
  step: Step;
  /** Today's wins of the goal. */
  wins: readonly Win[];
  today: CivilDate;
  act: (act: Act) => Promise<Kept>;
  /** Is told after the step was done. */
  onDone?: () => void;
};

/** A step's outline: pressed, it becomes the stone of its win; pressed again, the win is taken back. */
export function DoButton({ step, wins, today, act, onDone }: DoButtonProps) {
  const text = useText();
  const win = wins.findLast(({ stepId }) => stepId === step.id);
  const title = plain(stepName(text, step));
  const name = text(win ? "goals.doneToday" : "goals.do", { title });
  const press = () => {
    void act(win ? unfinishing(win, step, text) : finishing(step, today, text));
    if (!win) onDone?.();
  };
  return (
    <button
      type="button"
      class="do"
      data-focus={step.id}
      aria-label={name}
      title={win ? text("goals.takeBack") : name}
      onClick={press}
    >
      {win ? (
        <span class="filled">
          <WinMark win={win} width={30} />
        </span>
      ) : (
        <GhostMark id={step.id} width={30} />
      )}
    </button>
  );
}

/** A goal's mark that is no control: today's stone, an outline, or a flat stone of sand at rest. */
export function StillMark(props: { id: string; win?: Win | undefined; isResting?: boolean }) {
  const { id, win, isResting = false } = props;
  return (
    <span class="do">
      {isResting ? (
        <svg class="peb" width="32" height="24" viewBox="-16 -17 32 24" aria-hidden="true">
          <path class="sand" d={pebble(id, 0.34).path} transform="scale(.3)" />
        </svg>
      ) : win ? (
        <WinMark win={win} width={30} />
      ) : (
        <GhostMark id={id} width={30} />
      )}
    </span>
  );
}
