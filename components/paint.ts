/** A hidden page paints nothing; it goes on after this long (ms). */
const HIDDEN_MS = 150;

/**
 * Resolves when the first content has been painted: work in the frame behind it would still hold
 * it up on its way to the screen.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const watch = () => {
      const observer = new PerformanceObserver((list) => {
        if (list.getEntriesByName("first-contentful-paint").length > 0) resolve();
      });
      observer.observe({ type: "paint", buffered: true });
    };
    setTimeout(watch);
    setTimeout(resolve, HIDDEN_MS);
  });
}
