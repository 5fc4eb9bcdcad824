import { useState } from "preact/hooks";
import type { RatedDay } from "../../utils/domain/rated-days";
import {
  ENOUGH_DAYS,
  type ProgressPrinciple,
  type Share,
} from "../../utils/domain/statistics/progress-principle";
import type { Text } from "../../utils/text/text";
import { TableSwitch } from "../TableSwitch";
import { useText } from "../TextContext";
import { MoodPlot, MoodTable } from "./MoodPlot";

import "./plots.css";
import "./principle.css";

export type PrincipleProps = {
  /** The rated days, and what they say as soon as that is known. */
  own: { rated: readonly RatedDay[]; told: ProgressPrinciple | null };
};

/** Whether days with wins go together with better days: the person's own days, and the study's. */
export function Principle({ own: { rated, told } }: PrincipleProps) {
  const text = useText();
  const [table, setTable] = useState(false);
  const heading = text("principle.heading");
  const isEnough = rated.length >= ENOUGH_DAYS;
  return (
    <section class="plot principle" aria-label={heading}>
      <h2 class="big">{heading}</h2>
      {!isEnough && <p class="s quiet">{text("principle.few", { days: rated.length })}</p>}
      {isEnough && (
        <>
          <p class="s quiet">{text("principle.caption")}</p>
          {!table && <MoodPlot rated={rated} />}
          <MoodTable rated={rated} shown={table} />
          <TableSwitch name={heading} table={table} onSwitch={setTable} />
          <div class="told">{told?.state === "told" && <Told told={told} rated={rated} />}</div>
        </>
      )}
      <p class="xs hush study">
        {text("principle.study")} <cite>{text("principle.source")}</cite>
      </p>
    </section>
  );
}

type ToldProps = {
  told: Extract<ProgressPrinciple, { state: "told" }>;
  rated: readonly RatedDay[];
};

function Told({ told, rated }: ToldProps) {
  const text = useText();
  const before = rated.filter(({ moodFirst }) => moodFirst).length;
  return (
    <>
      <p>
        <b>{text(`principle.strength.${told.strength}`)}</b> {linkOf(told, text)}{" "}
        {text("principle.noCause")}
      </p>
      <p>
        {shareOf(told.best, "best", text)} {shareOf(told.worst, "worst", text)}{" "}
        {text("principle.intervals")}
      </p>
      {before > 0 && <p>{text("principle.moodFirst", { count: before, days: told.days })}</p>}
    </>
  );
}

/** The link in a sentence, with the days it rests on and what chance would do. */
function linkOf({ days, correlation, p, strength }: ToldProps["told"], text: Text): string {
  if (correlation === null) return text("principle.same", { days });
  const rounded = (value: number, to: number) => Math.round(value * to) / to;
  const rho = text.number(rounded(correlation, 100));
  const way = correlation > 0 ? "more" : "fewer";
  const isClaimed = strength !== "no-clear-link" && strength !== "none";
  const link = text(`principle.link.${isClaimed ? way : "none"}`, { days, rho });
  const chance = text("principle.chance", {
    cases: p < 0.01 ? 0 : Math.round(p * 100),
    p: text.number(rounded(p, p < 0.01 ? 1000 : 100)),
  });
  return `${link} ${chance}`;
}

function shareOf({ days, of, interval }: Share, which: "best" | "worst", text: Text): string {
  if (!interval) return text(`principle.${which}None`);
  const percent = (share: number) => text.number(Math.round(share * 100));
  return text(`principle.${which}`, {
    days,
    of,
    share: percent(days / of),
    low: percent(interval.low),
    high: percent(interval.high),
  });
}
