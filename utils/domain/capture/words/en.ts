import type { Words } from "./words";

export const en: Words = {
  decimal: ".",
  spaced: true,
  hours: ["hr", "hrs", "hour", "hours"],
  minutes: ["mins", "minute", "minutes"],
  and: ["and"],
  within: [
    ...["the", "first", "last", "next", "in", "every", "each", "per", "after", "before", "within"],
    ...["under", "over", "than", "of", "by", "at", "another"],
  ],
  yesterday: ["yesterday"],
  belonging: [],
  at: [
    "at {hour}:{minute} {half}",
    "at {hour} {half}",
    "at {hour}:{minute}",
    "at {hour} o'clock",
    "at {hour} o’clock",
    "@{hour}:{minute} {half}",
    "@{hour} {half}",
  ],
  halves: { am: ["am", "a.m."], pm: ["pm", "p.m."] },
  counted: [
    ...["page", "pages", "word", "words", "line", "lines", "sentence", "sentences"],
    ...["paragraph", "paragraphs", "chapter", "chapters", "verse", "verses", "scene", "scenes"],
    ...["slide", "slides", "exercise", "exercises", "problem", "problems", "card", "cards"],
    ...["lesson", "lessons", "rep", "reps", "push-ups", "pushups", "squats", "steps", "laps"],
    ...["mile", "miles", "metres", "meters", "kilometres", "kilometers", "glasses"],
    ...["email", "emails", "e-mail", "e-mails", "mails", "calls", "tickets", "commits"],
  ],
  beside: ["of", "per", "every", "each", "than"],
};
