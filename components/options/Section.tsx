import type { ComponentChildren } from "preact";

/** A part of the settings under its heading. */
export function Section(props: { id: string; heading: string; children: ComponentChildren }) {
  const { id, heading } = props;
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {props.children}
    </section>
  );
}

/** One setting: its name, a line about it, and its control at the edge. */
export function Row(props: { name: string; more?: string; children: ComponentChildren }) {
  return (
    <div class="opt-row">
      <div>
        <span class="t">{props.name}</span>
        {props.more && <span class="d">{props.more}</span>}
      </div>
      {props.children}
    </div>
  );
}
