import { useText } from "./TextContext";

/** Shows a picture in figures and back. Its name begins with what stands on it. */
export function TableSwitch(props: {
  name: string;
  table: boolean;
  onSwitch: (table: boolean) => void;
}) {
  const { name, table } = props;
  const text = useText();
  const label = text(table ? "history.showPicture" : "history.showTable");
  return (
    <button
      type="button"
      class="link s quiet"
      aria-label={`${label}: ${name}`}
      onClick={() => props.onSwitch(!table)}
    >
      {label}
    </button>
  );
}
