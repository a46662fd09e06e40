import { TwinError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { ExchangeRing, RawExchange } from './raw-exchange.ts';

export type { Exchange, IssuedToken, PresentedToken } from './exchange.ts';

/** Which exchanges; all of them when empty. */
export interface ExchangeFilter {
  readonly operation?: string | undefined;
  /** The app, suite or account that asked. */
  readonly client?: string | undefined;
  /** The HTTP status answered. */
  readonly status?: number | undefined;
  /** The error answered with: its name in the catalogue, or the vendor's code; `none` for no error. */
  readonly error?: string | number | undefined;
}

/** Which exchanges, and from where on. */
export interface ExchangeQuery extends ExchangeFilter {
  /** Only those after the one with this id. */
  readonly since?: number | undefined;
  /** Only the last so many of them. */
  readonly limit?: number | undefined;
}

/** What a mark can say beside the name of its test. */
export interface MarkOptions {
  /** Rules whose verdicts this test provokes on purpose: they are reported as expected, and do not fail the run. */
  readonly expect?: readonly string[];
}

/** What was asked and answered, and why. Secrets and tokens are taken out when it is read. */
export class Journal {
  readonly #ring: ExchangeRing;
  readonly #view: (raw: RawExchange) => Exchange;
  readonly #closeListeners = new Set<() => void>();
  #isClosed = false;

  constructor(ring: ExchangeRing, view: (raw: RawExchange) => Exchange) {
    this.#ring = ring;
    this.#view = view;
  }

  /** How many exchanges are kept; the oldest fall out. */
  get capacity(): number {
    return this.#ring.capacity;
  }

  /** How many exchanges there have been, those that fell out included. */
  get count(): number {
    return this.#ring.count;
  }

  /** How often it was cleared: the ids start anew each time. */
  get era(): number {
    return this.#ring.era;
  }

  /** What is kept, oldest first. */
  exchanges(query: ExchangeQuery = {}): Exchange[] {
    const { since = 0, limit = Number.POSITIVE_INFINITY, ...filter } = query;
    const found = this.#ring.after(since).filter((raw) => matches(raw, filter));
    return found.slice(Math.max(0, found.length - limit)).map((raw) => this.#view(raw));
  }

  /**
   * Calls back for each exchange from now on; returns how to stop.
   * Under load a listener can pass over what it does not want before the view is made, which costs more than the rest.
   */
  subscribe(
    listener: (exchange: Exchange) => void,
    wants: (exchange: { readonly realAtMs: number }) => boolean = () => true,
  ): () => void {
    return this.#ring.subscribe((raw) => {
      if (wants(raw)) listener(this.#view(raw));
    });
  }

  /** Calls back after each exchange, without making its view; returns how to stop. */
  onRecord(listener: () => void): () => void {
    return this.#ring.subscribe(listener);
  }

  /** Whether its twin is over: nothing more will be recorded. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Ends it with its twin, and with it whatever reads along. */
  close(): void {
    this.#isClosed = true;
    for (const listener of [...this.#closeListeners]) listener();
    this.#closeListeners.clear();
  }

  /** Calls back when it is closed; returns how to stop. */
  onClose(listener: () => void): () => void {
    this.#closeListeners.add(listener);
    return () => this.#closeListeners.delete(listener);
  }

  /** Calls back each time before all of it is forgotten, by a reset for instance; returns how to stop. */
  beforeClear(listener: () => void): () => void {
    return this.#ring.beforeClear(listener);
  }

  /**
   * Begins a test: the exchanges that follow are judged by themselves, and their verdicts have the test's name.
   * A mark stays until the next one; a reset does not end it.
   */
  mark(test: string, { expect = [] }: MarkOptions = {}): void {
    if (typeof test !== 'string' || test.trim() === '') {
      throw new TwinError(
        'ERR_INVALID_OPTION',
        `The name of a test must be a text that is not empty, not ${JSON.stringify(test)}.`,
      );
    }
    this.#ring.mark({ test, expect: [...expect] });
  }

  /** Forgets all of it; the next exchange is number 1 again. */
  clear(): void {
    this.#ring.clear();
  }
}

/** Whether an exchange is one of those that a filter means. */
export function matches(
  {
    operation,
    client,
    response,
    error,
    code,
  }: Pick<RawExchange, 'operation' | 'client' | 'error' | 'code'> & {
    readonly response: { readonly status: number };
  },
  filter: ExchangeFilter,
): boolean {
  if (filter.operation !== undefined && filter.operation !== operation) return false;
  if (filter.client !== undefined && filter.client !== client) return false;
  if (filter.status !== undefined && filter.status !== response.status) return false;
  if (filter.error === undefined) return true;
  if (filter.error === 'none') return error === undefined;
  return error !== undefined && (filter.error === error || String(filter.error) === String(code));
}
