import type { Text } from './message.ts';
import type { ErrorAnswer } from './operation.ts';

/**
 * A vendor's refusal of a call.
 *
 * Thrown, but not an Error: a stack trace for every refused call would cost more than the call.
 */
export class Refusal {
  readonly error: ErrorAnswer;
  /** The reason in plain words, for the journal only. */
  readonly reason: Text;
  /** The body of this response, which can differ from the catalogue's. */
  readonly body: unknown;

  constructor(error: ErrorAnswer, reason: Text, body: unknown = error.body) {
    this.error = error;
    this.reason = reason;
    this.body = body;
  }
}
