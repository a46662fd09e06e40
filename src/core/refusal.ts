import type { ErrorAnswer } from './operation.ts';

/**
 * A vendor's no, on its way from where it is decided to where it is phrased.
 *
 * Thrown, and not an Error: it is no fault of ours, and a stack trace for every refused call would cost more than the call.
 */
export class Refusal {
  readonly error: ErrorAnswer;
  /** Why, in plain words, for the journal; the wire carries only the vendor's. */
  readonly reason: string;
  /** The body, where this call's is another than the catalogue's. */
  readonly body: unknown;

  constructor(error: ErrorAnswer, reason: string, body: unknown = error.body) {
    this.error = error;
    this.reason = reason;
    this.body = body;
  }
}
