import type { Random } from '../../core/random.ts';

const upperHex = '0123456789ABCDEF';
const shanghaiOffsetMs = 8 * 3_600_000;

/** The `X-Tt-Logid`: the time in UTC+8 to the second, then 20 hex digits. Observed 2025-02-27. */
export function logId(random: Random, nowMs: number): string {
  const there = new Date(nowMs + shanghaiOffsetMs);
  const day = there.getUTCFullYear() * 10_000 + (there.getUTCMonth() + 1) * 100 + there.getUTCDate();
  const second = there.getUTCHours() * 10_000 + there.getUTCMinutes() * 100 + there.getUTCSeconds();
  return String(day * 1_000_000 + second) + random.text(upperHex, 20);
}

/** The `X-Request-Id`: 32 hex digits. Observed, as hex or as a UUID. */
export function requestId(random: Random): string {
  return random.hex(32);
}
