import { BackOff } from './back-off.ts';
import { checkStoredLease, type Lease } from './lease.ts';
import type { CheckedSettings, StoreAction } from './source-settings.ts';
import { attempt, within } from './timer.ts';
import { TokenSourceError } from './token-source-error.ts';
import type { Release } from './token-store.ts';

/** A store that neither rejects nor hangs: a failure is reported, and the store is left alone for a while. */
export class GuardedStore {
  readonly #key: string;
  readonly #settings: CheckedSettings;
  /** A pause for each action: a store that can be read may still refuse writes. */
  readonly #pauses: Readonly<Record<StoreAction, BackOff>>;

  constructor(key: string, settings: CheckedSettings) {
    const pause = () => new BackOff(settings.now, settings.random);
    this.#key = key;
    this.#settings = settings;
    this.#pauses = { get: pause(), set: pause(), lock: pause(), release: pause() };
  }

  /** Whether a write that failed can be tried again. */
  get canWrite(): boolean {
    return !this.#pauses.set.isQuiet;
  }

  /** The lease in the store; undefined where there is none, or none that can be used. */
  async read(): Promise<Lease | undefined> {
    const { store, now, longestLifeMs } = this.#settings;
    // Checked within the guard: a property of what the store returns may throw.
    const outcome = await this.#run('get', async () => {
      const value: unknown = await store.get(this.#key);
      return value === undefined || value === null
        ? undefined
        : { lease: checkStoredLease(value, { nowMs: now(), longestLifeMs }) };
    });
    const found = outcome?.value;
    if (!found) return undefined;
    if (!found.lease) {
      const message = `The store's value for ${this.#key} is not a lease; it is ignored.`;
      this.#settings.onStoreFailed(new TokenSourceError('ERR_INVALID_LEASE', message), 'get');
    }
    return found.lease;
  }

  /** Whether the lease was written. */
  async write(lease: Lease): Promise<boolean> {
    return (await this.#run('set', () => this.#settings.store.set(this.#key, lease))) !== undefined;
  }

  /** The function that releases the lock, `held` while somebody else has it, undefined where the store cannot lock. */
  async lock(ttlMs: number): Promise<Release | 'held' | undefined> {
    const { store } = this.#settings;
    if (!store.lock) return undefined;
    const outcome = await this.#run('lock', () => store.lock?.(this.#key, ttlMs), dropLate);
    if (!outcome) return undefined;
    const { value: release } = outcome;
    if (typeof release !== 'function') return 'held';
    return async () => void (await this.#run('release', release));
  }

  /** The value of a call that succeeded in time; undefined where it failed or was not tried. */
  async #run<Value>(
    action: StoreAction,
    call: () => Value | PromiseLike<Value>,
    onLate?: (value: Value) => void,
  ): Promise<{ readonly value: Value } | undefined> {
    const { startTimer, storeTimeoutMs, onStoreFailed } = this.#settings;
    const pause = this.#pauses[action];
    // A lock that is held has to be released, whatever happened to the last one.
    if (pause.isQuiet && action !== 'release') return undefined;
    let isLate = false;
    const work = attempt(call);
    if (onLate) work.then((value) => isLate && onLate(value)).catch(() => {});
    try {
      const value = await within(work, storeTimeoutMs, startTimer, () => {
        isLate = true;
        return new TokenSourceError(
          'ERR_TIMEOUT',
          `The store did not settle "${action}" within ${storeTimeoutMs} ms.`,
        );
      });
      pause.succeed();
      return { value };
    } catch (error) {
      pause.fail({ error });
      onStoreFailed(error, action);
      return undefined;
    }
  }
}

/** A lock that came too late would keep everybody out until it ends. */
function dropLate(release: unknown): void {
  if (typeof release === 'function') attempt(() => release()).catch(() => {});
}
