import { runsBy } from './dead-run-cause.ts';
import type { Rule } from './rule.ts';

/** A token that came with the rest of its life was kept for a full one. */
export const assumedLifetime: Rule = {
  name: 'assumed-lifetime',
  severity: 'error',
  title: 'A token was kept longer than its response said',
  fix: 'Keep a token as long as its own response says, never a fixed time: somebody else may have requested it an hour ago.',

  find: (index) =>
    runsBy('assumed-lifetime', index).map(({ token, uses, repeated, told, recovery }) => {
      const { exchange, given, operation } = told!;
      const toldSeconds = Math.floor((given!.expiresAtMs - exchange.atMs) / 1_000);
      const keptSeconds = Math.floor((uses.at(-1)!.exchange.atMs - exchange.atMs) / 1_000);
      const lifetimeSeconds = index.policy(operation, token)!.lifetimeMs / 1_000;
      return {
        severity: recovery && repeated.length === 0 ? 'warning' : 'error',
        message: `kept ${token.id} for ${keptSeconds} s though its response said ${toldSeconds} s; a new token lives ${lifetimeSeconds} s.`,
        exchanges: [exchange.id, ...uses.map((use) => use.exchange.id)],
        operation: operation.id,
        client: token.clientId,
      };
    }),
};
