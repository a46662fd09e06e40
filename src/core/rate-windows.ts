import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';

interface Window {
  readonly startMs: number;
  count: number;
}

/** A window as plain data. */
export type SavedWindow = readonly [key: string, startMs: number, count: number];

/** The maximum number of windows; the oldest is dropped. */
const capacity = 10_000;

/** Counts calls in windows of fixed length, each key in windows of its own that start with its first call. */
export class RateWindows {
  readonly windowMs: number;
  readonly #windows = new Map<string, Window>();

  constructor(windowMs: number) {
    this.windowMs = windowMs;
  }

  /** The windows of these keys, or all, as plain data: key, start and count of each. */
  exportState(keys: Iterable<string> = this.#windows.keys()): SavedWindow[] {
    return Array.from(keys).flatMap((key) => {
      const window = this.#windows.get(key);
      return window ? [[key, window.startMs, window.count] as const] : [];
    });
  }

  /** Restores exported windows; throws for invalid data. */
  importState(saved: readonly SavedWindow[]): void {
    for (const [key, startMs, count] of saved) {
      if (typeof key !== 'string' || !Number.isSafeInteger(startMs) || !Number.isSafeInteger(count)) {
        throw new TwinError('ERR_INVALID_STATE', errorTexts.invalidRateWindow);
      }
      this.#windows.set(key, { startMs, count });
    }
  }

  /** Counts one call; returns the count of its window, and the time until the next window. */
  count(key: string, nowMs: number): { readonly count: number; readonly resetMs: number } {
    let window = this.#windows.get(key);
    if (!window || this.#isOver(window, nowMs)) {
      this.#windows.delete(key);
      this.#makeRoom(nowMs);
      window = { startMs: nowMs, count: 0 };
      this.#windows.set(key, window);
    }
    window.count++;
    return { count: window.count, resetMs: window.startMs + this.windowMs - nowMs };
  }

  /** Setting the clock back ends a window too, or the window would last that much longer. */
  #isOver({ startMs }: Window, nowMs: number): boolean {
    return nowMs >= startMs + this.windowMs || nowMs < startMs;
  }

  /** The map is in the order of their start, so windows that are over come first. */
  #makeRoom(nowMs: number): void {
    for (const [key, window] of this.#windows) {
      if (this.#windows.size < capacity && !this.#isOver(window, nowMs)) return;
      this.#windows.delete(key);
    }
  }
}
