/** A page that the browser says is seen, and does not paint, goes on after this long (ms). */
const PATIENCE_MS = 2000;

/**
 * Resolves when the first content has been painted: work in the frame behind it would still hold
 * it up on its way to the screen. A page out of sight paints nothing and has nothing to wait for.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    // Not by a timer: out of sight one may be held for a second.
    if (document.hidden) return resolve();
    const watch = () => {
      const observer = new PerformanceObserver((list) => {
        if (list.getEntriesByName("first-contentful-paint").length > 0) resolve();
      });
      observer.observe({ type: "paint", buffered: true });
    };
    setTimeout(watch);
    setTimeout(resolve, PATIENCE_MS);
    addEventListener("visibilitychange", () => resolve(), { once: true });
  });
}
