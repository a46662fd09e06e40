import type { RawExchange } from '../core/raw-exchange.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Rule } from './rule.ts';

/** What is good for one use was used again. */
export const codeReused: Rule = {
  name: 'code-reused',
  severity: 'error',
  title: 'A code that works once was used again',
  fix: 'Exchange each code once and keep the result. Store the new refresh token in place of the old one before you do anything else. A page that submits twice needs a guard.',

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
        const times = again.length === 1 ? 'once more' : `${again.length} times more`;
        return {
          message: `sent a ${name} ${times} after it had been used.`,
          exchanges: [first.id, ...again.map(({ id }) => id)],
          operation: again[0]!.operation,
          client: again[0]!.client ?? first.client,
        };
      });
  },
};

function spendingsOf(exchange: RawExchange, index: JournalIndex) {
  const { operation, isOnPath } = exchange;
  const names = isOnPath ? index.usedOnce(operation) : [];
  if (names.length === 0) return [];
  return index
    .fieldsOf(exchange)
    .filter(([name, value]) => names.includes(name) && typeof value === 'string' && value !== '')
    .map(([name, value]) => ({ name, key: `${name}\n${value as string}` }));
}
