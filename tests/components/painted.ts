/** happy-dom paints nothing. It tells at once that the first content was painted, as a browser does. */
class Painted {
  private readonly tell: (list: { getEntriesByName(): object[] }) => void;

  constructor(tell: Painted["tell"]) {
    this.tell = tell;
  }

  observe(): void {
    queueMicrotask(() => this.tell({ getEntriesByName: () => [{}] }));
  }
}

Object.assign(globalThis, { PerformanceObserver: Painted });
