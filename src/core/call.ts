/** A connection between a client and a server. */
export interface Connection {
  /** The lowest number that was free when it opened, from 1; requests in flight at the same time have different ones. */
  readonly slot: number;
  /** When it opened, counted in openings and ends of connections of the same server. */
  readonly openedAt: number;
  /** When the client ended it, counted the same way; undefined while it is open. */
  readonly endedAt: number | undefined;
}

/** A request as plain data: what a transport hands to the twin. */
export interface Call {
  readonly method: string;
  /** The path as received, percent-encoding included, without the query. */
  readonly path: string;
  /** The query as received, without the `?`; empty if there is none. */
  readonly query: string;
  /** The host that the client addressed, if the transport knows it. */
  readonly host?: string;
  /** The connection of the request, if the transport knows it. */
  readonly connection?: Connection | undefined;
  /** A header's value; names in lower case. */
  header(name: string): string | undefined;
  /** All headers, for forwarding; absent if the transport does not have them. */
  headers?(): Readonly<Record<string, string>>;
  /** The body as text; undefined if it is longer than the transport reads. */
  readonly body: string | undefined;
}

/** A response as plain data, which a transport sends. */
export interface Reply {
  readonly status: number;
  /** In the vendor's spelling. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How to disturb the delivery. The core decides it, the transport does it. */
  readonly act?: Act;
}

/** How a response is delivered, unless it is sent whole and at once. All times are real time. */
export interface Act {
  /** How long to wait before anything is sent. */
  readonly delayMs?: number;
  /**
   * What happens to the connection: `reset` (before anything is sent), `reset-midway` (within the body),
   * `empty` (closed without a response), `hang` (no response, ever), `truncate` (closed within the body).
   */
  readonly connection?: 'reset' | 'reset-midway' | 'empty' | 'hang' | 'truncate';
  /** Sends the body in this many pieces, spread over `durationMs`. */
  readonly dribble?: { readonly pieces: number; readonly durationMs: number };
}
