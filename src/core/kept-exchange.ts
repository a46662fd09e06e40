import type { Call, Connection, Reply } from './call.ts';
import type {
  RawExchange,
  RawIssuedToken,
  RawPresentedToken,
  RawRequest,
  RawResponse,
} from './raw-exchange.ts';

/** What became of a request. A client that does the same again gets the same, so many exchanges share one. */
export type Outcome = Pick<
  RawExchange,
  | 'operation'
  | 'isOnPath'
  | 'client'
  | 'error'
  | 'code'
  | 'reason'
  | 'fault'
  | 'isCorrupted'
  | 'misplaced'
  | 'mark'
  | 'answeredBy'
>;

/** What is known of an exchange when it is recorded. */
export interface ExchangeParts
  extends Pick<RawExchange, 'id' | 'atMs' | 'realAtMs' | 'presented' | 'issued'> {
  readonly call: Call;
  readonly reply: Reply;
  /** The path in the spec, if any. */
  readonly usualPath: string | undefined;
  readonly outcome: Outcome;
}

/**
 * An exchange as the journal keeps it: every part that is as in the last exchange of the operation is kept once.
 *
 * A thousand exchanges are most of what a young garbage collection copies, and with many sandboxes most of the memory.
 */
export class KeptExchange implements RawExchange {
  readonly id: number;
  readonly atMs: number;
  readonly realAtMs: number;
  readonly connection: Connection | undefined;
  readonly request: RawRequest;
  readonly response: RawResponse;
  readonly presented: readonly RawPresentedToken[];
  readonly issued: readonly RawIssuedToken[];
  /** What the getters below read. */
  readonly outcome: Outcome;

  constructor(
    { id, atMs, realAtMs, call, usualPath, reply, presented, issued, outcome }: ExchangeParts,
    last?: KeptExchange,
  ) {
    this.id = id;
    this.atMs = atMs;
    this.realAtMs = realAtMs;
    this.connection = call.connection;
    this.request = requestOf(call, usualPath, last?.request);
    this.response = responseOf(reply, last?.response);
    this.presented = sameAgain(presented, last?.presented, isSamePresented);
    this.issued = sameAgain(issued, last?.issued, isSameIssued);
    this.outcome = last && isSameOutcome(outcome, last.outcome) ? last.outcome : outcome;
  }

  get operation(): string | undefined {
    return this.outcome.operation;
  }

  get isOnPath(): boolean {
    return this.outcome.isOnPath;
  }

  get client(): string | undefined {
    return this.outcome.client;
  }

  get error(): string | undefined {
    return this.outcome.error;
  }

  get code(): RawExchange['code'] {
    return this.outcome.code;
  }

  get reason(): RawExchange['reason'] {
    return this.outcome.reason;
  }

  get fault(): string | undefined {
    return this.outcome.fault;
  }

  get isCorrupted(): boolean {
    return this.outcome.isCorrupted;
  }

  get misplaced(): RawExchange['misplaced'] {
    return this.outcome.misplaced;
  }

  get mark(): RawExchange['mark'] {
    return this.outcome.mark;
  }

  get answeredBy(): RawExchange['answeredBy'] {
    return this.outcome.answeredBy;
  }
}

function isSameOutcome(outcome: Outcome, last: Outcome): boolean {
  return (
    outcome.client === last.client &&
    outcome.error === last.error &&
    outcome.reason === last.reason &&
    outcome.mark === last.mark &&
    outcome.fault === last.fault &&
    outcome.isCorrupted === last.isCorrupted &&
    outcome.isOnPath === last.isOnPath &&
    outcome.code === last.code &&
    outcome.misplaced === last.misplaced &&
    outcome.answeredBy === last.answeredBy &&
    outcome.operation === last.operation
  );
}

/** The items of the last exchange, if they are the same again. */
function sameAgain<Item>(
  items: readonly Item[],
  last: readonly Item[] | undefined,
  isSame: (item: Item, last: Item) => boolean,
): readonly Item[] {
  if (last?.length !== items.length) return items;
  for (let index = 0; index < items.length; index++) {
    if (!isSame(items[index]!, last[index]!)) return items;
  }
  return last;
}

function isSamePresented(shown: RawPresentedToken, last: RawPresentedToken): boolean {
  return (
    shown.text === last.text &&
    shown.token === last.token &&
    shown.state === last.state &&
    shown.expiresAtMs === last.expiresAtMs
  );
}

function isSameIssued(given: RawIssuedToken, last: RawIssuedToken): boolean {
  return (
    given.token === last.token &&
    given.fresh === last.fresh &&
    given.expiresAtMs === last.expiresAtMs &&
    given.previous === last.previous
  );
}

/** Longer bodies are not kept: many of them would fill the memory. */
const keptBodyLength = 65_536;

/**
 * The part of a call that is kept; `usualPath` is the path in the spec, if any.
 *
 * A client often sends the same again: then `last` is returned, so that no second copy is kept.
 */
function requestOf(call: Call, usualPath?: string, last?: RawRequest): RawRequest {
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

/** The part of a reply that is kept; `last`, if it is the same again. */
function responseOf({ status, headers, body, act }: Reply, last?: RawResponse): RawResponse {
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
