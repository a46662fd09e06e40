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
  /** The status where a quirk says another than the catalogue. */
  readonly status: number;
  /** The body where a quirk says another than the catalogue. */
  readonly body: unknown;

  constructor(error: ErrorAnswer, reason: string, override: RefusalOverride = {}) {
    this.error = error;
    this.reason = reason;
    this.status = override.status ?? error.status;
    this.body = override.body ?? error.body;
  }
}

/** What a quirk changes about a catalogued error. */
export interface RefusalOverride {
  readonly status?: number;
  readonly body?: unknown;
}
