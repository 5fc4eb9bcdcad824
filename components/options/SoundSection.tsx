import { Switch } from "../Switch";
import { useText } from "../TextContext";
import type { OptionsProps } from "./Options";
import { Section } from "./Section";
import { Trial } from "./Trial";

type SoundSectionProps = Pick<OptionsProps, "settings" | "onSet" | "trials">;

/** The sound, off unless it was switched on, and whether it and the end signal get through. */
export function SoundSection({ settings, onSet, trials }: SoundSectionProps) {
  const text = useText();
  return (
    <Section id="sound" heading={text("options.sound")}>
      <Switch
        label={text("options.soundOn")}
        description={text("options.soundMore")}
        checked={settings.sound}
        onChange={(sound) => onSet({ sound })}
      />
      <Trial
        name={text("options.try")}
        more={text("options.tryMore")}
        label={text("options.testName")}
        question={text("options.heard")}
        refused={text("options.testFailed")}
        unnoticed={text("options.unheard")}
        send={trials.sound}
      />
      <Trial
        name={text("options.tryEnd")}
        more={text("options.tryEndMore")}
        label={text("options.testEndName")}
        question={text("options.seen")}
        refused={text("options.endRefused")}
        unnoticed={text("options.unseen")}
        send={trials.notification}
        watch={trials.onNotified}
      />
    </Section>
  );
}
