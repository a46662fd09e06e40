import { formatDuration } from '../core/duration.ts';
import { deadRuns, latenessMs } from './dead-runs.ts';
import { lifetimeDocumented } from './documented.ts';
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
  title: 'A token was used after its end',
  documented: lifetimeDocumented,
  fix: 'Keep the instant at which the token ends beside it, and ask for another one a few minutes before. When a token is refused all the same, drop it, ask once for another and repeat the request once.',

  find: (file) =>
    deadRuns(file)
      .filter(({ uses: [first] }) => first.shown.state === 'expired')
      .flatMap(({ token, uses, recovery, isKnowable }) => {
        const [first] = uses;
        const late = latenessMs(first);
        const exchanges = uses.map(({ exchange }) => exchange.id);
        const subject = { exchanges, operation: first.exchange.operation, client: token.clientId };
        const used = `used ${token.id} ${formatDuration(late)} after its end`;
        if (!recovery) {
          const times = uses.length === 1 ? '' : ` and ${uses.length - 1} more times`;
          return [{ ...subject, message: `${used}${times}, was refused, and asked for no other.` }];
        }
        if (!isKnowable || late <= graceMs) return [];
        const message = `${used}; it learnt of the end only by being refused.`;
        return [{ ...subject, severity: 'info' as const, message, exchanges: [...exchanges, recovery.id] }];
      }),
};
