import { type Duration, durationMs } from './duration.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import { type Instant, instantMs, lastInstantMs } from './instant.ts';
import type { Phase } from './lifecycle.ts';
import { Unsaved } from './unsaved.ts';

export type { Instant } from './instant.ts';

/** Something that runs at an instant of twin time. */
type Due = { readonly atMs: number; readonly run: Run };

/** Receives the instant at which it was due, and the instant that the clock is moving to. */
type Run = (atMs: number, targetMs: number) => void;

/** The state of a clock, as the control API shows it. */
export interface ClockReading {
  readonly nowMs: number;
  readonly now: string;
  readonly mode: 'running' | 'frozen';
  readonly speed: number;
  /** How far the vendors' clock is ahead of the clients'; negative if it is behind. Absent where they agree. */
  readonly skewMs?: number;
}

/** Which moment to go to. */
export interface ClockTarget {
  /** The token's id or text; the youngest living one when absent. */
  readonly token?: string | undefined;
  /** A length of time after the moment, or before it where negative. */
  readonly offset?: Duration | undefined;
}

/** When a phase in the life of a token begins, in milliseconds since the Unix epoch. */
type StartOf = (phase: Phase, token: string | undefined) => number;

/**
 * The twin's time.
 *
 * An offset over real time, which is read at each use, so that a test runner's fake `Date` and moves of this clock add up.
 * It has no timer: scheduled work runs when the clock is moved past its instant, or in `tick`.
 */
export class Clock {
  readonly #realNow: () => number;
  readonly #unsaved: Unsaved;
  readonly #startOf: StartOf | undefined;
  #originMs: number;
  #realOriginMs: number;
  #speed = 1;
  #frozen = false;
  #skewMs = 0;
  #due: Due[] = [];

  /** `startOf` knows the tokens of the twin; without it there is no `to`. */
  constructor(realNow: () => number = () => Date.now(), unsaved: Unsaved = new Unsaved(), startOf?: StartOf) {
    this.#startOf = startOf;
    this.#unsaved = unsaved;
    this.#realNow = realNow;
    this.#realOriginMs = realNow();
    this.#originMs = this.#realOriginMs;
  }

  /** Milliseconds since the Unix epoch, whole. */
  now(): number {
    return this.at(this.#realNow());
  }

  /** The same for an instant of real time that has been read already. */
  at(realMs: number): number {
    if (this.#frozen) return Math.floor(this.#originMs);
    // A fast clock stops at the last instant, since a later date could not be parsed.
    return Math.min(lastInstantMs, Math.floor(this.#originMs + (realMs - this.#realOriginMs) * this.#speed));
  }

  /** Real time, for what concerns this machine and not the twin. */
  realNow(): number {
    return this.#realNow();
  }

  reading(): ClockReading {
    const nowMs = this.now();
    return {
      nowMs,
      now: new Date(nowMs).toISOString(),
      mode: this.#frozen ? 'frozen' : 'running',
      speed: this.#speed,
      ...(this.#skewMs !== 0 && { skewMs: this.#skewMs }),
    };
  }

  /** How far the vendors' clock is ahead of the clients'. */
  get skewMs(): number {
    return this.#skewMs;
  }

  /**
   * Has the vendors' clock differ from that of the clients: ahead of it, or behind it where negative.
   *
   * This clock is the vendors', so it moves by the difference.
   */
  setSkew(skew: Duration): void {
    const skewMs = durationMs(skew);
    const targetMs = this.now() + skewMs - this.#skewMs;
    this.#skewMs = skewMs;
    this.set(targetMs);
  }

  /** Restores a saved reading, whose time already includes the skew. */
  restore({ nowMs, mode, speed, skewMs = 0 }: Omit<ClockReading, 'now'>): void {
    if (mode === 'frozen') this.freeze();
    this.set(nowMs);
    this.setSpeed(speed);
    this.#skewMs = skewMs;
  }

  /** Moves forward and runs the work that falls due on the way, in order. */
  advance(duration: Duration): void {
    const ms = requireForward(duration);
    const targetMs = this.now() + ms;
    if (targetMs > lastInstantMs) {
      throw new TwinError('ERR_INVALID_OPTION', errorTexts.advancedTooFar(JSON.stringify(duration)));
    }
    this.#moveTo(targetMs);
  }

  /** Goes to an instant. Moving forward runs the work that falls due, moving backward runs nothing. */
  set(instant: Instant): void {
    this.#moveTo(instantMs(instant));
  }

  /**
   * Goes to a moment in the life of a token: the first instant of its renewal window, or of its expiry.
   *
   * Without a token, the youngest living one is meant.
   */
  to(phase: Phase, { token, offset = 0 }: ClockTarget = {}): void {
    if (!this.#startOf) {
      throw new TwinError('ERR_INVALID_OPTION', errorTexts.clockWithoutTwin);
    }
    this.set(this.#startOf(phase, token) + durationMs(offset));
  }

  /** Freezes time, now or at an instant. */
  freeze(at?: Instant): void {
    this.#rebase(this.now());
    this.#frozen = true;
    // Last, since a millisecond could pass in between.
    if (at !== undefined) this.set(at);
  }

  /** Resumes frozen time. */
  resume(): void {
    this.#rebase(this.now());
    this.#frozen = false;
  }

  /** Runs time `factor` times as fast as real time. */
  setSpeed(factor: number): void {
    if (!(Number.isFinite(factor) && factor > 0 && factor <= 1_000_000)) {
      throw new TwinError('ERR_INVALID_OPTION', errorTexts.invalidSpeed(JSON.stringify(factor)));
    }
    this.#rebase(this.now());
    this.#speed = factor;
  }

  /** Returns to real time at speed 1, with nothing scheduled. */
  reset(): void {
    this.#frozen = false;
    this.#speed = 1;
    this.#skewMs = 0;
    this.#due = [];
    this.#rebase(this.#realNow());
  }

  /** Calls `run` once the clock passes `atMs`; returns a function that cancels it. */
  schedule(atMs: number, run: Run): () => void {
    const due: Due = { atMs, run };
    // From the end, since new work is usually due last.
    this.#due.splice(this.#due.findLastIndex((each) => each.atMs <= atMs) + 1, 0, due);
    return () => {
      this.#due = this.#due.filter((each) => each !== due);
    };
  }

  /** Runs the work that fell due while the clock ran, up to an instant of real time. */
  tick(realMs: number = this.#realNow()): void {
    if (this.#due.length === 0) return;
    const nowMs = this.at(realMs);
    for (let due = this.#due[0]; due && due.atMs <= nowMs; due = this.#due[0]) {
      this.#due.shift();
      due.run(due.atMs, nowMs);
    }
  }

  #moveTo(targetMs: number): void {
    for (let due = this.#due[0]; due && due.atMs <= targetMs; due = this.#due[0]) {
      this.#due.shift();
      if (due.atMs > this.now()) this.#rebase(due.atMs);
      due.run(due.atMs, targetMs);
    }
    this.#rebase(targetMs);
  }

  #rebase(originMs: number): void {
    this.#originMs = originMs;
    this.#realOriginMs = this.#realNow();
    this.#unsaved.part('clock');
  }
}

/** Milliseconds of a duration that a clock can be advanced by. */
export function requireForward(duration: Duration): number {
  const ms = durationMs(duration);
  if (ms >= 0) return ms;
  throw new TwinError('ERR_INVALID_OPTION', errorTexts.advancedBackwards(JSON.stringify(duration)));
}
