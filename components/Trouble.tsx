import type { Trouble as Kind, Snapshot } from "../utils/domain/schema";
import { useText } from "./TextContext";
import "./Trouble.css";

type TroubleProps = Pick<Snapshot, "trouble" | "aside"> & {
  /** Something was kept and still waits for the writer. */
  late: boolean;
  /** What was done last could not be kept, and nothing waits. */
  refused?: Kind | null;
  /** Something of the history was lost, and the person has not chosen what to go on with. */
  lost: boolean;
};

/** Where more can be done than wait: the page that says what was found. */
const RECOVERABLE: readonly (Kind | null)[] = ["closed", "unreadable"];

/** One quiet line when something is not as it should be, and what to do; nothing otherwise. */
export function Trouble({ trouble, aside, late, lost, refused = null }: TroubleProps) {
  const text = useText();
  const words = () => {
    if (trouble) return text(`trouble.${trouble}`);
    if (refused) return text(`refused.${refused}`);
    if (lost) return text("trouble.lost");
    if (late) return text("trouble.late");
    return aside > 0 ? text("trouble.aside", { count: aside }) : "";
  };
  return (
    <div role="status" class="trouble-line">
      {words() && (
        <p>
          {words()}{" "}
          {(lost || RECOVERABLE.includes(trouble)) && (
            <a class="link" href="recovery.html" target="_blank" rel="noreferrer">
              {text("trouble.see")}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
