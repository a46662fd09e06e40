import type { BackOff } from './back-off.ts';
import type { GuardedStore } from './guarded-store.ts';
import type { HeldLease } from './held-lease.ts';
import { checkFreshLease, type Lease } from './lease.ts';
import type { CheckedSettings, Grant, Renewal } from './source-settings.ts';
import { attempt, untilAborted } from './timer.ts';
import { TokenSourceError } from './token-source-error.ts';
import type { Release } from './token-store.ts';
import { VendorError } from './vendor-error.ts';

/** How often the source asks the vendor, where it has no usable token and the failures are momentary. */
const attempts = 3;

/** A lock outlives the longest renewal by this much, so that it does not end while its holder works. */
const lockSpareMs = 5_000;

/** Without a lock, another process that renewed at the same moment may write its lease a little later. */
const rereadPausesMs = [0, 250, 500, 1_000];

/** What a renewer works with. */
interface Parts {
  readonly grant: Grant;
  readonly settings: CheckedSettings;
  readonly held: HeldLease;
  readonly store: GuardedStore;
  /** Pauses between requests that fail. */
  readonly requests: BackOff;
  /** Pauses between recoveries that do not help. */
  readonly recoveries: BackOff;
}

/** Replaces the lease at hand: by the store's, if another process renewed it, else by the vendor's. */
export class Renewer {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Once `signal` is aborted no caller waits any more; a token that still arrives is kept. */
  async renew(signal: AbortSignal): Promise<Lease> {
    const { held, requests } = this.#parts;
    const found = await this.#findNewer();
    if (found) return found;
    if (requests.isQuiet) {
      if (requests.failure) throw requests.failure.error;
      // The vendor has nothing better than what it issued last.
      if (held.lease) return held.lease;
    }
    const lock = await this.#takeLock(signal);
    if (typeof lock === 'object') return lock;
    // No caller waits any more, so other processes do not have to wait either.
    const leave = () => void this.#leave(lock);
    signal.addEventListener('abort', leave, { once: true });
    try {
      return (lock && (await this.#findNewer())) ?? (await this.#request(signal, lock !== undefined));
    } finally {
      signal.removeEventListener('abort', leave);
      await this.#leave(lock);
    }
  }

  /** Writes the lease at hand to the store, unless it is there. */
  async save(): Promise<void> {
    const { held, store } = this.#parts;
    const { lease } = held;
    if (!lease || !held.isUnsaved) return;
    if (await store.write(lease)) held.noteSaved(lease);
  }

  /** Takes over what another process has put into the store; returns it where it makes a request needless. */
  async #findNewer(): Promise<Lease | undefined> {
    const { held, store, requests } = this.#parts;
    const shared = await store.read();
    if (!shared || !held.seeStored(shared)) return undefined;
    held.replace(shared, 'store');
    if (!held.isUsable(shared) || held.isDue(shared)) return undefined;
    requests.succeed();
    held.refused = undefined;
    return shared;
  }

  /** The lock's release, or undefined to go on without it, or the lease that its holder got meanwhile. */
  async #takeLock(signal: AbortSignal): Promise<Release | Lease | undefined> {
    const { held, settings, store, requests } = this.#parts;
    const { timeoutMs } = settings;
    let waitedMs = 0;
    for (let pauseMs = 25; ; pauseMs = Math.min(pauseMs * 2, 250)) {
      const lock = await store.lock(timeoutMs + lockSpareMs);
      if (lock !== 'held') return lock;
      // A token can be requested twice, but a refresh token must not be used twice.
      const isSingleUse = held.lease?.refreshToken !== undefined;
      if (waitedMs >= timeoutMs * (isSingleUse ? 0.9 : 0.3)) {
        if (!isSingleUse) return undefined;
        const message = 'Another process has held the lock of the token for too long.';
        const error = new TokenSourceError('ERR_LOCKED', message);
        requests.fail({ error });
        throw error;
      }
      await this.#pause(pauseMs, signal);
      waitedMs += pauseMs;
      const found = await this.#findNewer();
      if (found) return found;
    }
  }

  /** Releases the lock, once the store has what the next holder must know. */
  async #leave(lock: Release | undefined): Promise<void> {
    if (!lock) return;
    // The grant, too, may have something to say on the abort.
    await Promise.resolve();
    await this.save();
    await lock();
  }

  async #request(signal: AbortSignal, isLocked: boolean): Promise<Lease> {
    const { grant, settings, held, requests } = this.#parts;
    const { now, random, sleep, longestLifeMs } = settings;
    for (let count = 1; ; count++) {
      signal.throwIfAborted();
      const last = held.lease;
      const askedAtMs = now();
      try {
        const renewal = this.#renewal(last, signal, isLocked);
        const value = await attempt(() => grant.fetchToken(last, now, renewal));
        const lease = checkFreshLease(value, askedAtMs, { nowMs: now(), longestLifeMs });
        return await this.#keep(lease, signal);
      } catch (error) {
        // The time-out that aborted it has been counted.
        if (signal.aborted) throw error;
        requests.fail({ error });
        const isHopeful =
          error instanceof VendorError && error.isTransient && error.retryAfterMs === undefined;
        const isNeeded = !held.lease || !held.isUsable(held.lease);
        if (!isHopeful || !isNeeded || count === attempts) throw error;
        const pauseMs = 250 * 2 ** count * (0.5 + random() / 2);
        await untilAborted(
          attempt(() => sleep(pauseMs)).catch(() => {}),
          signal,
        );
      }
    }
  }

  /** Takes what the vendor issued: first into memory, where nothing can fail, then into the store. */
  async #keep(lease: Lease, signal: AbortSignal): Promise<Lease> {
    const { settings, held, requests, recoveries } = this.#parts;
    const { lease: current } = held;
    // It came after the time-out, when a newer one was here already.
    if (signal.aborted && current && held.isUsable(current) && current.obtainedAtMs > lease.obtainedAtMs) {
      return current;
    }
    const isNews = held.isNews(lease);
    held.replace(lease, 'vendor');
    if (lease.token === held.refused) recoveries.fail();
    held.refused = undefined;
    // The vendor issues no new token yet, so a request at every call would be of no use.
    if (isNews && settings.now() < lease.expiresAtMs) requests.succeed();
    else requests.fail();
    await this.save();
    return lease;
  }

  #renewal(last: Lease | undefined, signal: AbortSignal, isLocked: boolean): Renewal {
    const { held, store } = this.#parts;
    let current = last;
    return {
      signal,
      reload: async () => {
        for (const pauseMs of isLocked ? [0] : rereadPausesMs) {
          if (pauseMs > 0) await this.#pause(pauseMs, signal);
          const shared = await store.read();
          if (!shared) continue;
          if (!held.seeStored(shared)) continue;
          held.replace(shared, 'store');
          current = shared;
          return shared;
        }
        return undefined;
      },
      replaceLast: async (lease) => {
        if (held.lease !== current) return;
        held.replace(lease, 'vendor');
        current = lease;
        await this.save();
      },
    };
  }

  #pause(ms: number, signal: AbortSignal): Promise<void> {
    const { startTimer } = this.#parts.settings;
    return untilAborted(new Promise((resolve) => void startTimer(resolve, ms)), signal);
  }
}
