import { useText } from "./TextContext";

const SECOND = 1000;

type TimeLeftProps = {
  /** In ms. */
  remaining: number;
  /** The moment it ends, in ms; null while a pause holds it open. */
  endsAt: number | null;
};

/** The running hour's clock. It is no live region: what it says aloud are start, half and end. */
export function TimeLeft({ remaining, endsAt }: TimeLeftProps) {
  const text = useText();
  const digits = clock(remaining);
  return (
    <p class="clock" role="timer" aria-label={text("hour.timeLeft")}>
      <b class={digits.length > 5 ? "long" : undefined}>
        <bdi dir="ltr">{digits}</bdi>
      </b>{" "}
      <span>
        {endsAt === null ? text("hour.paused") : text("hour.until", { time: text.time(endsAt) })}
      </span>
    </p>
  );
}

/** `34:12`, from an hour on `1:02:03`. A second that has begun is still shown. @param ms */
export function clock(ms: number): string {
  const seconds = Math.ceil(Math.max(ms, 0) / SECOND);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
