import { beforeEach, expect, test, vi } from "vitest";

/** Every event that somebody listens to, in the order of the listening. */
let heard: string[] = [];

/** An API in which every event notes who listens and every call never comes back. */
function silentApi(path: string): unknown {
  return new Proxy(() => {}, {
    get: (_, name: string) => {
      if (name === "addListener") return () => void heard.push(path);
      if (name === "then") return undefined;
      return silentApi(path ? `${path}.${name}` : name);
    },
    apply: () => new Promise(() => {}),
  });
}

vi.mock("webextension-polyfill", () => ({ default: silentApi("") }));

beforeEach(() => {
  heard = [];
  vi.stubGlobal("indexedDB", { open: () => ({}) });
  vi.stubGlobal("chrome", silentApi(""));
});

test("every listener is registered before anything is awaited", async () => {
  const { default: background } = await import("@/entrypoints/background");

  void background.main();

  expect(heard.toSorted()).toEqual(
    [
      "alarms.onAlarm",
      "alarms.onAlarm",
      "commands.onCommand",
      "contextMenus.onClicked",
      "notifications.onButtonClicked",
      "notifications.onClicked",
      "omnibox.onInputChanged",
      "omnibox.onInputEntered",
      "runtime.onInstalled",
      "runtime.onInstalled",
      "runtime.onMessage",
      "runtime.onStartup",
      "runtime.onUpdateAvailable",
      "storage.onChanged",
    ].sort(),
  );
});
