import type { Words } from "./words";

export const tr: Words = {
  decimal: ",",
  spaced: true,
  hours: ["sa", "saat"],
  minutes: ["dk", "dk.", "dakika"],
  and: [],
  within: ["ilk", "son", "sonraki", "her", "bir", "en"],
  yesterday: ["dün"],
  belonging: [],
  at: [
    ...["da", "de", "ta", "te"].flatMap((suffix) => [
      `saat {hour}:{minute}'${suffix}`,
      `saat {hour}:{minute}’${suffix}`,
      `saat {hour}.{minute}'${suffix}`,
      `saat {hour}.{minute}’${suffix}`,
      `{hour}:{minute}'${suffix}`,
      `{hour}:{minute}’${suffix}`,
    ]),
    "saat {hour}:{minute}",
    "saat {hour}.{minute}",
  ],
  halves: { am: [], pm: [] },
  counted: [
    ...["sayfa", "kelime", "sözcük", "satır", "cümle", "paragraf", "bölüm", "sahne", "slayt"],
    ...["alıştırma", "problem", "soru", "kart", "ders", "şınav", "mekik", "adım", "tur", "metre"],
    ...["kilometre", "bardak", "e-posta", "mail", "arama"],
  ],
  beside: ["her", "ilk", "son"],
};
