import type { LifecyclePolicy, Operation } from '../core/operation.ts';
import type { Vendor } from '../core/provider.ts';
import type { GivenToken, RawExchange, ShownToken } from '../core/raw-exchange.ts';
import { fieldsOf } from '../core/redact-body.ts';
import type { Redactor } from '../core/redactor.ts';
import type { TokenRecord } from '../core/token-record.ts';

/** A request for a token. */
export interface Ask {
  readonly exchange: RawExchange;
  readonly operation: Operation;
  /** What was handed out; undefined where it was refused. A refresh token beside it does not count. */
  readonly given: GivenToken | undefined;
  /** For what it was: one token type of one client and subject. Empty where it was refused. */
  readonly slot: string;
  /** Whether the client certainly got to read the answer as the vendor gave it. */
  readonly isSound: boolean;
  /** Whether it spent something that is good once, so that it could not be spared by keeping the token. */
  readonly spends: boolean;
  /** Whether it showed a token of the kind that it asked for: a refresh. */
  readonly renews: boolean;
}

/** A token in use: shown to an operation that does not hand out its like. */
export interface Use {
  readonly exchange: RawExchange;
  readonly shown: ShownToken;
  readonly token: TokenRecord;
}

/** A journal as rules read it: what was asked for, and what was used. */
export class CaseFile {
  readonly exchanges: readonly RawExchange[];
  readonly asks: readonly Ask[];
  readonly uses: readonly Use[];
  readonly names: Pick<Redactor, 'sensitivityOf'>;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #usedOnce: ReadonlyMap<string, readonly string[]>;

  constructor(
    exchanges: readonly RawExchange[],
    vendors: readonly Vendor[],
    names: Pick<Redactor, 'sensitivityOf'>,
  ) {
    const providers = vendors.flatMap((vendor) =>
      vendor.providers.map(({ operation }) => ({ operation, usedOnce: vendor.usedOnce ?? [] })),
    );
    this.#operations = new Map(providers.map(({ operation }) => [operation.id, operation]));
    this.#usedOnce = new Map(providers.map(({ operation, usedOnce }) => [operation.id, usedOnce]));
    this.names = names;
    this.exchanges = exchanges;
    this.asks = exchanges.flatMap((exchange) => this.#asksOf(exchange));
    this.uses = exchanges.flatMap((exchange) => this.#usesOf(exchange));
  }

  operation(id: string | undefined): Operation | undefined {
    return id === undefined ? undefined : this.#operations.get(id);
  }

  /** The fields of an operation's requests whose value is good for one use. */
  usedOnce(operation: string | undefined): readonly string[] {
    return operation === undefined ? [] : (this.#usedOnce.get(operation) ?? []);
  }

  /** The last time that a sound answer handed out this token, before an exchange. */
  lastTold(token: TokenRecord, before: RawExchange): Ask | undefined {
    return this.asks.findLast(
      ({ exchange, given, isSound }) => isSound && exchange.id < before.id && given?.token.id === token.id,
    );
  }

  /** What an operation promises about a kind of token. */
  policy(operation: Operation, token: TokenRecord): LifecyclePolicy | undefined {
    return operation.lifecycle.find((policy) => policy.token === token.type);
  }

  #asksOf(exchange: RawExchange): Ask[] {
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
        isSound: given !== undefined && exchange.fault === undefined,
        spends: usedOnce.length > 0 && fieldNames(exchange).some((name) => usedOnce.includes(name)),
        renews: exchange.presented.some(({ token }) => token && handsOut(operation, token)),
      },
    ];
  }

  #usesOf(exchange: RawExchange): Use[] {
    const operation = this.operation(exchange.operation);
    return exchange.presented.flatMap((shown) => {
      const { token } = shown;
      if (!token || token.type === 'refresh_token') return [];
      return exchange.isOnPath && operation && handsOut(operation, token) ? [] : [{ exchange, shown, token }];
    });
  }
}

function fieldNames({ request }: RawExchange): string[] {
  return [...fieldsOf(request.query, request.body)].map(([name]) => name);
}

function handsOut({ lifecycle }: Operation, { type }: TokenRecord): boolean {
  return lifecycle.some(({ token }) => token === type);
}

function slotOf(operation: string, { type, clientId, subject }: TokenRecord): string {
  return `${operation} ${type} ${clientId} ${subject ?? ''}`;
}
