import type { Connection } from '../core/call.ts';
import { type RawExchange, answeredAtMs as sentAtMs } from '../core/raw-exchange.ts';
import { firstIndex } from './sorted.ts';

/** With less than this between a response and a request on another connection, the request may have been on its way. */
const inFlightMs = 100;

/** The same where their connections say that both were under way, on a machine that is busy. */
const longestInFlightMs = 2_000;

/** What came on connections that were open together. */
interface ConnectionGroup {
  endedAt: number;
  exchanges: number;
  /** How many of them issued a token. */
  issuing: number;
}

/** Whether the client can have read one response before it sent another request, judged by connections and time. */
export class ConnectionOrder {
  /** Those that were open while another one was. */
  readonly #shared = new Set<Connection | undefined>();
  readonly #exchangesOn: ReadonlyMap<Connection | undefined, readonly RawExchange[]>;
  /** Connections that were open at the same time, one after the other: those of one process, as far as is known. */
  readonly #groups = new Map<Connection | undefined, ConnectionGroup>();

  constructor(exchanges: readonly RawExchange[]) {
    this.#exchangesOn = Map.groupBy(exchanges, ({ connection }) => connection);
    const known = [...this.#exchangesOn.keys()].filter((connection) => connection !== undefined);
    const all = known.sort((a, b) => a.openedAt - b.openedAt);
    let last: Connection | undefined;
    let group: ConnectionGroup | undefined;
    for (const connection of all) {
      if (last && endOf(last) > connection.openedAt) this.#shared.add(last).add(connection);
      if (!last || endOf(connection) > endOf(last)) last = connection;
      if (!group || group.endedAt < connection.openedAt) group = { endedAt: 0, exchanges: 0, issuing: 0 };
      const own = this.#on(connection);
      group.endedAt = Math.max(group.endedAt, endOf(connection));
      group.exchanges += own.length;
      group.issuing += own.filter(({ issued }) => issued.length > 0).length;
      this.#groups.set(connection, group);
    }
  }

  /**
   * Whether the client had the response of one exchange when it sent the request of a later one:
   * on the same connection, on the next connection of a client that opens one for each request, or long enough after.
   */
  isAfter(earlier: RawExchange, later: RawExchange): boolean {
    if (this.isOneSequence(earlier, later)) return true;
    const sinceMs = later.realAtMs - answeredAtMs(earlier);
    return sinceMs > (this.#wereOpenTogether(earlier, later) ? longestInFlightMs : inFlightMs);
  }

  /** Whether two connections of one request each were open at the same time: then both requests were under way. */
  #wereOpenTogether(earlier: RawExchange, later: RawExchange): boolean {
    const opened = later.connection?.openedAt ?? 0;
    return this.isSingle(earlier) && this.isSingle(later) && opened < endOf(earlier.connection);
  }

  /** The same by connections alone. Who knows nothing of connections sends one request after the other. */
  isOneSequence({ connection: a }: RawExchange, { connection: b }: RawExchange): boolean {
    return a === b || (!this.#shared.has(a) && !this.#shared.has(b));
  }

  /** Whether a later request was sent before the client can have read the response to an earlier one. */
  isInFlight(earlier: RawExchange, later: RawExchange): boolean {
    return !this.isAfter(earlier, later);
  }

  /**
   * Whether an exchange belonged to a process that was gone when the next token was issued: it got one token, used it,
   * and ended. A request that came while it was there would count as its own.
   */
  isOfOneToken({ connection }: RawExchange): boolean {
    const group = this.#groups.get(connection);
    return group !== undefined && group.issuing === 1 && group.exchanges > 1;
  }

  /** Whether nothing else came on the same connection. */
  isSingle({ connection }: RawExchange): boolean {
    return this.#on(connection).length === 1;
  }

  /** The next exchange on the same connection. */
  nextOn({ connection, id }: RawExchange): RawExchange | undefined {
    const own = this.#on(connection);
    return own[firstIndex(own, (exchange) => exchange.id > id)];
  }

  #on(connection: Connection | undefined): readonly RawExchange[] {
    return this.#exchangesOn.get(connection) ?? [];
  }
}

/** When the response had been sent, or the request came where none was. */
export function answeredAtMs(exchange: RawExchange): number {
  return sentAtMs(exchange) ?? exchange.realAtMs;
}

function endOf(connection: Connection | undefined): number {
  return connection?.endedAt ?? Number.POSITIVE_INFINITY;
}
