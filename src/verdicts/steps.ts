import type { Connection } from '../core/call.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import type { TokenRecord } from '../core/token-record.ts';

/** What a client did about its tokens: it requested one, or used a living one. */
export interface Step {
  readonly exchange: RawExchange;
  /** The token issued or used; undefined for a request that was refused. */
  readonly token: TokenRecord | undefined;
}

/** Steps, oldest first, and the same by connection. */
export interface Steps {
  readonly all: readonly Step[];
  on(connection: Connection | undefined): readonly Step[];
}
