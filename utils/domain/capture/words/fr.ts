import type { Words } from "./words";

export const fr: Words = {
  decimal: ",",
  spaced: true,
  hours: ["heure", "heures"],
  minutes: ["min.", "mn", "minute", "minutes"],
  and: ["et"],
  within: [
    ...["les", "des", "premières", "dernières", "prochaines", "en", "dans", "toutes", "chaque"],
    ...["par", "après", "avant", "sous", "que", "de"],
  ],
  yesterday: ["hier"],
  belonging: [],
  at: ["à {hour} h {minute}", "à {hour}:{minute}", "à {hour} h", "à {hour} heures"],
  halves: { am: [], pm: [] },
  counted: [
    ...["page", "pages", "mot", "mots", "ligne", "lignes", "phrase", "phrases"],
    ...["paragraphe", "paragraphes", "chapitre", "chapitres", "scènes", "diapos", "diapositives"],
    ...["exercice", "exercices", "problèmes", "cartes", "leçon", "leçons", "pompes", "pas"],
    ...["tours", "mètres", "kilomètres", "verres", "mail", "mails", "e-mail", "e-mails", "appels"],
  ],
  beside: ["de", "des", "sur", "par", "que", "chaque"],
};
