import { tenth } from "../../utils/domain/pebble";
import { useWidth } from "../PebbleField";
import { useText } from "../TextContext";

/** Height (px) of the fullest bar, and the room above for its count and below for the labels. */
const HEIGHT = 96;
const HEAD = 20;
const FOOT = 24;
/** The part of a bar's place that it fills. */
const FILL = 0.72;
/** Labels are never closer than this, px. */
const PITCH = 48;

type BarsProps = {
  counts: readonly number[];
  /** Words under some of the bars, by the bar's place. */
  labels: readonly { at: number; words: string }[];
};

/** Columns on a line, the fullest as high as the plot; its count stands on it. */
export function Bars({ counts, labels }: BarsProps) {
  const text = useText();
  const { room, width } = useWidth();
  const most = Math.max(1, ...counts);
  const pitch = width / counts.length;
  const isMirrored = text.direction === "rtl";
  const place = (x: number) => tenth(isMirrored ? width - x : x);
  const fullest = counts.indexOf(most);
  return (
    <div class="bars" ref={room}>
      {width > 0 && (
        <svg
          width={width}
          height={HEAD + HEIGHT + FOOT}
          viewBox={`0 ${-HEAD} ${width} ${HEAD + HEIGHT + FOOT}`}
          aria-hidden="true"
        >
          <path class="base" d={`M0 ${HEIGHT}.5H${width}`} />
          <path
            class="columns"
            d={counts
              .map((count, i) => column(place((i + 0.5) * pitch), count / most, pitch))
              .join("")}
          />
          {fullest >= 0 && (
            <text x={place((fullest + 0.5) * pitch)} y={-6} text-anchor="middle">
              {text.number(most)}
            </text>
          )}
          {spaced(labels, pitch, width).map(({ at, words }) => (
            <text key={at} x={place(at * pitch)} y={HEIGHT + 20}>
              {words}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}

/** Those labels that have room. */
function spaced(labels: BarsProps["labels"], pitch: number, width: number) {
  let free = 0;
  return labels.filter(({ at }) => {
    const x = at * pitch;
    if (x < free || x > width - PITCH) return false;
    free = x + PITCH;
    return true;
  });
}

/** A column with a worn top. @param share of the full height */
function column(middle: number, share: number, pitch: number): string {
  if (share === 0) return "";
  const half = tenth((pitch * FILL) / 2);
  const high = Math.max(3, share * HEIGHT);
  const worn = tenth(Math.min(half, high));
  const left = tenth(middle - half);
  const arc = `a${half} ${worn} 0 0 1 ${tenth(2 * half)} 0`;
  return `M${left} ${HEIGHT}v${tenth(worn - high)}${arc}v${tenth(high - worn)}z`;
}
