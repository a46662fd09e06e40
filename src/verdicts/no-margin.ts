import type { RawExchange } from '../core/raw-exchange.ts';
import type { JournalIndex, TokenRequest, TokenUse } from './journal-index.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { firstIndex } from './sorted.ts';
import { texts } from './texts.ts';

/** With less than this left, a request may arrive when the token is dead. */
const thinMs = 5_000;

/** Who tried to renew so long before the end had a margin, whatever came of it. */
const attemptMs = 1_800_000;

/**
 * A token was used up to its very end and only then renewed.
 *
 * Held only against a client that renewed without being refused: it knows the time. One that does not, since a test
 * moved the clock, uses the last second in good faith.
 */
export const noMargin: Rule = {
  ...ruleText('no-margin'),
  severity: 'warning',

  find: (index) => {
    const thin = index.uses
      .filter((use) => isThin(use, index))
      .flatMap((use) => {
        const renewal = renewalAfter(use, index);
        const isExcused = !renewal || hasTried(use, index) || wasRefused(use, renewal.exchange, index);
        return isExcused ? [] : [{ use, renewal }];
      });
    return [...Map.groupBy(thin, ({ renewal }) => renewal.exchange.id).values()].map((group) => {
      const { use, renewal } = group.at(-1)!;
      const leftMs = use.shown.expiresAtMs - use.exchange.atMs;
      return {
        message: texts.usedToTheEnd(use.token.id, leftMs),
        exchanges: [use.exchange.id, renewal.exchange.id],
        operation: renewal.operation.id,
        client: use.exchange.client,
      };
    });
  },
};

function isThin({ shown, exchange }: TokenUse, index: JournalIndex): boolean {
  return shown.state === 'active' && shown.expiresAtMs - exchange.atMs < index.scaled(thinMs);
}

/** The next request for the token's successor, where it came after the end. */
function renewalAfter({ exchange, token, shown }: TokenUse, index: JournalIndex): TokenRequest | undefined {
  const renewals = index.renewalsOf(token);
  const next = renewals[firstIndex(renewals, (request) => request.exchange.id > exchange.id)];
  return next && next.exchange.atMs >= shown.expiresAtMs ? next : undefined;
}

function hasTried({ exchange, token, shown }: TokenUse, index: JournalIndex): boolean {
  const renewals = index.renewalsOf(token);
  const last = renewals[firstIndex(renewals, (request) => request.exchange.id >= exchange.id) - 1];
  return last !== undefined && last.exchange.atMs > shown.expiresAtMs - index.scaled(attemptMs);
}

function wasRefused({ exchange, token }: TokenUse, until: RawExchange, index: JournalIndex): boolean {
  const trouble = index.lastTrouble(token.clientId, until);
  return trouble !== undefined && trouble.id > exchange.id;
}
