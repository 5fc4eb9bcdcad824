/** Puts the data section on a stage: doors that answer as told, and a note of what they were asked. */
import { render, screen } from "@testing-library/preact";
import { DataSection } from "../../../components/data/DataSection";
import type { DataDoors, DataFacts } from "../../../components/data/doors";
import { TextContext } from "../../../components/TextContext";
import type { Found } from "../../../utils/domain/exchange/import/found";
import { nothingFound } from "../../../utils/domain/exchange/import/found";
import { planImport } from "../../../utils/domain/exchange/plan";
import type { Planned } from "../../../utils/domain/exchange/preview";
import type { Day, Settings, Trouble, Win } from "../../../utils/domain/schema";
import { DEFAULT_SETTINGS } from "../../../utils/domain/settings";
import { EMPTY_CURRENT } from "../../../utils/domain/world";
import { settled, text } from "../stage";

export const DAY = "2026-11-20";
const AT = Date.parse(`${DAY}T10:00:00Z`);

export const FACTS: DataFacts = {
  wins: 1354,
  hours: 41,
  since: "2025-05-12",
  room: { bytes: 1_234_567, persistent: true },
  tail: null,
  copy: null,
  fileDay: null,
  fileFailed: false,
  mayDownload: false,
  left: { tail: null, file: null },
};

/** A win, changed `later` ms after it was logged. */
export function win(title: string, later = 0, id = title): Win {
  return { id, title, at: AT, day: DAY, zone: "UTC", stone: "slate", updatedAt: AT + later };
}

/** What importing these wins would do where those are. */
export function planned(file: Partial<Found>, here: Win[] = []): Planned {
  const days: Day[] = here.length > 0 ? [{ day: DAY, wins: here, hours: [] }] : [];
  const plan = planImport({ days, current: EMPTY_CURRENT }, { ...nothingFound(false), ...file });
  return { status: "planned", kind: "tiny-wins-json", exportedAt: AT, plan };
}

type Given = {
  doors?: Partial<DataDoors>;
  facts?: Partial<DataFacts>;
  settings?: Partial<Settings>;
  aside?: number;
  trouble?: Trouble;
};

/** The section over these facts. @returns what it asked for, in order */
export function stageData(given: Given = {}): { asked: unknown[] } {
  const asked: unknown[] = [];
  const note = (...what: unknown[]) => void asked.push(what.length > 1 ? what : what[0]);
  const doors: DataDoors = {
    read: async () => planned({ wins: [win("Called Grandma")] }),
    enter: async (plan) => {
      note(
        "enter",
        plan.added.map(({ title }) => title),
      );
      return { entered: true, stage: "stage-1" };
    },
    takeBack: async (stage) => {
      note("take back", stage);
      return { entered: true, stage };
    },
    putBack: async (stage) => {
      note("put back", stage);
      return { entered: true, stage: "stage-2" };
    },
    save: async (format, range) => {
      note("save", format, range);
      return { name: `tiny-wins-${DAY}.${format}`, wins: 1354 };
    },
    saveRaw: async (which) => {
      note("raw", which);
      return "tiny-wins-raw.json";
    },
    wipe: async () => {
      note("wipe");
      return { wiped: true, isCopyLeft: false };
    },
    allowFiles: async () => true,
    forgetTail: async () => note("forget"),
    decided: async () => note("decided"),
    here: () => ({ zone: "UTC", dayStart: 0, now: AT, timed: "A pomodoro" }),
    ...given.doors,
  };
  render(
    <TextContext.Provider value={text}>
      <DataSection
        facts={{ ...FACTS, ...given.facts }}
        doors={doors}
        settings={{ ...DEFAULT_SETTINGS, ...given.settings }}
        onSet={(patch) => note("set", patch)}
        today="2026-11-22"
        aside={given.aside ?? 0}
        trouble={given.trouble ?? null}
      />
    </TextContext.Provider>,
  );
  return { asked };
}

/** Chooses a file, as the browser's own dialog gives it. */
export async function choose(name = "wins.json"): Promise<void> {
  const input = screen.getByLabelText("Import a file") as unknown as HTMLInputElement;
  const file = new File(["{}"], name);
  Object.defineProperty(input, "files", { configurable: true, value: [file] });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}
