import type { Words } from "./words";

/** Portuguese as it is written in Brazil. */
export const pt: Words = {
  decimal: ",",
  spaced: true,
  hours: ["hora", "horas"],
  minutes: ["min.", "minuto", "minutos"],
  and: ["e"],
  within: [
    ...["os", "as", "primeiros", "últimos", "próximos", "em", "cada", "por", "após", "antes"],
    ...["de", "que", "outros"],
  ],
  yesterday: ["ontem"],
  belonging: [],
  at: [
    "às {hour}:{minute}",
    "às {hour}h{minute}",
    "às {hour}h",
    "às {hour} horas",
    "à {hour}:{minute}",
    "à {hour}h{minute}",
  ],
  halves: { am: [], pm: [] },
  counted: [
    ...["página", "páginas", "palavra", "palavras", "linha", "linhas", "frase", "frases"],
    ...["parágrafo", "parágrafos", "capítulo", "capítulos", "cenas", "slides", "exercício"],
    ...["exercícios", "problemas", "cartões", "lição", "lições", "flexões", "agachamentos"],
    ...["passos", "voltas", "metros", "quilômetros", "copos", "e-mail", "e-mails", "ligações"],
  ],
  beside: ["de", "por", "que", "cada"],
};
