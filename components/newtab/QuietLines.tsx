import { useText } from "../TextContext";
import "./LeftLine.css";

/** Samples are shown: said until they are taken out. */
export function SamplesLine({ onRemove }: { onRemove: () => void }) {
  const text = useText();
  return (
    <p class="left s quiet">
      {text("sample.shown")}{" "}
      <button type="button" class="link" onClick={onRemove}>
        {text("sample.remove")}
      </button>
    </p>
  );
}

/** What an update brought, in one line. */
export function NewsLine({ news, onDismiss }: { news: string; onDismiss: () => void }) {
  const text = useText();
  return (
    <p class="left s quiet">
      {news}{" "}
      <button type="button" class="link" onClick={onDismiss}>
        {text("news.dismiss")}
      </button>
    </p>
  );
}
