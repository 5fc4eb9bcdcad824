import type { MessageKey } from "../../utils/text/text";
import { useText } from "../TextContext";
import { Section } from "./Section";

const MEANINGS: Record<string, MessageKey> = {
  storage: "options.permission.storage",
  unlimitedStorage: "options.permission.unlimitedStorage",
  alarms: "options.permission.alarms",
  notifications: "options.permission.notifications",
  offscreen: "options.permission.offscreen",
  downloads: "options.permission.downloads",
};

/** What the manifest asks for, and what for. */
export function Permissions({ permissions }: { permissions: readonly string[] }) {
  const text = useText();
  return (
    <Section id="permissions" heading={text("options.permissions")}>
      <p class="quiet">{text("options.permissionsMore")}</p>
      <dl class="permissions">
        {permissions.map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{MEANINGS[name] && text(MEANINGS[name])}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
