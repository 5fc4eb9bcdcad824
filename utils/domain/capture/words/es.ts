import type { Words } from "./words";

export const es: Words = {
  decimal: ",",
  spaced: true,
  hours: ["hora", "horas"],
  minutes: ["min.", "minuto", "minutos"],
  and: ["y"],
  within: [
    ...["los", "las", "primeros", "últimos", "próximos", "en", "cada", "por", "tras", "antes"],
    ...["de", "que", "otros"],
  ],
  yesterday: ["ayer"],
  belonging: [],
  at: [
    "a las {hour}:{minute} h",
    "a las {hour}:{minute}",
    "a la {hour}:{minute}",
    "a las {hour} h",
  ],
  halves: { am: [], pm: [] },
  counted: [
    ...["página", "páginas", "palabra", "palabras", "línea", "líneas", "frase", "frases"],
    ...["párrafo", "párrafos", "capítulo", "capítulos", "escenas", "diapositivas", "ejercicio"],
    ...["ejercicios", "problemas", "tarjetas", "lección", "lecciones", "flexiones", "sentadillas"],
    ...["pasos", "vueltas", "metros", "kilómetros", "vasos", "correo", "correos", "llamadas"],
  ],
  beside: ["de", "por", "que", "cada"],
};
