import type { Ask } from './case-file.ts';
import { cachingDocumented } from './documented.ts';
import type { Rule } from './rule.ts';

/** So many requests for one credential at once are no longer a handful of processes that start together. */
const crowd = 5;

/** Requests that come within this real time of each other, on different connections, are under way together. */
const togetherMs = 1_000;

/** Many requests for one and the same token were under way at once. */
export const stampede: Rule = {
  name: 'stampede',
  severity: 'warning',
  title: 'Many requests for one token were under way at once',
  documented: cachingDocumented,
  fix: 'Let one request fetch the token and all others wait for its promise (single flight); processes that share a credential share a cache.',

  find: (file) =>
    [
      ...Map.groupBy(
        file.asks.filter(({ spends }) => !spends),
        credentialOf,
      ).values(),
    ].flatMap((asks) =>
      crowdsIn(asks).map((together) => {
        const [{ exchange, operation }] = together as [Ask, ...Ask[]];
        const spanMs = together.at(-1)!.exchange.realAtMs - exchange.realAtMs;
        return {
          message: `sent ${together.length} requests for one token within ${spanMs} ms, on as many connections.`,
          exchanges: together.map((ask) => ask.exchange.id),
          operation: operation.id,
          client: exchange.client,
        };
      }),
    ),
};

/** Who asks for the same in the same words asks with the same credential. */
function credentialOf({ operation, exchange: { request } }: Ask): string {
  return [operation.id, request.path, request.query, request.authorization, request.body].join('\n');
}

/** The stretches in which a crowd asked, each on a connection of its own. */
function crowdsIn(asks: readonly Ask[]): Ask[][] {
  const crowds: Ask[][] = [];
  for (let start = 0; start < asks.length; ) {
    const connections = new Set<number>();
    let end = start;
    for (; end < asks.length; end++) {
      const { connection, realAtMs } = asks[end]!.exchange;
      const isTogether = realAtMs - asks[start]!.exchange.realAtMs <= togetherMs;
      if (connection === undefined || connections.has(connection) || !isTogether) break;
      connections.add(connection);
    }
    if (end - start >= crowd) crowds.push(asks.slice(start, end));
    start = Math.max(end, start + 1);
  }
  return crowds;
}
