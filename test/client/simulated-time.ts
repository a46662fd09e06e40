import type { StartTimer } from '../../src/client.ts';

interface Timer {
  readonly atMs: number;
  readonly run: () => void;
}

/** A clock and its timers that move only when a test moves them. */
export class SimulatedTime {
  #nowMs: number;
  /** How far the clock of the machine was set away from it. */
  #offsetMs = 0;
  readonly #timers = new Set<Timer>();
  readonly #onMove: (ms: number) => void;

  /** `onMove` moves other clocks along, such as a twin's. */
  constructor(startMs: number, onMove: (ms: number) => void = () => {}) {
    this.#nowMs = startMs;
    this.#onMove = onMove;
  }

  readonly now = (): number => this.#nowMs + this.#offsetMs;

  readonly startTimer: StartTimer = (run, ms) => {
    const timer = { atMs: this.#nowMs + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Timers that nobody stopped. */
  get pending(): number {
    return this.#timers.size;
  }

  readonly wait = (ms: number): Promise<void> =>
    new Promise((resolve) => void this.startTimer(() => resolve(), ms));

  /** Moves the clock, and runs what falls due at its own instant. */
  async advance(ms: number): Promise<void> {
    await settle();
    const endMs = this.#nowMs + ms;
    for (;;) {
      const [next] = [...this.#timers].sort((one, other) => one.atMs - other.atMs);
      if (!next || next.atMs > endMs) break;
      this.#moveTo(next.atMs);
      this.#timers.delete(next);
      next.run();
      await settle();
    }
    this.#moveTo(endMs);
    await settle();
  }

  /** Sets the clock of the machine, as a person or NTP does; timers and other clocks do not notice. */
  jump(ms: number): void {
    this.#offsetMs += ms;
  }

  #moveTo(ms: number): void {
    this.#onMove(ms - this.#nowMs);
    this.#nowMs = ms;
  }
}

/** Lets everything run that waits for no timer. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
