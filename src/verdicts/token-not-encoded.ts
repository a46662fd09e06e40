import type { RawExchange } from '../core/raw-exchange.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** What `encodeURIComponent` changes; it throws for half a character, which a body may contain. */
const needsEncoding = /[^\w.~!*'()-]/g;

/** A token with characters that mean something in a URL stood in a query as it is. */
export const tokenNotEncoded: Rule = {
  ...ruleText('token-not-encoded'),
  severity: 'warning',

  find: (index) =>
    [...Map.groupBy(index.exchanges.filter(showsRawToken), ({ operation }) => operation).values()].map(
      (group) => {
        const [first] = group as [RawExchange, ...RawExchange[]];
        const { text, token } = first.presented.find((shown) => isRaw(shown.text, first))!;
        const characters = [...new Set(text.match(needsEncoding))];
        return {
          message: texts.notEncoded(token?.id, characters, group.length),
          exchanges: group.map(({ id }) => id),
          operation: first.operation,
          client: first.client,
        };
      },
    ),
};

function showsRawToken(exchange: RawExchange): boolean {
  return exchange.presented.some(({ text }) => isRaw(text, exchange));
}

/** Whether a token stands in the query just so, although it has characters that are to be encoded. */
function isRaw(text: string, { request }: RawExchange): boolean {
  return text.search(needsEncoding) !== -1 && request.query.includes(text);
}
