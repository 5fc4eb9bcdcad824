import { describe, expect, test } from "vitest";
import { chooseLanguage, type LanguageName } from "../../utils/text/languages";

const OFFERED: LanguageName[] = [
  ["en", "English"],
  ["de", "Deutsch"],
  ["pt-BR", "Português"],
  ["zh-CN", "简体中文"],
];
const choose = (chosen: string, ...wanted: string[]) => chooseLanguage(chosen, wanted, OFFERED);

describe("the language is", () => {
  test("the one that was chosen, whatever the browser's", () => {
    expect(choose("de", "pt-BR", "en")).toBe("de");
  });

  test("the one that was chosen, even where it is not offered yet", () => {
    expect(choose("ko", "de")).toBe("ko");
  });

  test("else the first of the browser's that there is, in whatever variety", () => {
    expect(choose("auto", "de-AT", "en")).toBe("de");
    expect(choose("auto", "nl", "pt-PT", "de")).toBe("pt-BR");
    expect(choose("auto", "zh-Hans-SG")).toBe("zh-CN");
    expect(choose("auto", "ZH")).toBe("zh-CN");
  });

  test("not the one in another script", () => {
    expect(choose("auto", "zh-TW", "de")).toBe("de");
    expect(choose("auto", "zh-Hant-HK")).toBe("en");
  });

  test("English where there is none of them, and where the chosen one is gone", () => {
    expect(choose("auto", "nl-NL", "fi")).toBe("en");
    expect(choose("auto")).toBe("en");
    expect(choose("xx", "nl")).toBe("en");
    expect(choose("xx", "de")).toBe("de");
  });
});
