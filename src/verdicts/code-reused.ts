import type { RawExchange } from '../core/raw-exchange.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** What is good for one use was used again. */
export const codeReused: Rule = {
  ...ruleText('code-reused'),
  severity: 'error',

  find: (index) => {
    const spent = new Map<string, { readonly first: RawExchange; readonly again: RawExchange[] }>();
    for (const exchange of index.exchanges) {
      for (const { key } of spendingsOf(exchange, index)) {
        const known = spent.get(key);
        if (exchange.error !== undefined) known?.again.push(exchange);
        // Where a fault kept the response from the client, it may not know that the code is spent.
        else if (!known && !exchange.isCorrupted) spent.set(key, { first: exchange, again: [] });
      }
    }
    return [...spent]
      .filter(([, { again }]) => again.length > 0)
      .map(([key, { first, again }]) => {
        const name = key.slice(0, key.indexOf('\n'));
        return {
          message: texts.codeSentAgain(name, again.length),
          exchanges: [first.id, ...again.map(({ id }) => id)],
          operation: again[0]!.operation,
          client: again[0]!.client ?? first.client,
        };
      });
  },
};

/** What a request sent that is good for one use, with a key for each that is the same wherever it is sent. */
export function spendingsOf(exchange: RawExchange, index: JournalIndex) {
  const names = index.usedOnce(exchange.operation);
  if (!exchange.isOnPath || names.length === 0) return [];
  return index
    .fieldsOf(exchange)
    .filter(([name, value]) => names.includes(name) && typeof value === 'string' && value !== '')
    .map(([name, value]) => ({ name, key: `${name}\n${value as string}` }));
}
