import type { Clock } from './clock.ts';
import type { KeptList } from './kept-list.ts';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';

/** What registries and providers may use of the twin that they belong to. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly ledger: Ledger;
  /** Accepts any credentials: an unknown client is registered at its first call. */
  readonly acceptAny: boolean;
  /** How long tokens, tickets and codes live, as a fraction of what is documented; 1 unless a scenario says otherwise. */
  readonly lifeScale: number;
  quirk(name: string): string;
  /** Sends a vendor's push to a callback URL, without waiting for the response. */
  push(url: string, body: unknown): void;
}

/** What a registry receives when it is created. */
export interface RegistryWorld extends World {
  /** A list of its own that is exported, imported and kept over restarts; `keyOf` names an item. */
  kept<Item>(list: string, keyOf: (item: Item) => string): KeptList<Item>;
}
