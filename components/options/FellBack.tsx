import type { Settings } from "../../utils/domain/schema";
import type { MessageKey } from "../../utils/text/text";
import { useText } from "../TextContext";

/** What each setting is called where it is set. */
const NAMES: Record<keyof Settings, MessageKey> = {
  language: "options.language",
  theme: "options.theme",
  dayStart: "options.dayStart",
  weekStart: "options.weekStart",
  celebration: "options.celebrate",
  ownWords: "options.ownWords",
  sound: "options.soundOn",
  letterKeys: "options.letters",
  checkInFrom: "options.field.checkInFrom",
  moodFirst: "options.field.moodFirst",
  weeklyReview: "options.field.weeklyReview",
  numbers: "options.numbers",
  showLineup: "options.showLineup",
  showGoals: "options.showGoals",
  showWeeks: "options.showWeeks",
  backupFiles: "data.files",
  backupTail: "data.tail",
  hourMinutes: "options.field.hourMinutes",
};

type FellBackProps = {
  settings: Settings;
  /** The fields that could not be read. */
  fields: readonly string[];
  onSet: (patch: Partial<Settings>) => void;
};

/** Says which settings could not be read and stand as they were at first, until each is chosen anew. */
export function FellBack({ settings, fields, onSet }: FellBackProps) {
  const text = useText();
  const known = fields.filter((field): field is keyof Settings => field in NAMES);
  if (known.length === 0) return null;
  const names = text.list(known.map((field) => text(NAMES[field])));
  const asTheyAre = Object.fromEntries(known.map((field) => [field, settings[field]]));
  return (
    <p class="fell-back" role="note">
      {text("options.fellBack", { count: known.length, names })}{" "}
      <button type="button" class="link" onClick={() => onSet(asTheyAre)}>
        {text("options.leaveSo")}
      </button>
    </p>
  );
}
