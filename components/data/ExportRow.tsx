import { useId, useState } from "preact/hooks";
import type { Format, Range } from "../../utils/domain/exchange/preview";
import { Choice } from "../Choice";
import { Row } from "../options/Section";
import { useText } from "../TextContext";
import type { DataFacts } from "./doors";
import type { Exchange } from "./useExchange";

const FORMATS: readonly Format[] = ["json", "csv", "md"];

/** The three buttons by which it all leaves. */
export function ExportButtons(props: { onExport: (format: Format) => void }) {
  const text = useText();
  return (
    <div class="btns">
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="btn line"
          aria-label={text(`data.export.${format}`)}
          onClick={() => props.onExport(format)}
        >
          {text(`data.format.${format}`)}
        </button>
      ))}
    </div>
  );
}

type ExportRowProps = { facts: DataFacts; exchange: Exchange; today: string };

/** An export: everything, or the days from one to another. */
export function ExportRow({ facts, exchange, today }: ExportRowProps) {
  const text = useText();
  const [isPart, setPart] = useState(false);
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<Partial<Range>>({});
  const range = { from: chosen.from ?? facts.since ?? today, to: chosen.to ?? today };
  const isWrong = range.from === "" || range.to === "" || range.from > range.to;
  const onExport = (format: Format) => {
    setAsked(true);
    if (!isPart || !isWrong) void exchange.save(format, isPart ? range : null);
  };
  return (
    <>
      <Row name={text("data.exportName")} more={text("data.exportMore")}>
        <ExportButtons onExport={onExport} />
      </Row>
      <Row name={text("data.days")} {...(isPart && { more: text("data.daysMore") })}>
        <Choice
          label={text("data.days")}
          value={isPart ? "part" : "all"}
          options={[
            ["all", text("data.allDays")],
            ["part", text("data.someDays")],
          ]}
          onChange={(value) => setPart(value === "part")}
        />
      </Row>
      {isPart && (
        <RangeFields
          range={range}
          isWrong={asked && isWrong}
          onChange={(change) => setChosen({ ...chosen, ...change })}
        />
      )}
    </>
  );
}

type RangeFieldsProps = {
  range: Range;
  isWrong: boolean;
  onChange: (change: Partial<Range>) => void;
};

function RangeFields({ range, isWrong, onChange }: RangeFieldsProps) {
  const text = useText();
  const problem = useId();
  return (
    <div class="data-range">
      {(["from", "to"] as const).map((end) => (
        <label key={end}>
          {text(`data.${end}`)}
          <input
            type="date"
            class="in"
            value={range[end]}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? problem : undefined}
            onInput={(event) => onChange({ [end]: event.currentTarget.value })}
          />
        </label>
      ))}
      {isWrong && (
        <p id={problem} class="s trouble" role="alert">
          {text("data.rangeWrong")}
        </p>
      )}
    </div>
  );
}
