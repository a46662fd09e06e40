import type { Lease } from './lease.ts';
import { guardTimer, type StartTimer } from './timer.ts';
import { isTokenRefusal } from './token-refusal.ts';
import { TokenSourceError } from './token-source-error.ts';
import { memoryStore, type TokenStore } from './token-store.ts';

/** Which call of the store failed. */
export type StoreAction = 'get' | 'set' | 'lock' | 'release';

/** Settings that every token source accepts. */
export interface SourceSettings {
  /** Keeps the leases; in memory by default. */
  readonly store?: TokenStore;
  /** Milliseconds since 1970; `Date.now` by default. */
  readonly now?: () => number;
  /** From 0 up to 1, for jitter; `Math.random` by default. */
  readonly random?: () => number;
  /** Waits before a second attempt; real time by default. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Starts the timers of time-outs; real time by default. */
  readonly startTimer?: StartTimer;
  /** The longest wait of a caller, and the limit for one renewal with its retries; 30 seconds by default. */
  readonly timeoutMs?: number;
  /** Renews with less than this left; by default what suits the vendor. */
  readonly renewWithinMs?: number;
  /** Whether the callback of `withToken` failed because of its token; by default it knows VendorErrors. */
  readonly isTokenRefusal?: (error: unknown) => boolean;
  /** Receives the failure of a renewal while the old token is still good: no call has failed yet. */
  readonly onRenewalFailed?: (error: unknown) => void;
  /** Receives each failure of the store; the source works on from memory. */
  readonly onStoreFailed?: (error: unknown, action: StoreAction) => void;
}

/** Where leases come from. */
export interface Grant {
  /** Names credential and subject in the store; holds no secret. */
  readonly key: string;
  readonly renewWithinMs: number;
  /** The longest life that is believed; a year by default. */
  readonly longestLifeMs?: number;
  /** Requests a token; `last` is the lease before, where there is one. */
  fetchToken(last: Lease | undefined, nowMs: () => number, renewal: Renewal): Promise<Lease>;
}

/** One renewal, as `fetchToken` sees it. */
export interface Renewal {
  /** Aborted once no caller waits for the renewal any more. A token that still arrives is kept. */
  readonly signal: AbortSignal;
  /** The store's lease, where another process has replaced `last`. */
  readonly reload: () => Promise<Lease | undefined>;
  /** Replaces `last` in memory and store, such as by one without its spent refresh token. */
  readonly replaceLast: (lease: Lease) => Promise<void>;
}

const yearMs = 366 * 24 * 60 * 60_000;

/** The settings with their defaults; the functions in them neither throw nor return garbage. */
export interface CheckedSettings extends Required<SourceSettings> {
  readonly longestLifeMs: number;
  /** The limit for one call of the store. */
  readonly storeTimeoutMs: number;
}

/** Fills in the defaults and guards the functions of the user. */
export function checkSettings(settings: SourceSettings, grant: Grant): CheckedSettings {
  const { timeoutMs = 30_000, renewWithinMs = grant.renewWithinMs } = settings;
  const startTimer = guardTimer(settings.startTimer);
  checkNumber('timeoutMs', timeoutMs, 1);
  checkNumber('renewWithinMs', renewWithinMs, 0);
  return {
    store: settings.store ?? memoryStore(),
    now: guarded(settings.now, () => Date.now(), Number.isFinite),
    random: guarded(
      settings.random,
      () => Math.random(),
      (value) => value >= 0 && value < 1,
    ),
    sleep: settings.sleep ?? ((ms) => new Promise((resolve) => void startTimer(resolve, ms))),
    startTimer,
    timeoutMs,
    storeTimeoutMs: Math.min(2_000, timeoutMs / 4),
    renewWithinMs,
    longestLifeMs: grant.longestLifeMs ?? yearMs,
    isTokenRefusal: (error) => answersYes(() => (settings.isTokenRefusal ?? isTokenRefusal)(error)),
    onRenewalFailed: (error) => quietly(() => settings.onRenewalFailed?.(error)),
    onStoreFailed: (error, action) => quietly(() => settings.onStoreFailed?.(error, action)),
  };
}

function checkNumber(name: string, value: unknown, least: number): void {
  if (typeof value === 'number' && value >= least && Number.isFinite(value)) return;
  throw new TokenSourceError(
    'ERR_INVALID_SETTING',
    `Invalid ${name} ${String(value)}: expected a number of milliseconds, at least ${least}`,
  );
}

/** A function that falls back to the machine's where the user's throws or returns garbage. */
function guarded(
  own: (() => number) | undefined,
  machine: () => number,
  isValid: (value: number) => boolean,
): () => number {
  if (!own) return machine;
  return () => {
    try {
      const value = own();
      if (typeof value === 'number' && isValid(value)) return value;
      quietly(() => value);
    } catch {
      // A clock that throws is like one that returns garbage.
    }
    return machine();
  };
}

/** Runs a callback whose failure, at once or later, must not reach the caller. */
function quietly(run: () => unknown): void {
  try {
    Promise.resolve(run()).catch(() => {});
  } catch {
    // The callback is for logs; its error is of no use to the caller.
  }
}

function answersYes(run: () => unknown): boolean {
  try {
    const answer = run();
    if (typeof (answer as PromiseLike<unknown> | undefined)?.then !== 'function') return Boolean(answer);
    // An async function answers too late to count.
    quietly(() => answer);
    return false;
  } catch {
    return false;
  }
}
