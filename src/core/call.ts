/** A connection between a client and a server. */
export interface Connection {
  /** The lowest number that was free when it opened, from 1: requests that are in flight together have different ones. */
  readonly slot: number;
  /** When it opened, counted in openings and ends of connections of the same server. */
  readonly openedAt: number;
  /** When the client ended it, counted the same way; undefined while it is open. */
  readonly endedAt: number | undefined;
}

/** A request as plain data: what a transport hands to the twin. */
export interface Call {
  readonly method: string;
  /** The path as it came, percent-encoding and all, without the query. */
  readonly path: string;
  /** What follows the `?`, as it came; empty without one. */
  readonly query: string;
  /** The host the client meant, where the transport knows it; several vendors share one server otherwise. */
  readonly host?: string;
  /** The connection it came on, where the transport knows. */
  readonly connection?: Connection | undefined;
  /** A header's value; names in lower case. */
  header(name: string): string | undefined;
  /** All headers, for who passes the request on; absent where a transport has none. */
  headers?(): Readonly<Record<string, string>>;
  /** The body as text; undefined where it is longer than a transport will read. */
  readonly body: string | undefined;
}

/** An answer as plain data: what a transport turns into a response. */
export interface Reply {
  readonly status: number;
  /** In the vendor's spelling. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What has no form as a response. The core decides it, the transport acts it out. */
  readonly act?: Act;
}

/** How an answer goes out, where that is not simply at once and whole. All times are real time. */
export interface Act {
  /** How long to wait before anything is sent. */
  readonly delayMs?: number;
  /**
   * What becomes of the connection: `reset` (before anything is sent), `reset-midway` (within the body),
   * `empty` (closed without an answer), `hang` (never answered), `truncate` (closed within the body).
   */
  readonly connection?: 'reset' | 'reset-midway' | 'empty' | 'hang' | 'truncate';
  /** Sends the body in this many pieces, spread over `durationMs`. */
  readonly dribble?: { readonly pieces: number; readonly durationMs: number };
}
