import { scaledPolicy } from '../core/lifecycle.ts';
import type { LifecyclePolicy, Operation } from '../core/operation.ts';
import type { Vendor } from '../core/provider.ts';
import type { RawExchange, RawIssuedToken, RawPresentedToken } from '../core/raw-exchange.ts';
import { fieldsOf } from '../core/redact-body.ts';
import type { Redactor } from '../core/redactor.ts';
import type { TokenRecord } from '../core/token-record.ts';
import { ConnectionOrder } from './connection-order.ts';
import { firstIndex } from './sorted.ts';
import type { Step, Steps } from './steps.ts';

/** A request for a token. */
export interface TokenRequest {
  readonly exchange: RawExchange;
  readonly operation: Operation;
  /** The token issued; undefined where the request was refused. A refresh token beside it does not count. */
  readonly given: RawIssuedToken | undefined;
  /** One token type of one client and subject. Empty where the request was refused. */
  readonly slot: string;
  /** Whether the client certainly read the vendor's own response, with a token in it. */
  readonly isSound: boolean;
  /** Whether it spent something that is good once, so that keeping the token could not have spared it. */
  readonly spends: boolean;
  /** Whether it presented a token of the type that it asked for: a refresh. */
  readonly renews: boolean;
}

/** A request whose response certainly gave the client a token. */
export type SoundRequest = TokenRequest & { readonly given: RawIssuedToken };

/** A token presented to an operation that does not issue its type. */
export interface TokenUse {
  readonly exchange: RawExchange;
  readonly shown: RawPresentedToken;
  readonly token: TokenRecord;
}

/** What an index is made with. */
export interface JournalIndexOptions {
  readonly vendors: readonly Vendor[];
  readonly names: Pick<Redactor, 'sensitivityOf'>;
  /** How long tokens live, as a fraction of a full life. */
  readonly lifeScale?: number | undefined;
  /** How far the vendors' clock is ahead of the clients'. */
  readonly skewMs?: number | undefined;
}

/** One stretch of a journal, indexed for the rules; every look-up takes logarithmic time at most. */
export class JournalIndex {
  readonly exchanges: readonly RawExchange[];
  readonly requests: readonly TokenRequest[];
  readonly uses: readonly TokenUse[];
  readonly names: Pick<Redactor, 'sensitivityOf'>;
  readonly connections: ConnectionOrder;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #vendors: ReadonlyMap<string, Vendor>;
  readonly #soundRequests: ReadonlyMap<TokenRecord, readonly SoundRequest[]>;
  readonly #fields = new Map<string, readonly (readonly [string, unknown])[]>();
  readonly #steps = new Map<string, Steps>();
  readonly #usesByToken: ReadonlyMap<TokenRecord, readonly TokenUse[]>;
  readonly #unmodelled: readonly RawExchange[];
  readonly #renewals = new Map<string, readonly TokenRequest[]>();
  readonly #troubles: ReadonlyMap<string | undefined, readonly RawExchange[]>;
  readonly #lifeScale: number;
  /** How far the vendors' clock is ahead of the clients'; negative if it is behind. */
  readonly skewMs: number;

  constructor(
    exchanges: readonly RawExchange[],
    { vendors, names, lifeScale = 1, skewMs = 0 }: JournalIndexOptions,
  ) {
    const providers = vendors.flatMap((vendor) =>
      vendor.providers.map(({ operation }) => [operation, vendor] as const),
    );
    this.#operations = new Map(providers.map(([operation]) => [operation.id, operation]));
    this.#vendors = new Map(providers.map(([operation, vendor]) => [operation.id, vendor]));
    this.names = names;
    this.exchanges = exchanges;
    this.connections = new ConnectionOrder(exchanges);
    this.requests = exchanges.flatMap((exchange) => this.#requestsIn(exchange));
    this.uses = exchanges.flatMap((exchange) => this.#usesIn(exchange));
    this.#usesByToken = Map.groupBy(this.uses, ({ token }) => token);
    this.#lifeScale = lifeScale;
    this.skewMs = skewMs;
    this.#troubles = Map.groupBy(
      exchanges.filter(({ error, fault }) => error !== undefined || fault !== undefined),
      ({ client }) => client,
    );
    this.#unmodelled = exchanges.filter(({ operation }) => operation === undefined);
    this.#soundRequests = Map.groupBy(this.requests.filter(isSound), ({ given }) => given.token);
  }

  operation(id: string | undefined): Operation | undefined {
    return id === undefined ? undefined : this.#operations.get(id);
  }

  vendorOf(id: string | undefined): Vendor | undefined {
    return id === undefined ? undefined : this.#vendors.get(id);
  }

  /** Every named value of a request. The same texts come again and again, and are read once. */
  fieldsOf({ request: { query, body } }: RawExchange): readonly (readonly [string, unknown])[] {
    const text = `${query}\n${body ?? ''}`;
    const known = this.#fields.get(text);
    if (known) return known;
    const fields = [...fieldsOf(query, body)];
    this.#fields.set(text, fields);
    return fields;
  }

  /** The fields of an operation's requests whose value is good for one use. */
  usedOnce(operation: string | undefined): readonly string[] {
    return this.vendorOf(operation)?.sensitive.usedOnce ?? [];
  }

  /** The last request before an exchange whose response issued this token. */
  lastIssue(token: TokenRecord, before: RawExchange): SoundRequest | undefined {
    const requests = this.#soundRequests.get(token) ?? [];
    return requests[firstIndex(requests, ({ exchange }) => exchange.id >= before.id) - 1];
  }

  /** The first use of a token after an exchange. */
  nextUse(token: TokenRecord, after: RawExchange): TokenUse | undefined {
    const uses = this.#usesByToken.get(token) ?? [];
    return uses[firstIndex(uses, ({ exchange }) => exchange.id > after.id)];
  }

  /** What an operation promises about a type of token. */
  policy(operation: Operation, token: TokenRecord): LifecyclePolicy | undefined {
    const policy = operation.lifecycle.find((each) => each.token === token.type);
    return policy && scaledPolicy(policy, this.#lifeScale);
  }

  /**
   * The steps by which a client gets away from a token of this type, oldest first.
   *
   * A request on a path that is not modelled counts too: it is unknown what it asked for.
   */
  stepsFor(token: TokenRecord): Steps {
    const key = `${token.clientId} ${token.type}`;
    const known = this.#steps.get(key);
    if (known) return known;
    const all = [
      ...this.requests
        .filter((request) => mayReplace(request, token))
        .map(({ exchange, given }): Step => ({ exchange, token: given?.token })),
      ...this.uses
        .filter(
          (use) =>
            use.shown.state === 'active' &&
            use.token.clientId === token.clientId &&
            use.token.type === token.type,
        )
        .map((use): Step => ({ exchange: use.exchange, token: use.token })),
      ...this.#unmodelled.map((exchange): Step => ({ exchange, token: undefined })),
    ].sort((a, b) => a.exchange.id - b.exchange.id);
    const byConnection = Map.groupBy(all, ({ exchange }) => exchange.connection);
    const steps: Steps = { all, on: (connection) => byConnection.get(connection) ?? [] };
    this.#steps.set(key, steps);
    return steps;
  }

  /** The requests by which a client gets a token of this type, oldest first. */
  renewalsOf({ clientId, type }: TokenRecord): readonly TokenRequest[] {
    const key = `${clientId} ${type}`;
    const known = this.#renewals.get(key);
    if (known) return known;
    const renewals = this.requests.filter(
      ({ operation, exchange: { client } }) =>
        (client === undefined || client === clientId) &&
        operation.lifecycle.some(({ token }) => token === type),
    );
    this.#renewals.set(key, renewals);
    return renewals;
  }

  /** The last exchange before another in which an error or a fault met this client; `undefined` for unknown clients. */
  lastTrouble(client: string | undefined, { id }: RawExchange): RawExchange | undefined {
    const troubles = this.#troubles.get(client) ?? [];
    return troubles[firstIndex(troubles, (exchange) => exchange.id >= id) - 1];
  }

  /** The exchange before another. */
  before({ id }: RawExchange): RawExchange | undefined {
    return this.exchanges[firstIndex(this.exchanges, (exchange) => exchange.id >= id) - 1];
  }

  /** A threshold that goes with the length of a life, such as the 30 minutes of a renewal window. */
  scaled(ms: number): number {
    return ms * this.#lifeScale;
  }

  /** Whether a request on a path that is not modelled came between two exchanges. */
  hasUnmodelled(after: RawExchange | undefined, before: RawExchange): boolean {
    const index = firstIndex(this.#unmodelled, ({ id }) => id > (after?.id ?? 0));
    const next = this.#unmodelled[index];
    return next !== undefined && next.id < before.id;
  }

  #requestsIn(exchange: RawExchange): TokenRequest[] {
    const operation = this.operation(exchange.operation);
    if (!operation || operation.lifecycle.length === 0 || !exchange.isOnPath) return [];
    const given = exchange.issued.find(({ token }) => token.type !== 'refresh_token');
    const usedOnce = this.usedOnce(operation.id);
    return [
      {
        exchange,
        operation,
        given,
        slot: given ? slotOf(operation.id, given.token) : '',
        isSound: given !== undefined && !exchange.isCorrupted,
        spends: usedOnce.length > 0 && this.fieldsOf(exchange).some(([name]) => usedOnce.includes(name)),
        renews: exchange.presented.some(({ token }) => token && issues(operation, token)),
      },
    ];
  }

  #usesIn(exchange: RawExchange): TokenUse[] {
    const operation = this.operation(exchange.operation);
    return exchange.presented.flatMap((shown) => {
      const { token } = shown;
      if (!token || token.type === 'refresh_token') return [];
      return exchange.isOnPath && operation && issues(operation, token) ? [] : [{ exchange, shown, token }];
    });
  }
}

function isSound(request: TokenRequest): request is SoundRequest {
  return request.isSound;
}

/** Whether a request may be for a token in place of this one. */
function mayReplace({ exchange, operation }: TokenRequest, token: TokenRecord): boolean {
  const { client } = exchange;
  if (client !== undefined && client !== token.clientId) return false;
  // For an app a new token begins with its credentials; a user's begins with the user.
  return token.type !== 'user_access_token' || issues(operation, token);
}

function issues({ lifecycle }: Operation, { type }: TokenRecord): boolean {
  return lifecycle.some(({ token }) => token === type);
}

function slotOf(operation: string, { type, clientId, subject }: TokenRecord): string {
  return `${operation} ${type} ${clientId} ${subject ?? ''}`;
}
