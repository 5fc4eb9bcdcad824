import { useState } from "preact/hooks";
import type { Settings } from "../../utils/domain/schema";
import { Switch } from "../Switch";
import { useText } from "../TextContext";
import { Section } from "./Section";

export type ShortcutProps = {
  /** The browser's shortcuts as they are; "" where it assigned no keys. Null until it told. */
  shortcuts: readonly { name: string; description: string; shortcut: string }[] | null;
  /** Opens the browser's own page for them; rejects where that cannot be opened for us. */
  onSetShortcut: () => Promise<void>;
  /** The word that begins a win in the address bar; undefined where there is none. */
  keyword: string | undefined;
};

type KeyboardProps = ShortcutProps & {
  settings: Settings;
  onSet: (patch: Partial<Settings>) => void;
};

/** Every key there is, the browser's shortcuts as they really are. */
export function Keyboard(props: KeyboardProps) {
  const { shortcuts, onSetShortcut, keyword, settings, onSet } = props;
  const text = useText();
  const fixed = [
    ["/", text("options.goLog"), text("options.newTab")],
    ["Enter", text("options.finish"), text("options.finishWhere")],
    ["L", text("options.lineUp"), text("options.newTab")],
    ["X", text("options.setback"), text("options.newTab")],
    ["S", text("options.skip"), text("options.inHour")],
    ["P", text("options.pause"), text("options.inHour")],
    ["?", text("options.allKeys"), text("options.newTab")],
  ] as const;
  const rows = settings.letterKeys ? fixed : fixed.filter(([key]) => key === "Enter");
  return (
    <Section id="keyboard" heading={text("options.keyboard")}>
      <table class="keys">
        <thead>
          <tr>
            <th scope="col">{text("options.keyWhat")}</th>
            <th scope="col">{text("options.keyKeys")}</th>
            <th scope="col">{text("options.keyWhere")}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts?.map((command) => (
            <tr key={command.name}>
              <td>{command.description}</td>
              <td>
                <Keys shortcut={command.shortcut} />
              </td>
              <td>{text(command.shortcut ? "options.anywhere" : "options.notSetWhy")}</td>
            </tr>
          ))}
          {keyword && (
            <tr>
              <td>{text("options.addressBar")}</td>
              <td>
                <Keys shortcut={`${keyword}+Tab`} />
              </td>
              <td>{text("options.addressBarHow")}</td>
            </tr>
          )}
          {rows.map(([key, does, where]) => (
            <tr key={key}>
              <td>{does}</td>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{where}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shortcuts && (
        <SetShortcut
          isMissing={shortcuts.some(({ shortcut }) => !shortcut)}
          onSet={onSetShortcut}
        />
      )}
      <Switch
        label={text("options.letters")}
        description={text("options.lettersMore")}
        checked={settings.letterKeys}
        onChange={(letterKeys) => onSet({ letterKeys })}
      />
    </Section>
  );
}

/** "Alt+Shift+L" as three keys; a Mac writes its signs without a plus. */
function Keys({ shortcut }: { shortcut: string }) {
  const text = useText();
  if (!shortcut) return <span class="quiet">{text("options.notSet")}</span>;
  return (
    <>
      {shortcut.split("+").map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  );
}

function SetShortcut({ isMissing, onSet }: { isMissing: boolean; onSet: () => Promise<void> }) {
  const text = useText();
  const [refused, setRefused] = useState(false);
  return (
    <p class="set-shortcut s quiet">
      <button type="button" class="link" onClick={() => onSet().catch(() => setRefused(true))}>
        {text(isMissing ? "options.setIt" : "options.change")}
      </button>
      {refused && <span role="alert"> {text("options.setByHand")}</span>}
    </p>
  );
}
