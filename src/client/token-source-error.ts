/** Why a token source failed without an error of the vendor's. */
export type TokenSourceErrorCode = 'ERR_TIMEOUT' | 'ERR_LOCKED' | 'ERR_INVALID_LEASE' | 'ERR_INVALID_SETTING';

/** A failure of a token source itself, or of a store or function that was passed to it. */
export class TokenSourceError extends Error {
  override readonly name = 'TokenSourceError';
  readonly code: TokenSourceErrorCode;

  constructor(code: TokenSourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
