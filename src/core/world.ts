import type { Clock } from './clock.ts';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';

/** What registries and providers may use of the twin that they belong to. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly ledger: Ledger;
  /** Takes any credentials: an unknown client is registered when it first asks. */
  readonly acceptAny: boolean;
  quirk(name: string): string;
  /** Sends a vendor's push to a callback URL. Answers nothing: the vendor does not wait either. */
  push(url: string, body: unknown): void;
}
