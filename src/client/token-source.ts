import { BackOff } from './back-off.ts';
import { GuardedStore } from './guarded-store.ts';
import { HeldLease } from './held-lease.ts';
import type { Lease } from './lease.ts';
import { Renewer } from './renewer.ts';
import { type CheckedSettings, checkSettings, type Grant, type SourceSettings } from './source-settings.ts';
import { untilAborted, within } from './timer.ts';
import { TokenSourceError } from './token-source-error.ts';

/** With less than this left a caller waits for the renewal: a token must not expire on its way to the vendor. */
const spareMs = 30_000;

/** Options of one call. */
export interface GetOptions {
  /** The longest wait; by default the source's own `timeoutMs`. */
  readonly timeoutMs?: number;
  /** Ends the wait, which then rejects with the signal's reason. The renewal continues for the other callers. */
  readonly signal?: AbortSignal;
}

/** Returns a token that works: one for one credential and subject, requested as rarely as the vendor wants. */
export class TokenSource {
  readonly key: string;
  readonly #settings: CheckedSettings;
  readonly #held: HeldLease;
  readonly #store: GuardedStore;
  readonly #renewer: Renewer;
  readonly #requests: BackOff;
  readonly #recoveries: BackOff;
  #loading: Promise<void> | undefined;
  #hasLoaded = false;
  #flight: Promise<Lease> | undefined;
  #saving: Promise<void> | undefined;
  /** The generation of leases that was last counted as one that did not help. */
  #uselessGeneration = 0;

  constructor(grant: Grant, settings: SourceSettings = {}) {
    this.key = grant.key;
    this.#settings = checkSettings(settings, grant);
    this.#held = new HeldLease(this.#settings);
    this.#store = new GuardedStore(grant.key, this.#settings);
    this.#requests = new BackOff(this.#settings.now, this.#settings.random);
    this.#recoveries = new BackOff(this.#settings.now, this.#settings.random);
    this.#renewer = new Renewer({
      grant,
      settings: this.#settings,
      held: this.#held,
      store: this.#store,
      requests: this.#requests,
      recoveries: this.#recoveries,
    });
  }

  /** A token that is good now: the one at hand, or a new one. A token in its renewal window is renewed in the background. */
  async get(options: GetOptions = {}): Promise<string> {
    options.signal?.throwIfAborted();
    const lease = this.#held.lease;
    // The usual case needs no timer.
    if (lease && this.#held.isUsable(lease) && !this.#isPressing(lease)) return this.#use(lease).token;
    return (await this.#wait(this.#find(), options)).token;
  }

  /** Gives up a token that the vendor refused; the next `get` requests another. A token that was replaced is ignored. */
  async invalidate(token: string): Promise<void> {
    // Where another token did not help a moment ago, the token is not the cause.
    if (token === this.#held.lease?.token && !this.#recoveries.isQuiet) this.#held.refused = token;
  }

  /**
   * Runs a callback with a token; when the token is refused, runs it once more with another.
   *
   * Where the other token came from the store and is refused too, the callback gets one that was just issued.
   */
  async withToken<Result>(
    use: (token: string) => Promise<Result>,
    options: GetOptions = {},
  ): Promise<Result> {
    let token = await this.get(options);
    for (let run = 1; ; run++) {
      const { generation, origin } = this.#held;
      try {
        const result = await use(token);
        if (run > 1) this.#recoveries.succeed();
        return result;
      } catch (error) {
        if (!this.#settings.isTokenRefusal(error)) throw error;
        if (run === 3 || (run === 2 && origin === 'vendor')) {
          this.#countUseless(generation);
          throw error;
        }
        await this.invalidate(token);
        const another = await this.get(options);
        if (another === token) throw error;
        token = another;
      }
    }
  }

  /** Resolves once nothing is under way: for a clean end, or a platform's `waitUntil`. */
  async idle(): Promise<void> {
    for (;;) {
      const work = [this.#loading, this.#flight, this.#saving].filter((each) => each !== undefined);
      if (work.length === 0) return;
      await Promise.allSettled(work);
    }
  }

  /** Counts a recovery that did not help; however many callers it happened to, it is one. */
  #countUseless(generation: number): void {
    if (generation === this.#uselessGeneration) return;
    this.#uselessGeneration = generation;
    this.#recoveries.fail();
  }

  /** The lease at hand, or the store's, or a new one. */
  async #find(): Promise<Lease> {
    if (!this.#hasLoaded) await this.#load();
    const { lease } = this.#held;
    if (!lease || !this.#held.isUsable(lease)) return this.#renew();
    if (!this.#isPressing(lease) || this.#requests.isQuiet) return this.#use(lease);
    const patienceMs = (lease.expiresAtMs - this.#settings.now()) / 2;
    return within(this.#renewBehind(lease), patienceMs, this.#settings.startTimer, () => undefined).catch(
      () => lease,
    );
  }

  /** A lease that is returned to the caller, with what has to be done for it in the background. */
  #use(lease: Lease): Lease {
    if (this.#held.isDue(lease) && !this.#requests.isQuiet) void this.#renewBehind(lease);
    else if (this.#held.isUnsaved) this.#saveBehind();
    return lease;
  }

  #isPressing(lease: Lease): boolean {
    return lease.expiresAtMs - this.#settings.now() < spareMs && this.#held.isDue(lease);
  }

  /** Renews while the old lease is still good; never rejects. */
  async #renewBehind(lease: Lease): Promise<Lease> {
    const isFirst = this.#flight === undefined;
    try {
      return await this.#renew();
    } catch (error) {
      if (isFirst) this.#settings.onRenewalFailed(error);
      return lease;
    }
  }

  /** Joins the renewal that is under way, or starts one. */
  #renew(): Promise<Lease> {
    if (this.#flight) return this.#flight;
    const { timeoutMs, startTimer } = this.#settings;
    const stopping = new AbortController();
    const flight = within(this.#renewer.renew(stopping.signal), timeoutMs, startTimer, () => {
      const error = this.#timeout(timeoutMs);
      this.#requests.fail({ error });
      stopping.abort(error);
      return error;
    }).finally(() => {
      this.#flight = undefined;
    });
    this.#flight = flight;
    return flight;
  }

  /** Reads the store once for all callers of a process that has just started. */
  #load(): Promise<void> {
    this.#loading ??= this.#store
      .read()
      .then((shared) => {
        if (shared && this.#held.seeStored(shared)) this.#held.replace(shared, 'store');
      })
      .finally(() => {
        this.#loading = undefined;
        this.#hasLoaded = true;
      });
    return this.#loading;
  }

  #saveBehind(): void {
    if (this.#saving || this.#flight || !this.#store.canWrite) return;
    this.#saving = this.#renewer.save().finally(() => {
      this.#saving = undefined;
    });
  }

  async #wait(
    work: Promise<Lease>,
    { timeoutMs = this.#settings.timeoutMs, signal }: GetOptions,
  ): Promise<Lease> {
    try {
      return await within(untilAborted(work, signal), timeoutMs, this.#settings.startTimer, () =>
        this.#timeout(timeoutMs),
      );
    } catch (error) {
      signal?.throwIfAborted();
      const { lease } = this.#held;
      // It came while the store was being written.
      if (lease && this.#held.isUsable(lease)) return lease;
      throw error;
    }
  }

  #timeout(ms: number): TokenSourceError {
    const { failure } = this.#requests;
    return new TokenSourceError(
      'ERR_TIMEOUT',
      `No token came within ${ms} ms.`,
      failure && { cause: failure.error },
    );
  }
}
