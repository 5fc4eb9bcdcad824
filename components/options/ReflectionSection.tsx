import { DEFAULT_SETTINGS } from "../../utils/domain/settings";
import { Select } from "../Select";
import { Switch } from "../Switch";
import { useText } from "../TextContext";
import type { OptionsProps } from "./Options";
import { Row, Section } from "./Section";
import { onADay } from "./sections";

type ReflectionProps = Pick<OptionsProps, "settings" | "onSet">;

/** Noon to eleven in the evening, in half hours; minutes after midnight. */
const TIMES = Array.from({ length: 23 }, (_, i) => (24 + i) * 30);

/** The check-in and the weekly review; what hangs on the check-in is absent while it is off. */
export function ReflectionSection({ settings, onSet }: ReflectionProps) {
  const text = useText();
  const { checkInFrom, moodFirst, weeklyReview } = settings;
  const times = TIMES.includes(Number(checkInFrom)) ? TIMES : [Number(checkInFrom), ...TIMES];
  return (
    <Section id="reflection" heading={text("options.reflection")}>
      <Switch
        label={text("options.checkIn")}
        description={text("options.checkInMore")}
        checked={checkInFrom !== "off"}
        onChange={(on) => onSet({ checkInFrom: on ? DEFAULT_SETTINGS.checkInFrom : "off" })}
      />
      {checkInFrom !== "off" && (
        <>
          <Row name={text("options.checkInFrom")}>
            <Select
              label={text("options.checkInFrom")}
              value={String(checkInFrom)}
              options={times.map((minutes) => [String(minutes), text.time(onADay(minutes))])}
              onChange={(value) => onSet({ checkInFrom: Number(value) })}
            />
          </Row>
          <Switch
            label={text("options.moodFirst")}
            description={text("options.moodFirstMore")}
            checked={moodFirst}
            onChange={(on) => onSet({ moodFirst: on })}
          />
        </>
      )}
      <Switch
        label={text("options.weeklyReview")}
        description={text("options.weeklyReviewMore")}
        checked={weeklyReview}
        onChange={(on) => onSet({ weeklyReview: on })}
      />
    </Section>
  );
}
