import type { TokenState } from './lifecycle.ts';

/** A token that a request showed, and what it was worth then. */
export interface PresentedToken {
  /** The token's id; undefined for a text that was never handed out. */
  readonly id: string | undefined;
  readonly state: TokenState | 'unknown';
}

/** A token that an answer handed out. */
export interface IssuedToken {
  readonly id: string;
  /** Whether it was made for this answer or handed out before. */
  readonly fresh: boolean;
  readonly expiresAtMs: number;
}

/** One request and what became of it, with the reason, which the wire does not carry. */
export interface Exchange {
  /** Counts up from 1 in each twin. */
  readonly id: number;
  /** Twin time. */
  readonly atMs: number;
  /** This machine's time. */
  readonly realAtMs: number;
  /** The operation that answered; undefined when none matched. */
  readonly operation: string | undefined;
  /** The app, suite or account that asked, as far as the request told. */
  readonly client: string | undefined;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly authorization: string | undefined;
    readonly body: string | undefined;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly presented: readonly PresentedToken[];
  readonly issued: readonly IssuedToken[];
  /** The catalogue's name of the error answered with. */
  readonly error: string | undefined;
  /** The vendor's code of it. */
  readonly code: string | number | null | undefined;
  /** Why it was answered so, in plain words. */
  readonly reason: string | undefined;
  /** The fault rule that had a hand in it. */
  readonly fault: string | undefined;
}

/** The last exchanges, a ring of fixed size. */
export class Journal {
  readonly capacity: number;
  #ring: Exchange[] = [];
  #next = 0;
  #count = 0;
  readonly #listeners = new Set<(exchange: Exchange) => void>();

  constructor(capacity = 1_000) {
    this.capacity = capacity;
  }

  /** How many exchanges there have been, those that fell out included. */
  get count(): number {
    return this.#count;
  }

  add(exchange: Omit<Exchange, 'id'>): void {
    const numbered = { id: ++this.#count, ...exchange };
    this.#ring[this.#next] = numbered;
    this.#next = (this.#next + 1) % this.capacity;
    for (const listener of this.#listeners) listener(numbered);
  }

  /** What is kept, oldest first. */
  exchanges(): Exchange[] {
    return this.#ring.length < this.capacity
      ? this.#ring.slice()
      : [...this.#ring.slice(this.#next), ...this.#ring.slice(0, this.#next)];
  }

  /** Calls back for each exchange from now on; returns how to stop. */
  subscribe(listener: (exchange: Exchange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clear(): void {
    this.#ring = [];
    this.#next = 0;
    this.#count = 0;
  }
}
