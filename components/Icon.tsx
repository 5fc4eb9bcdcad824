import "./Icon.css";

const PATHS = {
  settings:
    "M3 6h7M14.4 6H17M3 14h2.6M10 14h7M10 6a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M5.6 14a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0",
  check: "m4.5 10.6 3.6 3.6 7.4-8",
  plus: "M10 4.5v11M4.5 10h11",
  search: "M4 9a5 5 0 1 0 10 0a5 5 0 1 0-10 0m9 4 3.5 3.5",
  left: "M15.5 10h-11M9 5.5 4.5 10 9 14.5",
  x: "m5.5 5.5 9 9M14.5 5.5l-9 9",
  pause: "M7 5v10M13 5v10",
  play: "M7.5 5v10l7-5z",
  enter: "M16 5v4.5a2 2 0 0 1-2 2H4.5M8 8l-3.5 3.5L8 15",
  down: "m6 8 4 4 4-4",
  grip: "M7.5 5.5h.01M12.5 5.5h.01M7.5 10h.01M12.5 10h.01M7.5 14.5h.01M12.5 14.5h.01",
};

export type IconName = keyof typeof PATHS;

/** A drawing beside words, on a 20 px grid; never the only name of a control. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`i i-${name}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
