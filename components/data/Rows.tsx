import { Row } from "../options/Section";
import { useText } from "../TextContext";
import { BackupRows } from "./BackupRows";
import type { DataSectionProps } from "./DataSection";
import { ExportRow } from "./ExportRow";
import { ImportRow } from "./ImportRow";
import { LeftBehind } from "./LeftBehind";
import { SetAside } from "./SetAside";
import type { Exchange } from "./useExchange";
import { sizeOf } from "./words";

type RowsProps = DataSectionProps & { exchange: Exchange };

/** What can be done with the data. */
export function Rows(props: RowsProps) {
  const { facts, exchange } = props;
  return (
    <div class="data-rows">
      <SetAside {...props} />
      <LeftBehind facts={facts} doors={props.doors} exchange={exchange} />
      <ExportRow facts={facts} exchange={exchange} today={props.today} />
      <ImportRow onFile={(file) => void exchange.read({ from: "file", file })} />
      <BackupRows {...props} />
      <RoomRow facts={facts} />
      <DeleteRow onDelete={exchange.askToWipe} />
    </div>
  );
}

function RoomRow({ facts: { room } }: Pick<RowsProps, "facts">) {
  const text = useText();
  const bytes = room?.bytes ?? null;
  return (
    <Row
      name={text("data.room")}
      {...(room && { more: text("data.persistent", { is: room.persistent ? "yes" : "no" }) })}
    >
      <span class="quiet">{bytes === null ? text("data.roomUnknown") : sizeOf(bytes, text)}</span>
    </Row>
  );
}

function DeleteRow({ onDelete }: { onDelete: () => void }) {
  const text = useText();
  return (
    <Row name={text("data.delete")} more={text("data.deleteMore")}>
      <button type="button" class="btn line bad" onClick={onDelete}>
        {text("data.delete")}
      </button>
    </Row>
  );
}
