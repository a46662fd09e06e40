// Generated from specs/control.yaml by npm run generate; do not edit.

import type { Duration } from '../duration.ts';
import type { Instant } from '../clock.ts';
import type { InputSchema } from '../input-schema.ts';

/**
 * A fault, and the calls that it applies to. Rules are tried in the order in which they were added; of each kind
 * of fault only the first rule that applies has an effect, and latencies add up. A rule has either an error or a fault.
 */
export interface FaultRule {
  /** Only calls of this operation, by its operationId, or of every operation that issues tokens: *token. All operations when absent. Of the fault token-dies, the operation that issued the token. */
  readonly operation?: string;
  /** Only calls of this client: an app_id, client_id or appKey. */
  readonly client?: string;
  /** Only calls of this path, or of the paths that fit a pattern in which * stands for any characters. */
  readonly path?: string;
  /** A documented error, by its name or the vendor's code; if several errors have the code, the first listed. */
  readonly error?: NameOrCode;
  /** A fault that is not a documented error. */
  readonly fault?: Fault;
  /** How many calls the rule applies to; all when absent. */
  readonly times?: number;
  /** How many matching calls to skip first: with after 2 and times 1 the third call fails. */
  readonly after?: number;
  /** The chance that the rule applies to a matching call, from 0 to 1; repeatable with a random seed. */
  readonly probability?: number;
}

/** A catalogued error's name, or the vendor's code; of several with one code the first listed. */
export type NameOrCode = string | number;

/** A fault that is not one of the vendor's documented errors. */
export type Fault = LatencyFault | PlainFault | PayloadFault | ConnectionResetFault | SlowBodyFault | ResponseFault | RateLimitFault | TokenDiesFault | VariantFault;

/** Delays the response: by ms, by a value drawn evenly between minMs and maxMs, or log-normally around medianMs. */
export interface LatencyFault {
  readonly type: 'latency';
  readonly ms?: Duration;
  readonly minMs?: Duration;
  readonly maxMs?: Duration;
  readonly medianMs?: Duration;
  /** The spread around the median: 0 is none, 1 often gives a third or three times the median. */
  readonly sigma?: number;
}

/**
 * hang: no response, ever. empty-response: closes without a byte. truncated-body: closes within the body.
 * malformed-body: half of the body, sent as a complete one. server-error-text, bad-gateway-html: a 500 as text
 * and a 502 as a web page, as from a gateway in front of the vendor.
 */
export interface PlainFault {
  readonly type: 'hang' | 'empty-response' | 'truncated-body' | 'malformed-body' | 'server-error-text' | 'bad-gateway-html';
}

/** A success whose token or expiry has a wrong value; expiry-long is ten years. */
export interface PayloadFault {
  readonly type: 'token-missing' | 'token-empty' | 'token-null' | 'expiry-missing' | 'expiry-zero' | 'expiry-negative' | 'expiry-string' | 'expiry-long';
}

/** Resets the connection. */
export interface ConnectionResetFault {
  readonly type: 'connection-reset';
  /** Before the response starts (the default), or in the middle of its body. */
  readonly at?: 'start' | 'middle';
}

/** Sends the body in pieces. */
export interface SlowBodyFault {
  readonly type: 'slow-body';
  /** How many pieces; 5 when absent. */
  readonly pieces?: number;
  /** How long all pieces take together; 1s when absent. */
  readonly duration?: Duration;
}

/** Responds in place of the vendor, as a gateway would; the call does not reach the vendor. */
export interface ResponseFault {
  readonly type: 'response';
  /** The HTTP status; 500 when absent. */
  readonly status?: number;
  /** The body; the status in words when absent. */
  readonly body?: string;
  /** The Content-Type header; text/plain when absent. */
  readonly contentType?: string;
}

/** Lets only a number of each client's calls to each operation through in a window of the twin's time. */
export interface RateLimitFault {
  readonly type: 'rate-limit';
  /** How many calls a window. */
  readonly limit: number;
  /** How long a window is. */
  readonly window: Duration;
  /** Whether the refusal has the vendor's rate-limit headers; as the vendor does it when absent. */
  readonly headers?: boolean;
  /** The documented error to refuse with; the vendor's rate-limit error when absent. */
  readonly error?: NameOrCode;
  /** A response to refuse with that is not the vendor's. */
  readonly response?: ResponseSettings;
}

/** A response that is not the vendor's. */
export interface ResponseSettings {
  /** The HTTP status; 500 when absent. */
  readonly status?: number;
  /** The body; the status in words when absent. */
  readonly body?: string;
  /** The Content-Type header; text/plain when absent. */
  readonly contentType?: string;
}

/**
 * Revokes a token right after it has been used so many times, each token by its own count. Without operation
 * a token counts that is used for a protected resource. `times` says how many tokens die.
 */
export interface TokenDiesFault {
  readonly type: 'token-dies';
  /** After how many uses; with 0 the first use is refused. 1 when absent. */
  readonly afterUses?: number;
}

/**
 * The same response in another form that the vendor may send without notice, drawn anew for each response by the random seed:
 * fields that nobody knows, another order, long and unusual texts for people, null where the spec allows it,
 * without what the spec does not require, other spaces and escapes. Tokens, lifetimes and codes stay.
 */
export interface VariantFault {
  readonly type: 'variant';
  /** Only these kinds of change; all when absent. */
  readonly only?: readonly ('extra-fields' | 'order' | 'texts' | 'nulls' | 'optional' | 'form')[];
  /** Makes the changes repeatable by themselves; the random seed of the twin decides when absent. */
  readonly seed?: number;
}

/** What a business path answers once its token is good. */
export interface StubRule {
  /** Only requests with this method; all methods when absent. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  /** A path, or a pattern in which * stands for any characters, slashes included. */
  readonly path: string;
  /** The HTTP status; 200 when absent. */
  readonly status?: number;
  /** Headers beside those that the vendor sends with every answer; one of the same name replaces the vendor's. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body: any JSON, or a text that is sent as it is. */
  readonly body: unknown;
}

/**
 * A named state of the world. Everything that it leaves out is as the twin was created. A name alone selects a
 * scenario that comes with tokentwin.
 */
export interface Scenario {
  readonly name?: string;
  readonly description?: string;
  /** The time of the clock when the scenario begins, such as 2026-11-21T00:00:00Z. */
  readonly now?: Instant;
  /** Freezes the clock. */
  readonly freeze?: boolean;
  /** Runs the clock this many times as fast as real time. */
  readonly speed?: number;
  /** How far the vendors' clock is ahead of the clients', such as 5m; negative if it is behind, such as -5m. Instants in responses, such as expireTime and the Date header, are those of the vendors' clock. */
  readonly skew?: Duration;
  /** How long the twin has been running when the scenario begins: everything due by then, such as an app ticket push, has happened. */
  readonly uptime?: Duration;
  /** How long a token that lives two hours lives instead, such as 4s; at least 2s. All lifetimes, renewal windows, tickets and login codes, and the thresholds of verdicts, are scaled alike, and responses say so. */
  readonly life?: Duration;
  readonly seed?: Readonly<Record<string, unknown>>;
  readonly profile?: 'observed' | 'documented';
  readonly quirks?: Readonly<Record<string, string>>;
  /** Tokens issued before the scenario begins, in this order. */
  readonly tokens?: readonly ScenarioToken[];
  /** Fault rules that are active from the start. */
  readonly faults?: readonly FaultRule[];
  /** What business paths answer, beside the stubs that the twin was created with. */
  readonly stubs?: readonly StubRule[];
}

/** Tokens that were issued before a scenario begins. */
export interface ScenarioToken {
  /** The operation that issued them. */
  readonly operation: string;
  /** The client they were issued to; every registered client when absent. */
  readonly client?: string;
  /** The tenant, corporation or user they are for; each one when absent. */
  readonly subject?: string;
  /** How long ago they were issued; just now when neither age nor remaining is given. */
  readonly age?: Duration;
  /** How long until they expire, such as 29m; negative when they have expired already. */
  readonly remaining?: Duration;
  /** Whether they have been revoked since. */
  readonly revoked?: boolean;
}

/** The type of each input. */
export interface Inputs {
  readonly FaultRule: FaultRule;
  readonly NameOrCode: NameOrCode;
  readonly Fault: Fault;
  readonly LatencyFault: LatencyFault;
  readonly PlainFault: PlainFault;
  readonly PayloadFault: PayloadFault;
  readonly ConnectionResetFault: ConnectionResetFault;
  readonly SlowBodyFault: SlowBodyFault;
  readonly ResponseFault: ResponseFault;
  readonly RateLimitFault: RateLimitFault;
  readonly ResponseSettings: ResponseSettings;
  readonly TokenDiesFault: TokenDiesFault;
  readonly VariantFault: VariantFault;
  readonly StubRule: StubRule;
  readonly Scenario: Scenario;
  readonly ScenarioToken: ScenarioToken;
}

/** What each input is checked against. */
export const inputs = {
  FaultRule: {
    title: 'fault rule',
    type: 'object',
    properties: {
      operation: { type: 'string', minLength: 1 },
      client: { type: 'string', minLength: 1 },
      path: {
        title: 'a path such as /open-apis/im/v1/*, in which * stands for any characters',
        type: 'string',
        pattern: '^[/*]',
      },
      error: { $ref: 'NameOrCode' },
      fault: { $ref: 'Fault' },
      times: { type: 'integer', minimum: 1 },
      after: { type: 'integer', minimum: 0 },
      probability: { type: 'number', minimum: 0, maximum: 1 },
    },
    forms: [['error'], ['fault']],
    additionalProperties: false,
  },
  NameOrCode: { title: 'an error name or code', oneOf: [{ type: 'string', minLength: 1 }, { type: 'integer' }] },
  Fault: {
    title: 'fault',
    oneOf: [
      { $ref: 'LatencyFault' },
      { $ref: 'PlainFault' },
      { $ref: 'PayloadFault' },
      { $ref: 'ConnectionResetFault' },
      { $ref: 'SlowBodyFault' },
      { $ref: 'ResponseFault' },
      { $ref: 'RateLimitFault' },
      { $ref: 'TokenDiesFault' },
      { $ref: 'VariantFault' },
    ],
  },
  LatencyFault: {
    type: 'object',
    properties: {
      type: { const: 'latency' },
      ms: { $ref: 'Duration' },
      minMs: { $ref: 'Duration' },
      maxMs: { $ref: 'Duration' },
      medianMs: { $ref: 'Duration' },
      sigma: { type: 'number', minimum: 0, maximum: 10 },
    },
    required: ['type'],
    forms: [['ms'], ['minMs', 'maxMs'], ['medianMs', 'sigma']],
    additionalProperties: false,
  },
  PlainFault: {
    type: 'object',
    properties: {
      type: {
        enum: [
          'hang',
          'empty-response',
          'truncated-body',
          'malformed-body',
          'server-error-text',
          'bad-gateway-html',
        ],
      },
    },
    required: ['type'],
    additionalProperties: false,
  },
  PayloadFault: {
    type: 'object',
    properties: {
      type: {
        enum: [
          'token-missing',
          'token-empty',
          'token-null',
          'expiry-missing',
          'expiry-zero',
          'expiry-negative',
          'expiry-string',
          'expiry-long',
        ],
      },
    },
    required: ['type'],
    additionalProperties: false,
  },
  ConnectionResetFault: {
    type: 'object',
    properties: { type: { const: 'connection-reset' }, at: { enum: ['start', 'middle'] } },
    required: ['type'],
    additionalProperties: false,
  },
  SlowBodyFault: {
    type: 'object',
    properties: {
      type: { const: 'slow-body' },
      pieces: { type: 'integer', minimum: 1, maximum: 100000 },
      duration: { $ref: 'Duration' },
    },
    required: ['type'],
    additionalProperties: false,
  },
  ResponseFault: {
    type: 'object',
    properties: {
      type: { const: 'response' },
      status: { type: 'integer', minimum: 200, maximum: 599 },
      body: { type: 'string' },
      contentType: { title: 'ASCII text without line breaks', type: 'string', pattern: '^[ -~]+$' },
    },
    required: ['type'],
    additionalProperties: false,
  },
  RateLimitFault: {
    type: 'object',
    properties: {
      type: { const: 'rate-limit' },
      limit: { type: 'integer', minimum: 0 },
      window: { $ref: 'Duration' },
      headers: { type: 'boolean' },
      error: { $ref: 'NameOrCode' },
      response: { $ref: 'ResponseSettings' },
    },
    required: ['type', 'limit', 'window'],
    additionalProperties: false,
  },
  ResponseSettings: {
    title: 'response of a rate-limit fault',
    type: 'object',
    properties: {
      status: { type: 'integer', minimum: 200, maximum: 599 },
      body: { type: 'string' },
      contentType: { title: 'ASCII text without line breaks', type: 'string', pattern: '^[ -~]+$' },
    },
    additionalProperties: false,
  },
  TokenDiesFault: {
    type: 'object',
    properties: { type: { const: 'token-dies' }, afterUses: { type: 'integer', minimum: 0 } },
    required: ['type'],
    additionalProperties: false,
  },
  VariantFault: {
    type: 'object',
    properties: {
      type: { const: 'variant' },
      only: { type: 'array', items: { enum: ['extra-fields', 'order', 'texts', 'nulls', 'optional', 'form'] } },
      seed: { type: 'integer', minimum: 0 },
    },
    required: ['type'],
    additionalProperties: false,
  },
  StubRule: {
    title: 'stub',
    type: 'object',
    properties: {
      method: { enum: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] },
      path: {
        title: 'a path such as /open-apis/contact/v3/*, in which * stands for any characters',
        type: 'string',
        pattern: '^[/*]',
      },
      status: { type: 'integer', minimum: 200, maximum: 599 },
      headers: { type: 'object', additionalProperties: { type: 'string' } },
      body: {},
    },
    required: ['path', 'body'],
    additionalProperties: false,
  },
  Scenario: {
    title: 'scenario',
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1 },
      description: { type: 'string' },
      now: { $ref: 'Instant' },
      freeze: { type: 'boolean' },
      speed: { type: 'number', exclusiveMinimum: 0, maximum: 1000000 },
      skew: { $ref: 'SignedDuration' },
      uptime: { $ref: 'Duration' },
      life: { $ref: 'Duration' },
      seed: { type: 'object' },
      profile: { enum: ['observed', 'documented'] },
      quirks: { type: 'object', additionalProperties: { type: 'string' } },
      tokens: { type: 'array', items: { $ref: 'ScenarioToken' } },
      faults: { type: 'array', items: { $ref: 'FaultRule' } },
      stubs: { type: 'array', items: { $ref: 'StubRule' } },
    },
    additionalProperties: false,
  },
  ScenarioToken: {
    title: 'scenario token',
    type: 'object',
    properties: {
      operation: { type: 'string', minLength: 1 },
      client: { type: 'string', minLength: 1 },
      subject: { type: 'string', minLength: 1 },
      age: { $ref: 'Duration' },
      remaining: { $ref: 'SignedDuration' },
      revoked: { type: 'boolean' },
    },
    required: ['operation'],
    additionalProperties: false,
  },
} as const satisfies Record<keyof Inputs, InputSchema>;
