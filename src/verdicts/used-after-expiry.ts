import { runsBy } from './dead-run-cause.ts';
import { latenessMs } from './dead-runs.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

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
  ...ruleText('used-after-expiry'),
  severity: 'error',

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
      const said = [token.id, late, others.length] as const;
      if (!recovery) return [{ ...subject, message: texts.usedForGood(...said) }];
      if (repeated.length > 0) {
        return [{ ...subject, message: texts.usedThoughRefused(...said) }];
      }
      if (late <= index.scaled(graceMs)) return [];
      const message = texts.usedOnce(...said);
      return [{ ...subject, severity: 'info' as const, message, exchanges: [...exchanges, recovery.id] }];
    }),
};
