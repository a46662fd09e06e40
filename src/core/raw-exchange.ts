import type { Act, Call, Connection, Reply } from './call.ts';
import type { TokenState } from './lifecycle.ts';
import type { Text } from './message.ts';
import type { MisplacedToken } from './misplaced-token.ts';
import type { TokenRecord } from './token-record.ts';

/** What answered a business path; `made-up` is a plain success of ours. */
export type AnsweredBy = 'stub' | 'upstream' | 'made-up';

/** A token that a request presented. */
export interface RawPresentedToken {
  readonly text: string;
  /** Its record; undefined for an unknown token. */
  readonly token: TokenRecord | undefined;
  readonly state: TokenState | 'unknown';
  /** When it was to expire, at that time. */
  readonly expiresAtMs: number;
}

/** A token in a response. */
export interface RawIssuedToken {
  readonly token: TokenRecord;
  /** Whether it was issued by this call or earlier. */
  readonly fresh: boolean;
  /** The expiry that the response stated. */
  readonly expiresAtMs: number;
  /** The token that was current before it, if any. */
  readonly previous: TokenRecord | undefined;
}

/** The start of a test, whose exchanges are judged by themselves. All of them share the same mark. */
export interface Mark {
  /** The name of the test. */
  readonly test: string;
  /** The rules whose verdicts the test provokes on purpose. */
  readonly expect: readonly string[];
}

/**
 * One request with its response, secrets included.
 *
 * It stays inside the twin: the journal shows an `Exchange`, which is made from it.
 */
export interface RawExchange {
  /** Numbered from 1 in each twin. */
  readonly id: number;
  /** The twin's time. */
  readonly atMs: number;
  /** This machine's time. */
  readonly realAtMs: number;
  /** The connection of the request, if the transport knows it. */
  readonly connection: Connection | undefined;
  /** The operation that answered; undefined if none matched. */
  readonly operation: string | undefined;
  /** Whether the path is one of the operation's own, not one that the vendor refuses. */
  readonly isOnPath: boolean;
  /** The app, suite or account that asked; undefined if the request did not name a valid one. */
  readonly client: string | undefined;
  readonly request: RawRequest;
  readonly response: RawResponse;
  readonly presented: readonly RawPresentedToken[];
  readonly issued: readonly RawIssuedToken[];
  readonly error: string | undefined;
  readonly code: string | number | null | undefined;
  readonly reason: Text | undefined;
  readonly fault: string | undefined;
  /** Whether the client cannot have read the vendor's response: a fault withheld or changed it, or delayed it for long. */
  readonly isCorrupted: boolean;
  /** A living token in a form that the vendor does not read; looked for where a request was refused. */
  readonly misplaced: MisplacedToken | undefined;
  /** The test that was running. */
  readonly mark: Mark | undefined;
  /** What produced the response of a business path. */
  readonly answeredBy: AnsweredBy | undefined;
}

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly authorization: string | undefined;
  /** The trace that the request belongs to (W3C Trace Context). */
  readonly traceparent?: string | undefined;
  /** Undefined if it is longer than the journal keeps. */
  readonly body: string | undefined;
}

export interface RawResponse {
  readonly status: number;
  /** The only header that is kept: a thousand exchanges are most of what the garbage collector copies. */
  readonly contentType: string;
  readonly body: string;
  /** How the transport disturbed the delivery. */
  readonly act: Act | undefined;
}

/** The last exchanges, in a ring: memory does not grow with the number of requests. */
export class ExchangeRing {
  readonly capacity: number;
  #ring: RawExchange[] = [];
  #next = 0;
  #count = 0;
  #generation = 0;
  #mark: Mark | undefined;
  readonly #lastByOperation = new Map<string, RawExchange>();
  readonly #listeners = new Set<(exchange: RawExchange) => void>();
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
  add(exchange: RawExchange): void {
    this.#count = exchange.id;
    if (exchange.operation !== undefined) this.#lastByOperation.set(exchange.operation, exchange);
    this.#ring[this.#next] = exchange;
    this.#next = (this.#next + 1) % this.capacity;
    for (const listener of this.#listeners) listener(exchange);
  }

  /** The last exchange of an operation, also if it is no longer kept. */
  lastOf(operation: string): RawExchange | undefined {
    return this.#lastByOperation.get(operation);
  }

  /** Begins a test. */
  mark(mark: Mark): void {
    this.#mark = mark;
  }

  /** The kept exchanges with an id above this, oldest first. */
  after(id: number): RawExchange[] {
    const wanted = Math.min(this.#count - id, this.#ring.length);
    if (wanted <= 0) return [];
    const start = this.#next - wanted;
    return start >= 0
      ? this.#ring.slice(start, this.#next)
      : [...this.#ring.slice(start), ...this.#ring.slice(0, this.#next)];
  }

  /** Calls back for each exchange from now on; returns a function that stops it. */
  subscribe(listener: (exchange: RawExchange) => void): () => void {
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

/** Longer bodies are not kept: many of them would fill the memory. */
const keptBodyLength = 65_536;

/**
 * The part of a call that is kept; `usualPath` is the path in the spec, if any.
 *
 * A client often sends the same again: then `last` is returned, so that no second copy is kept.
 */
export function requestOf(call: Call, usualPath?: string, last?: RawRequest): RawRequest {
  const { method, path, query } = call;
  const body = call.body !== undefined && call.body.length > keptBodyLength ? undefined : call.body;
  const authorization = call.header('authorization');
  const traceparent = traceparentOf(call);
  if (
    last?.body === body &&
    last?.path === path &&
    last.query === query &&
    last.authorization === authorization &&
    last.traceparent === traceparent &&
    last.method === method
  ) {
    return last;
  }
  return {
    method,
    path: path === usualPath ? usualPath : path,
    query,
    authorization,
    traceparent,
    body,
  };
}

/** The trace of a request; anything but a trace is left out. */
function traceparentOf(call: Call): string | undefined {
  const header = call.header('traceparent');
  return header !== undefined && /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(header)
    ? header
    : undefined;
}

/** When the response had been sent, in this machine's time; undefined where none was. */
export function answeredAtMs({ realAtMs, response: { act } }: RawExchange): number | undefined {
  const lost = act?.connection === 'hang' || act?.connection === 'reset' || act?.connection === 'empty';
  return lost ? undefined : realAtMs + (act?.delayMs ?? 0) + (act?.dribble?.durationMs ?? 0);
}

/** The part of a reply that is kept; `last`, if it is the same again. */
export function responseOf({ status, headers, body, act }: Reply, last?: RawResponse): RawResponse {
  const contentType = headers['Content-Type'] ?? '';
  if (
    last?.body === body &&
    last?.status === status &&
    last.contentType === contentType &&
    last.act === undefined &&
    act === undefined
  ) {
    return last;
  }
  return { status, contentType, body, act };
}
