import { runsBy } from './dead-run-cause.ts';
import { latenessMs } from './dead-runs.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** A token whose answer told the instant of its end was kept past it: read as a length, that instant is never reached. */
export const instantAsDuration: Rule = {
  ...ruleText('instant-as-duration'),
  severity: 'error',

  find: (index) =>
    runsBy('instant-as-duration', index).map(({ token, uses, told, recovery }) => {
      const { exchange, given, operation } = told!;
      const { field, form } = index.policy(operation, token)!.expiry!;
      const value = Math.floor(given.expiresAtMs / (form === 'unix-ms' ? 1 : 1_000));
      const years = Math.floor(value / (365 * 86_400));
      return {
        severity: recovery ? 'warning' : 'error',
        message: texts.instantMisread(
          token.id,
          latenessMs(uses.at(-1)!),
          field,
          value,
          form === 'unix-ms',
          years,
        ),
        exchanges: [exchange.id, ...uses.map((use) => use.exchange.id)],
        operation: operation.id,
        client: token.clientId,
      };
    }),
};
