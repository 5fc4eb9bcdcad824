import { beforeEach, expect, test, vi } from "vitest";
import { afterPaint } from "../../components/paint";

type Tell = (list: { getEntriesByName(name: string): object[] }) => void;
/** Tells the page of entries of that name, as the browser does when it has painted. */
let paint: (name: string) => void;
const hidden = vi.spyOn(document, "hidden", "get");

beforeEach(() => {
  vi.useFakeTimers();
  hidden.mockReturnValue(false);
  vi.stubGlobal(
    "PerformanceObserver",
    class {
      constructor(tell: Tell) {
        paint = (painted) => tell({ getEntriesByName: (name) => (name === painted ? [{}] : []) });
      }
      observe() {}
    },
  );
});

/** Whether it has resolved after so long (ms). */
async function isOver(after: Promise<void>, ms: number): Promise<boolean> {
  let over = false;
  void after.then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return over;
}

test("waits for content on the screen, however slow the machine is", async () => {
  const after = afterPaint();
  expect(await isOver(after, 1500)).toBe(false);
  paint("first-paint");
  expect(await isOver(after, 0)).toBe(false);
  paint("first-contentful-paint");
  expect(await isOver(after, 0)).toBe(true);
});

test("does not wait for ever for a browser that never says so", async () => {
  expect(await isOver(afterPaint(), 2000)).toBe(true);
});

test("does not wait out of sight, nor when it gets there", async () => {
  const seen = afterPaint();
  expect(await isOver(seen, 100)).toBe(false);
  hidden.mockReturnValue(true);
  expect(await isOver(afterPaint(), 0)).toBe(true);
  dispatchEvent(new Event("visibilitychange"));
  expect(await isOver(seen, 0)).toBe(true);
});
