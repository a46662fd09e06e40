import type { Act, Connection } from './call.ts';
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

/** When the response had been sent, in this machine's time; undefined where none was. */
export function answeredAtMs({ realAtMs, response: { act } }: RawExchange): number | undefined {
  const lost = act?.connection === 'hang' || act?.connection === 'reset' || act?.connection === 'empty';
  return lost ? undefined : realAtMs + (act?.delayMs ?? 0) + (act?.dribble?.durationMs ?? 0);
}
