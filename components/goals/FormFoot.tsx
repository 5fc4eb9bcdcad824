import type { Trouble } from "../../utils/domain/schema";
import { useText } from "../TextContext";

/** What a form ends with: why it could not be kept, if so, and its two buttons. */
export function FormFoot(props: {
  trouble: Trouble | null;
  submit: string;
  /** It is what its page is for. */
  isMain?: boolean;
  onClose: () => void;
}) {
  const text = useText();
  return (
    <>
      {props.trouble && (
        <p class="wide problem" role="alert">
          {text(`log.error.${props.trouble}`)}
        </p>
      )}
      <div class="wide row">
        <button type="submit" class={props.isMain ? "btn main" : "btn line"}>
          {props.submit}
        </button>
        <button type="button" class="btn text" onClick={props.onClose}>
          {text("history.cancel")}
        </button>
      </div>
    </>
  );
}
