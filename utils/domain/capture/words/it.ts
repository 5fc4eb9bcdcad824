import type { Words } from "./words";

export const it: Words = {
  decimal: ",",
  spaced: true,
  hours: ["ora", "ore"],
  minutes: ["min.", "minuto", "minuti"],
  and: ["e"],
  within: [
    ...["i", "gli", "primi", "ultimi", "prossimi", "in", "ogni", "per", "dopo", "prima", "entro"],
    ...["di", "altri"],
  ],
  yesterday: ["ieri"],
  belonging: [],
  at: [
    "alle ore {hour}:{minute}",
    "alle ore {hour}.{minute}",
    "alle {hour}:{minute}",
    "alle {hour}.{minute}",
    "alle ore {hour}",
    "all'{hour}:{minute}",
    "all’{hour}:{minute}",
  ],
  halves: { am: [], pm: [] },
  counted: [
    ...["pagina", "pagine", "parola", "parole", "riga", "righe", "frase", "frasi", "paragrafo"],
    ...["paragrafi", "capitolo", "capitoli", "scene", "slide", "esercizio", "esercizi"],
    ...["problemi", "schede", "lezione", "lezioni", "flessioni", "passi", "giri", "metri"],
    ...["chilometri", "bicchieri", "mail", "email", "e-mail", "telefonate"],
  ],
  beside: ["di", "per", "ogni", "su"],
};
