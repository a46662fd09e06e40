/** What a client needs of one operation of a vendor's spec. */
export interface Endpoint {
  /** The spec's operationId, such as `vendor.getToken`. */
  readonly id: string;
  readonly method: string;
  /** The path as the spec has it, `{corpId}` for a parameter. */
  readonly path: string;
  /** Set on an operation that covers every path below it. */
  readonly prefix?: string;
  /** The hosts it is served on, where they are not the vendor's usual ones. */
  readonly hosts?: readonly string[];
  /** Where its requests carry a token. */
  readonly token?: TokenPlace;
  /** The errors that refuse a token, and those with the same code. */
  readonly errors: readonly DocumentedError[];
  /** The query parameters that it documents. */
  readonly query?: readonly string[];
  /** The tokens that a success contains. */
  readonly lifecycle: readonly TokenFields[];
}

/** Where a success contains a token, and where it says when the token expires. */
export interface TokenFields {
  readonly token: string;
  /** JSON pointers to the token. */
  readonly fields: readonly string[];
  readonly expiry?: {
    readonly field: string;
    readonly form: 'remaining-seconds' | 'unix-seconds' | 'unix-ms';
  };
}

/** Where a request carries its token. */
export interface TokenPlace {
  readonly in: 'header' | 'query';
  readonly name: string;
  /** What the header has before the token: `Bearer`. */
  readonly scheme?: string;
}

/** An error that an operation documents, with what a client needs to recognise it. */
export interface DocumentedError {
  readonly code: string | number | null;
  readonly status: number;
  /** The body where another error has the same code: its words tell them apart. */
  readonly body?: unknown;
  /** Set where the error means that the token in the request is not valid, or not any more. */
  readonly refusesToken?: true;
}
