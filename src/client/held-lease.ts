import type { Lease } from './lease.ts';
import type { CheckedSettings } from './source-settings.ts';

/** A lease whose expiry moved by less than this is the one that was there before: seconds left are rounded. */
const roundingMs = 60_000;

/** Clocks of two machines, or of one that was set back, differ by this much without a meaning. */
const clockErrorMs = 5 * 60_000;

/** So many leases that were replaced are remembered. */
const pastLeases = 16;

/** Where a lease came from: a token of the store may have been revoked since. */
type Origin = 'vendor' | 'store';

/** The lease at hand and what the source knows about it. */
export class HeldLease {
  readonly #settings: Pick<CheckedSettings, 'now' | 'renewWithinMs'>;
  /** Chosen once, so that processes that share a store do not all renew at the same moment. */
  readonly #eagerness: number;
  #lease: Lease | undefined;
  /** The store's lease when it was last read or written; instants would not do, since machines disagree on them. */
  #stored: Lease | undefined;
  /** The leases that were replaced last. */
  #past: readonly Lease[] = [];
  #origin: Origin = 'vendor';
  #generation = 0;
  /** The token that was refused last; undefined once another one is here. */
  refused: string | undefined;
  /** Whether the store does not have this lease yet. */
  isUnsaved = false;

  constructor(settings: Pick<CheckedSettings, 'now' | 'random' | 'renewWithinMs'>) {
    this.#settings = settings;
    this.#eagerness = 1 - settings.random() / 10;
  }

  get lease(): Lease | undefined {
    return this.#lease;
  }

  get origin(): Origin {
    return this.#origin;
  }

  /** Grows with each lease; two callers that were refused with one token have seen the same number. */
  get generation(): number {
    return this.#generation;
  }

  replace(lease: Lease, origin: Origin): void {
    const past = this.#lease ? [this.#lease, ...this.#past] : this.#past;
    this.#past = past.filter((each) => !isSame(each, lease)).slice(0, pastLeases);
    this.#lease = lease;
    this.#origin = origin;
    this.#generation++;
    this.isUnsaved = origin === 'vendor';
  }

  isUsable({ token, expiresAtMs }: Lease): boolean {
    return token !== this.refused && this.#settings.now() < expiresAtMs;
  }

  /** Whether it is time to renew. */
  isDue({ obtainedAtMs, expiresAtMs }: Lease): boolean {
    const nowMs = this.#settings.now();
    // The clock was set back, so how long the token still lives is unknown.
    if (nowMs < obtainedAtMs - clockErrorMs) return true;
    // A token that lives shorter than the window would be renewed at every use. A quarter is 30 minutes of two hours.
    const windowMs = Math.min(this.#settings.renewWithinMs, (expiresAtMs - obtainedAtMs) / 4);
    return nowMs >= expiresAtMs - windowMs * this.#eagerness;
  }

  /** Whether a lease brings something that the one at hand does not: another token, or a longer life. */
  isNews(lease: Lease): boolean {
    const last = this.#lease;
    return !last || lease.token !== last.token || lease.expiresAtMs - last.expiresAtMs >= roundingMs;
  }

  /** Notes what the store holds, and says whether another process has put it there since it was last seen. */
  seeStored(shared: Lease): boolean {
    const before = this.#stored;
    this.#stored = shared;
    const last = this.#lease;
    if (!last) return true;
    if (isSame(shared, last)) return this.isNews(shared);
    if (this.#past.some((each) => isSame(each, shared))) {
      // The store lost what it had acknowledged. The refresh token of a replaced lease is spent.
      this.isUnsaved = true;
      return false;
    }
    if (before) return !isSame(shared, before);
    return shared.obtainedAtMs > last.obtainedAtMs;
  }

  /** Notes that the store holds this lease now. */
  noteSaved(lease: Lease): void {
    this.#stored = lease;
    if (lease === this.#lease) this.isUnsaved = false;
  }
}

function isSame(one: Lease, other: Lease): boolean {
  return one.token === other.token && one.refreshToken === other.refreshToken;
}
