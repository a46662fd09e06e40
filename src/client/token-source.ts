import { realDelay } from '../core/timer.ts';
import { BackOff } from './back-off.ts';
import type { Lease } from './lease.ts';
import { isTokenRefusal } from './token-refusal.ts';
import { memoryStore, type TokenStore } from './token-store.ts';
import { VendorError } from './vendor-error.ts';

/** What every token source can be given. */
export interface SourceSettings {
  /** Where leases are kept; in memory unless given. */
  readonly store?: TokenStore;
  /** Milliseconds since 1970; `Date.now` unless given. */
  readonly now?: () => number;
  /** From 0 up to 1, for jitter; `Math.random` unless given. */
  readonly random?: () => number;
  /** Waits before a quick second try; real time unless given. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Renews with less than this left; what suits the vendor unless given. */
  readonly renewWithinMs?: number;
  /** Whether what `withToken` runs failed because of its token; knows VendorErrors unless given. */
  readonly isTokenRefusal?: (error: unknown) => boolean;
  /** Is told of a renewal that failed while the old token still does; nothing has gone wrong yet. */
  readonly onRenewalFailed?: (error: unknown) => void;
}

/** Where leases come from. */
export interface Grant {
  /** Names credential and subject in the store; holds no secret. */
  readonly key: string;
  readonly renewWithinMs: number;
  /** Asks the vendor; `last` is the lease before, where there was one. */
  fetchToken(last: Lease | undefined, nowMs: () => number): Promise<Lease>;
}

/** How often a vendor that fails for the moment is asked, while there is no token to go on with. */
const attempts = 3;

/** With less than this left a caller waits for the renewal: on its way a token must not die. */
const spareMs = 30_000;

/** Hands out a token that works: one for one credential and subject, asked for as seldom as the vendor wants it. */
export class TokenSource {
  readonly key: string;
  readonly #grant: Grant;
  readonly #settings: Required<SourceSettings>;
  /** Pauses between requests that fail, */
  readonly #backOff: BackOff;
  /** and between recoveries that do not help. */
  readonly #refusals: BackOff;
  /** Drawn once, so that processes that share a store do not all renew in the same moment. */
  readonly #eagerness: number;
  #lease: Lease | undefined;
  #flight: Promise<Lease> | undefined;
  #refused: string | undefined;

  constructor(grant: Grant, settings: SourceSettings = {}) {
    this.key = grant.key;
    this.#grant = grant;
    this.#settings = {
      store: settings.store ?? memoryStore(),
      now: settings.now ?? (() => Date.now()),
      random: settings.random ?? (() => Math.random()),
      sleep: settings.sleep ?? ((ms) => realDelay(ms)),
      renewWithinMs: settings.renewWithinMs ?? grant.renewWithinMs,
      isTokenRefusal: settings.isTokenRefusal ?? isTokenRefusal,
      onRenewalFailed: settings.onRenewalFailed ?? (() => {}),
    };
    this.#backOff = new BackOff(this.#settings.now, this.#settings.random);
    this.#refusals = new BackOff(this.#settings.now, this.#settings.random);
    this.#eagerness = 1 - this.#settings.random() / 10;
  }

  /** A token that is good now: the one at hand, or a new one. Renews behind the back of whoever asks. */
  async get(): Promise<string> {
    const lease = this.#lease ?? (await this.#stored());
    if (!lease || !this.#isUsable(lease)) return (await this.#fly()).token;
    if (!this.#isDue(lease) || this.#backOff.isQuiet) return lease.token;
    const isFirst = this.#flight === undefined;
    const renewal = this.#fly().catch((error: unknown) => {
      if (isFirst) this.#settings.onRenewalFailed(error);
      return lease;
    });
    const isPressing = lease.expiresAtMs - this.#settings.now() < spareMs;
    return isPressing ? (await renewal).token : lease.token;
  }

  /** Gives a token up that the vendor refused; the next `get` asks for another. One that was replaced already is ignored. */
  async invalidate(token: string): Promise<void> {
    // Where another token was no help a moment ago, the token is not what is wrong.
    if (token === this.#lease?.token && !this.#refusals.isQuiet) this.#refused = token;
  }

  /** Runs something with a token; when the token is refused, once more with another. */
  async withToken<Result>(use: (token: string) => Promise<Result>): Promise<Result> {
    const { isTokenRefusal } = this.#settings;
    const token = await this.get();
    try {
      return await use(token);
    } catch (error) {
      if (!isTokenRefusal(error)) throw error;
      await this.invalidate(token);
      const another = await this.get();
      if (another === token) throw error;
      const result = await use(another).catch((again: unknown) => {
        if (isTokenRefusal(again)) this.#refusals.fail();
        throw again;
      });
      this.#refusals.succeed();
      return result;
    }
  }

  /** Resolves once no request for a token is under way: for a clean end, or a platform's `waitUntil`. */
  async idle(): Promise<void> {
    await this.#flight?.catch(() => {});
  }

  async #stored(): Promise<Lease | undefined> {
    const lease = await this.#settings.store.get(this.key);
    // Meanwhile somebody may have got a newer one.
    this.#lease ??= lease;
    return this.#lease;
  }

  #isUsable({ token, expiresAtMs }: Lease): boolean {
    return token !== this.#refused && this.#settings.now() < expiresAtMs;
  }

  #isDue({ obtainedAtMs, expiresAtMs }: Lease): boolean {
    // A token that lives shorter than the window would be renewed at every use.
    const windowMs = Math.min(this.#settings.renewWithinMs, (expiresAtMs - obtainedAtMs) / 2);
    return this.#settings.now() >= expiresAtMs - windowMs * this.#eagerness;
  }

  /** Joins the request that is under way, or starts one. */
  #fly(): Promise<Lease> {
    this.#flight ??= this.#renew().finally(() => {
      this.#flight = undefined;
    });
    return this.#flight;
  }

  async #renew(): Promise<Lease> {
    const last = this.#lease;
    const shared = await this.#settings.store.get(this.key);
    // Another process has been faster.
    if (shared && shared.token !== last?.token && this.#isUsable(shared) && !this.#isDue(shared)) {
      return this.#take(shared);
    }
    if (this.#backOff.isQuiet && this.#backOff.error !== undefined) throw this.#backOff.error;
    const lease = await this.#fetch(shared ?? last);
    await this.#settings.store.set(this.key, lease);
    if (lease.token === this.#refused) this.#refusals.fail();
    // Asking again and again for what the vendor does not give yet would help nobody.
    const isNews = lease.token !== last?.token || lease.expiresAtMs > last.expiresAtMs;
    if (!isNews) this.#backOff.fail();
    return this.#take(lease, isNews);
  }

  async #fetch(last: Lease | undefined): Promise<Lease> {
    const { now, random, sleep } = this.#settings;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#grant.fetchToken(last, now);
      } catch (error) {
        this.#backOff.fail(error);
        const isHopeful =
          error instanceof VendorError && error.isTransient && error.retryAfterMs === undefined;
        const isNeeded = !last || !this.#isUsable(last);
        if (!isHopeful || !isNeeded || attempt === attempts) throw error;
        await sleep(250 * 2 ** attempt * (0.5 + random() / 2));
      }
    }
  }

  #take(lease: Lease, isNews = true): Lease {
    if (isNews) this.#backOff.succeed();
    this.#refused = undefined;
    this.#lease = lease;
    return lease;
  }
}
