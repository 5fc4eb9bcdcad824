/** For who would rather not be counted: the same sentences without counts and totals. */
import type { MessageKey, Params, Text } from "./text";

/** What is said instead; null is silence. */
const INSTEAD: Partial<Record<MessageKey, MessageKey | null>> = {
  "newtab.done": "newtab.doneWords",
  "newtab.earlier": "newtab.earlierToday",
  "newtab.invite": "newtab.inviteWords",
  "newtab.more": "newtab.moreWords",
  "newtab.agoMore": null,
  "popup.todayHeading": "newtab.today",
  "log.logged": "log.loggedWords",
  "log.milestone": "log.milestoneWords",
  "cairn.milestone": "cairn.milestoneWords",
  "field.total": null,
  "field.day": "field.dayWords",
  "field.summary": "field.heading",
  "day.lastWeek": "day.lastWeekWords",
  "day.weekDays": null,
  "day.weekHours": null,
  "day.moreGoals": null,
  "day.moreLessons": null,
  "day.line.pace": null,
  "day.line.basis": null,
  "day.line.plan": null,
  "day.line.fewDays": null,
  "day.line.quiet": null,
  "day.line.reached": "day.lineReached",
};

/** Sentences that end in a sum, and say none where it is 0. */
const SUMMED: ReadonlySet<MessageKey> = new Set(["day.line.resting"]);

/** The text without numbers of wins. */
export function wordsOnly(text: Text): Text {
  const say = (key: MessageKey, params?: Params) => {
    if (key === "recap.heading" && params?.count !== 0) return text("recap.wins");
    if (SUMMED.has(key)) return text(key, { ...params, count: 0 });
    const instead = INSTEAD[key];
    return instead === null ? "" : text(instead ?? key, params);
  };
  return Object.assign(say, text, { counts: false });
}
