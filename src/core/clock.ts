import { type Duration, durationMs } from './duration.ts';
import { TwinError } from './errors.ts';
import type { Phase } from './lifecycle.ts';
import { Unsaved } from './unsaved.ts';

/** Runs at an instant of twin time. */
type Due = { readonly atMs: number; readonly run: Run };

/** Gets the instant it was due at, and the one that the clock is on its way to. */
type Run = (atMs: number, targetMs: number) => void;

/** The end of the year 9999: beyond it, dates are not written as everybody reads them. */
export const lastInstantMs = 253_402_300_799_999;

/** Where a clock stands, as the control API shows it. */
export interface ClockReading {
  readonly nowMs: number;
  readonly now: string;
  readonly mode: 'running' | 'frozen';
  readonly speed: number;
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

/** An instant: milliseconds since the Unix epoch, ISO 8601 text, or a Date. */
export type Instant = number | string | Date;

/**
 * What the twin believes the time is.
 *
 * An offset over real time, read anew at each use, so that a test runner's fake `Date` and the moves made here add up.
 * There is no timer in it: what falls due is run when the clock is moved past it, or by `tick`.
 */
export class Clock {
  readonly #realNow: () => number;
  readonly #unsaved: Unsaved;
  readonly #startOf: StartOf | undefined;
  #originMs: number;
  #realOriginMs: number;
  #speed = 1;
  #frozen = false;
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

  /** The same at an instant of real time, for who has read that already. */
  at(realMs: number): number {
    if (this.#frozen) return Math.floor(this.#originMs);
    // A fast clock stops at its end: what shows a later date could not be read back.
    return Math.min(lastInstantMs, Math.floor(this.#originMs + (realMs - this.#realOriginMs) * this.#speed));
  }

  /** Real time, for what is about this machine and not about the twin. */
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
    };
  }

  /** Moves forward, running what falls due on the way, in order. */
  advance(duration: Duration): void {
    const ms = durationMs(duration);
    if (ms < 0) {
      throw new TwinError(
        'ERR_INVALID_OPTION',
        `The clock cannot be advanced by ${JSON.stringify(duration)}: that is backwards. Use set to go back.`,
      );
    }
    const targetMs = this.now() + ms;
    if (targetMs > lastInstantMs) {
      throw new TwinError(
        'ERR_INVALID_OPTION',
        `The clock cannot be advanced by ${JSON.stringify(duration)}: it ends with the year 9999.`,
      );
    }
    this.#moveTo(targetMs);
  }

  /** Goes to an instant; forward it runs what falls due, backwards it runs nothing. */
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
      throw new TwinError(
        'ERR_INVALID_OPTION',
        'This clock belongs to no twin, so it has no tokens to go by. Use set or advance.',
      );
    }
    this.set(this.#startOf(phase, token) + durationMs(offset));
  }

  /** Stops time, at once or at an instant. */
  freeze(at?: Instant): void {
    this.#rebase(this.now());
    this.#frozen = true;
    // Not before: a millisecond might pass in between.
    if (at !== undefined) this.set(at);
  }

  /** Lets frozen time run on from where it stands. */
  resume(): void {
    this.#rebase(this.now());
    this.#frozen = false;
  }

  /** Lets time run `factor` times as fast as real time. */
  setSpeed(factor: number): void {
    if (!(Number.isFinite(factor) && factor > 0 && factor <= 1_000_000)) {
      throw new TwinError(
        'ERR_INVALID_OPTION',
        `The clock's speed cannot be ${JSON.stringify(factor)}. Give a number above 0, such as 60; freeze stops it.`,
      );
    }
    this.#rebase(this.now());
    this.#speed = factor;
  }

  /** Back to real time, running at speed 1, with nothing due. */
  reset(): void {
    this.#frozen = false;
    this.#speed = 1;
    this.#due = [];
    this.#rebase(this.#realNow());
  }

  /** Has `run` called once the clock passes `atMs`; returns how to call it off. */
  schedule(atMs: number, run: Run): () => void {
    const due: Due = { atMs, run };
    // From the end: what is scheduled anew is mostly due last.
    this.#due.splice(this.#due.findLastIndex((each) => each.atMs <= atMs) + 1, 0, due);
    return () => {
      this.#due = this.#due.filter((each) => each !== due);
    };
  }

  /** Runs what has fallen due while time ran by itself, up to an instant of real time. */
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

const isoInstant = /^\d{4}-(\d{2})-(\d{2})T(\d{2}):\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds of an ISO 8601 instant with its zone; NaN of anything else, such as a day that its month does not have. */
function isoMs(text: string): number {
  const [, month, day, hour] = isoInstant.exec(text) ?? [];
  const ms = Date.parse(text);
  // A date that does not exist is read as one of the next month, and 24:00 as the next day.
  const date = new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`));
  const isReal =
    date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day) && hour !== '24';
  return isReal ? ms : Number.NaN;
}

/** Milliseconds since the Unix epoch of an instant. */
export function instantMs(instant: Instant): number {
  const ms = typeof instant === 'string' ? isoMs(instant) : Number(instant);
  if (!(ms >= 0 && ms <= lastInstantMs)) {
    throw new TwinError(
      'ERR_INVALID_OPTION',
      `"${String(instant)}" is not an instant. Write ISO 8601 with a time zone, from 1970 to 9999, such as 2026-11-21T00:00:00Z or 2026-11-21T08:00:00+08:00.`,
    );
  }
  return Math.floor(ms);
}
