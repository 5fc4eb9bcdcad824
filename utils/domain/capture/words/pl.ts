import type { Words } from "./words";

export const pl: Words = {
  decimal: ",",
  spaced: true,
  hours: ["godz", "godz.", "godzina", "godzinę", "godziny", "godzin"],
  minutes: ["min.", "minuta", "minutę", "minuty", "minut"],
  and: ["i"],
  within: [
    ...["pierwsze", "pierwszych", "ostatnie", "ostatnich", "następne", "w", "co", "każde", "na"],
    ...["po", "przed", "przez", "niż", "kolejne", "kolejnych"],
  ],
  yesterday: ["wczoraj"],
  belonging: [],
  at: [
    "o godzinie {hour}:{minute}",
    "o godz. {hour}:{minute}",
    "o godz. {hour}.{minute}",
    "o {hour}:{minute}",
    "o {hour}.{minute}",
    "o godzinie {hour}",
    "o godz. {hour}",
  ],
  halves: { am: [], pm: [] },
  counted: [
    ...["strona", "stronę", "strony", "stron", "słowo", "słowa", "słów", "wiersz", "wiersze"],
    ...["wierszy", "zdanie", "zdania", "zdań", "akapit", "akapity", "akapitów", "rozdział"],
    ...["rozdziały", "rozdziałów", "slajdy", "slajdów", "ćwiczenie", "ćwiczenia", "ćwiczeń"],
    ...["zadanie", "zadania", "zadań", "fiszki", "fiszek", "lekcja", "lekcję", "lekcje", "lekcji"],
    ...["pompki", "pompek", "przysiady", "przysiadów", "kroki", "kroków", "okrążeń", "metrów"],
    ...["kilometrów", "szklanki", "szklanek", "mail", "maile", "maili", "e-maile", "e-maili"],
  ],
  beside: ["z", "ze", "co", "na", "każde", "niż"],
};
