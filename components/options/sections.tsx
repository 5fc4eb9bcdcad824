import { addDays, noonUTC } from "../../utils/domain/day";
import { Choice } from "../Choice";
import { Logo } from "../Logo";
import { Select } from "../Select";
import { useText } from "../TextContext";
import type { OptionsProps } from "./Options";
import { Row, Section } from "./Section";

type SettingProps = Pick<OptionsProps, "settings" | "usualWeekStart" | "onSet">;

/** Midnight to six in the morning, in half hours; minutes after midnight. */
const DAY_STARTS = Array.from({ length: 13 }, (_, i) => i * 30);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** A Sunday: so many days later is weekday 1 Monday to 7 Sunday. */
const A_SUNDAY = "2023-01-01";

export function DaySection({ settings, usualWeekStart, onSet }: SettingProps) {
  const text = useText();
  const nameOf = (weekday: number) => text.date(noonUTC(addDays(A_SUNDAY, weekday)), "dayName");
  const auto = text("options.weekStartAuto", { day: nameOf(usualWeekStart) });
  const weekdays = WEEKDAYS.map((day) => [String(day), nameOf(day)] as const);
  return (
    <Section id="day" heading={text("options.day")}>
      <Row name={text("options.dayStart")} more={text("options.dayStartMore")}>
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
function onADay(minutes: number): number {
  return new Date(2023, 0, 1, 0, minutes).getTime();
}

export function CelebrationSection({ settings, onSet }: SettingProps) {
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
    </Section>
  );
}

export function LookSection({ settings, onSet }: SettingProps) {
  const text = useText();
  return (
    <Section id="look" heading={text("options.look")}>
      <Row name={text("options.theme")}>
        <Choice
          label={text("options.theme")}
          value={settings.theme}
          options={[
            ["system", text("options.system")],
            ["light", text("options.light")],
            ["dark", text("options.dark")],
          ]}
          onChange={(theme) => onSet({ theme })}
        />
      </Row>
    </Section>
  );
}

export function About() {
  const text = useText();
  return (
    <Section id="about" heading={text("options.about")}>
      <div class="about">
        <Logo size={44} />
        <div>
          <p>{text("popup.title")}</p>
          <p class="s quiet">{text("options.aboutMore")}</p>
          <p class="s quiet">{text("options.aboutFont")}</p>
          <p class="s quiet">{text("options.aboutLibraries")}</p>
        </div>
      </div>
    </Section>
  );
}
