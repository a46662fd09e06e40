/** Items that a registry remembers apart from the seed and the tokens; they survive a restart with `--state`. */
export class KeptList<Item> {
  readonly #items = new Map<string, Item>();
  readonly #keyOf: (item: Item) => string;
  readonly #changed: (key: string) => void;

  constructor(keyOf: (item: Item) => string, changed: (key: string) => void) {
    this.#keyOf = keyOf;
    this.#changed = changed;
  }

  get size(): number {
    return this.#items.size;
  }

  get(key: string): Item | undefined {
    return this.#items.get(key);
  }

  /** Adds an item, or replaces the one with the same key. Items are never changed in place. */
  put(item: Item): void {
    const key = this.#keyOf(item);
    this.#items.set(key, item);
    this.#changed(key);
  }

  delete(key: string): void {
    if (this.#items.delete(key)) this.#changed(key);
  }

  keys(): MapIterator<string> {
    return this.#items.keys();
  }

  values(): MapIterator<Item> {
    return this.#items.values();
  }

  /** Replaces all items. */
  replace(items: readonly Item[]): void {
    for (const key of this.#items.keys()) this.delete(key);
    for (const item of items) this.put(item);
  }
}
