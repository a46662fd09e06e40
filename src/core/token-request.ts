import type { TokenRecord } from './token-record.ts';

/** Who a token is for. A family, client and subject have one current token of each type. */
export interface TokenRequest {
  readonly vendor: string;
  readonly operation: string;
  /** A name for operations that share their tokens; if absent, the operation shares with none. */
  readonly family?: string | undefined;
  readonly clientId: string;
  readonly subject?: string | undefined;
  readonly activeAfterMs?: number | undefined;
  readonly details?: Readonly<Record<string, string>> | undefined;
  /** Makes the text of a new token. */
  mint(): string;
}

/** The result of issuing a token. */
export interface Issue {
  readonly token: TokenRecord;
  readonly fresh: boolean;
  /** The token that was current before it, if any. */
  readonly previous: TokenRecord | undefined;
}
