import type { Duration } from './duration.ts';

/** Something that goes wrong on purpose, and for which calls. */
export interface FaultRule {
  /** Only calls of this operation, by its operationId; of every operation where it can happen when absent. */
  readonly operation?: string;
  /** Only calls of this client, by the id it shows or its token was handed out to. */
  readonly client?: string;
  /** A catalogued error, by its name or by the vendor's code; of several with one code the first listed. */
  readonly error?: string | number;
  /** Anything else that goes wrong. A rule has either an error or a fault. */
  readonly fault?: Fault;
  /** How often it happens; always when absent. */
  readonly times?: number;
  /** How many matching calls are let through first: `after: 2, times: 1` is ok, ok, fail, ok. */
  readonly after?: number;
  /** How likely it happens to a call that is due, from 0 to 1. */
  readonly probability?: number;
}

/** What goes wrong, where it is no error of the vendor's catalogue. The names are WireMock's and Toxiproxy's. */
export type Fault =
  | LatencyFault
  | PlainFault
  | ConnectionResetFault
  | SlowBodyFault
  | ResponseFault
  | RateLimitFault;

/** The answer takes longer: a fixed time, one drawn evenly from a range, or one drawn around a median (log-normal). */
export interface LatencyFault {
  readonly type: 'latency';
  readonly ms?: Duration;
  readonly minMs?: Duration;
  readonly maxMs?: Duration;
  readonly medianMs?: Duration;
  /** How far it strays from the median: 0 not at all, 1 often to a third or to three times of it. */
  readonly sigma?: number;
}

/** A fault with nothing to set. */
export interface PlainFault {
  readonly type:
    | 'hang'
    | 'empty-response'
    | 'truncated-body'
    | 'malformed-body'
    | 'server-error-text'
    | 'bad-gateway-html'
    | PayloadFaultType;
}

/** A success whose token or expiry is not what it should be. */
export type PayloadFaultType =
  | 'token-missing'
  | 'token-empty'
  | 'token-null'
  | 'expiry-missing'
  | 'expiry-zero'
  | 'expiry-negative'
  | 'expiry-string'
  | 'expiry-long';

/** The connection is torn down: before anything is sent, which is the default, or within the body. */
export interface ConnectionResetFault {
  readonly type: 'connection-reset';
  readonly at?: 'start' | 'middle';
}

/** The body comes in pieces (5 unless given), spread over a duration (1s unless given). */
export interface SlowBodyFault {
  readonly type: 'slow-body';
  readonly pieces?: number;
  readonly duration?: Duration;
}

/** Something in front of the vendor answers, and the vendor never hears of the call. */
export interface ResponseFault extends ResponseSettings {
  readonly type: 'response';
}

/** An answer that is not the vendor's. */
export interface ResponseSettings {
  /** 500 unless given. */
  readonly status?: number;
  /** The status in words unless given, as text or as a web page by the content type. */
  readonly body?: string;
  /** `text/plain` unless given. */
  readonly contentType?: string;
}

/** Of each client's calls to each operation, only so many are let through in a window of the twin's time. */
export interface RateLimitFault {
  readonly type: 'rate-limit';
  readonly limit: number;
  readonly window: Duration;
  /** Whether the vendor's headers go with the refusal; as the vendor does it when absent. */
  readonly headers?: boolean;
  /** The catalogued error to refuse with, by name or code; the vendor's own for this when absent. */
  readonly error?: string | number;
  /** An answer to refuse with that is not the vendor's. */
  readonly response?: ResponseSettings;
}

/** A rule as it stands. */
export interface FaultView extends FaultRule {
  readonly id: string;
  /** How many calls it was meant for. */
  readonly matched: number;
  /** To how many of them it happened. */
  readonly applied: number;
  /** Whether it has happened as often as it may. */
  readonly spent: boolean;
}
