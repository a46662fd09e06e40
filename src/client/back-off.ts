import { VendorError } from './vendor-error.ts';

/** The pause after the first failure, and the longest there is. */
const shortestMs = 1_000;
const longestMs = 60_000;

/** How long to leave a vendor alone that keeps failing: twice as long each time, with jitter, or as long as it asks. */
export class BackOff {
  readonly #now: () => number;
  readonly #random: () => number;
  #failures = 0;
  #sinceMs = 0;
  #untilMs = 0;
  /** What failed last; undefined while all is well. */
  error: unknown;

  constructor(now: () => number, random: () => number) {
    this.#now = now;
    this.#random = random;
  }

  /** Whether it is too early to ask again. */
  get isQuiet(): boolean {
    const nowMs = this.#now();
    // A clock that was set back must not make the pause longer than it was meant to be.
    return this.#failures > 0 && nowMs >= this.#sinceMs && nowMs < this.#untilMs;
  }

  fail(error?: unknown): void {
    this.error = error;
    this.#failures++;
    const pauseMs = Math.min(longestMs, shortestMs * 2 ** (this.#failures - 1));
    const askedMs = error instanceof VendorError ? (error.retryAfterMs ?? 0) : 0;
    this.#sinceMs = this.#now();
    this.#untilMs = this.#sinceMs + Math.max(askedMs, pauseMs * (0.5 + this.#random() / 2));
  }

  succeed(): void {
    this.#failures = 0;
    this.error = undefined;
  }
}
