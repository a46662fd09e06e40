import { bodyOf } from './answer.ts';
import type { Exchange } from './probe.ts';

/** The codes by which the vendors ask to be left alone. */
const codes: readonly unknown[] = [99991400, 1000004, 1000005];

/** Whether an answer says that too much was asked. */
export function isRateLimit(exchange: Exchange): boolean {
  if (exchange.status === 429) return true;
  const { code, status, punish } = bodyOf(exchange) ?? {};
  return (
    codes.includes(code) ||
    (typeof code === 'string' && /^Forbidden\.AccessDenied\.(Q[ps]*[sm]Limit|ApiCountLimit)/.test(code)) ||
    (status === 1111 && punish === 'deny')
  );
}
