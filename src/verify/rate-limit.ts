import { bodyOf } from './answer.ts';
import type { ProbeExchange } from './probe.ts';
import type { Subject } from './subject.ts';

/** Whether a response is a rate limit: HTTP 429, or one of the vendor's errors. */
export function isRateLimit(exchange: ProbeExchange, { verification, catalogue }: Subject): boolean {
  if (exchange.status === 429) return true;
  const body = bodyOf(exchange);
  const refusal = body && verification.refusalIn(body);
  if (!refusal) return false;
  const { code = null } = refusal;
  return catalogue.operations.some(({ errors }) =>
    errors.some((error) => error.code === code && verification.rateLimits?.includes(error.name)),
  );
}
