import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { ExchangeRing } from './exchange-ring.ts';
import { english, type Translator } from './message.ts';
import type { Names } from './names.ts';
import type { RawExchange } from './raw-exchange.ts';

export type { Exchange, IssuedToken, PresentedToken } from './exchange.ts';

/** Selects exchanges; all of them if empty. */
export interface ExchangeFilter<
  Operation extends string = string,
  Error extends string | number = string | number,
> {
  readonly operation?: Operation | undefined;
  /** The app, suite or account that asked. */
  readonly client?: string | undefined;
  /** The HTTP status. */
  readonly status?: number | undefined;
  /** The error: its name in the catalogue, or the vendor's code; `none` for no error. */
  readonly error?: Error | 'none' | undefined;
}

/** Selects exchanges, and where to start. */
export interface ExchangeQuery<
  Operation extends string = string,
  Error extends string | number = string | number,
> extends ExchangeFilter<Operation, Error> {
  /** Only those after the one with this id. */
  readonly since?: number | undefined;
  /** At most this many, the last ones. */
  readonly limit?: number | undefined;
}

/** The options of a mark. */
export interface MarkOptions {
  /** Rules whose verdicts this test provokes on purpose: they are reported as expected, and do not fail the run. */
  readonly expect?: readonly string[];
}

/** Makes of an exchange what may be shown, in a language. */
export type ExchangeView = (raw: RawExchange, translator: Translator) => Exchange;

/** The journal: requests, responses and reasons. Secrets and tokens are redacted when it is read. */
export class Journal<N extends Names = Names> {
  readonly #ring: ExchangeRing;
  readonly #view: ExchangeView;
  readonly #closeListeners = new Set<() => void>();
  #isClosed = false;

  constructor(ring: ExchangeRing, view: ExchangeView) {
    this.#ring = ring;
    this.#view = view;
  }

  /** How many exchanges are kept; the oldest are dropped. */
  get capacity(): number {
    return this.#ring.capacity;
  }

  /** How many exchanges there have been, including those that are no longer kept. */
  get count(): number {
    return this.#ring.count;
  }

  /** How often it was cleared; the ids start again each time. */
  get generation(): number {
    return this.#ring.generation;
  }

  /** The kept exchanges, oldest first. */
  exchanges(
    query: ExchangeQuery<N['operation'], N['error']> = {},
    translator: Translator = english,
  ): Exchange[] {
    const { since = 0, limit = Number.POSITIVE_INFINITY, ...filter } = query;
    const found = this.#ring.after(since).filter((raw) => matches(raw, filter));
    return found.slice(Math.max(0, found.length - limit)).map((raw) => this.#view(raw, translator));
  }

  /**
   * Calls back for each exchange from now on; returns a function that stops it.
   * Under load a listener can skip exchanges before their view is made, which is the expensive part.
   */
  subscribe(
    listener: (exchange: Exchange) => void,
    wants: (exchange: { readonly realAtMs: number }) => boolean = () => true,
    translator: Translator = english,
  ): () => void {
    return this.#ring.subscribe((raw) => {
      if (wants(raw)) listener(this.#view(raw, translator));
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
    const listeners = [...this.#closeListeners];
    for (const listener of listeners) listener();
    this.#closeListeners.clear();
  }

  /** Calls back when it is closed; returns how to stop. */
  onClose(listener: () => void): () => void {
    this.#closeListeners.add(listener);
    return () => this.#closeListeners.delete(listener);
  }

  /** Calls back each time before it is cleared, by a reset for instance; returns a function that stops it. */
  beforeClear(listener: () => void): () => void {
    return this.#ring.beforeClear(listener);
  }

  /**
   * Begins a test: the exchanges that follow are judged by themselves, and their verdicts have the test's name.
   * A mark stays until the next one; a reset does not end it.
   */
  mark(test: string, { expect = [] }: MarkOptions = {}): void {
    if (typeof test !== 'string' || test.trim() === '') {
      throw new TwinError('ERR_INVALID_OPTION', errorTexts.invalidTestName(JSON.stringify(test)));
    }
    this.#ring.mark({ test, expect: [...expect] });
  }

  /** Clears the journal; the next exchange is number 1 again. */
  clear(): void {
    this.#ring.clear();
  }
}

/** Whether an exchange matches a filter. */
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
