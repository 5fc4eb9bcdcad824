import { useText } from "./TextContext";

/** Shows a picture in figures and back. Its name begins with what stands on it. */
export function TableSwitch(props: {
  name: string;
  table: boolean;
  onSwitch: (table: boolean) => void;
}) {
  const { name, table } = props;
  const text = useText();
  return (
    <button type="button" class="link s quiet" onClick={() => props.onSwitch(!table)}>
      {text(table ? "history.showPicture" : "history.showTable")}
      <span class="vh">: {name}</span>
    </button>
  );
}
