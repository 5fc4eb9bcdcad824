import { isLanguage, nameOf, OFFERED } from "../../utils/text/languages";
import { Choice } from "../Choice";
import { Select } from "../Select";
import { Switch } from "../Switch";
import { useText } from "../TextContext";
import type { OptionsProps } from "./Options";
import { Row, Section } from "./Section";

type LookSectionProps = Pick<OptionsProps, "settings" | "browserLanguage" | "onSet">;

/** What may be left out of the new tab. */
const PARTS = ["showLineup", "showGoals", "showWeeks"] as const;

/** In which language, in which light, and how much. */
export function LookSection({ settings, browserLanguage, onSet }: LookSectionProps) {
  const text = useText();
  const auto = text("options.languageAuto", { language: browserLanguage });
  const own = settings.language;
  const isOffered = OFFERED.some(([tag]) => tag === own);
  const unfinished = isLanguage(own) && !isOffered ? [[own, nameOf(own)] as const] : [];
  return (
    <Section id="look" heading={text("options.look")}>
      <Row name={text("options.language")}>
        <Select
          label={text("options.language")}
          value={isLanguage(own) ? own : "auto"}
          options={[["auto", auto], ...OFFERED, ...unfinished]}
          onChange={(language) => onSet({ language })}
        />
      </Row>
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
      <Switch
        label={text("options.numbers")}
        description={text("options.numbersMore")}
        checked={settings.numbers}
        onChange={(numbers) => onSet({ numbers })}
      />
      {PARTS.map((part) => (
        <Switch
          key={part}
          label={text(`options.${part}`)}
          checked={settings[part]}
          onChange={(shown) => onSet({ [part]: shown })}
        />
      ))}
    </Section>
  );
}
