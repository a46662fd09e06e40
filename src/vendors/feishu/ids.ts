import type { Random } from '../../core/random.ts';

const shanghaiOffsetMs = 8 * 3_600_000;

/** The `X-Tt-Logid`: the time in UTC+8 to the second (see `shanghaiTime`), then 20 hex digits. Observed 2025-02-27. */
export function logId(random: Random, time: string): string {
  return time + random.id(20, 'upper');
}

/** The `X-Request-Id`: 32 hex digits. Observed, as hex or as a UUID. */
export function requestId(random: Random): string {
  return random.id(32);
}

/** A second since the Unix epoch as YYYYMMDDhhmmss. */
export function shanghaiTime(second: number): string {
  return new Date(second * 1_000 + shanghaiOffsetMs).toISOString().slice(0, 19).replace(/\D/g, '');
}
