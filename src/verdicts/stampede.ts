import type { RawExchange } from '../core/raw-exchange.ts';
import type { JournalIndex, TokenRequest } from './journal-index.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** So many requests for one credential at once are no longer a handful of processes that start together. */
const crowd = 5;

/** Requests that come within this real time of each other, on different connections, are under way together. */
const togetherMs = 1_000;

/** Many requests for one and the same token were under way at once. */
export const stampede: Rule = {
  ...ruleText('stampede'),
  severity: 'warning',

  find: (index) =>
    [
      ...Map.groupBy(
        index.requests.filter(({ spends }) => !spends),
        credentialIn,
      ).values(),
    ].flatMap((requests) =>
      crowdsIn(requests, index).map((together) => {
        const [{ exchange, operation }] = together as [TokenRequest, ...TokenRequest[]];
        const spanMs = together.at(-1)!.exchange.realAtMs - exchange.realAtMs;
        return {
          message: texts.crowded(together.length, spanMs),
          exchanges: together.map((request) => request.exchange.id),
          operation: operation.id,
          client: exchange.client,
        };
      }),
    ),
};

/** Who asks for the same in the same words asks with the same credential. */
function credentialIn({ operation, exchange: { request } }: TokenRequest): string {
  return [operation.id, request.path, request.query, request.authorization, request.body].join('\n');
}

/** The stretches in which a crowd asked, each on a connection of its own, with no refusal in between. */
function crowdsIn(requests: readonly TokenRequest[], index: JournalIndex): TokenRequest[][] {
  const crowds: TokenRequest[][] = [];
  for (let start = 0; start < requests.length; ) {
    const { exchange: first } = requests[start]!;
    const slots = new Set<number>();
    let end = start;
    for (; end < requests.length; end++) {
      const { connection, realAtMs } = requests[end]!.exchange;
      const isTogether = realAtMs - first.realAtMs <= togetherMs;
      if (connection === undefined || slots.has(connection.slot) || !isTogether) break;
      // The token of the first was refused by then: this request is for another one.
      if (wasRefusedBetween(first, requests[end]!.exchange, index)) break;
      slots.add(connection.slot);
    }
    if (end - start >= crowd) crowds.push(requests.slice(start, end));
    start = Math.max(end, start + 1);
  }
  return crowds;
}

function wasRefusedBetween(first: RawExchange, later: RawExchange, index: JournalIndex): boolean {
  const trouble = index.lastTrouble(first.client, later);
  return trouble !== undefined && trouble.id > first.id && trouble.presented.some(({ token }) => token);
}
