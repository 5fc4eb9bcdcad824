import { Logo } from "../Logo";
import { useText } from "../TextContext";
import { Section } from "./Section";

/** What this is, and whose work is in it. @param props.version of this build */
export function About({ version }: { version: string }) {
  const text = useText();
  return (
    <Section id="about" heading={text("options.about")}>
      <div class="about">
        <Logo size={44} />
        <div>
          <p>{text("options.version", { version })}</p>
          <p class="s quiet">{text("options.aboutMore")}</p>
          <p class="s quiet">{text("options.aboutFont")}</p>
          <p class="s quiet">{text("options.aboutLibraries")}</p>
          <p class="s">
            <a class="link" href="licences.txt" target="_blank" rel="noreferrer">
              {text("options.licences")}
            </a>
          </p>
        </div>
      </div>
    </Section>
  );
}
