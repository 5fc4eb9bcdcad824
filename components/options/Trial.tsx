import { useState } from "preact/hooks";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import { Row } from "./Section";

type TrialProps = {
  name: string;
  more: string;
  /** The accessible name of the test button. */
  label: string;
  /** Asks whether it arrived: no browser knows what the system did with it. */
  question: string;
  /** What to do when the browser refused, and when nothing was noticed. */
  refused: string;
  unnoticed: string;
  /** Sends the signal; rejects when the browser refuses. */
  send: () => Promise<void>;
  /** Calls back when the signal is known to have arrived; returns how to stop. */
  watch?: ((onArrived: () => void) => () => void) | undefined;
};

type Stage = "idle" | "asking" | "arrived" | "unnoticed" | "refused";

/** Sends a signal, finds out whether it arrives, and says what to do if not. */
export function Trial(props: TrialProps) {
  const text = useText();
  const announce = useAnnounce();
  const [stage, setStage] = useState<Stage>("idle");
  const settle = (next: Stage) => {
    setStage(next);
    if (next === "arrived") announce(text("options.arrived"));
    if (next === "unnoticed") announce(props.unnoticed);
    if (next === "asking") announce(props.question);
  };
  const run = () => {
    const stop = props.watch?.(() => settle("arrived"));
    props.send().then(
      () => settle("asking"),
      () => {
        stop?.();
        settle("refused");
      },
    );
  };
  return (
    <>
      <Row name={props.name} more={props.more}>
        <button type="button" class="btn line" aria-label={props.label} onClick={run}>
          {text("options.test")}
        </button>
      </Row>
      {stage === "asking" && (
        <p class="trial s">
          {props.question}{" "}
          <button type="button" class="link" onClick={() => settle("arrived")}>
            {text("options.itDid")}
          </button>{" "}
          <button type="button" class="link" onClick={() => settle("unnoticed")}>
            {text("options.itDidNot")}
          </button>
        </p>
      )}
      {stage === "arrived" && <p class="trial s quiet">{text("options.arrived")}</p>}
      {stage === "unnoticed" && <p class="trial s">{props.unnoticed}</p>}
      {stage === "refused" && (
        <p class="trial s trouble" role="alert">
          {props.refused}
        </p>
      )}
    </>
  );
}
