import type { KeptExchange } from './kept-exchange.ts';
import type { Mark } from './raw-exchange.ts';

/** The last exchanges, in a ring: memory does not grow with the number of requests. */
export class ExchangeRing {
  readonly capacity: number;
  #ring: KeptExchange[] = [];
  #next = 0;
  #count = 0;
  #generation = 0;
  #mark: Mark | undefined;
  readonly #lastByOperation = new Map<string, KeptExchange>();
  readonly #listeners = new Set<(exchange: KeptExchange) => void>();
  readonly #clearListeners = new Set<() => void>();

  constructor(capacity = 1_000) {
    this.capacity = capacity;
  }

  /** How many exchanges there have been, including those that are no longer kept. */
  get count(): number {
    return this.#count;
  }

  /** How often it was cleared; the ids start again each time. */
  get generation(): number {
    return this.#generation;
  }

  /** The id of the exchange that is added next. */
  get nextId(): number {
    return this.#count + 1;
  }

  /** The mark of the exchange that is added next. */
  get currentMark(): Mark | undefined {
    return this.#mark;
  }

  /** Adds an exchange that has the next id. */
  add(exchange: KeptExchange): void {
    this.#count = exchange.id;
    if (exchange.operation !== undefined) this.#lastByOperation.set(exchange.operation, exchange);
    this.#ring[this.#next] = exchange;
    this.#next = (this.#next + 1) % this.capacity;
    for (const listener of this.#listeners) listener(exchange);
  }

  /** The last exchange of an operation, also if it is no longer kept. */
  lastOf(operation: string): KeptExchange | undefined {
    return this.#lastByOperation.get(operation);
  }

  /** Begins a test. */
  mark(mark: Mark): void {
    this.#mark = mark;
  }

  /** The kept exchanges with an id above this, oldest first. */
  after(id: number): KeptExchange[] {
    const wanted = Math.min(this.#count - id, this.#ring.length);
    if (wanted <= 0) return [];
    const start = this.#next - wanted;
    return start >= 0
      ? this.#ring.slice(start, this.#next)
      : [...this.#ring.slice(start), ...this.#ring.slice(0, this.#next)];
  }

  /** Calls back for each exchange from now on; returns a function that stops it. */
  subscribe(listener: (exchange: KeptExchange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back each time before it is cleared; returns a function that stops it. */
  beforeClear(listener: () => void): () => void {
    this.#clearListeners.add(listener);
    return () => this.#clearListeners.delete(listener);
  }

  clear(): void {
    for (const listener of this.#clearListeners) listener();
    this.#ring = [];
    this.#lastByOperation.clear();
    this.#next = 0;
    this.#count = 0;
    this.#generation++;
    // The test that clears it is still running.
    if (this.#mark) this.#mark = { ...this.#mark };
  }
}
