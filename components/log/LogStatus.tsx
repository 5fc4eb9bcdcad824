import type { Settings, Win } from "../../utils/domain/schema";
import type { Draft } from "../../utils/page/store";
import type { Text } from "../../utils/text/text";
import { useAnnounce } from "../Announcer";
import { loggedInWords } from "../Celebration";
import { useText } from "../TextContext";
import type { Acts } from "./useActs";
import { loggedWords, type Said } from "./useLogging";

type LogStatusProps = {
  acts: Acts;
  wins: readonly Win[];
  /** How many they are; null where that is not to be told. */
  count: number | null;
  settings: Settings;
};

/** One quiet line below the field: what was done, the way back, or what went wrong. */
export function LogStatus(props: LogStatusProps) {
  const { said, onSaid, act, field, today } = props.acts;
  const text = useText();
  const announce = useAnnounce();
  if (!said) return null;
  if ("trouble" in said) {
    const why = said.kind === "trouble" ? "log.error" : "refused";
    return <p role="alert">{text(`${why}.${said.trouble}`)}</p>;
  }
  const { wins, count } = props;
  const isStanding = "day" in said && said.kind !== "taken-back";
  // It was taken out elsewhere, or was none: its step was done before.
  if (isStanding && count !== null && said.day === today && !wins.some(({ id }) => id === said.id))
    return null;
  const way = wayBack(said, text);
  const go = async ({ draft, after }: WayBack) => {
    field.current?.focus();
    if (!(await act(draft))) return;
    onSaid(after);
    announce(words(props, after, text));
  };
  return (
    <p>
      {words(props, said, text)}{" "}
      {way && (
        <button type="button" class="link" onClick={() => void go(way)}>
          {way.name}
        </button>
      )}
    </p>
  );
}

type Told = Exclude<Said, { kind: "trouble" | "refused" }>;

/** A button's name, what it does, and what is said then. */
type WayBack = { name: string; draft: Draft; after: Told };

function wayBack(said: Told, text: Text): WayBack | null {
  if (said.kind === "steps-back") return null;
  if (said.kind === "let-go") {
    const { steps } = said;
    return {
      name: text("lineup.putBack", { count: steps.length }),
      draft: { type: "step/restore", stepIds: [...steps] },
      after: { kind: "steps-back" },
    };
  }
  const { id, day } = said;
  const wins = [{ id, day }];
  return said.kind === "taken-back"
    ? {
        name: text("log.putBack"),
        draft: { type: "win/restore", wins },
        after: { kind: "put-back", id, day },
      }
    : {
        name: text("log.takeBack"),
        draft: { type: "win/remove", wins },
        after: { kind: "taken-back", id, day },
      };
}

function words({ acts, wins, count, settings }: LogStatusProps, said: Told, text: Text): string {
  if (said.kind === "taken-back") return text("log.takenBack");
  if (said.kind === "let-go") return text("lineup.removed", { count: said.steps.length });
  if (said.kind !== "logged") return text("log.putBackDone");
  if (said.day !== acts.today) return loggedWords(text, "earlier");
  if (count === null) return loggedWords(text, null);
  return loggedInWords(wins.find(({ id }) => id === said.id) ?? {}, count, settings, text);
}
