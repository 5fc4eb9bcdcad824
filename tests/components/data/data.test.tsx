import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { DataDoors } from "@/components/data/doors";
import { button, field, rows, settled } from "../stage";
import { choose, planned, stageData, win } from "./stage";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function press(name: string) {
  fireEvent.click(button(name));
  await settled();
}
const words = () => document.body.textContent ?? "";
const switchOf = (name: string) => screen.getByRole("switch", { name });

describe("what there is", () => {
  test("is counted, and said to be nowhere else", () => {
    stageData();
    expect(words()).toContain("1,354 wins and 41 power hours since 12 May 2025.");
    expect(words()).toContain("on this computer, in this browser, and nowhere else");
    expect(words()).toContain("1.2 MB");
  });

  test("is not said to be nowhere else when there are copies", () => {
    stageData({ settings: { backupTail: true }, facts: { fileDay: "2026-11-21" } });
    expect(words()).not.toContain("nowhere else");
    expect(words()).toContain("the last thirty days are in the browser’s account too");
  });
});

describe("the copy in this browser", () => {
  const copy = { name: "copy", savedAt: Date.parse("2026-11-20T10:00:00Z") };

  test("brings back through the same look at what would change", async () => {
    const asked: unknown[] = [];
    const read: DataDoors["read"] = async (source) => {
      asked.push(source);
      return planned({ wins: [win("Called Grandma")] });
    };
    stageData({ facts: { copy }, doors: { read } });
    expect(words()).toContain("The last is of 20 November 2026");

    await press("Restore");

    expect(asked).toEqual([{ from: "copy" }]);
    expect(words()).toContain("From the copy in this browser");
    expect(button("Import")).toBeTruthy();
  });

  test("is not offered where there is none", () => {
    stageData();
    expect(screen.queryByRole("button", { name: "Restore" })).toBeNull();
  });
});

describe("an export", () => {
  test.each([
    ["Export JSON", "json"],
    ["Export CSV", "csv"],
    ["Export Markdown", "md"],
  ])("%s is whole unless days were chosen, and says when it is done", async (name, format) => {
    const { asked } = stageData();
    await press(name);
    expect(asked).toEqual([["save", format, null]]);
    expect(screen.getAllByRole("status")[0]?.textContent).toMatch(/1,354 wins: .*tiny-wins-/);
  });

  test("of some days has them, and is not made of days the wrong way round", async () => {
    const { asked } = stageData();
    fireEvent.click(screen.getByRole("radio", { name: "Some days" }));
    await settled();
    fireEvent.input(screen.getByLabelText("From"), { target: { value: "2026-11-23" } });
    await settled();
    await press("Export JSON");
    expect(asked).toEqual([]);
    expect(screen.getByRole("alert").textContent).toContain("A first day");

    fireEvent.input(screen.getByLabelText("From"), { target: { value: "2026-11-01" } });
    await settled();
    await press("Export JSON");
    expect(asked).toEqual([["save", "json", { from: "2026-11-01", to: "2026-11-22" }]]);
  });

  test("that takes long shows how far it is and can be cancelled", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let signal: AbortSignal | undefined;
    stageData({
      doors: {
        save: (_format, _range, pace) => {
          signal = pace.signal;
          pace.progress?.(0.5);
          return new Promise(() => {});
        },
      },
    });
    fireEvent.click(button("Export JSON"));
    await vi.advanceTimersByTimeAsync(100);
    expect(screen.queryByRole("progressbar")).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    const bar = screen.getByRole("progressbar", { name: "Exporting" });
    expect((bar as unknown as HTMLProgressElement).value).toBe(0.5);
    fireEvent.click(button("Cancel"));
    await vi.advanceTimersByTimeAsync(100);
    expect(signal?.aborted).toBe(true);
    expect(words()).toContain("Cancelled. Nothing was changed.");
    expect(button("Export JSON")).toBeTruthy();
  });
});

describe("an import", () => {
  const refused = [
    { list: "wins", line: 4112, reason: "missing", field: "day", excerpt: "Ten pages before bed" },
    { list: "wins", line: 9870, reason: "missing", field: "title", excerpt: "{" },
    { list: "task", index: 2, reason: "invalid", field: "day", excerpt: "Never" },
  ] as const;

  test("is shown before it is done, with what is refused and why", async () => {
    const here = [win("Same"), win("Old", 0, "1"), win("Mine", 9, "2")];
    const file = [win("Same"), win("New title", 5, "1"), win("Theirs", 3, "2"), win("New")];
    const { asked } = stageData({
      doors: { read: async () => planned({ wins: file, refused: [...refused] }, here) },
    });
    await choose();

    expect(asked).toEqual([]);
    expect(screen.getByRole("heading", { name: "This is what would change" })).toBeTruthy();
    const figures = [...document.querySelectorAll(".nums div")].map((one) => one.textContent);
    expect(figures).toEqual([
      "new1",
      "the same, left as they are1",
      "changed: the later edit is kept2",
      "refused3",
    ]);
    expect(words()).toContain("One is later in the file and one is later here.");
    expect(rows("Refused, and why")).toEqual([
      "“Ten pages before bed”Line 4,112: the day is missing, so it has no place in the history.",
      "No titleLine 9,870: a win needs at least a word.",
      "“Never”Number 3 of “task”: its date isn’t in the calendar.",
    ]);
    await press("See the 2");
    expect(rows("Changed wins")[0]).toMatch(/New title.*from the file, instead of Old/);
    expect(rows("Changed wins")[1]).toMatch(/Mine.*as it is here, instead of Theirs/);
    expect(document.activeElement?.textContent).toBe("This is what would change");
  });

  test("is done by Import, taken back by Undo, and put back", async () => {
    const { asked } = stageData();
    await choose();
    await press("Import");
    expect(words()).toContain("One win imported.");
    await press("Undo");
    expect(words()).toContain("Taken back");
    await press("Put it back");
    expect(words()).toContain("One win imported.");
    await press("Undo");
    expect(asked).toEqual([
      ["enter", ["Called Grandma"]],
      ["take back", "stage-1"],
      ["put back", "stage-1"],
      ["take back", "stage-2"],
    ]);
  });

  test("of nothing new says so and enters nothing", async () => {
    const { asked } = stageData({
      doors: { read: async () => planned({ wins: [win("Same")] }, [win("Same")]) },
    });
    await choose();
    expect(screen.getByRole("heading", { name: "Nothing in it is new" })).toBeTruthy();
    await press("Import");
    expect(asked).toEqual([]);
    expect(words()).toContain("The one win is here already.");
  });

  test("that is cancelled leaves everything, and the same file can be chosen again", async () => {
    const { asked } = stageData();
    await choose();
    await press("Cancel");
    await choose();
    expect(button("Import")).toBeTruthy();
    expect(asked).toEqual([]);
  });

  test.each([
    ["unknown", "This file isn’t a Tiny Wins export"],
    ["newer", "exported by a newer Tiny Wins"],
    ["zip", "packed"],
    ["too-big", "larger than can be read at once"],
  ] as const)("of a file that is %s says why", async (problem, why) => {
    stageData({ doors: { read: async () => ({ status: "refused", problem }) } });
    await choose();
    expect(words()).toContain(why);
    expect(words()).toContain("Nothing was changed.");
  });

  test("that the writer refuses says what is wrong", async () => {
    stageData({ doors: { enter: async () => ({ stage: "", entered: false, trouble: "full" }) } });
    await choose();
    await press("Import");
    expect(words()).toContain("The browser’s storage is full.");
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  test("of an unknown table asks for the columns, with a sample that follows them", async () => {
    const read = vi.fn(async () => ({
      status: "choose-columns" as const,
      header: ["When", "Other", "What"],
      rows: [["2026-11-20", "7", "Called Grandma"]],
      separator: ",",
      guess: { date: 0, order: "dmy" as const },
    }));
    stageData({ doors: { read } });
    await choose("table.csv");
    await press("Show what would change");
    expect(screen.getByRole("alert").textContent).toBe("A win needs this.");
    fireEvent.change(screen.getByRole("combobox", { name: "What was done" }), {
      target: { value: "2" },
    });
    await settled();
    expect(words()).toContain("Called Grandma20 November 2026");
    await press("Show what would change");
    expect(read).toHaveBeenLastCalledWith(expect.anything(), expect.anything(), {
      title: 2,
      date: 0,
      order: "dmy",
    });
  });
});

describe("copies", () => {
  const FILES = "A file in Downloads, every day with something new";
  const TAIL = "The last thirty days in your browser’s account";

  test("in Downloads are switched on once the browser may save files", async () => {
    const { asked } = stageData();
    fireEvent.click(switchOf(FILES));
    await settled();
    expect(asked).toEqual([["set", { backupFiles: true }]]);
  });

  test("in Downloads stay off, and say so, when it may not", async () => {
    const { asked } = stageData({ doors: { allowFiles: async () => false } });
    fireEvent.click(switchOf(FILES));
    await settled();
    expect(asked).toEqual([]);
    expect(screen.getByRole("alert").textContent).toContain("stays off");
    expect((switchOf(FILES) as unknown as HTMLInputElement).checked).toBe(false);
  });

  test("in Downloads say so when the browser takes the permission away, or a file fails", () => {
    const settings = { backupFiles: true };
    stageData({ settings, facts: { mayDownload: null } });
    expect(screen.queryByRole("alert")).toBeNull(); // not known yet: nothing flashes by
    cleanup();
    stageData({ settings, facts: { mayDownload: false } });
    expect((switchOf(FILES) as unknown as HTMLInputElement).checked).toBe(false);
    expect(screen.getByRole("alert").textContent).toContain("no longer lets Tiny Wins save files");
    cleanup();
    stageData({ settings, facts: { mayDownload: true, fileFailed: true } });
    expect((switchOf(FILES) as unknown as HTMLInputElement).checked).toBe(true);
    expect(screen.getByRole("alert").textContent).toContain("tried again");
  });

  test("in the account say that they leave the computer, when they were saved, and can go", async () => {
    const tail = { wins: 213, from: "2026-10-24", to: "2026-11-22", savedAt: Date.now() };
    const { asked } = stageData({ facts: { tail } });
    expect(words()).toContain("this leaves the computer");
    expect(words()).toContain("213 wins are there, saved on");
    await press("Take it out of the account");
    fireEvent.click(switchOf(TAIL));
    await settled();
    expect(asked).toEqual(["forget", ["set", { backupTail: true }]]);
  });

  test("of an earlier history are offered, by the same preview, or left", async () => {
    const tail = { wins: 213, from: "2026-10-24", to: "2026-11-22", savedAt: Date.now() };
    const left = {
      tail,
      file: { name: "/home/x/Tiny Wins/tiny-wins-2026-11-22.json", savedAt: 0 },
    };
    const { asked } = stageData({ facts: { wins: 0, since: null, tail, left } });
    expect(words()).toContain("213 wins of the last thirty days were found");
    expect(words()).toMatch(/backup file .?tiny-wins-2026-11-22\.json/);
    await press("Restore");
    expect(asked).toEqual([]);
    await press("Import");
    expect(asked).toEqual([["enter", ["Called Grandma"]], "decided"]);
    cleanup();
    const other = stageData({ facts: { wins: 0, since: null, tail, left } });
    await press("Start anew");
    expect(other.asked).toEqual(["decided"]);
  });
});

describe("the end of everything", () => {
  test("takes the word, and offers an export first", async () => {
    const { asked } = stageData();
    await press("Delete everything");
    await press("Export JSON");
    expect(words()).toContain("Delete 1,354 wins, and everything else?");
    const input = field("Type “delete” to go on");
    input.value = "no";
    fireEvent.submit(input.form as HTMLFormElement);
    await settled();
    expect(screen.getByRole("alert").textContent).toBe("The word is “delete”.");
    expect(document.activeElement).toBe(input);
    input.value = " DELETE ";
    fireEvent.submit(input.form as HTMLFormElement);
    await settled();
    expect(asked).toEqual([["save", "json", null], "wipe"]);
    expect(words()).toContain("Everything is deleted.");
  });

  async function deleting(doors: Partial<DataDoors>): Promise<string> {
    stageData({ doors });
    await press("Delete everything");
    const input = field("Type “delete” to go on");
    input.value = "delete";
    fireEvent.submit(input.form as HTMLFormElement);
    await settled();
    return words();
  }

  test.each(["full", "newer", "closed", "unreadable"] as const)(
    "that is refused (%s) deleted nothing, and promises nothing for later",
    async (trouble) => {
      const said = await deleting({ wipe: async () => ({ wiped: false, trouble }) });
      expect(said).toContain("Nothing was deleted.");
      expect(said).not.toContain("waits here");
    },
  );

  test("says what is left, and when nothing is known", async () => {
    const left = async () => ({ wiped: true, isCopyLeft: true }) as const;
    expect(await deleting({ wipe: left })).toContain("A copy of it couldn’t be deleted yet");
    cleanup();
    const unheard = async () => ({ wiped: false, trouble: "unheard" }) as const;
    expect(await deleting({ wipe: unheard })).toContain("No answer came.");
  });
});

describe("damage", () => {
  test("is counted, and can be saved as it is stored", async () => {
    const { asked } = stageData({ aside: 2 });
    expect(words()).toContain("2 entries couldn’t be read");
    await press("Export them");
    expect(asked).toEqual([["raw", "aside"]]);
  });

  test("of the whole leaves the way out", async () => {
    const { asked } = stageData({ trouble: "newer" });
    await press("Export the raw data");
    expect(asked).toEqual([["raw", "all"]]);
  });
});
