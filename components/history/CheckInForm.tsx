import type { TargetedSubmitEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Mood, Trouble } from "../../utils/domain/schema";
import type { Kept } from "../../utils/page/store";
import { Choice } from "../Choice";
import { FormField } from "../FormField";
import { useText } from "../TextContext";
import type { Act } from "../undo/useUndo";
import { editingCheckIn, type Said } from "./acts";
import "./form.css";

type CheckInFormProps = {
  /** Of a day on which nothing was said yet, its date alone. */
  checkIn: Said;
  /** The day in words. */
  date: string;
  act: (act: Act) => Promise<Kept>;
  onClose: () => void;
};

const MOODS: readonly Mood[] = [1, 2, 3, 4, 5];

/** How a day felt, to be said again. An empty field takes what it said away. */
export function CheckInForm({ checkIn, date, act, onClose }: CheckInFormProps) {
  const text = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [mood, setMood] = useState(checkIn.mood ?? null);
  const [helped, setHelped] = useState(checkIn.helped ?? "");
  const [hindered, setHindered] = useState(checkIn.hindered ?? "");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked, input")?.focus(), []);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isSame =
      mood === (checkIn.mood ?? null) &&
      helped.trim() === (checkIn.helped ?? "") &&
      hindered.trim() === (checkIn.hindered ?? "");
    if (isSame) return close();
    const kept = await act(editingCheckIn(checkIn, { mood, helped, hindered }, date, text));
    if (kept.kept) close();
    else setTrouble(kept.trouble);
  };
  const close = () => {
    form.current?.parentElement?.querySelector<HTMLElement>("h3")?.focus();
    onClose();
  };
  return (
    <form
      ref={form}
      class="win-form"
      aria-label={text("history.editCheckIn", { date })}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <div class="wide">
        <Choice
          label={text("history.felt")}
          value={mood === null ? "" : String(mood)}
          options={[
            ...MOODS.map((one) => [String(one), text(`mood.${one}`)] as const),
            ["", text("history.feltUnsaid")],
          ]}
          onChange={(value) => setMood(value === "" ? null : (Number(value) as Mood))}
        />
      </div>
      <FormField
        id={`${id}helped`}
        name="helped"
        label={text("history.helped")}
        value={helped}
        onType={setHelped}
        class="wide"
      />
      <FormField
        id={`${id}hindered`}
        name="hindered"
        label={text("history.hindered")}
        value={hindered}
        onType={setHindered}
        class="wide"
      />
      {trouble && (
        <p class="wide trouble" role="alert">
          {text(`refused.${trouble}`)}
        </p>
      )}
      <div class="wide row">
        <button type="submit" class="btn line">
          {text("history.save")}
        </button>
        <button type="button" class="btn text" onClick={close}>
          {text("history.cancel")}
        </button>
      </div>
    </form>
  );
}
