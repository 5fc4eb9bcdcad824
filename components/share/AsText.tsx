import { useState } from "preact/hooks";
import { asMarkdown, asText, type SharedDay, type Wording } from "../../utils/domain/share/write";
import type { Period } from "../../utils/domain/years";
import { Choice } from "../Choice";
import { Switch } from "../Switch";
import { useText } from "../TextContext";
import type { ShareDoors } from "./doors";
import type { Handing } from "./useHanding";
import { fileName } from "./words";

type AsTextProps = {
  /** The days with the chosen wins. */
  days: readonly SharedDay[];
  period: Period;
  wording: Wording;
  doors: ShareDoors;
  handing: Handing;
  isEmpty: boolean;
  times: boolean;
  onTimes: (times: boolean) => void;
};

/** The chosen wins as text, to be seen as it leaves. */
export function AsText(props: AsTextProps) {
  const { days, period, wording, doors, handing, isEmpty } = props;
  const text = useText();
  const [kind, setKind] = useState<"txt" | "md">("txt");
  const words = kind === "md" ? asMarkdown(days, wording) : asText(days, wording);
  const name = fileName(period, kind);
  return (
    <section class="as-text" aria-labelledby="as-text">
      <div class="hd">
        <h2 id="as-text">{text("share.asText")}</h2>
        <Choice
          label={text("share.kind")}
          value={kind}
          options={[
            ["txt", text("share.plain")],
            ["md", text("share.markdown")],
          ]}
          onChange={setKind}
        />
        <button
          type="button"
          class="btn line"
          disabled={isEmpty}
          onClick={() => handing.hand(doors.copyText(words), text("share.textCopied"))}
        >
          {text("share.copyText")}
        </button>
        <button
          type="button"
          class="btn line"
          disabled={isEmpty}
          aria-label={text("share.saveText")}
          onClick={() => handing.hand(doors.saveText(words, name), text("share.saved", { name }))}
        >
          {text("share.save")}
        </button>
        {doors.sheet.words && (
          <button
            type="button"
            class="btn line"
            disabled={isEmpty}
            aria-label={text("share.shareText")}
            onClick={() => handing.hand(doors.shareText(words), "")}
          >
            {text("share.share")}
          </button>
        )}
      </div>
      <section
        class="txt"
        aria-label={text("share.textToCopy")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is long can be scrolled by keyboard
        tabIndex={0}
      >
        <pre dir="auto">{isEmpty ? text("share.nothing") : words}</pre>
      </section>
      <Switch
        label={text("share.times")}
        description={text("share.timesMore")}
        checked={props.times}
        onChange={props.onTimes}
      />
    </section>
  );
}
