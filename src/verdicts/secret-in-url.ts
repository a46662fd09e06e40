import type { RawExchange } from '../core/raw-exchange.ts';
import { isNothing } from '../core/redactor.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Finding, Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** A secret or a token stood in a URL, where the vendor does not look for it and every log on the way keeps it. */
export const secretInUrl: Rule = {
  ...ruleText('secret-in-url'),
  severity: 'error',

  find: (index) =>
    [
      ...Map.groupBy(
        index.exchanges.flatMap((exchange) => misplaced(exchange, index)),
        ({ key }) => key,
      ).values(),
    ].map((group) => {
      const { name, sensitivity, exchange } = group[0]!;
      return {
        severity: sensitivity === 'secret' ? 'error' : 'warning',
        message: texts.putIntoQuery(name, `${exchange.request.method} ${exchange.operation}`, group.length),
        exchanges: group.map((each) => each.exchange.id),
        operation: exchange.operation,
        client: exchange.client,
      } satisfies Finding;
    }),
};

function misplaced(exchange: RawExchange, index: JournalIndex) {
  const { operation, request } = exchange;
  // On a path that is not modelled it is unknown what the query may contain.
  if (operation === undefined) return [];
  const documented = index.operation(operation)?.query ?? [];
  const kinds = new Set(documented.map((name) => index.names.sensitivityOf(name, 'response')));
  return [...new URLSearchParams(request.query)].flatMap(([name, value]) => {
    const sensitivity = index.names.sensitivityOf(name, 'response');
    if (sensitivity === undefined || isNothing(value)) return [];
    // Where the vendor takes one secret from the query, older spellings of it belong there too.
    if (documented.includes(name) || kinds.has(sensitivity)) return [];
    return [{ name, sensitivity, exchange, key: `${operation} ${name}` }];
  });
}
