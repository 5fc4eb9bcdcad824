import { useAnnounce } from "./Announcer";
import { Icon } from "./Icon";
import { useText } from "./TextContext";
import "./HourControls.css";

type HourControlsProps = {
  /** Whether a step is current: only then something can be done or skipped. */
  hasStep: boolean;
  paused: boolean;
  onDone: () => void;
  onSkip: () => void;
  onPause: () => void;
  onResume: () => void;
  onExtend: () => void;
  onEnd: () => void;
};

/** What can be done in a running hour. */
export function HourControls(props: HourControlsProps) {
  const text = useText();
  const announce = useAnnounce();
  const skip = () => {
    props.onSkip();
    announce(text("hour.skipped"));
  };
  return (
    <div class="controls">
      {props.hasStep && (
        <div class="two">
          <button type="button" class="btn main" onClick={props.onDone}>
            <Icon name="check" />
            {text("hour.done")}
          </button>
          <button type="button" class="btn line tall" onClick={skip}>
            {text("hour.skip")}
          </button>
        </div>
      )}
      <div class="tools">
        {/* One button whose name changes, so that the focus stays on it. */}
        <button
          type="button"
          class="btn text"
          onClick={props.paused ? props.onResume : props.onPause}
        >
          <Icon name={props.paused ? "play" : "pause"} />
          {text(props.paused ? "hour.resume" : "hour.pause")}
        </button>
        <button type="button" class="btn text" onClick={props.onExtend}>
          {text("hour.extend")}
        </button>
        <button type="button" class="btn text" onClick={props.onEnd}>
          {text("hour.end")}
        </button>
      </div>
    </div>
  );
}
