import type { Endpoint } from './endpoint.ts';

/** How to call one vendor, where it differs from the others. */
export interface Dialect {
  readonly vendor: string;
  readonly endpoints: Readonly<Record<string, Endpoint>>;
  /** Its usual hosts; requests go to the first. */
  readonly hosts: readonly string[];
  /** The codes after which the same request may succeed a moment later. */
  readonly momentaryCodes: readonly (string | number)[];
  /** The header with the seconds until a rate limit ends, where it is not `Retry-After`. */
  readonly resetHeader?: string;
  /** Whether a body can be this vendor's. */
  isOwn(body: Readonly<Record<string, unknown>>): boolean;
  /** The vendor's refusal in a body; undefined where there is none. */
  refusalIn(body: Readonly<Record<string, unknown>>): RefusalDetails | undefined;
  /** The id by which the vendor finds the call in its logs. */
  requestId(headers: Headers, body: Readonly<Record<string, unknown>>): string | undefined;
}

/** A refusal in the vendor's words. */
export interface RefusalDetails {
  /** Absent where the vendor gives none. */
  readonly code?: string | number;
  readonly message: string;
}
