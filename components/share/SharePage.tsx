import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { noonUTC } from "../../utils/domain/day";
import type { CivilDate } from "../../utils/domain/schema";
import { weekAround } from "../../utils/domain/share/period";
import type { SharedDay } from "../../utils/domain/share/write";
import type { Period } from "../../utils/domain/years";
import { Choice } from "../Choice";
import { PageBar } from "../PageBar";
import { useText } from "../TextContext";
import { AsText } from "./AsText";
import { Card } from "./Card";
import { Chooser } from "./Chooser";
import type { ShareDoors } from "./doors";
import { type Handing, useHanding } from "./useHanding";
import { fileName, headingOf, markOf, wordingOf } from "./words";
import "./share.css";

export type SharePageProps = {
  period: Period;
  onPeriod: (period: Period) => void;
  /** The period's days with all their wins, by moment. */
  days: readonly SharedDay[];
  today: CivilDate;
  /** 1 Monday to 7 Sunday. */
  weekStart: number;
  doors: ShareDoors;
  /** What is not as it should be, if anything. */
  trouble: ComponentChildren;
};

/** A day or a week as a picture and as text: what is seen here is exactly what leaves. */
export function SharePage(props: SharePageProps) {
  const { period, days, today, weekStart, doors } = props;
  const text = useText();
  const picture = useRef<SVGSVGElement>(null);
  const handing = useHanding();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [times, setTimes] = useState(true);
  const shown = days.map(({ day, wins }) => ({
    day,
    wins: wins.filter(({ id }) => !leftOut.has(id)),
  }));
  const wins = shown.flatMap((day) => day.wins);
  const wording = wordingOf({ period, today, count: wins.length, times }, text);
  const isEmpty = wins.length === 0;
  return (
    <div class="page share">
      <PageBar title={text("share.title")} isHeading={false}>
        <a class="btn text" href="history.html">
          {text("newtab.history")}
        </a>
        <a class="btn text" href="goals.html">
          {text("newtab.goals")}
        </a>
      </PageBar>
      <main>
        <div class="stage wrap">
          <div class="lead">
            {props.trouble}
            <h1>{headingOf(period, { today, weekStart, text })}</h1>
            <p class="quiet">{text("share.promise")}</p>
            <PeriodChoice {...props} />
            <PictureActs {...{ picture, doors, handing, isEmpty, period }} />
          </div>
          <Card
            picture={picture}
            wins={wins}
            done={wording.done}
            when={wording.when}
            time={markOf(period, wording, text)}
          />
        </div>
        <div class="shore">
          <div class="wrap cols">
            {days.some((day) => day.wins.length > 0) ? (
              <Chooser days={days} leftOut={leftOut} onLeaveOut={setLeftOut} />
            ) : (
              <p class="quiet">{text("share.noWins")}</p>
            )}
            <AsText
              days={shown}
              {...{ period, wording, doors, handing, isEmpty, times }}
              onTimes={setTimes}
            />
          </div>
        </div>
      </main>
    </div>
  );
}

/** The day, or the week it is in. */
function PeriodChoice({ period, today, weekStart, onPeriod }: SharePageProps) {
  const text = useText();
  const isDay = period.first === period.last;
  const last = useRef(period.first);
  if (isDay) last.current = period.first;
  else if (today >= period.first && today <= period.last) last.current = today;
  const isWithin = last.current >= period.first && last.current <= period.last;
  const day = isWithin ? last.current : period.first;
  const week = weekAround(day, weekStart);
  const isThisWeek = today >= week.first && today <= week.last;
  return (
    <Choice
      label={text("share.which")}
      value={isDay ? "day" : "week"}
      options={[
        ["day", day === today ? text("share.pickToday") : text.date(noonUTC(day), "day")],
        ["week", text(isThisWeek ? "share.pickWeek" : "share.pickItsWeek")],
      ]}
      onChange={(value) => onPeriod(value === "day" ? { first: day, last: day } : week)}
    />
  );
}

type PictureActsProps = {
  picture: { current: SVGSVGElement | null };
  doors: ShareDoors;
  handing: Handing;
  isEmpty: boolean;
  period: Period;
};

function PictureActs({ picture, doors, handing, isEmpty, period }: PictureActsProps) {
  const text = useText();
  const name = fileName(period, "png");
  const hand = (by: (drawing: SVGSVGElement) => Promise<void>, words: string) => {
    if (picture.current) handing.hand(by(picture.current), words);
  };
  return (
    <>
      <div class="acts">
        <button
          type="button"
          class="btn main"
          disabled={isEmpty}
          onClick={() => hand(doors.copyPicture, text("share.pictureCopied"))}
        >
          {text("share.copyPicture")}
        </button>
        <button
          type="button"
          class="btn line tall"
          disabled={isEmpty}
          aria-label={text("share.savePicture")}
          onClick={() => hand((one) => doors.savePicture(one, name), text("share.saved", { name }))}
        >
          {text("share.save")}
        </button>
        {doors.sheet.picture && (
          <button
            type="button"
            class="btn line tall"
            disabled={isEmpty}
            aria-label={text("share.sharePicture")}
            onClick={() => hand((one) => doors.sharePicture(one, name), "")}
          >
            {text("share.share")}
          </button>
        )}
      </div>
      <p class="said s" role="status">
        {handing.said && (
          <span class={handing.said.isTrouble ? "trouble" : "quiet"}>{handing.said.words}</span>
        )}
      </p>
    </>
  );
}
