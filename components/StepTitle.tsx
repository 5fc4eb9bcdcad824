import type { Step } from "../utils/domain/schema";
import { spokenAddress, webAddress } from "../utils/domain/web-address";
import { Title } from "./Title";
import "./StepTitle.css";

/** A step's words; a link where the step came from a page. */
export function StepTitle({ step }: { step: Pick<Step, "title" | "url"> }) {
  const address = webAddress(step.url);
  if (!address) return <Title of={step.title} />;
  return (
    <a
      class="step-link"
      href={address}
      target="_blank"
      rel="noreferrer"
      title={spokenAddress(address)}
      draggable={false}
    >
      <Title of={step.title} />
    </a>
  );
}
