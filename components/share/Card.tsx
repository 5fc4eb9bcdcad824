import type { Ref } from "preact";
import { CAIRN } from "../../utils/domain/cairn";
import { tenth } from "../../utils/domain/pebble";
import type { Win } from "../../utils/domain/schema";
import { fitted, wrapped } from "../../utils/domain/share/fit";
import { oneLine } from "../../utils/domain/share/write";
import { isolate } from "../../utils/text/text";
import { CairnStones } from "../Cairn";
import { layCairns } from "../cairnLayout";
import { LogoStones } from "../Logo";
import { layLabels } from "../newtab/labels";
import { useText } from "../TextContext";
import "./card.css";

/** The picture: its size in px, its margin, and the horizon. */
const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 72;
const HORIZON = 486;
/** Where the cairn stands, and how large. */
const CAIRN_X = 462;
const SCALE = 1.12;
/** The statement: the last line's base, the lines' height, and its room in letters. */
const LAST_LINE = 404;
const LINE = 64;
const STATEMENT_ROOM = 14;
/** Width (px) of a figure of a time, of a usual letter of a title, and the air between them. */
const FIGURE = 11.2;
const LETTER = 11.2;
const AIR = 16;
/** Labels in a picture are larger than on the page, and stand further apart. */
const PITCH = 31;
/** The line that names what is not drawn stands this far (px) above the top label. */
const ABOVE = 38;

type CardProps = {
  picture: Ref<SVGSVGElement>;
  /** The chosen wins, by moment. */
  wins: readonly Win[];
  /** What was done, in a sentence; and when. */
  done: string;
  when: string;
  /** What stands before a win's title; null when nothing does. */
  time: ((win: Win) => string) | null;
};

/** The picture that leaves: a cairn of up to seven of the chosen wins, and how many more there are. */
export function Card({ picture, wins, done, when, time }: CardProps) {
  const text = useText();
  const isMirrored = text.direction === "rtl";
  const place = (x: number) => tenth(isMirrored ? WIDTH - x : x);
  const drawn = wins.slice(0, CAIRN);
  const layout = layCairns(drawn, { earlier: 0 });
  const { x, labels } = layLabels(layout, PITCH);
  const labelX = CAIRN_X + x * SCALE;
  const times = drawn.map((win) => time?.(win) ?? "");
  const longest = Math.max(0, ...times.map(({ length }) => length));
  const titleX = labelX + (longest > 0 ? longest * FIGURE + AIR : 0);
  const room = (WIDTH - EDGE - titleX) / LETTER;
  const lines = wrapped(done, STATEMENT_ROOM);
  const more = wins.length - drawn.length;
  const top = HORIZON - (labels.at(-1)?.y ?? 0) * SCALE;
  const side = isMirrored ? -SCALE : SCALE;
  return (
    <svg
      ref={picture}
      class="card"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      direction={text.direction}
      role="img"
      aria-label={text("share.picture", { done, when })}
    >
      <rect class="card-sky" width={WIDTH} height={HEIGHT} />
      <rect class="card-shore" y={HORIZON} width={WIDTH} height={HEIGHT - HORIZON} />
      {lines.map((line, i) => (
        <text
          key={line}
          class="card-done"
          x={place(EDGE)}
          y={LAST_LINE - (lines.length - 1 - i) * LINE}
        >
          {line}
        </text>
      ))}
      <g transform={`translate(${place(CAIRN_X)} ${HORIZON}) scale(${side} ${SCALE})`}>
        <g class="card-leads">
          {labels.map(({ lead }) => (
            <path key={lead} d={lead} />
          ))}
        </g>
        {layout.placed.map((placed) => (
          <CairnStones key={placed.x} placed={placed} />
        ))}
      </g>
      {drawn.map((win, i) => {
        const y = tenth(HORIZON - (labels[i]?.y ?? 0) * SCALE + 8);
        return (
          <g key={win.id}>
            {times[i] && (
              <text class="card-time" x={place(labelX)} y={y}>
                {times[i]}
              </text>
            )}
            <text class="card-title" x={place(titleX)} y={y}>
              {isolate(fitted(oneLine(win.title), room))}
            </text>
          </g>
        );
      })}
      {more > 0 && (
        <text class="card-quiet" x={place(labelX)} y={tenth(top - ABOVE + 8)}>
          {text("share.more", { count: more })}
        </text>
      )}
      <g transform={`translate(${isMirrored ? WIDTH - EDGE - 32 : EDGE} 540) scale(2)`}>
        <LogoStones under />
      </g>
      <text class="card-quiet" x={place(EDGE + 46)} y={567}>
        {text("popup.title")}
      </text>
      <text class="card-quiet" x={place(WIDTH - EDGE)} y={567} text-anchor="end">
        {when}
      </text>
    </svg>
  );
}
