import type { Message } from '../core/message.ts';
import { bodyOf } from './answer.ts';
import type { SessionResult } from './session.ts';
import type { Verification } from './verification.ts';
import { verifyTexts } from './verify-texts.ts';

/**
 * The reason to believe that the target has no token lifecycle, if there is one: its responses do not depend on the
 * credentials, as with a mock that answers from examples.
 */
export function noLifecycle(
  { probes, refusalIn }: Verification,
  { seen }: Pick<SessionResult, 'seen'>,
): Message | undefined {
  const asked = probes.flatMap(({ name, madeUp }) => (madeUp && seen[name] ? [seen[name]] : []));
  const isAccepted = (exchange: (typeof asked)[number]) => {
    const body = bodyOf(exchange);
    return exchange.status < 300 && body !== undefined && refusalIn(body) === undefined;
  };
  if (asked.length === 0 || !asked.every(isAccepted)) return undefined;
  return verifyTexts.noLifecycle(asked.map(({ probe }) => probe));
}
