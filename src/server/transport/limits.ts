/** The limits of a server. */
export interface Limits {
  /** Connections open at the same time; 10,000 unless given. */
  readonly connections?: number;
  /** Bytes of a request's headers; 16 KiB unless given. */
  readonly headerBytes?: number;
  /** How long the headers may take to come; 10 s unless given. */
  readonly headersMs?: number;
  /** How long the whole request may take to come; 30 s unless given. */
  readonly requestMs?: number;
  /** How often these times are looked at; every 2 s unless given. */
  readonly checkMs?: number;
}
