import type { Settings } from "./schema";

/** What holds until the person chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  language: "auto",
  theme: "system",
  dayStart: 0,
  weekStart: "auto",
  celebration: "full",
  ownWords: "",
  sound: false,
  letterKeys: true,
  checkInFrom: 16 * 60,
  moodFirst: false,
  weeklyReview: true,
  numbers: true,
  showLineup: true,
  showGoals: true,
  showWeeks: true,
  backupFiles: false,
  backupTail: false,
  hourMinutes: 60,
};
