import type { Random } from '../../core/random.ts';

const base36 = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The `requestid` of api.dingtalk.com: a UUIDv7 in upper case, which begins with the time. Observed 2026-09-11. */
export function requestid(random: Random, time: string): string {
  const digits = random.id(19, 'upper');
  const variant = '89AB'[digits.charCodeAt(18) & 3];
  return `${time}-7${digits.slice(0, 3)}-${variant}${digits.slice(3, 6)}-${digits.slice(6, 18)}`;
}

/** The first two groups of a UUIDv7. */
export function hexTime(ms: number): string {
  const digits = ms.toString(16).toUpperCase().padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}

/** The `request_id` of the legacy host. Observed 2026-09-11: 13 characters. */
export function requestIdOf(random: Random): string {
  return random.text(base36, 13);
}
