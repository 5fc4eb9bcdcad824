import type { Settings } from "./schema";

/** What holds until the person chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  dayStart: 0,
  weekStart: "auto",
  celebration: "full",
  sound: false,
  letterKeys: true,
  checkInFrom: 16 * 60,
  moodFirst: false,
  weeklyReview: true,
  backupFiles: false,
  backupTail: false,
  hourMinutes: 60,
};
