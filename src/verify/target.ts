import { TwinError } from '../core/errors.ts';
import type { VerificationReport } from './report.ts';
import type { Subject } from './subject.ts';

/** Something that is, or claims to be, a vendor. */
export interface Target {
  /** Without a slash at the end. */
  readonly url: string;
  readonly provider: VerificationReport['provider'];
}

const patienceMs = 20_000;

/** Sends a request, and does not wait for ever. */
export function sendTo(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) });
}

/** Finds out what it is that is to be verified. */
export async function targetAt(given: string, { hosts }: Pick<Subject, 'hosts'>): Promise<Target> {
  if (!URL.canParse(given) || !/^https?:/.test(given)) {
    throw new TwinError(
      'ERR_INVALID_OPTION',
      `--target "${given}" is no URL. Write it like https://${hosts[0]} or http://127.0.0.1:4010.`,
    );
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
    // Whatever else answers there, or nobody: the probes will tell.
    return false;
  }
}
