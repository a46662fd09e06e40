import type { OperationId } from '../generated/operation-tables.ts';
import type { ErrorCode } from './operation-types.ts';

/**
 * How a call failed.
 *
 * `refused`: the vendor refused it in its own words. `unreadable`: the response is not the vendor's JSON, such as a
 * gateway's web page or a redirect. `incomplete`: a success without a token or without a usable expiry. `unreachable`: no
 * complete response.
 */
export type FailureKind = 'refused' | 'unreadable' | 'incomplete' | 'unreachable';

/** Everything that is known of a failed call. */
export interface Failure {
  readonly operation: OperationId;
  readonly kind: FailureKind;
  /** What failed, in words. */
  readonly message: string;
  readonly status?: number | undefined;
  readonly code?: string | number | undefined;
  /** Whether the vendor documents the code as a momentary failure. */
  readonly isMomentary?: boolean | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly refusesToken?: boolean | undefined;
  readonly cause?: unknown;
}

/** A call to a vendor failed: one class for everything that can be wrong with a response. */
export class VendorError<Id extends OperationId = OperationId> extends Error {
  override readonly name = 'VendorError';
  readonly vendor: string;
  readonly operation: Id;
  readonly kind: FailureKind;
  /** The HTTP status; undefined where there was no response. */
  readonly status: number | undefined;
  /** The vendor's code, also one that it does not document. The exported code tables say what each means. */
  readonly code: ErrorCode<Id> | undefined;
  /** The id of the call in the vendor's logs, for its support. */
  readonly requestId: string | undefined;
  /** How long the vendor asks the client to wait, where it says so. */
  readonly retryAfterMs: number | undefined;
  /** Whether the vendor says that the token in the request is not, or no longer, valid. */
  readonly refusesToken: boolean;
  readonly #isMomentary: boolean;

  constructor(failure: Failure & { readonly operation: Id }) {
    const { operation, kind, status, code, requestId, message, cause } = failure;
    const facts = [status === undefined ? '' : `HTTP ${status}`, requestId ? `request id ${requestId}` : ''];
    const aside = facts.filter((part) => part !== '').join(', ');
    super(
      `${operation}: ${code === undefined ? '' : `${code} `}${message}${aside && ` (${aside})`}`,
      cause === undefined ? undefined : { cause },
    );
    this.vendor = operation.slice(0, operation.indexOf('.'));
    this.operation = operation;
    this.kind = kind;
    this.status = status;
    this.code = code as ErrorCode<Id> | undefined;
    this.requestId = requestId;
    this.retryAfterMs = failure.retryAfterMs;
    this.#isMomentary = failure.isMomentary ?? false;
    this.refusesToken = failure.refusesToken ?? false;
  }

  /** Whether it comes from this operation; narrows `code` to the codes that the operation documents. */
  isFrom<Other extends Id>(operation: Other): this is VendorError<Other> {
    return (this.operation as string) === operation;
  }

  /** Whether the same call may succeed a moment later. */
  get isTransient(): boolean {
    const { kind, status = 0, retryAfterMs } = this;
    return (
      this.#isMomentary ||
      kind === 'unreachable' ||
      kind === 'incomplete' ||
      status >= 500 ||
      status === 429 ||
      retryAfterMs !== undefined ||
      (kind === 'unreadable' && status >= 200 && status < 300)
    );
  }
}
