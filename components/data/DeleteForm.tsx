import { useId, useRef, useState } from "preact/hooks";
import { useText } from "../TextContext";
import type { DataFacts } from "./doors";
import { ExportButtons } from "./ExportRow";
import type { Exchange } from "./useExchange";
import { StageHead } from "./Working";

type DeleteFormProps = { facts: DataFacts; exchange: Exchange };

/** The last question: it takes a word, and offers everything as a file first. */
export function DeleteForm({ facts, exchange }: DeleteFormProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const word = text("data.word");
  const submit = () => {
    const typed = field.current?.value.trim().toLocaleLowerCase(text.locale);
    if (typed === word.toLocaleLowerCase(text.locale)) return void exchange.wipe();
    setWrong(true);
    field.current?.focus();
  };
  return (
    <form
      class="data-stage"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <StageHead heading={text("data.deleteAsk", { wins: facts.wins ?? 0 })} />
      <p class="quiet">{text("data.deleteWhat")}</p>
      <div class="opt-row">
        <div>
          <span class="t">{text("data.exportFirst")}</span>
        </div>
        <ExportButtons onExport={(format) => void exchange.save(format, null)} />
      </div>
      <label class="word" for={id}>
        {text("data.typeWord", { word })}
      </label>
      <input
        ref={field}
        id={id}
        class="in"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
      />
      {isWrong && (
        <p id={`${id}-wrong`} class="s trouble" role="alert">
          {text("data.wordWrong", { word })}
        </p>
      )}
      <div class="btns">
        <button type="submit" class="btn line tall bad">
          {text("data.delete")}
        </button>
        <button type="button" class="btn line tall" onClick={exchange.cancel}>
          {text("data.cancel")}
        </button>
      </div>
    </form>
  );
}
