/** One operation of a vendor's spec, as far as a client needs it. */
export interface Endpoint {
  /** The spec's operationId, such as `feishu.appAccessToken`. */
  readonly id: string;
  readonly method: string;
  /** The path as the spec has it, `{corpId}` for a parameter. */
  readonly path: string;
  /** Set on an operation that covers every path below it. */
  readonly prefix?: string;
  /** The query parameters that it documents. */
  readonly query?: readonly string[];
  /** The tokens that a success contains. */
  readonly lifecycle: readonly IssuedToken[];
}

/** Where a success contains a token, and where it says when the token expires. */
export interface IssuedToken {
  readonly token: string;
  /** JSON pointers to the token. */
  readonly fields: readonly string[];
  readonly expiry?: {
    readonly field: string;
    readonly form: 'remaining-seconds' | 'unix-seconds' | 'unix-ms';
  };
}
