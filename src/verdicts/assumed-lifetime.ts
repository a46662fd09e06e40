import { runsBy } from './dead-run-cause.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** A token that came with the rest of its life was kept for a full one. */
export const assumedLifetime: Rule = {
  ...ruleText('assumed-lifetime'),
  severity: 'error',

  find: (index) =>
    runsBy('assumed-lifetime', index).map(({ token, uses, repeated, told, recovery }) => {
      const { exchange, given, operation } = told!;
      const toldSeconds = Math.floor((given.expiresAtMs - exchange.atMs) / 1_000);
      const keptSeconds = Math.floor((uses.at(-1)!.exchange.atMs - exchange.atMs) / 1_000);
      const lifetimeSeconds = index.policy(operation, token)!.lifetimeMs / 1_000;
      return {
        severity: recovery && repeated.length === 0 ? 'warning' : 'error',
        message: texts.keptTooLong(token.id, keptSeconds, toldSeconds, lifetimeSeconds),
        exchanges: [exchange.id, ...uses.map((use) => use.exchange.id)],
        operation: operation.id,
        client: token.clientId,
      };
    }),
};
