import { bodyOf } from './answer.ts';
import type { ProbeExchange } from './probe.ts';

/** The vendors' rate-limit codes. */
const codes: readonly unknown[] = [99991400, 1000004, 1000005];

/** Whether a response is a rate limit. */
export function isRateLimit(exchange: ProbeExchange): boolean {
  if (exchange.status === 429) return true;
  const { code, status, punish } = bodyOf(exchange) ?? {};
  return (
    codes.includes(code) ||
    (typeof code === 'string' && /^Forbidden\.AccessDenied\.(Q[ps]*[sm]Limit|ApiCountLimit)/.test(code)) ||
    (status === 1111 && punish === 'deny')
  );
}
