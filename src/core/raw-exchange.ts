import type { Act, Call, Connection, Reply } from './call.ts';
import type { TokenState } from './lifecycle.ts';
import type { MisplacedToken } from './misplaced-token.ts';
import type { TokenRecord } from './token-record.ts';

/** Where the answer of a business path came from; `made-up`: a plain success of ours. */
export type AnsweredBy = 'stub' | 'upstream' | 'made-up';

/** A token that a request showed. */
export interface ShownToken {
  readonly text: string;
  /** What is known of it; undefined for a text that was never handed out. */
  readonly token: TokenRecord | undefined;
  readonly state: TokenState | 'unknown';
  /** When it was to end, as things stood then. */
  readonly expiresAtMs: number;
}

/** A token that an answer handed out. */
export interface GivenToken {
  readonly token: TokenRecord;
  /** Whether it was made for this answer or handed out before. */
  readonly fresh: boolean;
  /** The end of its life as the answer told it. */
  readonly expiresAtMs: number;
  /** The one that was current before it, where there was another. */
  readonly previous: TokenRecord | undefined;
}

/** Where a test begins: what follows is judged by itself. All exchanges of one stretch share the same mark. */
export interface Mark {
  /** The name of the test. */
  readonly test: string;
  /** The rules whose verdicts the test provokes on purpose. */
  readonly expect: readonly string[];
}

/**
 * One request and what became of it, secrets and all.
 *
 * It does not leave the twin: who looks at the journal gets an `Exchange`, which is made of it.
 */
export interface RawExchange {
  /** Counts up from 1 in each twin. */
  readonly id: number;
  /** Twin time. */
  readonly atMs: number;
  /** This machine's time. */
  readonly realAtMs: number;
  /** The connection it came on, where the transport knows. */
  readonly connection: Connection | undefined;
  /** The operation that answered; undefined when none matched. */
  readonly operation: string | undefined;
  /** Whether the path is one of the operation's own, and not one that the vendor merely refuses. */
  readonly isOnPath: boolean;
  /** The app, suite or account that asked, as far as the request told; undefined where it told nothing or nonsense. */
  readonly client: string | undefined;
  readonly request: RawRequest;
  readonly response: RawResponse;
  readonly presented: readonly ShownToken[];
  readonly issued: readonly GivenToken[];
  readonly error: string | undefined;
  readonly code: string | number | null | undefined;
  readonly reason: string | undefined;
  readonly fault: string | undefined;
  /** Whether the client cannot have read the vendor's response: a fault withheld or changed it, or delayed it for long. */
  readonly isCorrupted: boolean;
  /** A living token in a form that the vendor does not read; looked for where a request was refused. */
  readonly misplaced: MisplacedToken | undefined;
  /** The test that was running. */
  readonly mark: Mark | undefined;
  /** Where a business path's answer came from. */
  readonly answeredBy: AnsweredBy | undefined;
}

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly authorization: string | undefined;
  /** Undefined where it is longer than is kept. */
  readonly body: string | undefined;
}

export interface RawResponse {
  readonly status: number;
  /** Of the headers this one alone: what is kept of a thousand exchanges is most of what the collector has to copy. */
  readonly contentType: string;
  readonly body: string;
  /** What the transport did to it. */
  readonly act: Act | undefined;
}

/** The last exchanges: a ring, so that memory does not grow with the number of requests. */
export class ExchangeRing {
  readonly capacity: number;
  #ring: RawExchange[] = [];
  #next = 0;
  #count = 0;
  #era = 0;
  #mark: Mark | undefined;
  readonly #listeners = new Set<(exchange: RawExchange) => void>();
  readonly #farewells = new Set<() => void>();

  constructor(capacity = 1_000) {
    this.capacity = capacity;
  }

  /** How many exchanges there have been, those that fell out included. */
  get count(): number {
    return this.#count;
  }

  /** How often it was emptied: the ids start anew each time. */
  get era(): number {
    return this.#era;
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
    this.#ring[this.#next] = exchange;
    this.#next = (this.#next + 1) % this.capacity;
    for (const listener of this.#listeners) listener(exchange);
  }

  /** Begins another stretch. */
  mark(mark: Mark): void {
    this.#mark = mark;
  }

  /** What is kept with an id above this, oldest first. */
  after(id: number): RawExchange[] {
    const wanted = Math.min(this.#count - id, this.#ring.length);
    if (wanted <= 0) return [];
    const start = this.#next - wanted;
    return start >= 0
      ? this.#ring.slice(start, this.#next)
      : [...this.#ring.slice(start), ...this.#ring.slice(0, this.#next)];
  }

  /** Calls back for each exchange from now on; returns how to stop. */
  subscribe(listener: (exchange: RawExchange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back each time before all of it is forgotten; returns how to stop. */
  beforeClear(listener: () => void): () => void {
    this.#farewells.add(listener);
    return () => this.#farewells.delete(listener);
  }

  clear(): void {
    for (const listener of this.#farewells) listener();
    this.#ring = [];
    this.#next = 0;
    this.#count = 0;
    this.#era++;
    // The test that empties it goes on.
    if (this.#mark) this.#mark = { ...this.#mark };
  }
}

/** Longer bodies are not kept: with many of them the journal would be all the memory there is. */
const keptBodyLength = 65_536;

/** What is kept of a call; `usualPath` is its path as the spec writes it, where it has one. */
export function requestOf(call: Call, usualPath?: string): RawRequest {
  const { method, path, query, body } = call;
  return {
    method,
    // The same text, without keeping another copy of it.
    path: path === usualPath ? usualPath : path,
    query,
    authorization: call.header('authorization'),
    body: body !== undefined && body.length > keptBodyLength ? undefined : body,
  };
}

/** When the response had been sent, in this machine's time; undefined where none was. */
export function answeredAtMs({ realAtMs, response: { act } }: RawExchange): number | undefined {
  const lost = act?.connection === 'hang' || act?.connection === 'reset' || act?.connection === 'empty';
  return lost ? undefined : realAtMs + (act?.delayMs ?? 0) + (act?.dribble?.durationMs ?? 0);
}

/** What is kept of an answer. */
export function responseOf({ status, headers, body, act }: Reply): RawResponse {
  return { status, contentType: headers['Content-Type'] ?? '', body, act };
}
