import { english, type Text } from './message.ts';

/** The codes of tokentwin's own errors. */
export type TwinErrorCode =
  /** An option, a duration, an instant or another argument is invalid. */
  | 'ERR_INVALID_OPTION'
  /** A seed does not fit its schema. */
  | 'ERR_INVALID_SEED'
  /** A scenario does not fit its schema or names something unknown. */
  | 'ERR_INVALID_SCENARIO'
  /** A fault rule is invalid, or names an unknown operation, error or fault type. */
  | 'ERR_INVALID_FAULT'
  /** A stub could never answer a request. */
  | 'ERR_INVALID_STUB'
  /** A saved state is damaged, not ours, or of another version. */
  | 'ERR_INVALID_STATE'
  /** A token, client, sandbox or other named object does not exist. */
  | 'ERR_NOT_FOUND'
  /** A sandbox of that name already exists. */
  | 'ERR_EXISTS'
  /** No vendor's path matches a request. */
  | 'ERR_UNMATCHED_REQUEST'
  /** The path is the vendor's, and the twin does not know the vendor's response. */
  | 'ERR_NOT_MODELLED'
  /** The server that business requests are forwarded to failed. */
  | 'ERR_UPSTREAM'
  /** The server cannot listen on the given host and port. */
  | 'ERR_LISTEN'
  /** A running twin cannot be reached or refuses to be controlled. */
  | 'ERR_CONTROL'
  /** A file cannot be read or written. */
  | 'ERR_FILE'
  /** A limit of the server is reached. */
  | 'ERR_LIMIT';

/**
 * An error of tokentwin, never of a vendor: what failed, what was received, what to do.
 * It is for the developer and never part of a vendor's response.
 */
export class TwinError extends Error {
  override readonly name = 'TwinError';
  readonly code: TwinErrorCode;
  /** The message before it is put in a language; `message` is its English. */
  readonly text: Text;

  constructor(code: TwinErrorCode, text: Text, options?: ErrorOptions) {
    super(english.say(text), options);
    this.code = code;
    this.text = text;
  }
}

/** What an error says, of whatever kind it is. */
export function textOf(error: unknown): Text {
  if (error instanceof TwinError) return error.text;
  return error instanceof Error ? error.message : String(error);
}

/** The error for an invalid fault rule. */
export function invalidFault(text: Text): TwinError {
  return new TwinError('ERR_INVALID_FAULT', text);
}
