import { formatDuration } from '../core/duration.ts';
import { runsBy } from './dead-run-cause.ts';
import { latenessMs } from './dead-runs.ts';
import type { Rule } from './rule.ts';

/** Less than this after the end a request may have been sent in time. */
const graceMs = 60_000;

/**
 * A token was used after its end.
 *
 * A client cannot know that a test has moved the clock: that it uses the token once more, is refused and asks for
 * another is right. So this is held against a client that never asked again, and mentioned where the client's own
 * clock could have told it.
 */
export const usedAfterExpiry: Rule = {
  name: 'used-after-expiry',
  severity: 'error',
  title: 'A token was used after it had expired',
  fix: 'Keep the instant of expiry beside the token, and request another one a few minutes before. When a token is refused all the same, drop it, request another once, and repeat the call once.',

  find: (index) =>
    runsBy('used-after-expiry', index).flatMap(({ token, uses, repeated, recovery }) => {
      const [first, ...others] = uses;
      const late = latenessMs(first);
      const exchanges = uses.map(({ exchange }) => exchange.id);
      const subject = {
        exchanges,
        operation: first.exchange.operation,
        client: token.clientId,
        about: token.operation,
      };
      const used = `used ${token.id} ${formatDuration(late)} after it expired`;
      const more = others.length === 0 ? '' : `, and ${timesMore(others.length)}`;
      if (!recovery) return [{ ...subject, message: `${used}${more}, was refused, and requested no other.` }];
      if (repeated.length > 0) {
        return [{ ...subject, message: `${used}${more}, although it was refused the first time.` }];
      }
      if (late <= index.scaled(graceMs)) return [];
      const message = `${used}; only the refusal told it so.`;
      return [{ ...subject, severity: 'info' as const, message, exchanges: [...exchanges, recovery.id] }];
    }),
};

function timesMore(count: number): string {
  return count === 1 ? 'once more later' : `${count} times more later`;
}
