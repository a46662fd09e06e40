import { deadRuns } from './dead-runs.ts';
import { lifetimeDocumented } from './documented.ts';
import type { Rule } from './rule.ts';

/** An answer that tells so much less than a full life has to be believed. */
const shortfallMs = 60_000;

/** How long after a full life the assumption still explains that the token is used. */
const slackMs = 300_000;

/** A token that came with the rest of its life was kept for a full one. */
export const assumedLifetime: Rule = {
  name: 'assumed-lifetime',
  severity: 'error',
  title: 'A token was kept longer than its answer said',
  documented: lifetimeDocumented,
  fix: 'Keep a token as long as its own answer says, never a fixed time: somebody else may have asked for it an hour ago.',

  find: (file) =>
    deadRuns(file).flatMap(({ token, uses, repeated, told, recovery, isKnowable }) => {
      const policy = told && file.policy(told.operation, token);
      const [first] = uses;
      if (!told?.given || !policy || first.shown.state !== 'expired') return [];
      const toldMs = told.given.expiresAtMs - told.exchange.atMs;
      const kept = uses.filter(
        ({ exchange }) => exchange.atMs - told.exchange.atMs <= policy.lifetimeMs + slackMs,
      );
      const last = kept.at(-1);
      if (!last || toldMs > policy.lifetimeMs - shortfallMs) return [];
      // Found out by being refused, and mended at once: the client had no way to know that the clock was moved.
      if (recovery && repeated.length === 0 && !isKnowable) return [];
      const keptSeconds = Math.floor((last.exchange.atMs - told.exchange.atMs) / 1_000);
      return [
        {
          severity: recovery ? 'warning' : 'error',
          message: `kept ${token.id} for ${keptSeconds} s though its answer said ${Math.floor(toldMs / 1_000)} s; a new one lives ${policy.lifetimeMs / 1_000} s.`,
          exchanges: [told.exchange.id, ...kept.map(({ exchange }) => exchange.id)],
          operation: told.operation.id,
          client: token.clientId,
        },
      ];
    }),
};
