import type { TokenRecord } from './token-record.ts';

/** For whom a token is wanted. One family, client and subject have one current token a type. */
export interface TokenRequest {
  readonly vendor: string;
  readonly operation: string;
  /** The operations that share their tokens, by a name of their own; the operation alone when absent. */
  readonly family?: string | undefined;
  readonly clientId: string;
  readonly subject?: string | undefined;
  readonly activeAfterMs?: number | undefined;
  readonly details?: Readonly<Record<string, string>> | undefined;
  /** Makes the text of a new token. */
  mint(): string;
}

/** A token handed out, and whether it was made for this call. */
export interface Issue {
  readonly token: TokenRecord;
  readonly fresh: boolean;
  /** The one that was current before it, where another was. */
  readonly previous: TokenRecord | undefined;
}
