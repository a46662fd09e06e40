import type { SavedRule, SavedUses } from './active-rule.ts';
import type { SavedWindow } from './rate-windows.ts';
import { stateFormat, stateVersion, type TwinState } from './state.ts';
import type { SavedStubs } from './stubs.ts';
import { type SavedToken, slotOf } from './token-record.ts';

/** The clock, and this machine's time when it was read. */
export type SavedClock = TwinState['clock'] & { readonly atMs: number };

/** One change of a twin's state. Of several changes of the same thing the last one counts. */
export type StateRecord =
  /** Discards everything before it. */
  | readonly ['clear']
  | readonly ['clock', SavedClock]
  | readonly ['random', readonly number[]]
  | readonly ['world', Pick<TwinState, 'quirks' | 'acceptAny'>]
  | readonly ['seed', TwinState['seed']]
  | readonly ['stubs', SavedStubs]
  /** The counter of a stub, newer than the one in `stubs`. */
  | readonly ['stub', id: string, matched: number]
  | readonly ['issued', serial: number]
  | readonly ['token', SavedToken, isCurrent: boolean]
  | readonly ['drop-token', serial: number]
  | readonly ['rules', serial: number]
  | readonly ['rule', Omit<SavedRule, 'windows'>]
  | readonly ['window', rule: string, ...SavedWindow]
  | readonly ['uses', rule: string, ...SavedUses]
  | readonly ['drop-rule', id: string]
  | readonly ['item', vendor: string, list: string, key: string, item: unknown]
  | readonly ['drop-item', vendor: string, list: string, key: string];

interface ReplayedRule extends Omit<SavedRule, 'windows' | 'uses'> {
  readonly windows: Map<string, SavedWindow>;
  /** How often tokens were used, by their serial numbers. */
  readonly uses: Map<number, number>;
}

/** Puts a state together from its records. */
export class StateReplay {
  #clock: SavedClock | undefined;
  #random: readonly number[] | undefined;
  #world: Pick<TwinState, 'quirks' | 'acceptAny'> | undefined;
  #seed: TwinState['seed'] | undefined;
  #stubs: SavedStubs | undefined;
  /** The counters of stubs that have answered since the stubs were written. */
  readonly #matched = new Map<string, number>();
  #serial = 0;
  #tokens = new Map<number, SavedToken>();
  /** The serials of the current tokens by what they are for. */
  #current = new Map<string, number>();
  #ruleSerial = 0;
  #rules = new Map<string, ReplayedRule>();
  #items = new Map<string, Map<string, Map<string, unknown>>>();

  /** Adds a record. */
  add(record: StateRecord): void {
    switch (record[0]) {
      case 'clear':
        this.#clear();
        return;
      case 'clock':
        this.#clock = record[1];
        return;
      case 'random':
        this.#random = record[1];
        return;
      case 'world':
        this.#world = record[1];
        return;
      case 'seed':
        this.#seed = record[1];
        return;
      case 'stubs':
        this.#stubs = record[1];
        this.#matched.clear();
        return;
      case 'stub':
        this.#matched.set(record[1], record[2]);
        return;
      case 'issued':
        this.#serial = record[1];
        return;
      case 'token':
        this.#token(record[1], record[2]);
        return;
      case 'drop-token':
        this.#tokens.delete(record[1]);
        return;
      case 'rules':
        this.#ruleSerial = record[1];
        return;
      case 'rule':
        this.#rule(record[1]);
        return;
      case 'window': {
        const [, rule, ...window] = record;
        this.#rules.get(rule)?.windows.set(window[0], window);
        return;
      }
      case 'uses': {
        const [, rule, serial, uses] = record;
        this.#rules.get(rule)?.uses.set(serial, uses);
        return;
      }
      case 'drop-rule':
        this.#rules.delete(record[1]);
        return;
      case 'item':
        this.#list(record[1], record[2]).set(record[3], record[4]);
        return;
      case 'drop-item':
        this.#list(record[1], record[2]).delete(record[3]);
        return;
    }
  }

  /** The kinds of records that a state needs and that are not there. */
  missing(): readonly StateRecord[0][] {
    const parts = { clock: this.#clock, world: this.#world, seed: this.#seed } as const;
    return (['clock', 'world', 'seed'] as const).filter((kind) => parts[kind] === undefined);
  }

  /** The state that the records describe; undefined if they describe none. */
  state(): TwinState | undefined {
    if (!this.#clock || !this.#world || !this.#seed) return undefined;
    const { atMs, ...clock } = this.#clock;
    return {
      format: stateFormat,
      version: stateVersion,
      savedAtMs: atMs,
      clock,
      random: this.#random,
      ...this.#world,
      seed: this.#seed,
      ...(this.#stubs && { stubs: this.#counted(this.#stubs) }),
      ledger: {
        serial: this.#serial,
        tokens: [...this.#tokens.values()],
        current: [...this.#current.values()].filter((serial) => this.#tokens.has(serial)),
      },
      faults: {
        serial: this.#ruleSerial,
        rules: Array.from(this.#rules.values(), ({ windows, uses, ...rule }) => ({
          ...rule,
          ...(windows.size > 0 && { windows: [...windows.values()] }),
          ...(uses.size > 0 && { uses: [...uses] }),
        })),
      },
      vendors: Object.fromEntries(
        Array.from(this.#items, ([vendor, lists]) => [
          vendor,
          Object.fromEntries(Array.from(lists, ([list, items]) => [list, [...items.values()]])),
        ]),
      ),
    };
  }

  #counted({ stubs, ...others }: SavedStubs): SavedStubs {
    return {
      ...others,
      stubs: stubs.map((stub) => ({ ...stub, matched: this.#matched.get(stub.id) ?? stub.matched })),
    };
  }

  #clear(): void {
    this.#clock = this.#random = this.#world = this.#seed = this.#stubs = undefined;
    this.#serial = this.#ruleSerial = 0;
    this.#matched.clear();
    this.#tokens.clear();
    this.#current.clear();
    this.#rules.clear();
    this.#items.clear();
  }

  #token(saved: SavedToken, isCurrent: boolean): void {
    this.#tokens.set(saved.serial, saved);
    const slot = slotOf(saved);
    // If two tokens were written as current, the later one has replaced the other.
    const serial = this.#current.get(slot) ?? 0;
    if (isCurrent && saved.serial >= serial) this.#current.set(slot, saved.serial);
    else if (!isCurrent && saved.serial === serial) this.#current.delete(slot);
  }

  #rule(saved: Omit<SavedRule, 'windows'>): void {
    const known = this.#rules.get(saved.id);
    const windows = known?.windows ?? new Map<string, SavedWindow>();
    const uses = known?.uses ?? new Map<number, number>();
    // Older versions wrote all uses with the rule.
    for (const [serial, count] of saved.uses ?? []) uses.set(serial, count);
    this.#rules.set(saved.id, { ...saved, windows, uses });
  }

  #list(vendor: string, list: string): Map<string, unknown> {
    const lists = this.#items.get(vendor) ?? new Map<string, Map<string, unknown>>();
    this.#items.set(vendor, lists);
    const items = lists.get(list) ?? new Map<string, unknown>();
    lists.set(list, items);
    return items;
  }
}
