import type { Snapshot } from "../utils/domain/schema";
import { useText } from "./TextContext";
import "./Trouble.css";

type TroubleProps = Pick<Snapshot, "trouble" | "aside"> & {
  /** Something was kept and still waits for the writer. */
  late: boolean;
};

/** One quiet line when something is not as it should be, and what to do; nothing otherwise. */
export function Trouble({ trouble, aside, late }: TroubleProps) {
  const text = useText();
  const words = () => {
    if (trouble) return text(`trouble.${trouble}`);
    if (late) return text("trouble.late");
    return aside > 0 ? text("trouble.aside", { count: aside }) : "";
  };
  return (
    <div role="status" class="trouble-line">
      {words() && <p>{words()}</p>}
    </div>
  );
}
