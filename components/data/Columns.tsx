import { useState } from "preact/hooks";
import type { Columns as Chosen } from "../../utils/domain/exchange/import/columns";
import type { Here } from "../../utils/domain/exchange/import/foreign";
import type { Table } from "../../utils/domain/exchange/preview";
import { Choice } from "../Choice";
import { Row } from "../options/Section";
import { Select } from "../Select";
import { useText } from "../TextContext";
import type { Source } from "./doors";
import { Sample } from "./Sample";
import { StageHead } from "./Working";

const FIELDS = ["title", "date", "time", "minutes", "amount", "unit", "note"] as const;
type Field = (typeof FIELDS)[number];
/** The choice of a column that the table does not have. */
const NONE = "";

type ColumnsProps = {
  source: Source;
  table: Table;
  here: Here;
  onChoose: (columns: Chosen) => void;
  onCancel: () => void;
};

/** Which column of a table is what, and what its first rows become by that. */
export function Columns({ source, table, here, onChoose, onCancel }: ColumnsProps) {
  const text = useText();
  const [chosen, setChosen] = useState<Partial<Chosen> & Pick<Chosen, "order">>(table.guess);
  const [asked, setAsked] = useState(false);
  const columns = isWhole(chosen) ? chosen : null;
  const missing = columns
    ? []
    : (["title", "date"] as const).filter((field) => chosen[field] === undefined);
  return (
    <div class="data-stage">
      <StageHead heading={text("data.columns")} source={source} />
      <p class="s quiet">{text("data.columnsMore")}</p>
      {FIELDS.map((field) => (
        <ColumnRow
          key={field}
          field={field}
          table={table}
          column={chosen[field]}
          isMissing={asked && missing.some((name) => name === field)}
          onChange={(column) => setChosen(withColumn(chosen, field, column))}
        />
      ))}
      <Row name={text("data.order")}>
        <Choice
          label={text("data.order")}
          value={chosen.order}
          options={[
            ["dmy", text("data.dmy")],
            ["mdy", text("data.mdy")],
          ]}
          onChange={(order) => setChosen({ ...chosen, order })}
        />
      </Row>
      <Sample table={table} columns={columns} here={here} />
      <div class="btns">
        <button
          type="button"
          class="btn main"
          onClick={() => (columns ? onChoose(columns) : setAsked(true))}
        >
          {text("data.showChanges")}
        </button>
        <button type="button" class="btn line tall" onClick={onCancel}>
          {text("data.cancel")}
        </button>
      </div>
    </div>
  );
}

type ColumnRowProps = {
  field: Field;
  table: Table;
  column: number | undefined;
  isMissing: boolean;
  onChange: (column: number | undefined) => void;
};

function ColumnRow({ field, table, column, isMissing, onChange }: ColumnRowProps) {
  const text = useText();
  const named = table.header.map((name, i) => {
    const words = name || text("data.unnamed", { number: i + 1 });
    return [String(i), words] as const;
  });
  return (
    <>
      <Row name={text(`data.column.${field}`)}>
        <Select
          label={text(`data.column.${field}`)}
          value={column === undefined ? NONE : String(column)}
          options={[[NONE, text("data.noColumn")], ...named]}
          onChange={(value) => onChange(value === NONE ? undefined : Number(value))}
        />
      </Row>
      {isMissing && (
        <p class="s trouble" role="alert">
          {text("data.columnMissing")}
        </p>
      )}
    </>
  );
}

function isWhole(chosen: Partial<Chosen> & Pick<Chosen, "order">): chosen is Chosen {
  return chosen.title !== undefined && chosen.date !== undefined;
}

/** A column stands for one thing: what it stood for before gives it up. */
function withColumn(
  chosen: Partial<Chosen> & Pick<Chosen, "order">,
  field: Field,
  column: number | undefined,
): Partial<Chosen> & Pick<Chosen, "order"> {
  const { order } = chosen;
  const rest = FIELDS.flatMap((name) => {
    const value = name === field ? column : chosen[name];
    const isTaken = name !== field && value === column;
    return value === undefined || isTaken ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(rest), order };
}
