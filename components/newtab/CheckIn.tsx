import { useEffect, useRef, useState } from "preact/hooks";
import type { Mood, Trouble } from "../../utils/domain/schema";
import type { Draft } from "../../utils/page/store";
import { useAnnounce } from "../Announcer";
import { Choice } from "../Choice";
import { useText } from "../TextContext";
import { CheckInFields } from "./CheckInFields";
import type { View } from "./NewTab";
import "./CheckIn.css";

type Patch = Extract<Draft, { type: "check-in/save" }>["patch"];
const MOODS = ["1", "2", "3", "4", "5"] as const;

/** How the day felt: asked once, quietly, and told in one line when that was said or passed by. */
export function CheckIn({ view }: { view: View }) {
  const text = useText();
  const { asks, open, held, checkIn } = view;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async (patch: Patch) => {
    const kept = await view.submit({ type: "check-in/save", patch });
    setTrouble(kept.kept ? null : kept.trouble);
  };
  const room = useRef<HTMLDivElement>(null);
  /** Folds or unfolds; what has the focus may be gone then, and its counterpart takes it. */
  const show = (whole: boolean) => {
    view.setOpen(whole);
    view.hold(false);
    requestAnimationFrame(() => {
      const next = whole ? ":checked, input" : "button";
      room.current?.querySelector<HTMLElement>(next)?.focus();
    });
  };
  const whole = asks === "ask" || open || held;
  return (
    <div ref={room}>
      {whole ? (
        <Asked view={view} save={save} onShow={show} />
      ) : (
        <p class="told">
          {checkIn?.mood && text("day.felt", { mood: String(checkIn.mood) })}{" "}
          <button type="button" class="link" onClick={() => show(true)}>
            {text(asks === "told" ? "day.changeCheckIn" : "day.askFelt")}
          </button>
        </p>
      )}
      {trouble && (
        <p class="s trouble" role="alert">
          {text(`refused.${trouble}`)}
        </p>
      )}
    </div>
  );
}

type AskedProps = {
  view: View;
  save: (patch: Patch) => Promise<void>;
  onShow: (whole: boolean) => void;
};

function Asked({ view, save, onShow }: AskedProps) {
  const text = useText();
  const { hidden, open, checkIn } = view;
  const byArrow = useRef(false);
  const choose = (mood: string) => {
    view.hold(byArrow.current);
    view.setOpen(true);
    void save({ mood: Number(mood) as Mood, moodFirst: hidden ? true : null });
  };
  useShownAloud(view);
  return (
    <>
      <p class="s quiet ask">
        {!hidden && <span>{text("day.askFelt")} </span>}
        <span>{text(hidden ? "day.moodFirst" : "day.onlyIfYouLike")}</span>
        {!open && (
          <button
            type="button"
            class="link"
            onClick={() => {
              void save({});
              onShow(false);
            }}
          >
            {text("day.passBy")}
          </button>
        )}
      </p>
      {/* Arrow keys choose on their way: the count waits until they have come to rest. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to the radio buttons inside */}
      <div
        onKeyDown={({ key }) => {
          byArrow.current = key.startsWith("Arrow");
          if (key === "Enter" || key === " ") view.hold(false);
        }}
        onPointerDown={() => {
          byArrow.current = false;
        }}
        onFocusOut={(event) => {
          const { currentTarget, relatedTarget } = event;
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
            view.hold(false);
          }
        }}
      >
        <Choice
          label={text("day.askFelt")}
          value={String(checkIn?.mood ?? "")}
          options={MOODS.map((mood) => [mood, text("day.mood", { mood })] as const)}
          onChange={choose}
        />
      </div>
      {open && <CheckInFields checkIn={checkIn} onSave={save} onClose={() => onShow(false)} />}
    </>
  );
}

/** Says the count once it is on view. */
function useShownAloud({ hidden, count }: View): void {
  const text = useText();
  const announce = useAnnounce();
  const was = useRef(hidden);
  useEffect(() => {
    if (was.current && !hidden && count !== null) announce(text("newtab.done", { count }));
    was.current = hidden;
  }, [hidden, count, announce, text]);
}
