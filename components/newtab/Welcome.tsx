import { useText } from "../TextContext";
import "./Welcome.css";

export type WelcomeProps = {
  /** The keys that log a win; "" where the browser assigned none. */
  shortcut: string;
  /** Whether the icon stands in the toolbar; null where the browser does not tell. */
  pinned: boolean | null;
  onSamples: () => void;
};

/** The first day's few words, below everything: what is to be done stands in the sky. */
export function Welcome({ shortcut, pinned, onSamples }: WelcomeProps) {
  const text = useText();
  return (
    <section class="welcome s quiet" aria-label={text("welcome.heading")}>
      <p>
        {shortcut ? text("welcome.shortcut", { shortcut }) : `${text("welcome.noShortcut")} `}
        {!shortcut && (
          <a class="link" href="options.html#keyboard">
            {text("welcome.setShortcut")}
          </a>
        )}
      </p>
      {!pinned && <p>{text("welcome.pin")}</p>}
      <p>
        {text("welcome.storage")}{" "}
        <a class="link" href="options.html#data">
          {text("welcome.backUp")}
        </a>
      </p>
      <p>
        {text("welcome.samples")}{" "}
        <button type="button" class="link" onClick={onSamples}>
          {text("welcome.addSamples")}
        </button>
      </p>
    </section>
  );
}
