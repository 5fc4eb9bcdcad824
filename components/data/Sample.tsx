import { type Columns, columnsRow, numbersOf } from "../../utils/domain/exchange/import/columns";
import type { Here } from "../../utils/domain/exchange/import/foreign";
import { nothingFound } from "../../utils/domain/exchange/import/found";
import { signGatherer } from "../../utils/domain/exchange/numbers";
import type { Table } from "../../utils/domain/exchange/preview";
import type { Win } from "../../utils/domain/schema";
import type { Text } from "../../utils/text/text";
import { useText } from "../TextContext";
import { Title } from "../Title";
import { dateOf } from "./words";

/** Rows that are tried. */
const ROWS = 5;

type SampleProps = { table: Table; columns: Columns | null; here: Here };

/** What the first rows become by the columns chosen. */
export function Sample({ table, columns, here }: SampleProps) {
  const text = useText();
  const rows = table.rows.slice(0, ROWS);
  return (
    <section class="sample" aria-label={text("data.sample")}>
      <h4>{text("data.sample")}</h4>
      {!columns && <p class="s quiet">{text("data.sampleNeeds")}</p>}
      <ol aria-live="polite">
        {columns &&
          readSample(table, columns, here).map((win, i) => (
            <li key={`${i} ${rows[i]?.join()}`}>
              {win ? <Title of={win.title} /> : <span class="hush">{text("data.notRead")}</span>}
              <span class="s quiet">{win ? factsOf(win, text) : rows[i]?.join(", ")}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}

/** Each row as a win, or null where it makes none. */
function readSample({ rows, separator }: Table, columns: Columns, here: Here): (Win | null)[] {
  const gatherer = signGatherer(numbersOf(columns), separator);
  for (const row of rows) gatherer.note(row);
  const enter = columnsRow(columns, here, gatherer.signs());
  return rows.slice(0, ROWS).map((cells, i) => {
    const found = nothingFound(true);
    enter({ cells, line: i + 2, end: 0, cutOff: false }, found);
    return found.wins[0] ?? null;
  });
}

function factsOf({ day, at, zone, minutes, amount, unit, note }: Win, text: Text): string {
  return [
    dateOf(day, text),
    text.time(at, zone),
    minutes !== undefined && text("data.someMinutes", { minutes }),
    amount !== undefined && `${text.number(amount)} ${unit ?? ""}`.trim(),
    note,
  ]
    .filter((fact) => fact !== false && fact !== undefined)
    .join(", ");
}
