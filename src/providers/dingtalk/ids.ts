import type { Random } from '../../core/random.ts';

const base36 = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The `requestid` of api.dingtalk.com: a UUIDv7 in upper case. Observed 2026-09-11. */
export function requestid(random: Random, nowMs: number): string {
  const time = nowMs.toString(16).padStart(12, '0').slice(-12);
  const variant = '89ab'[Math.floor(random.fraction() * 4)]!;
  const rest = random.hex(18);
  return [time.slice(0, 8), time.slice(8), `7${rest.slice(0, 3)}`, variant + rest.slice(3, 6), rest.slice(6)]
    .join('-')
    .toUpperCase();
}

/** The `request_id` of the legacy host. Observed 2026-09-11: 13 characters. */
export function requestIdOf(random: Random): string {
  return random.text(base36, 13);
}
