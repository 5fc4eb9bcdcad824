import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { faultsIn, longest, missingIn, overlongIn, roomFor } from "../../scripts/message-faults";
import { compileMessages, wordFiles } from "../../scripts/messages";
import { pseudo } from "../../scripts/pseudo";
import { createText } from "../../utils/text/text";

const compiled = (message: string) => compileMessages(JSON.stringify({ key: message }), "a file");
/** What is wrong with a message in a language, as a translation of the English one. */
const faults = (tag: string, message: string, english: string) =>
  faultsIn(tag, compiled(message), compiled(english)).map(({ what }) => what);

describe("a message is at fault", () => {
  test("when it asks for what it is not given, or drops what it should say", () => {
    expect(faults("de", "{titel} löschen", "Delete {title}")).toEqual([
      "nothing is given for {titel}",
      "{title} is left out",
    ]);
    expect(faults("de", "Löschen", "Delete {title}")).toEqual(["{title} is left out"]);
    expect(faults("de", "{title} löschen", "Delete {title}")).toEqual([]);
  });

  test("not when it can do without a choice that English has to make", () => {
    expect(faults("ja", "小さな達成", "small {count, plural, one {win} other {wins}}")).toEqual([]);
    expect(faults("ja", "達成", "{count, plural, one {# win} other {# wins}}")).toEqual([
      "{count} is left out",
    ]);
  });

  test("when a plural form of its language has no words, told by the numbers that are left", () => {
    const english = "{count, plural, =0 {none} =1 {one win} other {# wins}}";
    expect(faults("pl", "{count, plural, =0 {nic} =1 {jeden} other {#}}", english)).toEqual([
      'the plural form "few" has no words',
      'the plural form "many" has no words',
    ]);
    const arabic =
      "{count, plural, =0 {لا شيء} =1 {واحد} two {اثنان} few {# إنجازات} many {# إنجازًا} other {# إنجاز}}";
    expect(faults("ar", arabic, english)).toEqual([]);
    expect(faults("ar", arabic.replace("two {اثنان} ", ""), english)).toEqual([
      'the plural form "two" has no words',
    ]);
    expect(faults("ja", "{count, plural, other {#}}", english)).toEqual([]);
    expect(faults("pl", "{n, plural, other {+#}}", "{n, plural, =0 {} other {# new}}")).toEqual([]);
    expect(faults("de", "{count, plural, one {#} few {#} other {#}}", english)).toEqual([
      'the language has no plural form "few"',
    ]);
  });

  test("when it chooses between other things than English does", () => {
    const english = "{part, select, morning {Good morning} other {Hello}}";
    expect(faults("de", "{part, select, morgen {Guten Morgen} other {Hallo}}", english)).toEqual([
      '{part} is never "morgen"',
      '"morning" of {part} has no words',
    ]);
  });

  test("when it is empty, or English never says it", () => {
    expect(faults("de", "", "Delete")).toEqual(["it is empty"]);
    expect(faultsIn("de", { gone: "Weg" }, {})).toEqual([
      { key: "gone", what: "English has no such message" },
    ]);
  });

  test("when it is wider than what the layout was tried with", () => {
    const long = { key: "x".repeat(60) };
    expect(overlongIn(long, { key: "Delete" })).toEqual([
      { key: "key", what: "60 wide, and there is room for 19" },
    ]);
    expect(longest("削除")).toBe(4);
    expect(overlongIn({ key: "削除" }, { key: "Delete" })).toEqual([]);
  });

  test("or missing", () => {
    expect(missingIn({ a: "A" }, { a: "A", b: "B" })).toEqual(["b"]);
  });
});

test("a build stops at a broken placeholder and says where", () => {
  const folder = mkdtempSync(join(tmpdir(), "locales-"));
  const write = (tag: string, words: Record<string, string>) =>
    writeFileSync(join(folder, `${tag}.json`), JSON.stringify(words));
  try {
    write("en", { "log.ask": "What?", "log.one": "Log {title}" });
    write("de", { "log.one": "{titel} eintragen" });
    expect(() => wordFiles(folder)).toThrow(
      `${folder}/de.json: "log.one": nothing is given for {titel}`,
    );
    write("de", { "log.one": "{title eintragen" });
    expect(() => wordFiles(folder)).toThrow(/de\.json: "log\.one" at column \d+/);
    write("de", { "log.one": "{title} eintragen" });
    const files = wordFiles(folder);
    expect([...files.keys()]).toEqual([
      "de.frame.json",
      "de.later.json",
      "de.background.json",
      "de.rest.json",
      "keys.frame.json",
      "keys.later.json",
      "keys.background.json",
      "keys.rest.json",
    ]);
    const read = (name: string) => JSON.parse(files.get(name) ?? "");
    expect(read("de.rest.json")).toEqual([]);
    expect(read("keys.frame.json")).toEqual(["log.ask", "log.one"]);
    expect(read("de.frame.json")).toEqual(["What?", [{ arg: "title" }, " eintragen"]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("the pseudo-language", () => {
  const say = (message: string, params = {}) =>
    createText(pseudo(compiled(message)), "en")("key" as never, params);

  test("takes all the room a translation may take, in brackets, and keeps what it is given", () => {
    expect(say("Done")).toBe("[Ðöñéļöŕéɱ îþšû]");
    expect(say("Done").length).toBe(roomFor("Done".length));
    expect(say("Delete {title}", { title: "Tea" })).toMatch(/^\[Ðéļéţé Tea.+\]$/);
    expect(say("{n, plural, one {# win} other {# wins}}", { n: 3 })).toMatch(/^\[3 ŵîñš.*\]$/);
  });

  test("never makes more of a message than a translation may be", () => {
    const words = { key: "Two steps removed." };
    expect(overlongIn(pseudo(words), words)).toEqual([]);
  });

  test("leaves empty what is empty", () => {
    expect(say("")).toBe("");
  });
});
