import type { TokenRecord } from './token-record.ts';

/** A part of a twin that is saved as a whole. */
export type SavedPart = 'all' | 'clock' | 'seed' | 'stubs';

/** The keys of what has changed. The values are read when they are written. */
export interface Marks {
  readonly parts: Set<SavedPart>;
  readonly tokens: Set<TokenRecord>;
  /** Fault rules by id, each with the keys of the rate windows, or the serials of the tokens, that it counted. */
  readonly rules: Map<string, Set<string>>;
  /** Stubs by id whose counter changed. */
  readonly stubs: Set<string>;
  /** Items that a vendor keeps: vendor, list, key. */
  readonly items: Map<string, Map<string, Set<string>>>;
}

/**
 * Records what changes in a twin, so that saving costs as much as the changes.
 *
 * Records nothing until it is watched: most twins are never saved.
 */
export class Unsaved {
  #marks = emptyMarks();
  #listener: (() => void) | undefined;
  #isDirty = false;

  /** Calls back at the first change after each `take`; everything present counts as changed. */
  watch(listener: () => void): void {
    this.#listener = listener;
    this.part('all');
  }

  part(part: SavedPart): void {
    if (!this.#listener) return;
    this.#marks.parts.add(part);
    this.#changed();
  }

  token(token: TokenRecord): void {
    if (!this.#listener) return;
    this.#marks.tokens.add(token);
    this.#changed();
  }

  rule(id: string, key?: string): void {
    if (!this.#listener) return;
    const keys = entryOf(this.#marks.rules, id, () => new Set<string>());
    if (key !== undefined) keys.add(key);
    this.#changed();
  }

  stub(id: string): void {
    if (!this.#listener) return;
    this.#marks.stubs.add(id);
    this.#changed();
  }

  item(vendor: string, list: string, key: string): void {
    if (!this.#listener) return;
    const lists = entryOf(this.#marks.items, vendor, () => new Map<string, Set<string>>());
    entryOf(lists, list, () => new Set<string>()).add(key);
    this.#changed();
  }

  /** What has changed since the last call. */
  take(): Marks {
    const marks = this.#marks;
    this.#marks = emptyMarks();
    this.#isDirty = false;
    return marks;
  }

  /** Restores changes whose writing failed. */
  giveBack({ parts, tokens, rules, stubs, items }: Marks): void {
    for (const part of parts) this.part(part);
    for (const token of tokens) this.token(token);
    for (const [id, keys] of rules) {
      this.rule(id);
      for (const key of keys) this.rule(id, key);
    }
    for (const id of stubs) this.stub(id);
    for (const [vendor, lists] of items) {
      for (const [list, keys] of lists) for (const key of keys) this.item(vendor, list, key);
    }
  }

  #changed(): void {
    if (this.#isDirty) return;
    this.#isDirty = true;
    this.#listener?.();
  }
}

function emptyMarks(): Marks {
  return { parts: new Set(), tokens: new Set(), rules: new Map(), stubs: new Set(), items: new Map() };
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
