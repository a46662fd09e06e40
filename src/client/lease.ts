import { valueAt } from '../core/json-pointer.ts';
import type { Endpoint } from './endpoint.ts';
import { isToken } from './is-token.ts';
import { incompleteBody } from './read-answer.ts';
import { TokenSourceError } from './token-source-error.ts';

/** A token and its life as plain data: what a store keeps. All instants are milliseconds since 1970. */
export interface Lease {
  readonly token: string;
  readonly obtainedAtMs: number;
  readonly expiresAtMs: number;
  /** Renews the token, where the vendor issues such a thing. */
  readonly refreshToken?: string;
}

/** The life of a token whose response does not say when it expires. */
const assumedLifeMs = 10 * 60_000;

/** Calls an operation that issues a token and reads the lease from its success. */
export async function requestLease(
  endpoint: Endpoint,
  now: () => number,
  call: () => Promise<unknown>,
): Promise<Lease> {
  const askedAtMs = now();
  try {
    return readLease(endpoint, await call(), askedAtMs);
  } catch (error) {
    // A success without a usable expiry still holds a token, and the vendor may have spent a code for it.
    const body = incompleteBody(error);
    if (!isToken(valueAt(body, accessToken(endpoint).fields[0]!))) throw error;
    return readLease(endpoint, body, askedAtMs);
  }
}

/**
 * Vendors send the expiry as seconds left, as Unix seconds or as Unix milliseconds; a lease has one instant. Seconds left
 * count from the request: a slow response has used some of them up.
 */
function readLease(endpoint: Endpoint, body: unknown, askedAtMs: number): Lease {
  const access = accessToken(endpoint);
  const refresh = endpoint.lifecycle.find(({ token }) => token === 'refresh_token');
  const { field, form } = access.expiry!;
  const value = valueAt(body, field);
  const isUsable = typeof value === 'number' && value > 0;
  const expiresAtMs = isUsable
    ? {
        'remaining-seconds': askedAtMs + value * 1_000,
        'unix-seconds': value * 1_000,
        'unix-ms': value,
      }[form]
    : Number.NaN;
  const refreshToken = refresh && valueAt(body, refresh.fields[0]!);
  return {
    token: valueAt(body, access.fields[0]!) as string,
    obtainedAtMs: askedAtMs,
    expiresAtMs,
    ...(isToken(refreshToken) && { refreshToken }),
  };
}

function accessToken({ lifecycle }: Endpoint) {
  return lifecycle.find(({ token }) => token !== 'refresh_token')!;
}

/** What bounds the life of a lease. */
interface Bounds {
  readonly nowMs: number;
  readonly longestLifeMs: number;
}

/**
 * A lease that was just issued, with a life that can be.
 *
 * Only a lease without a token is refused: the vendor issued it, and may not issue it again.
 */
export function checkFreshLease(value: unknown, askedAtMs: number, bounds: Bounds): Lease {
  const { token, obtainedAtMs, expiresAtMs, refreshToken } = fieldsOf(value);
  if (!isToken(token)) {
    throw new TokenSourceError(
      'ERR_INVALID_LEASE',
      'fetchToken did not resolve with a lease: { token, obtainedAtMs, expiresAtMs } with a token that can stand in a header.',
    );
  }
  const sinceMs = isInstant(obtainedAtMs) ? obtainedAtMs : askedAtMs;
  const isKnown = typeof expiresAtMs === 'number' && !Number.isNaN(expiresAtMs);
  const lease = {
    token,
    obtainedAtMs: sinceMs,
    expiresAtMs: isKnown ? expiresAtMs : sinceMs + assumedLifeMs,
    ...(isToken(refreshToken) && { refreshToken }),
  };
  return bounded(lease, bounds);
}

/** A lease that a store returned, or undefined where it is not one. */
export function checkStoredLease(value: unknown, bounds: Bounds): Lease | undefined {
  const { token, obtainedAtMs, expiresAtMs, refreshToken } = fieldsOf(value);
  if (!isToken(token) || !isInstant(obtainedAtMs) || !isInstant(expiresAtMs)) return undefined;
  if (refreshToken !== undefined && refreshToken !== null && !isToken(refreshToken)) return undefined;
  return bounded({ token, obtainedAtMs, expiresAtMs, ...(refreshToken && { refreshToken }) }, bounds);
}

function bounded(lease: Lease, { nowMs, longestLifeMs }: Bounds): Lease {
  const sinceMs = Math.min(lease.obtainedAtMs, nowMs);
  const expiresAtMs = Math.max(Math.min(lease.expiresAtMs, sinceMs + longestLifeMs), 0);
  return { ...lease, expiresAtMs };
}

function fieldsOf(value: unknown): Readonly<Partial<Record<keyof Lease, unknown>>> {
  return typeof value === 'object' && value !== null ? value : {};
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
