import type { RefObject } from "preact";
import type { Settings, Win } from "../../utils/domain/schema";
import type { Text } from "../../utils/text/text";
import { useAnnounce } from "../Announcer";
import { loggedInWords } from "../Celebration";
import { useText } from "../TextContext";
import { loggedWords, type Said } from "./useLogging";

type LogStatusProps = {
  said: Said | null;
  onSaid: (said: Said) => void;
  wins: readonly Win[];
  settings: Settings;
  onTakeBack: (winId: string) => void;
  onPutBack: (winId: string) => void;
  field: RefObject<HTMLInputElement | null>;
};

/** One quiet line below the field: logged, taken back, or what went wrong. */
export function LogStatus(props: LogStatusProps) {
  const { said, onSaid } = props;
  const text = useText();
  const announce = useAnnounce();
  if (!said) return null;
  if (said.kind === "trouble") return <p role="alert">{text(`log.error.${said.trouble}`)}</p>;
  const { id } = said;
  const takeBack = () => {
    props.onTakeBack(id);
    onSaid({ kind: "taken-back", id });
    announce(text("log.takenBack"));
    props.field.current?.focus();
  };
  const putBack = () => {
    props.onPutBack(id);
    onSaid({ kind: "put-back", id });
    announce(text("log.putBackDone"));
    props.field.current?.focus();
  };
  if (said.kind === "taken-back") {
    return (
      <p>
        {text("log.takenBack")}{" "}
        <button type="button" class="link" onClick={putBack}>
          {text("log.putBack")}
        </button>
      </p>
    );
  }
  return (
    <p>
      {words(props, said, text)}{" "}
      <button type="button" class="link" onClick={takeBack}>
        {text("log.takeBack")}
      </button>
    </p>
  );
}

function words({ wins, settings }: LogStatusProps, said: Said, text: Text): string {
  if (said.kind !== "logged") return text("log.putBackDone");
  if (typeof said.count !== "number") return loggedWords(text, said.count);
  const win = wins.find(({ id }) => id === said.id);
  return loggedInWords(win ?? {}, said.count, settings, text);
}
