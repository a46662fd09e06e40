import type { SavedRule } from './active-rule.ts';
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';
import type { Registrations } from './registrations.ts';
import { stateFormat, stateVersion, type TwinState } from './state.ts';
import type { SavedClock, StateRecord } from './state-records.ts';
import type { Stubs } from './stubs.ts';
import type { TokenRecord } from './token-record.ts';
import type { Marks, Unsaved } from './unsaved.ts';

/** The parts of a twin that are saved. */
export interface SavedParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly registrations: Registrations;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly stubs: Stubs;
}

/** Changes to write, and how to restore them if writing fails. */
export interface TakenChanges {
  readonly records: readonly StateRecord[];
  giveBack(): void;
}

/** A twin without its journal as plain data: whole, or as the changes since the last time. */
export class Saving {
  readonly #parts: SavedParts;
  readonly #unsaved: Unsaved;

  constructor(parts: SavedParts, unsaved: Unsaved) {
    this.#parts = parts;
    this.#unsaved = unsaved;
  }

  /** The state as one object. */
  export(): TwinState {
    const { clock, random, registrations, ledger, faults, stubs } = this.#parts;
    clock.tick();
    const { atMs, ...standing } = this.#clock();
    return {
      format: stateFormat,
      version: stateVersion,
      savedAtMs: atMs,
      clock: standing,
      random: random.exportState(),
      quirks: registrations.quirks.exportState(),
      acceptAny: registrations.world.acceptAny,
      seed: registrations.seed(),
      ledger: ledger.exportState(),
      faults: faults.exportState(),
      stubs: stubs.exportState(),
      vendors: registrations.exportState(),
    };
  }

  /** Calls back whenever there is something to take. */
  watch(listener: () => void): void {
    this.#unsaved.watch(listener);
  }

  /** What has changed since the last call, as records. */
  take(): TakenChanges {
    const marks = this.#unsaved.take();
    return { records: [...this.#changes(marks)], giveBack: () => this.#unsaved.giveBack(marks) };
  }

  /** The whole state as records. It may change in between; such changes are returned by the next call of `take`. */
  *all(): Generator<StateRecord> {
    const { registrations, ledger, faults } = this.#parts;
    yield ['clear'];
    yield* this.#world();
    for (const token of ledger.all()) yield this.#token(token);
    for (const rule of faults.exportState().rules) yield* ruleRecords(rule);
    for (const item of registrations.keptItems()) yield ['item', ...item];
    yield* this.#counters();
  }

  *#changes({ parts, tokens, rules, stubs, items }: Marks): Generator<StateRecord> {
    const { registrations, faults } = this.#parts;
    if (parts.has('all')) {
      yield* this.all();
      return;
    }
    if (parts.has('clock')) yield ['clock', this.#clock()];
    if (parts.has('seed')) yield ['seed', registrations.seed()];
    if (parts.has('stubs')) yield ['stubs', this.#parts.stubs.exportState()];
    for (const token of tokens) yield this.#token(token);
    for (const [id, keys] of rules) {
      const saved = faults.saved(id, keys);
      if (saved) yield* ruleRecords(saved);
      else yield ['drop-rule', id];
    }
    // The stubs as a whole have their counters.
    if (stubs.size > 0 && !parts.has('stubs')) {
      for (const { id, matched } of this.#parts.stubs.list()) {
        if (stubs.has(id)) yield ['stub', id, matched];
      }
    }
    for (const [vendor, lists] of items) {
      for (const [list, keys] of lists) {
        for (const key of keys) {
          const item = registrations.keptItem(vendor, list, key);
          yield item === undefined ? ['drop-item', vendor, list, key] : ['item', vendor, list, key, item];
        }
      }
    }
    yield* this.#counters();
  }

  *#world(): Generator<StateRecord> {
    const { registrations } = this.#parts;
    const { acceptAny } = registrations.world;
    yield ['clock', this.#clock()];
    yield ['world', { quirks: registrations.quirks.exportState(), acceptAny }];
    yield ['seed', registrations.seed()];
    yield ['stubs', this.#parts.stubs.exportState()];
  }

  /** Small, and different after nearly every change. */
  *#counters(): Generator<StateRecord> {
    const { random, ledger, faults } = this.#parts;
    yield ['issued', ledger.serial];
    if (faults.serial > 0) yield ['rules', faults.serial];
    const state = random.exportState();
    if (state) yield ['random', state];
  }

  #token(token: TokenRecord): StateRecord {
    const { isKept, isCurrent } = this.#parts.ledger.placeOf(token);
    return isKept ? ['token', token.save(), isCurrent] : ['drop-token', token.serial];
  }

  #clock(): SavedClock {
    const { clock } = this.#parts;
    const atMs = clock.realNow();
    const { mode, speed, skewMs } = clock.reading();
    return { nowMs: clock.at(atMs), mode, speed, ...(skewMs !== undefined && { skewMs }), atMs };
  }
}

/** A rule, and what it has counted by key. */
function* ruleRecords({ windows = [], uses = [], ...rule }: SavedRule): Generator<StateRecord> {
  yield ['rule', rule];
  for (const window of windows) yield ['window', rule.id, ...window];
  for (const each of uses) yield ['uses', rule.id, ...each];
}
