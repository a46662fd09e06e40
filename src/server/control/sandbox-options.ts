import { durationMs } from '../../core/duration.ts';
import { TwinError } from '../../core/errors.ts';
import { serverTexts } from '../server-texts.ts';

/** What a sandbox is asked to be. */
export interface SandboxOptions {
  /** Its place in paths, `/~name/…`; a number behind `sandbox-` unless given. */
  readonly name?: string | undefined;
  /** Gives it a port of its own in addition to the path, for clients that accept only host and port. */
  readonly port?: boolean | undefined;
  /** How long it is kept, in real time; until it is deleted when absent. */
  readonly ttl?: number | string | undefined;
}

/** The longest a sandbox can be kept, so that the end can be written as a date. */
const longestMs = 3_650 * 86_400_000;

/** Throws for a lifetime that is a duration, and one that no sandbox can have: a schema could not say so in words. */
export function requireLifetime(data: unknown): void {
  if (typeof data !== 'object' || data === null || !('ttl' in data)) return;
  const { ttl } = data;
  if (typeof ttl === 'number' || (typeof ttl === 'string' && isDuration(ttl))) lifetimeOf(ttl);
}

function isDuration(text: string): boolean {
  try {
    durationMs(text);
    return true;
  } catch {
    return false;
  }
}

/** How long a sandbox is kept, in milliseconds. */
export function lifetimeOf(ttl: number | string): number {
  const ms = durationMs(ttl);
  if (ms > 0 && ms <= longestMs) return ms;
  throw new TwinError('ERR_INVALID_OPTION', serverTexts.invalidTtl(String(ttl)));
}
