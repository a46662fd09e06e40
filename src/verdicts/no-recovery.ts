import { runsBy } from './dead-run-cause.ts';
import type { Rule } from './rule.ts';

/** A refused token was shown again, although the answer had said that it is worth nothing. */
export const noRecovery: Rule = {
  name: 'no-recovery',
  severity: 'error',
  title: 'A refused token was used again',
  fix: 'When a token is refused, drop it from the cache first, request another once, and repeat the call once with that. Give up when that is refused too.',

  find: (index) =>
    runsBy('no-recovery', index).map(({ token, uses, recovery }) => {
      const [{ exchange, shown }] = uses;
      const ending = recovery ? 'before it requested another' : 'and requested no other';
      return {
        message: `used ${token.id} ${uses.length} times though it was ${shown.state} and refused the first time, ${ending}.`,
        exchanges: uses.map((use) => use.exchange.id),
        operation: exchange.operation,
        client: token.clientId,
      };
    }),
};
