import { VendorError } from './vendor-error.ts';

/** The pause after the first failure, and the longest one. */
const shortestMs = 1_000;
const longestMs = 60_000;

/** The longest pause that a vendor can ask for. A longer one is a mistake more often than a wish. */
const longestAskedMs = 10 * 60_000;

/** A failure this long after the last pause is the first of a new series. */
const forgottenAfterMs = 10 * longestMs;

/** Pauses between attempts that fail: each twice as long as the one before, with jitter, or as long as the vendor asks. */
export class BackOff {
  readonly #now: () => number;
  readonly #random: () => number;
  #failures = 0;
  #sinceMs = 0;
  #untilMs = 0;
  /** The last failure; undefined after a success, and where there was no error to keep. */
  failure: { readonly error: unknown } | undefined;

  constructor(now: () => number, random: () => number) {
    this.#now = now;
    this.#random = random;
  }

  /** Whether the pause is not over yet. */
  get isQuiet(): boolean {
    const nowMs = this.#now();
    // A clock that was set back would make the pause longer.
    if (nowMs < this.#sinceMs) this.#untilMs = nowMs;
    return this.#failures > 0 && nowMs < this.#untilMs;
  }

  fail(failure?: { readonly error: unknown }): void {
    const nowMs = this.#now();
    if (nowMs > this.#untilMs + forgottenAfterMs) this.#failures = 0;
    this.#failures++;
    this.failure = failure;
    const pauseMs = Math.min(longestMs, shortestMs * 2 ** (this.#failures - 1));
    const error = failure?.error;
    const askedMs = error instanceof VendorError ? (error.retryAfterMs ?? 0) : 0;
    this.#sinceMs = nowMs;
    this.#untilMs = nowMs + Math.max(Math.min(askedMs, longestAskedMs), pauseMs * (0.5 + this.#random() / 2));
  }

  succeed(): void {
    this.#failures = 0;
    this.failure = undefined;
  }
}
