interface Window {
  readonly startMs: number;
  count: number;
}

/** A window as plain data. */
export type SavedWindow = readonly [key: string, startMs: number, count: number];

/** From this many on, the windows that are over are forgotten. */
const sweepAbove = 1_000;

/** Counts calls in windows of fixed length, each key in windows of its own that start with its first call. */
export class RateWindows {
  readonly windowMs: number;
  readonly #windows = new Map<string, Window>();

  constructor(windowMs: number) {
    this.windowMs = windowMs;
  }

  /** The windows as plain data: key, start and count of each. */
  exportState(): SavedWindow[] {
    return Array.from(this.#windows, ([key, { startMs, count }]) => [key, startMs, count]);
  }

  /** Counts on from what was exported. */
  importState(saved: readonly SavedWindow[]): void {
    for (const [key, startMs, count] of saved) this.#windows.set(key, { startMs, count });
  }

  /** Counts one call; how many there are in its window now, and in how long the next one can start. */
  count(key: string, nowMs: number): { readonly count: number; readonly resetMs: number } {
    let window = this.#windows.get(key);
    if (!window || this.#isOver(window, nowMs)) {
      if (this.#windows.size >= sweepAbove) this.#sweep(nowMs);
      window = { startMs: nowMs, count: 0 };
      this.#windows.set(key, window);
    }
    window.count++;
    return { count: window.count, resetMs: window.startMs + this.windowMs - nowMs };
  }

  /** A clock that was set back ends a window too, or it would last for as long as it was set back. */
  #isOver({ startMs }: Window, nowMs: number): boolean {
    return nowMs >= startMs + this.windowMs || nowMs < startMs;
  }

  #sweep(nowMs: number): void {
    for (const [key, window] of this.#windows) if (this.#isOver(window, nowMs)) this.#windows.delete(key);
  }
}
