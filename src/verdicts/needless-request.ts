import type { RawExchange } from '../core/raw-exchange.ts';
import type { JournalIndex, TokenRequest } from './journal-index.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** With this much left, no client needs another token. */
const plentyMs = 1_800_000;

/** So many earlier responses are looked at; with more processes than that, nothing is said. */
const mostHolders = 64;

/** A token was asked for again and again while there was one with a long life left. */
export const needlessRequest: Rule = {
  ...ruleText('needless-request'),
  severity: 'warning',

  find: (index) =>
    [...Map.groupBy(sparable(index), ({ slot }) => slot).values()].flatMap((requests) => {
      const needless = needlessOf(requests, index).filter((each) => !isByOtherClock(each, index));
      const [first] = needless;
      if (!first) return [];
      return [
        {
          message: texts.requestedNeedlessly(requests.length, needless.length, first.leftMs),
          exchanges: needless.map(({ request }) => request.exchange.id),
          operation: first.request.operation.id,
          client: first.request.exchange.client,
        },
      ];
    }),
};

/** The needless requests of each token by a client whose clock had passed the instant of expiry that it was told. */
export function earlyRequests(index: JournalIndex): NeedlessRequest[][] {
  return [...Map.groupBy(sparable(index), ({ slot }) => slot).values()]
    .map((requests) => needlessOf(requests, index).filter((each) => isByOtherClock(each, index)))
    .filter((found) => found.length > 0);
}

/** Whether by the client's own clock, which is ahead, the token had expired at the instant that its response told. */
function isByOtherClock({ request, leftMs }: NeedlessRequest, index: JournalIndex): boolean {
  const { given, operation } = request;
  const form = given && index.policy(operation, given.token)?.expiry?.form;
  return form !== undefined && form !== 'remaining-seconds' && leftMs <= -index.skewMs;
}

/** A request, and how long the token that made it needless had left. */
interface NeedlessRequest {
  readonly request: TokenRequest;
  readonly leftMs: number;
}

/**
 * The requests for which somebody must have had a token: more were issued, and are good, than there are connections.
 *
 * Processes with caches of their own have to ask once each: one request a connection is excused, and one more.
 */
function needlessOf(requests: readonly TokenRequest[], index: JournalIndex): NeedlessRequest[] {
  let holders: TokenRequest[] = [];
  const needless = [];
  for (const request of requests) {
    const { exchange } = request;
    const trouble = troubleBefore(exchange, index);
    const holding = holders.filter((holder) => isHolding(holder, request, trouble, index));
    const slots = new Set([exchange, ...holding.map((holder) => holder.exchange)].map(slotNumber));
    if (holding.length > slots.size) {
      const ends = holding.map(({ given }) => given!.expiresAtMs);
      needless.push({ request, leftMs: Math.max(...ends) - exchange.atMs });
    }
    if (request.isSound) holders = [...holding.slice(1 - mostHolders), request];
  }
  return needless;
}

function slotNumber({ connection }: RawExchange): number | undefined {
  return connection?.slot;
}

/** The requests that keeping a token can spare: no logins, no refreshes, no steps on the way to another token. */
function sparable(index: JournalIndex): TokenRequest[] {
  const steps = new Set(index.requests.filter(({ spends }) => !spends).map(({ exchange }) => exchange.id));
  return index.requests.filter((request) => {
    if (!request.given || request.spends || request.renews) return false;
    // Requested in order to request another token, which then is what matters.
    const next = index.nextUse(request.given.token, request.exchange);
    return next === undefined || !steps.has(next.exchange.id);
  });
}

/** Whether an earlier response is still good for long: the token lives, its process too, and nothing failed since. */
function isHolding(
  { exchange, given }: TokenRequest,
  { exchange: now }: TokenRequest,
  trouble: number,
  index: JournalIndex,
): boolean {
  const { revokedAtMs } = given!.token;
  return (
    exchange.id > trouble &&
    exchange.atMs <= now.atMs &&
    given!.expiresAtMs - now.atMs >= index.scaled(plentyMs) &&
    (revokedAtMs === undefined || revokedAtMs > now.atMs) &&
    !index.connections.isOfOneToken(exchange)
  );
}

/** The last exchange in which something failed for the client: then it may well have dropped its token. */
function troubleBefore(exchange: RawExchange, index: JournalIndex): number {
  return Math.max(
    index.lastTrouble(exchange.client, exchange)?.id ?? 0,
    index.lastTrouble(undefined, exchange)?.id ?? 0,
  );
}
