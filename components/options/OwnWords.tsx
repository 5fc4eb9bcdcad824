import { useState } from "preact/hooks";
import { useText } from "../TextContext";

type OwnWordsProps = {
  /** As kept. */
  words: string;
  onKeep: (words: string) => void;
};

/** The person's own line for a win; kept when they leave the field or press Enter. */
export function OwnWords({ words, onKeep }: OwnWordsProps) {
  const text = useText();
  // What is typed stays while the page is drawn anew: a win that comes in does that at any time.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      class="own-words"
      type="text"
      maxLength={200}
      aria-label={text("options.ownWords")}
      value={typed ?? words}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={(event) => {
        onKeep(event.currentTarget.value.trim());
        setTyped(null);
      }}
    />
  );
}
