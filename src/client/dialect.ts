import type { Operation } from '../core/operation.ts';

/** A request that is being put together. */
export interface Draft {
  readonly headers: Record<string, string>;
  readonly query: URLSearchParams;
}

/** How one vendor is talked to, where it differs from the others. */
export interface Dialect {
  readonly vendor: string;
  readonly operations: Readonly<Record<string, Operation>>;
  /** Where an operation is served, without a slash at the end. */
  baseUrl(operation: Operation): string;
  /** Puts a token where the vendor looks for it. */
  authorize(draft: Draft, token: string, operation: Operation): void;
  /** Whether a body looks like this vendor's at all. */
  isOwn(body: Readonly<Record<string, unknown>>): boolean;
  /** What the vendor refuses with; undefined for what is no refusal in its words. */
  refusalIn(body: Readonly<Record<string, unknown>>): Refusal | undefined;
  /** The id under which the vendor knows the call. */
  requestId(headers: Headers, body: Readonly<Record<string, unknown>>): string | undefined;
}

/** A no in the vendor's words. */
export interface Refusal {
  /** Absent where the vendor gives none. */
  readonly code?: string | number;
  readonly message: string;
}
