import { formatDuration } from '../core/duration.ts';
import type { RawExchange } from '../core/raw-exchange.ts';
import type { Ask, CaseFile } from './case-file.ts';
import { cachingDocumented } from './documented.ts';
import type { Rule } from './rule.ts';

/** With so much left nobody needs another token; Feishu draws the line here too. */
const plentyMs = 1_800_000;

/** A token was asked for again and again while there was one with a long life left. */
export const needlessRequest: Rule = {
  name: 'needless-request',
  severity: 'warning',
  title: 'A token was asked for although there was one with a long life left',
  documented: cachingDocumented,
  fix: 'Keep the token and use it until a few minutes before its end; ask for one credential in one place of the process.',

  find: (file) =>
    [...Map.groupBy(sparable(file), ({ slot }) => slot).values()].flatMap((asks) => {
      const needless = asks.filter((ask) => isNeedless(ask, holdersAt(ask, asks, file)));
      const first = needless[0];
      if (!first) return [];
      const leftMs = Math.max(
        ...holdersAt(first, asks, file).map(({ given }) => given!.expiresAtMs - first.exchange.atMs),
      );
      return [
        {
          message: `asked ${asks.length} times for one token; ${needless.length} of these times it had been given one that still had ${formatDuration(leftMs)} or so to live.`,
          exchanges: needless.map(({ exchange }) => exchange.id),
          operation: first.operation.id,
          client: first.exchange.client,
        },
      ];
    }),
};

/**
 * Whether somebody who asks must have had a token: more were handed out, and are good, than there are connections.
 *
 * Processes with caches of their own have to ask once each: one a connection is excused, and one more.
 */
function isNeedless({ exchange }: Ask, holders: readonly Ask[]): boolean {
  const connections = new Set(
    [exchange, ...holders.map((holder) => holder.exchange)].map((each) => each.connection),
  );
  return holders.length > connections.size;
}

/** The requests that keeping a token can spare: no logins, no refreshes, no steps on the way to another token. */
function sparable(file: CaseFile): Ask[] {
  return file.asks.filter((ask) => ask.given && !ask.spends && !ask.renews && !isStep(ask, file));
}

/** Whether the token was asked for in order to ask for another one, which then is what matters. */
function isStep({ exchange, given }: Ask, file: CaseFile): boolean {
  const next = file.uses.find((use) => use.exchange.id > exchange.id && use.token.id === given!.token.id);
  return next !== undefined && file.asks.some((ask) => ask.exchange.id === next.exchange.id && !ask.spends);
}

/** The earlier answers that are still good for long: alive, and nothing has been amiss since. */
function holdersAt({ exchange, slot }: Ask, asks: readonly Ask[], file: CaseFile): Ask[] {
  const trouble = lastTroubleBefore(exchange, file);
  return asks.filter(
    (earlier) =>
      earlier.exchange.id < exchange.id &&
      earlier.exchange.id > trouble &&
      earlier.isSound &&
      earlier.slot === slot &&
      earlier.exchange.atMs <= exchange.atMs &&
      earlier.given!.expiresAtMs - exchange.atMs >= plentyMs &&
      !wasEnded(earlier, exchange),
  );
}

function wasEnded({ given }: Ask, { atMs }: RawExchange): boolean {
  const { revokedAtMs } = given!.token;
  return revokedAtMs !== undefined && revokedAtMs <= atMs;
}

/** The last exchange in which something went wrong for the client: then it may well have thrown its token away. */
function lastTroubleBefore({ id, client }: RawExchange, file: CaseFile): number {
  const trouble = file.exchanges.findLast(
    (exchange) =>
      exchange.id < id &&
      (exchange.error !== undefined || exchange.fault !== undefined) &&
      (exchange.client === undefined || exchange.client === client),
  );
  return trouble?.id ?? 0;
}
