import type { Operation } from '../core/operation.ts';
import { valueAt } from './read-answer.ts';

/** A token and how long it is good for, as plain data: what a store keeps. All instants are milliseconds since 1970. */
export interface Lease {
  readonly token: string;
  readonly obtainedAtMs: number;
  readonly expiresAtMs: number;
  /** What to renew it with, where the vendor hands such a thing out. */
  readonly refreshToken?: string;
}

/**
 * The lease that a success hands out.
 *
 * Vendors tell the end as seconds left, as Unix seconds or as Unix milliseconds; from here on it is one instant. Seconds
 * left are counted from the asking: an answer that was slow has used some of them up.
 */
export function leaseOf(operation: Operation, body: unknown, askedAtMs: number): Lease {
  const access = operation.lifecycle.find(({ token }) => token !== 'refresh_token')!;
  const refresh = operation.lifecycle.find(({ token }) => token === 'refresh_token');
  const { field, form } = access.expiry!;
  const told = valueAt(body, field) as number;
  const expiresAtMs = {
    'remaining-seconds': askedAtMs + told * 1_000,
    'unix-seconds': told * 1_000,
    'unix-ms': told,
  }[form];
  return {
    token: valueAt(body, access.fields[0]!) as string,
    obtainedAtMs: askedAtMs,
    expiresAtMs,
    ...(refresh && { refreshToken: valueAt(body, refresh.fields[0]!) as string }),
  };
}
