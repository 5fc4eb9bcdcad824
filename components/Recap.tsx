import type { Step, Win } from "../utils/domain/schema";
import { stepMinutes } from "../utils/domain/world";
import { shownTitle } from "../utils/text/shown-title";
import { GhostMark, WinMark } from "./Pebble";
import { useText } from "./TextContext";
import { Title } from "./Title";
import "./fades.css";
import "./Recap.css";

/** How many wins the hour brought, in how many minutes; for a ring to stand around. */
export function RecapHeading({ count, minutes }: { count: number; minutes: number }) {
  const text = useText();
  const heading = text("recap.heading", { count, minutes });
  if (count === 0 || !text.counts) return <h1 class="recap-tried">{heading}</h1>;
  return (
    <h1 class="recap-count">
      <span class="vh">{heading} </span>
      <span aria-hidden="true">
        <b>{text.number(count)}</b>
        <span>{text("recap.ringWins", { count })}</span>
        <span>{text("recap.ringMinutes", { minutes })}</span>
      </span>
    </h1>
  );
}

/** Rows that fit where space is smallest. */
const SEEN = 5;

/** What was done in the hour and, after that, what is left. */
export function RecapLists({ wins, left }: { wins: readonly Win[]; left: readonly Step[] }) {
  const text = useText();
  const isLong = wins.length + left.length > SEEN;
  return (
    // Reached by the keyboard when it scrolls, so that its last rows are too.
    // biome-ignore lint/a11y/useSemanticElements: no fieldset; nothing in it is filled in
    <div
      class={isLong ? "recap-lists fades many" : "recap-lists fades"}
      role="group"
      aria-label={text("recap.lists")}
      tabIndex={isLong ? 0 : undefined}
    >
      {wins.length > 0 && (
        <ul class="recap-wins" aria-label={text("recap.wins")}>
          {wins.map((win) => (
            <RecapRow key={win.id} title={win.title} minutes={win.minutes}>
              <WinMark win={win} />
            </RecapRow>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <>
          <h2>{text("recap.left")}</h2>
          <ul class="recap-left" aria-label={text("recap.left")}>
            {left.map((step) => (
              <RecapRow key={step.id} title={step.title} minutes={stepMinutes(step)}>
                <GhostMark id={step.id} />
              </RecapRow>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function RecapRow(props: {
  title: string;
  minutes: number | undefined;
  children: preact.ComponentChildren;
}) {
  const text = useText();
  return (
    <li>
      {props.children}
      <span class="grow cut" title={shownTitle(props.title)}>
        <Title of={props.title} />
      </span>
      {props.minutes !== undefined && (
        <span class="min">{text("lineup.minutes", { minutes: Math.round(props.minutes) })}</span>
      )}
    </li>
  );
}

type RecapActionsProps = {
  wins: number;
  left: number;
  onClose: (leftover: "keep" | "let-go") => void;
  /** Brings the person to the log field. */
  onAddOne: () => void;
};

/** How the hour is closed. Nothing is let go without a press, and the recap waits for one. */
export function RecapActions({ wins, left, onClose, onAddOne }: RecapActionsProps) {
  const text = useText();
  return (
    <div class="recap-acts">
      {wins === 0 && (
        <button type="button" class="btn line tall add-one" onClick={onAddOne}>
          {text("recap.addOne")}
        </button>
      )}
      {left > 0 ? (
        <>
          <button type="button" class="btn main" onClick={() => onClose("keep")}>
            {text("recap.keep")}
          </button>
          <button type="button" class="btn line tall" onClick={() => onClose("let-go")}>
            {text("recap.letGo")}
          </button>
        </>
      ) : (
        <button type="button" class="btn main" onClick={() => onClose("keep")}>
          {text("recap.close")}
        </button>
      )}
    </div>
  );
}
