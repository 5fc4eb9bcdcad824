import type { MessageKey } from "../../utils/text/text";
import { useText } from "../TextContext";
import { Section } from "./Section";

/** What the manifest asks for, and what for. Those that are asked for later appear when given. */
export function Permissions({ permissions }: { permissions: readonly string[] }) {
  const text = useText();
  return (
    <Section id="permissions" heading={text("options.permissions")}>
      <p class="quiet">{text("options.permissionsMore")}</p>
      <dl class="permissions">
        {permissions.map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text(`options.permission.${name}` as MessageKey)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
