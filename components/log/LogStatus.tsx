import type { RefObject } from "preact";
import { useAnnounce } from "../Announcer";
import { useText } from "../TextContext";
import { loggedWords, type Said } from "./useLogging";

type LogStatusProps = {
  said: Said | null;
  onSaid: (said: Said) => void;
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
      {said.kind === "logged" ? loggedWords(text, said.count) : text("log.putBackDone")}{" "}
      <button type="button" class="link" onClick={takeBack}>
        {text("log.takeBack")}
      </button>
    </p>
  );
}
