import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Place, readHere, winOf } from "../../../utils/domain/capture/capture";
import { readTyped } from "../../../utils/domain/capture/read";
import { TONGUES, wordsFor } from "../../../utils/domain/capture/words/tongues";
import { cleanTitle } from "../../../utils/domain/text";
import { moment, TODAY } from "../../support/world";

const GOALS = [
  { id: "t", name: "Write my thesis", unit: "pages" },
  { id: "a", name: "The accordion", unit: "minutes" },
  { id: "o", name: "Ordnung" },
];
const en = { words: wordsFor("en"), goals: GOALS };
const place: Place = { zone: "UTC", dayStart: 0, now: moment("15:00"), today: TODAY };

/** The facts that are logged for a text typed at 15:00. */
const logged = (typed: string, tongue = en) => winOf(readHere(typed, tongue, place), place);
const YESTERDAY = "2026-11-21";

describe("English", () => {
  test.each<[string, object]>([
    ["Opened a window", { title: "Opened a window" }],
    ["10 pages #thesis", { title: "10 pages", amount: 10, unit: "pages", goalId: "t" }],
    ["Read 10 pages", { title: "Read 10 pages", amount: 10, unit: "pages" }],
    ["Read 1 page", { title: "Read 1 page", amount: 1, unit: "pages" }],
    ["Wrote 1,200 words", { title: "Wrote 1,200 words", amount: 1200, unit: "words" }],
    ["Walked 2.5 km", { title: "Walked 2.5 km", amount: 2.5, unit: "km" }],
    ["Wrote the intro 15m", { title: "Wrote the intro", minutes: 15 }],
    ["Wrote the intro, 15 min.", { title: "Wrote the intro", minutes: 15 }],
    ["Wrote the intro (15 minutes)", { title: "Wrote the intro", minutes: 15 }],
    ["15m Wrote the intro", { title: "Wrote the intro", minutes: 15 }],
    ["Cleared the attic 1h 20 min", { title: "Cleared the attic", minutes: 80 }],
    ["Cleared the attic 1h20", { title: "Cleared the attic", minutes: 80 }],
    ["Cleared the attic 1.5 hours", { title: "Cleared the attic", minutes: 90 }],
    ["10 minutes of stretching", { title: "10 minutes of stretching", minutes: 10 }],
    [
      "20 min scales #accordion",
      { title: "20 min scales", minutes: 20, goalId: "a", amount: 20, unit: "minutes" },
    ],
    [
      "Called Mum yesterday",
      { title: "Called Mum", day: YESTERDAY, moment: moment(`${YESTERDAY} 12:00`) },
    ],
    ["Called Mum at 14:30", { title: "Called Mum", day: TODAY, moment: moment("14:30") }],
    ["Called Mum at 2:30 pm", { title: "Called Mum", day: TODAY, moment: moment("14:30") }],
    ["Called Mum at 9am", { title: "Called Mum", day: TODAY, moment: moment("9:00") }],
    ["at 12 am Called Mum", { title: "Called Mum", day: TODAY, moment: moment("0:00") }],
    ["Called Mum @14:30", { title: "Called Mum", day: TODAY, moment: moment("14:30") }],
    [
      "Called Mum yesterday at 20:15, 40 min",
      { title: "Called Mum", minutes: 40, day: YESTERDAY, moment: moment(`${YESTERDAY} 20:15`) },
    ],
    [
      "Wrote two pages #write-my-thesis 15m",
      { title: "Wrote two pages", goalId: "t", minutes: 15 },
    ],
    ["Practised #the accordion", { title: "Practised", goalId: "a" }],
    [
      "Practised 25 min #accordion",
      { title: "Practised", goalId: "a", minutes: 25, amount: 25, unit: "minutes" },
    ],
    ["#thesis Fixed the figures", { title: "Fixed the figures", goalId: "t" }],
    ["Worked on #thesis figures", { title: "Worked on #thesis figures", goalId: "t" }],
    ["15m", { title: "15m", minutes: 15 }],
  ])("“%s”", (typed, facts) => expect(logged(typed)).toEqual(facts));

  test.each([
    "3 eggs for breakfast",
    "#1 priority",
    "#unknown thing",
    "Finished #unknown",
    "Tea at 25:99",
    "Tea at 13:99",
    "Tea at 14 pm",
    "Looked at 9",
    "Dinner at 19:00", // it is three in the afternoon
    "Watched the first 10 minutes",
    "Meeting in 15 min",
    "Ran 400m",
    "Ran 100m",
    "Sprint of 60 m",
    "Finished yesterday's report",
    "Yesterday's news read",
    "Version 1.5h2",
    "Score 10-15m",
    "One of 300 pages",
    "Read 10 pages and 200 words",
    "A 15m walk",
    "Slept 99h",
    "0 min",
    "15m against 20m",
    "",
    "   ",
    "#",
    "# #",
  ])("“%s” is a title and no more", (typed) => {
    expect(logged(typed)).toEqual({ title: cleanTitle(typed) });
  });

  test("of two amounts the one in the goal's unit counts", () => {
    expect(logged("10 pages, 3000 words #thesis")).toMatchObject({ amount: 10, unit: "pages" });
  });

  test("after midnight a late time is last night's", () => {
    const night = { ...place, now: moment("0:30") };
    const facts = winOf(readHere("Tidied up at 23:30", en, night), night);
    expect(facts).toEqual({
      title: "Tidied up",
      day: YESTERDAY,
      moment: moment(`${YESTERDAY} 23:30`),
    });
  });

  test("before the day's start a time after midnight belongs to the evening before", () => {
    const night = { ...place, dayStart: 240, now: moment("2026-11-23 1:30") };
    expect(winOf(readHere("Tidied up at 0:45", en, night), night)).toMatchObject({
      day: TODAY,
      moment: moment("2026-11-23 0:45"),
    });
  });
});

describe("every other tongue", () => {
  const samples: [tag: string, typed: string, facts: object][] = [
    [
      "de",
      "Mama angerufen gestern um 14:30 Uhr",
      { title: "Mama angerufen", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    [
      "de",
      "Aufgeräumt um 9 Uhr, 1 Std. 20 Min.",
      { title: "Aufgeräumt", minutes: 80, moment: moment("9:00") },
    ],
    [
      "de",
      "2,5 Seiten geschrieben #ordnung",
      { title: "2,5 Seiten geschrieben", amount: 2.5, goalId: "o" },
    ],
    ["de", "Die ersten 10 Minuten", { title: "Die ersten 10 Minuten" }],
    [
      "fr",
      "Rangé le bureau hier à 14h30",
      { title: "Rangé le bureau", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    ["fr", "Lu 10 pages 25 minutes", { title: "Lu 10 pages", amount: 10, minutes: 25 }],
    [
      "es",
      "Llamé a Ana ayer a las 14:30",
      { title: "Llamé a Ana", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    [
      "es",
      "Leí 10 páginas 1 hora y 5 minutos",
      { title: "Leí 10 páginas", amount: 10, minutes: 65 },
    ],
    [
      "pt-BR",
      "Liguei para a Ana ontem às 14h30",
      { title: "Liguei para a Ana", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    [
      "pt-BR",
      "Escrevi 1.200 palavras 40 minutos",
      { title: "Escrevi 1.200 palavras", amount: 1200, minutes: 40 },
    ],
    [
      "it",
      "Chiamato Ada ieri alle 14:30",
      { title: "Chiamato Ada", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    ["it", "Letto 10 pagine 1 ora", { title: "Letto 10 pagine", amount: 10, minutes: 60 }],
    [
      "pl",
      "Telefon do mamy wczoraj o 14:30",
      { title: "Telefon do mamy", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    [
      "pl",
      "Przeczytane 10 stron 2 godziny",
      { title: "Przeczytane 10 stron", amount: 10, minutes: 120 },
    ],
    [
      "tr",
      "Annemi aradım dün saat 14:30'da",
      { title: "Annemi aradım", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    [
      "tr",
      "10 sayfa okudum 1 saat 5 dakika",
      { title: "10 sayfa okudum", amount: 10, minutes: 65 },
    ],
    [
      "ja",
      "昨日14:30に母に電話",
      { title: "母に電話", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    ["ja", "読書15分", { title: "読書", minutes: 15 }],
    ["ja", "10ページ読んだ1時間20分", { title: "10ページ読んだ", amount: 10, minutes: 80 }],
    ["ja", "昨日のメールに返事", { title: "昨日のメールに返事" }],
    ["ja", "片付け午後2時30分に", { title: "片付け", moment: moment("14:30") }],
    [
      "zh-Hans",
      "昨天在14:30给妈妈打电话",
      { title: "给妈妈打电话", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    ["zh-Hans", "读了10页 20分钟", { title: "读了10页", amount: 10, minutes: 20 }],
    ["zh-Hans", "整理桌子下午2点30分", { title: "整理桌子", moment: moment("14:30") }],
    [
      "ko",
      "어제 14:30에 엄마에게 전화",
      { title: "엄마에게 전화", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    ["ko", "10쪽 읽음 1시간 20분", { title: "10쪽 읽음", amount: 10, minutes: 80 }],
    ["ko", "책상 정리 오후 2시 30분에", { title: "책상 정리", moment: moment("14:30") }],
    [
      "ar",
      "اتصلت بأمي أمس الساعة ١٤:٣٠",
      { title: "اتصلت بأمي", day: YESTERDAY, moment: moment(`${YESTERDAY} 14:30`) },
    ],
    ["ar", "قرأت ١٠ صفحات ٢٥ دقيقة", { title: "قرأت ١٠ صفحات", amount: 10, minutes: 25 }],
    ["ar", "رتبت ٣ كتب", { title: "رتبت ٣ كتب" }],
  ];
  test.each(samples)("%s: “%s”", (tag, typed, facts) => {
    const { title, ...rest } = logged(typed, { words: wordsFor(tag), goals: GOALS });
    expect({ title, ...rest }).toMatchObject(facts);
    expect(title).toBe((facts as { title: string }).title);
    const stated = new Set(["unit", "day", ...Object.keys(facts)]);
    expect(Object.keys(rest).filter((key) => !stated.has(key))).toEqual([]);
  });

  test("a tag that is not known is read in English", () => {
    expect(wordsFor("xx-YY")).toBe(TONGUES.en);
  });
});

describe("whatever is typed", () => {
  const bits = Object.values(TONGUES).flatMap((words) => [
    ...[...words.yesterday, ...words.hours, ...words.minutes, ...words.counted.slice(0, 3)],
    ...words.at.map((way) => way.replace("{hour}", "14").replace("{minute}", "30")),
  ]);
  const token = fc.oneof(
    fc.constantFrom(...bits, "#thesis", "#unknown", "# ", "15m", "1h20", "10 pages", "@9:15"),
    fc.constantFrom(" ", "  ", ", ", "(", ")", "-", "٣", "5", "13:61", "\u202e", "👩‍🚀", "İ", "\n"),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  const typed = fc.array(token, { maxLength: 14 }).map((all) => all.join(""));
  const tongue = fc
    .constantFrom(...Object.values(TONGUES))
    .map((words) => ({ words, goals: GOALS }));

  test("the pieces are the whole text, in its order", () => {
    fc.assert(
      fc.property(typed, tongue, (text, one) => {
        const { pieces, title } = readTyped(text, one);
        expect(pieces.map(({ words }) => words).join("")).toBe(text);
        const kept = pieces.filter((piece) => piece.as === "title");
        expect(title).toBe(cleanTitle(kept.map(({ words }) => words).join("")));
        expect(title === "").toBe(cleanTitle(text) === "");
      }),
      { numRuns: 3000 },
    );
  });

  test("a title is read the same again: nothing more is taken from it", () => {
    fc.assert(
      fc.property(typed, tongue, (text, one) => {
        const { title } = readTyped(text, one);
        expect(readTyped(title, one).title).toBe(title);
      }),
      // Two times of day, the last of which ends in what is a length of time by itself.
      {
        numRuns: 3000,
        examples: [["14点30分14点30分", { words: wordsFor("zh-CN"), goals: GOALS }]],
      },
    );
  });

  test("no win is logged for a moment to come", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        typed,
        tongue,
        minute,
        fc.integer({ min: 0, max: 360 }),
        (text, one, at, dayStart) => {
          const now = moment("0:00") + at * 60_000;
          const today = at < dayStart ? YESTERDAY : TODAY;
          const here = { zone: "UTC", dayStart, now, today };
          const { moment: won = now } = winOf(readHere(text, one, here), here);
          expect(won).toBeLessThanOrEqual(now);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("a very long text takes no longer than its length", () => {
    for (const bit of [" ", "#", "1", "15m ", "1,000 ", "#a ", "(", "页", "10 pages "]) {
      expect(readTyped(bit.repeat(20_000), en).pieces.length).toBeGreaterThan(0);
    }
  });
});
