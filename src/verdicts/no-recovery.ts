import { runsBy } from './dead-run-cause.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** A refused token was shown again, although the answer had said that it is worth nothing. */
export const noRecovery: Rule = {
  ...ruleText('no-recovery'),
  severity: 'error',

  find: (index) =>
    runsBy('no-recovery', index).map(({ token, uses, recovery }) => {
      const [{ exchange, shown }] = uses;
      return {
        message: texts.usedAgain(token.id, uses.length, shown.state, recovery !== undefined),
        exchanges: uses.map((use) => use.exchange.id),
        operation: exchange.operation,
        client: token.clientId,
      };
    }),
};
