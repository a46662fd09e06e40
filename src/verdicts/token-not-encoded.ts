import type { RawExchange } from '../core/raw-exchange.ts';

import type { Rule } from './rule.ts';

/** A token with characters that mean something in a URL stood in a query as it is. */
export const tokenNotEncoded: Rule = {
  name: 'token-not-encoded',
  severity: 'warning',
  title: 'A token was sent in a query without percent-encoding',
  fix: 'Build the query with the URL functions of your language (URLSearchParams, url.Values, urlencode), so that : becomes %3A and $ becomes %24.',

  find: (index) =>
    [...Map.groupBy(index.exchanges.filter(showsRawToken), ({ operation }) => operation).values()].map(
      (group) => {
        const [first] = group as [RawExchange, ...RawExchange[]];
        const { text, token } = first.presented.find((shown) => isRaw(shown.text, first))!;
        const characters = [...new Set(text.match(/[^\w.~!*'()-]/g))].join(' and ');
        const times = group.length === 1 ? '' : `, and ${group.length - 1} more times the like`;
        return {
          message: `put ${token?.id ?? 'a token'} into a query with ${characters} as they are${times}.`,
          exchanges: group.map(({ id }) => id),
          operation: first.operation,
          client: first.client,
        };
      },
    ),
};

function showsRawToken(exchange: RawExchange): boolean {
  return exchange.request.query !== '' && exchange.presented.some(({ text }) => isRaw(text, exchange));
}

/** Whether a token stands in the query just so, although it has characters that are to be encoded. */
function isRaw(text: string, { request }: RawExchange): boolean {
  return encodeURIComponent(text) !== text && request.query.includes(text);
}
