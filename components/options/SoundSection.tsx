import { useState } from "preact/hooks";
import { Switch } from "../Switch";
import { useText } from "../TextContext";
import type { OptionsProps } from "./Options";
import { Row, Section } from "./Section";

type SoundSectionProps = Pick<OptionsProps, "settings" | "onSet" | "onTest">;

/** The sound, off unless it was switched on, and a way to hear it first. */
export function SoundSection({ settings, onSet, onTest }: SoundSectionProps) {
  const text = useText();
  const [failed, setFailed] = useState(false);
  const test = () =>
    onTest().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <Section id="sound" heading={text("options.sound")}>
      <Switch
        label={text("options.soundOn")}
        description={text("options.soundMore")}
        checked={settings.sound}
        onChange={(sound) => onSet({ sound })}
      />
      <Row name={text("options.try")} more={text("options.tryMore")}>
        <button type="button" class="btn line" aria-label={text("options.testName")} onClick={test}>
          {text("options.test")}
        </button>
      </Row>
      {failed && (
        <p class="s trouble" role="alert">
          {text("options.testFailed")}
        </p>
      )}
    </Section>
  );
}
