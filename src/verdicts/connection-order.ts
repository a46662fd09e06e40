import type { Connection } from '../core/call.ts';
import type { RawExchange } from '../core/raw-exchange.ts';

/** With less than this between a response and a request on another connection, the request may have been on its way. */
export const inFlightMs = 100;

/** The same where their connections say that both were under way, on a machine that is busy. */
const longestInFlightMs = 2_000;

/** Whether the client can have read one response before it sent another request, judged by connections and time. */
export class ConnectionOrder {
  /** Those that were open while another one was. */
  readonly #shared = new Set<Connection>();
  readonly #exchangesOn = new Map<Connection, number>();
  readonly #requestsOn = new Map<Connection, number>();

  constructor(exchanges: readonly RawExchange[]) {
    for (const { connection, issued } of exchanges) {
      if (!connection) continue;
      this.#exchangesOn.set(connection, (this.#exchangesOn.get(connection) ?? 0) + 1);
      if (issued.length > 0) this.#requestsOn.set(connection, (this.#requestsOn.get(connection) ?? 0) + 1);
    }
    const all = [...this.#exchangesOn.keys()].sort((a, b) => a.openedAt - b.openedAt);
    let last: Connection | undefined;
    for (const connection of all) {
      if (last && endOf(last) > connection.openedAt) this.#shared.add(last).add(connection);
      if (!last || endOf(connection) > endOf(last)) last = connection;
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
  #wereOpenTogether({ connection: a }: RawExchange, { connection: b }: RawExchange): boolean {
    if (!a || !b || this.#exchangesOn.get(a) !== 1 || this.#exchangesOn.get(b) !== 1) return false;
    return b.openedAt < endOf(a) && a.openedAt < endOf(b);
  }

  /** The same by connections alone. */
  isOneSequence({ connection: a }: RawExchange, { connection: b }: RawExchange): boolean {
    // Who knows nothing of connections sends one request after the other.
    if (a === undefined || b === undefined || a === b) return true;
    return !this.#shared.has(a) && !this.#shared.has(b);
  }

  /** Whether a later request was sent before the client can have read the response to an earlier one. */
  isInFlight(earlier: RawExchange, later: RawExchange): boolean {
    return !this.isAfter(earlier, later);
  }

  /** Whether a connection belonged to a process that was gone by then: it got one token, used it, and ended. */
  isGone({ connection: a }: RawExchange, { connection: b }: RawExchange): boolean {
    if (a === undefined || b === undefined || a.endedAt === undefined) return false;
    const isProcess = this.#requestsOn.get(a) === 1 && (this.#exchangesOn.get(a) ?? 0) > 1;
    return isProcess && a.endedAt < b.openedAt;
  }
}

/** When the response had been sent, in this machine's time. */
export function answeredAtMs({ realAtMs, response: { act } }: RawExchange): number {
  return realAtMs + (act?.delayMs ?? 0) + (act?.dribble?.durationMs ?? 0);
}

function endOf({ endedAt }: Connection): number {
  return endedAt ?? Number.POSITIVE_INFINITY;
}
