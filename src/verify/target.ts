import { TwinError } from '../core/errors.ts';
import type { VerificationReport } from './report.ts';
import type { Subject } from './subject.ts';
import { verifyTexts } from './verify-texts.ts';

/** The server to verify. */
export interface Target {
  /** Without a trailing slash. */
  readonly url: string;
  readonly provider: VerificationReport['provider'];
}

const timeoutMs = 20_000;

/** Sends a request with a time limit; a redirect fails, since it would carry the credentials to another server. */
export function sendTo(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { redirect: 'error', ...init, signal: AbortSignal.timeout(timeoutMs) });
}

/** Finds out what kind of server the target is. */
export async function targetAt(given: string, { hosts }: Pick<Subject, 'hosts'>): Promise<Target> {
  if (!URL.canParse(given) || !/^https?:/.test(given)) {
    throw new TwinError('ERR_INVALID_OPTION', verifyTexts.notAUrl(given, hosts[0] ?? ''));
  }
  const url = given.replace(/\/+$/, '');
  const { hostname } = new URL(url);
  if (hosts.includes(hostname)) return { url, provider: 'live' };
  return { url, provider: (await isTwin(url)) ? 'twin' : 'unknown' };
}

async function isTwin(url: string): Promise<boolean> {
  try {
    const response = await sendTo(`${url}/_twin/health`);
    const health = (await response.json()) as { readonly operations?: unknown };
    return response.ok && Array.isArray(health.operations);
  } catch {
    // Another server or none: the probes will show it.
    return false;
  }
}
