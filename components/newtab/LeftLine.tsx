import { useText } from "../TextContext";
import "./LeftLine.css";

type LeftLineProps = {
  /** Wins in the browser's account; none when a file was found. */
  wins: number;
  onStartAnew: () => void;
};

/** An earlier history was found: the way back to it, or not. */
export function LeftLine({ wins, onStartAnew }: LeftLineProps) {
  const text = useText();
  return (
    <p class="left s quiet">
      {text("newtab.left", { wins })}{" "}
      <a class="link" href="options.html#data">
        {text("newtab.restore")}
      </a>{" "}
      <button type="button" class="link" onClick={onStartAnew}>
        {text("newtab.startAnew")}
      </button>
    </p>
  );
}
