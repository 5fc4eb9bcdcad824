import { Row } from "../options/Section";
import { useText } from "../TextContext";

/** A file to be chosen, or dropped anywhere on the section. */
export function ImportRow({ onFile }: { onFile: (file: File) => void }) {
  const text = useText();
  return (
    <Row name={text("data.importName")} more={text("data.importMore")}>
      <label class="btn line choose">
        <span aria-hidden="true">{text("data.choose")}</span>
        <input
          type="file"
          aria-label={text("data.importName")}
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            // So that the same file can be chosen again, after it was mended.
            input.value = "";
            if (file) onFile(file);
          }}
        />
      </label>
    </Row>
  );
}
