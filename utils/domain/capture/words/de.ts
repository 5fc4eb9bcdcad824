import type { Words } from "./words";

export const de: Words = {
  decimal: ",",
  spaced: true,
  hours: ["std", "std.", "stunde", "stunden"],
  minutes: ["min.", "minute", "minuten"],
  and: ["und"],
  within: [
    ...["die", "den", "der", "ersten", "letzten", "nächsten", "in", "alle", "jede", "pro"],
    ...["nach", "vor", "innerhalb", "unter", "über", "als", "von"],
  ],
  yesterday: ["gestern"],
  belonging: [],
  at: [
    "um {hour}:{minute} Uhr",
    "um {hour}.{minute} Uhr",
    "um {hour}:{minute}",
    "um {hour}.{minute}",
    "um {hour} Uhr",
  ],
  halves: { am: [], pm: [] },
  counted: [
    ...["Seite", "Seiten", "Wort", "Wörter", "Worte", "Zeile", "Zeilen", "Satz", "Sätze"],
    ...["Absatz", "Absätze", "Kapitel", "Szenen", "Folie", "Folien", "Übung", "Übungen"],
    ...["Aufgaben", "Karten", "Lektion", "Lektionen", "Liegestütze", "Kniebeugen", "Schritte"],
    ...["Runden", "Meter", "Kilometer", "Gläser", "Mail", "Mails", "E-Mail", "E-Mails", "Anrufe"],
  ],
  beside: ["von", "pro", "je", "als", "alle", "jede"],
};
