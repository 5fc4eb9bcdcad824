import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Announcer } from "../../components/Announcer";
import { Options, type OptionsProps } from "../../components/options/Options";
import { TextContext } from "../../components/TextContext";
import type { Settings } from "../../utils/domain/schema";
import { DEFAULT_SETTINGS } from "../../utils/domain/settings";
import type { MessageKey } from "../../utils/text/text";
import config from "../../wxt.config";
import { TODAY } from "../support/world";
import { text } from "./stage";

afterEach(cleanup);
beforeEach(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});

/** The page over these settings; gives what was chosen on it. */
function stage(props: Partial<OptionsProps> = {}) {
  const chosen: Partial<Settings>[] = [];
  const given: OptionsProps = {
    settings: DEFAULT_SETTINGS,
    fellBack: [],
    today: TODAY,
    wins: [],
    usualWeekStart: 1,
    browserLanguage: "English",
    permissions: [],
    version: "1.2.3",
    trouble: null,
    data: null,
    shortcuts: [],
    onSetShortcut: async () => {},
    keyword: undefined,
    onSet: (patch) => void chosen.push(patch),
    trials: { sound: async () => {}, notification: async () => {}, onNotified: () => () => {} },
    ...props,
  };
  const page = (more: Partial<OptionsProps>) => (
    <TextContext.Provider value={text}>
      <Announcer>
        <Options {...given} {...more} />
      </Announcer>
    </TextContext.Provider>
  );
  const { rerender } = render(page({}));
  return { chosen, change: (more: Partial<OptionsProps>) => rerender(page(more)) };
}

const announced = () => screen.getByRole("status").textContent;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("a setting", () => {
  test("that is typed stands through whatever draws the page anew, and is kept when it is left", () => {
    const { chosen, change } = stage();
    const field = screen.getByRole("textbox", { name: "A line of your own" }) as HTMLInputElement;
    fireEvent.input(field, { target: { value: "Well, lo" } });
    change({ trouble: "closed" });
    change({ trouble: null });
    expect(field.value).toBe("Well, lo");
    fireEvent.change(field, { target: { value: " Well, look at that " } });
    expect(chosen).toEqual([{ ownWords: "Well, look at that" }]);
  });

  test("is chosen by its control, one at a time", () => {
    const { chosen } = stage();
    fireEvent.click(screen.getByRole("switch", { name: "Numbers" }));
    fireEvent.click(screen.getByRole("switch", { name: "Last twelve weeks on the new tab" }));
    fireEvent.click(screen.getByRole("radio", { name: "Dark" }));
    expect(chosen).toEqual([{ numbers: false }, { showWeeks: false }, { theme: "dark" }]);
  });

  test("of the day's start says which day it makes today, and announces it when changed", async () => {
    const { change } = stage();
    expect(screen.getByText(/With this, today is Sunday 22 November\./)).toBeTruthy();
    change({ settings: { ...DEFAULT_SETTINGS, dayStart: 240 }, today: "2026-11-21" });
    await waitFor(() => expect(announced()).toBe("With this, today is Saturday 21 November."));
  });

  test("of a language nobody is offered shows as the browser's", () => {
    stage({ settings: { ...DEFAULT_SETTINGS, language: "xx" } });
    const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "Language" });
    expect(select.value).toBe("auto");
    expect(within(select).getByText("As in the browser (English)")).toBeTruthy();
  });
});

describe("settings that could not be read", () => {
  test("are named, and left as they are by a click", () => {
    const { chosen } = stage({ fellBack: ["theme", "dayStart", "unknown"] });
    expect(screen.getByRole("note").textContent).toContain(
      "2 settings couldn’t be read and are back to their first values: Light or dark and The day starts at.",
    );
    press("Leave it so");
    expect(chosen).toEqual([{ theme: "system", dayStart: 0 }]);
  });

  test("are not spoken of when there are none", () => {
    stage();
    expect(screen.queryByRole("note")).toBeNull();
  });
});

describe("the test of a signal", () => {
  test("asks whether it arrived, and says what to do if not", async () => {
    stage();
    press("Test: try the end signal");
    fireEvent.click(await screen.findByRole("button", { name: "It didn’t" }));
    expect(screen.getByText(/your system holds it back/, { selector: ".trial" })).toBeTruthy();
    expect(announced()).toMatch(/your system holds it back/);
  });

  test("need not ask when the notification was seen", async () => {
    let see = () => {};
    stage({
      trials: {
        sound: async () => {},
        notification: async () => {},
        onNotified: (callback) => {
          see = callback;
          return () => {};
        },
      },
    });
    press("Test: try the end signal");
    await screen.findByText("Did a notification appear?", { selector: ".trial" });
    see();
    await waitFor(() => expect(screen.queryByText("Did a notification appear?")).toBeNull());
    expect(announced()).toBe("Good. So it gets through.");
  });

  test("says at once that the browser refused", async () => {
    const refuse = async () => Promise.reject(new Error("no"));
    stage({ trials: { sound: refuse, notification: refuse, onNotified: () => () => {} } });
    press("Test: hear the stone click");
    expect((await screen.findByRole("alert")).textContent).toMatch(/nothing be heard/);
  });
});

test("from the settings a way leads back to the new tab", () => {
  stage();
  const back = screen.getByRole("link", { name: "Back to the new tab" });
  expect(back.getAttribute("href")).toBe("newtab.html");
});

describe("the keyboard", () => {
  test("tells the word for the address bar where there is one", () => {
    stage({ keyword: "w" });
    const row = screen.getByRole("row", { name: /Log from the address bar/ });
    expect(row.textContent).toContain("wTab");
  });
});

describe("permissions", () => {
  test.each(["chrome", "firefox"])(
    "each that the manifest for %s asks for has its reason",
    (browser) => {
      const make = config.manifest as (env: object) => Record<string, string[]>;
      const manifest = make({ browser, mode: "production", command: "build", manifestVersion: 3 });
      const names = [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])];
      expect(names).toContain("alarms");
      for (const name of names) {
        const key = `options.permission.${name}`;
        expect(text(key as MessageKey), `locales/en.json lacks "${key}".`).not.toBe(key);
      }
    },
  );
});
