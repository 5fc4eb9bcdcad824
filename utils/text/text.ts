/** Turns message keys into sentences: the compiled messages of one language, and its formats. */
import type en from "../../locales/en.json";

export type MessageKey = keyof typeof en;
export type Params = Record<string, string | number>;

/** A message as `scripts/messages.ts` compiles it from ICU MessageFormat. */
export type Compiled = string | Part[];
export type Part = string | 0 | { arg: string; plural?: Choices; select?: Choices };
type Choices = Record<string, Part[]>;
export type Messages = Record<string, Compiled>;

export type Text = {
  /**
   * The sentence of a key.
   * @throws Error when a parameter of the message is missing
   */
  (key: MessageKey, params?: Params): string;
  /** BCP 47 tag of the language the messages are in. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** Whether counts and totals are said; where they are not, a mark stands for what there is. */
  readonly counts: boolean;
  /** Takes in the messages that the first frame does without. Resolves when they can be said. */
  rest(): Promise<void>;
  /** Formats, made once: building an `Intl` object costs more than using it. */
  number(value: number): string;
  /**
   * Hours and minutes as people there write them.
   * @param at ms
   * @param zone IANA time zone; without one, or with one that is unknown, the person's own
   */
  time(at: number, zone?: string): string;
  /** A stretch of whole hours of a day, e.g. "9 – 11 AM". @param from, to 0 to 24 */
  hours(from: number, to: number): string;
  /** "One, two and three". */
  list(items: readonly string[]): string;
  /** A civil date. @param noon ms of noon UTC on that date */
  date(noon: number, style: DateStyle): string;
  /** A stretch of civil dates, e.g. "10 – 16 May". @param from, to ms of noon UTC */
  dates(from: number, to: number, withYear: boolean): string;
};

export type DateStyle =
  | "full"
  | "fullOfYear"
  | "date"
  | "month"
  | "weekday"
  | "dayName"
  | "day"
  | "dayOfYear"
  | "dayOfMonth"
  | "monthOfYear"
  | "monthName";

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: "long", day: "numeric", month: "long" },
  fullOfYear: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  date: { day: "numeric", month: "long", year: "numeric" },
  day: { weekday: "short", day: "numeric", month: "short" },
  dayOfYear: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  dayOfMonth: { day: "numeric", month: "short" },
  monthOfYear: { month: "long", year: "numeric" },
  monthName: { month: "long" },
  month: { month: "short" },
  weekday: { weekday: "short" },
  dayName: { weekday: "long" },
};

/** What was formatted before. A browser takes tens of milliseconds to make its first `Intl` object. */
export type FormatMemo = Pick<Map<string, string>, "get" | "set">;

/**
 * The text of one language.
 * @param locale BCP 47 tag of the messages
 * @param region tag whose conventions dates and numbers follow; the browser's own is best
 * @param memo asked before anything is formatted, and told what was
 * @param more reads the messages that are not among these yet
 */
export function createText(
  first: Messages,
  locale: string,
  region = locale,
  memo?: FormatMemo,
  more?: () => Promise<Messages>,
): Text {
  let messages = first;
  let rest: Promise<void> | undefined;
  const once = (key: string, make: () => string) => {
    const known = memo?.get(key) ?? make();
    memo?.set(key, known);
    return known;
  };
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (key: string, options: Intl.DateTimeFormatOptions) => {
    const known = formats.get(key) ?? new Intl.DateTimeFormat(region, options);
    formats.set(key, known);
    return known;
  };
  let numbers: Intl.NumberFormat | undefined;
  const number = (value: number) =>
    once(`number ${value}`, () => (numbers ??= new Intl.NumberFormat(region)).format(value));
  let plurals: Intl.PluralRules | undefined;
  const plural = (value: number) =>
    once(`plural ${value}`, () => (plurals ??= new Intl.PluralRules(locale)).select(value));

  const write = (parts: Part[], params: Params, hash: number | undefined): string =>
    parts
      .map((part) => {
        if (typeof part === "string") return part;
        if (part === 0) return number(hash ?? 0);
        const value = params[part.arg];
        if (value === undefined) throw new Error(`The message needs "${part.arg}"`);
        if (part.plural) {
          const choice = part.plural[`=${value}`] ?? part.plural[plural(Number(value))];
          return write(choice ?? part.plural.other ?? [], params, Number(value));
        }
        if (part.select) {
          return write(part.select[value] ?? part.select.other ?? [], params, hash);
        }
        return typeof value === "number" ? number(value) : value;
      })
      .join("");

  const text = (key: MessageKey, params: Params = {}) => {
    const message = messages[key] ?? key;
    return typeof message === "string" ? message : write(message, params, undefined);
  };
  return Object.assign(text, {
    locale,
    counts: true,
    direction: rightToLeft(locale) ? ("rtl" as const) : ("ltr" as const),
    rest: () => {
      rest ??= more?.().then((read) => {
        messages = { ...messages, ...read };
      });
      return rest ?? Promise.resolve();
    },
    number,
    list: (items: readonly string[]) => new Intl.ListFormat(region).format(items),
    time: (at: number, zone?: string) => {
      const clock = { hour: "numeric", minute: "2-digit" } as const;
      if (zone === undefined) {
        const key = `time ${Math.floor(at / 60_000)} ${new Date(at).getTimezoneOffset()}`;
        return once(key, () => format("time", clock).format(at));
      }
      try {
        return format(`time ${zone}`, { ...clock, timeZone: zone }).format(at);
      } catch {
        return format("time", clock).format(at);
      }
    },
    hours: (from: number, to: number) =>
      format("hours", { hour: "numeric", timeZone: "UTC" }).formatRange(
        from * 3_600_000,
        to * 3_600_000,
      ),
    date: (noon: number, style: DateStyle) =>
      once(`${style} ${noon}`, () =>
        format(style, { ...DATE_STYLES[style], timeZone: "UTC" }).format(noon),
      ),
    dates: (from: number, to: number, withYear: boolean) =>
      format(`dates ${withYear}`, {
        day: "numeric",
        month: "long",
        ...(withYear && { year: "numeric" }),
        timeZone: "UTC",
      }).formatRange(from, to),
  });
}

function rightToLeft(locale: string): boolean {
  return /^(ar|fa|he|ur)\b/.test(locale);
}

/**
 * Text of the person's that stands inside a sentence: isolated, so that its direction does not
 * reorder the words around it (Unicode UAX #9, first strong isolate).
 */
export function isolate(words: string): string {
  return `\u2068${words}\u2069`;
}
