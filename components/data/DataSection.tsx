import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Settings, Snapshot } from "../../utils/domain/schema";
import { Section } from "../options/Section";
import { useText } from "../TextContext";
import { Columns } from "./Columns";
import { DeleteForm } from "./DeleteForm";
import type { DataDoors, DataFacts } from "./doors";
import { Facts } from "./Facts";
import { Preview } from "./Preview";
import { Rows } from "./Rows";
import { Said } from "./Said";
import { useDrop } from "./useDrop";
import { type Exchange, type Stage, useExchange } from "./useExchange";
import { Working } from "./Working";
import "./data.css";

export type DataSectionProps = {
  facts: DataFacts;
  doors: DataDoors;
  settings: Settings;
  onSet: (patch: Partial<Settings>) => void;
  today: string;
} & Pick<Snapshot, "aside" | "trouble">;

/** What there is, the ways out and in, the copies, and the end of it all. */
export function DataSection(props: DataSectionProps) {
  const text = useText();
  const exchange = useExchange(props.doors);
  const root = useRef<HTMLDivElement>(null);
  const drop = useDrop((file) => void exchange.read({ from: "file", file }));
  const stage = useShown(exchange.stage);
  useLead(root, stage.at);
  return (
    <Section id="data" heading={text("options.data")}>
      <div ref={root} class={`data ${drop.isOver ? "over" : ""}`} {...drop.handlers}>
        <Facts facts={props.facts} settings={props.settings} />
        <Said exchange={exchange} />
        <At stage={stage} exchange={exchange} section={props} />
      </div>
    </Section>
  );
}

type AtProps = { stage: Stage; exchange: Exchange; section: DataSectionProps };

function At({ stage, exchange, section }: AtProps) {
  switch (stage.at) {
    case "working":
      return <Working stage={stage} onCancel={exchange.cancel} />;
    case "columns":
      return (
        <Columns
          {...stage}
          here={section.doors.here()}
          onChoose={(columns) => void exchange.read(stage.source, columns)}
          onCancel={exchange.cancel}
        />
      );
    case "preview":
      return (
        <Preview
          {...stage}
          onImport={() => void exchange.confirm(stage.source, stage.planned)}
          onCancel={exchange.cancel}
        />
      );
    case "deleting":
      return <DeleteForm facts={section.facts} exchange={exchange} />;
    case "rows":
      return <Rows {...section} exchange={exchange} />;
  }
}

/** Work that is done sooner (ms) is not shown: nothing may flash by. */
const SLOW_MS = 400;

/** The stage that is shown: until it takes long, work leaves in place what stood there. */
function useShown(stage: Stage): Stage {
  const [slow, setSlow] = useState(false);
  const before = useRef<Stage>({ at: "rows" });
  const working = stage.at === "working";
  useEffect(() => {
    setSlow(false);
    if (!working) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [working]);
  if (!working) before.current = stage;
  return working && !slow ? before.current : stage;
}

/** Where the keyboard goes when what it stood on is replaced. */
function useLead(root: { current: HTMLElement | null }, at: Stage["at"]): void {
  const last = useRef(at);
  useLayoutEffect(() => {
    if (last.current === at) return;
    last.current = at;
    const { activeElement, body } = document;
    if (at !== "rows" || !activeElement || activeElement === body) {
      root.current?.querySelector<HTMLElement>("[data-lead]")?.focus();
    }
  }, [root, at]);
}
