import type { ErrorCode, OperationId } from './operation-types.ts';

/**
 * In which way a call failed.
 *
 * `refused`: the vendor says no in its own words. `unreadable`: what came back is not the vendor's JSON, such as a
 * gateway's web page. `incomplete`: a success without a token or without a usable expiry. `unreachable`: no whole answer.
 */
export type FailureKind = 'refused' | 'unreadable' | 'incomplete' | 'unreachable';

/** All that is known of a call that failed. */
export interface Failure {
  readonly operation: OperationId;
  readonly kind: FailureKind;
  /** What went wrong in words. */
  readonly message: string;
  readonly status?: number | undefined;
  readonly code?: string | number | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

/** A call that came to nothing: one class for everything that can be wrong with an answer. */
export class VendorError<Id extends OperationId = OperationId> extends Error {
  override readonly name = 'VendorError';
  readonly vendor: string;
  readonly operation: Id;
  readonly kind: FailureKind;
  /** The HTTP status; undefined where no answer came. */
  readonly status: number | undefined;
  /** The vendor's code; one that it does not document arrives as it is. `feishuCodes` and its like say what each means. */
  readonly code: ErrorCode<Id> | undefined;
  /** What to tell the vendor's support: Feishu's log id, DingTalk's requestid. */
  readonly requestId: string | undefined;
  /** How long the vendor asks to be left alone, where it says so. */
  readonly retryAfterMs: number | undefined;

  constructor(failure: Failure & { readonly operation: Id }) {
    const { operation, kind, status, code, requestId, message, cause } = failure;
    const told = [status === undefined ? '' : `HTTP ${status}`, requestId ? `request id ${requestId}` : ''];
    const aside = told.filter((part) => part !== '').join(', ');
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
  }

  /** Whether it is this operation's, which narrows `code` to the codes the operation is documented to refuse with. */
  isFrom<Other extends Id>(operation: Other): this is VendorError<Other> {
    return (this.operation as string) === operation;
  }

  /** Whether the same call may well succeed a moment later. */
  get isTransient(): boolean {
    const { kind, status = 0, retryAfterMs } = this;
    return (
      kind === 'unreachable' ||
      kind === 'incomplete' ||
      status >= 500 ||
      status === 429 ||
      retryAfterMs !== undefined ||
      (kind === 'unreadable' && status < 400)
    );
  }
}
