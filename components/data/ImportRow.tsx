import { ChooseFile } from "../ChooseFile";
import { Row } from "../options/Section";
import { useText } from "../TextContext";

const ACCEPT = ".json,.csv,.tsv,.txt,application/json,text/csv,text/plain";

/** A file to be chosen, or dropped anywhere on the section. */
export function ImportRow({ onFile }: { onFile: (file: File) => void }) {
  const text = useText();
  return (
    <Row name={text("data.importName")} more={text("data.importMore")}>
      <ChooseFile name={text("data.importName")} accept={ACCEPT} onFile={onFile} />
    </Row>
  );
}
