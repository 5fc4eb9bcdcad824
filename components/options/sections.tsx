import { useEffect, useRef } from "preact/hooks";
import { addDays, noonUTC } from "../../utils/domain/day";
import { useAnnounce } from "../Announcer";
import { Choice } from "../Choice";
import { Select } from "../Select";
import { useText } from "../TextContext";
import type { OptionsProps } from "./Options";
import { OwnWords } from "./OwnWords";
import { Row, Section } from "./Section";

type SettingProps = Pick<OptionsProps, "settings" | "today" | "usualWeekStart" | "onSet">;

/** Midnight to six in the morning, in half hours; minutes after midnight. */
const DAY_STARTS = Array.from({ length: 13 }, (_, i) => i * 30);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** A Sunday: so many days later is weekday 1 Monday to 7 Sunday. */
const A_SUNDAY = "2023-01-01";

export function DaySection({ settings, today, usualWeekStart, onSet }: SettingProps) {
  const text = useText();
  const announce = useAnnounce();
  const dayIsNow = text("options.dayIsNow", { date: text.date(noonUTC(today), "full") });
  const asked = useRef(settings.dayStart);
  useEffect(() => {
    if (asked.current !== settings.dayStart) announce(dayIsNow);
    asked.current = settings.dayStart;
  }, [settings.dayStart, dayIsNow, announce]);
  const nameOf = (weekday: number) => text.date(noonUTC(addDays(A_SUNDAY, weekday)), "dayName");
  const auto = text("options.weekStartAuto", { day: nameOf(usualWeekStart) });
  const weekdays = WEEKDAYS.map((day) => [String(day), nameOf(day)] as const);
  return (
    <Section id="day" heading={text("options.day")}>
      <Row name={text("options.dayStart")} more={`${text("options.dayStartMore")} ${dayIsNow}`}>
        <Select
          label={text("options.dayStart")}
          value={String(settings.dayStart)}
          options={DAY_STARTS.map((minutes) => [String(minutes), text.time(onADay(minutes))])}
          onChange={(value) => onSet({ dayStart: Number(value) })}
        />
      </Row>
      <Row name={text("options.weekStart")}>
        <Select
          label={text("options.weekStart")}
          value={String(settings.weekStart)}
          options={[["auto", auto], ...weekdays]}
          onChange={(value) => onSet({ weekStart: value === "auto" ? value : Number(value) })}
        />
      </Row>
    </Section>
  );
}

/** The moment (ms) of a January day on which the person's clocks stand at so many minutes. */
export function onADay(minutes: number): number {
  return new Date(2023, 0, 1, 0, minutes).getTime();
}

export function CelebrationSection({ settings, onSet }: Pick<SettingProps, "settings" | "onSet">) {
  const text = useText();
  return (
    <Section id="celebration" heading={text("options.celebration")}>
      <Row name={text("options.celebrate")} more={text("options.celebrateMore")}>
        <Choice
          label={text("options.celebrate")}
          value={settings.celebration}
          options={[
            ["full", text("options.full")],
            ["calm", text("options.calm")],
            ["none", text("options.none")],
          ]}
          onChange={(celebration) => onSet({ celebration })}
        />
      </Row>
      {settings.celebration !== "none" && (
        <Row name={text("options.ownWords")} more={text("options.ownWordsMore")}>
          <OwnWords words={settings.ownWords} onKeep={(ownWords) => onSet({ ownWords })} />
        </Row>
      )}
    </Section>
  );
}
