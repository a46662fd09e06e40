import type { RawExchange } from '../core/raw-exchange.ts';
import { fieldsOf } from '../core/redact-body.ts';
import type { JournalIndex } from './journal-index.ts';
import type { Rule } from './rule.ts';

/** What is good for one use was used again. */
export const codeReused: Rule = {
  name: 'code-reused',
  severity: 'error',
  title: 'Something that is good once was used again',
  fix: 'Trade each code once and keep what comes back; keep the new refresh token in place of the old one before anything else is done. A page that submits twice needs a guard.',

  find: (index) => {
    const spent = new Map<string, RawExchange>();
    return index.exchanges.flatMap((exchange) => {
      const proofs = spendingsOf(exchange, index);
      const again = proofs.find(({ key }) => exchange.error !== undefined && spent.has(key));
      // Where a fault kept the answer from the client, it may not know that the code is spent.
      if (exchange.error === undefined && exchange.fault === undefined) {
        for (const { key } of proofs) spent.set(key, exchange);
      }
      if (!again) return [];
      const first = spent.get(again.key)!;
      return [
        {
          message: `sent a ${again.name} that had been used ${exchange.id - first.id} exchanges before.`,
          exchanges: [first.id, exchange.id],
          operation: exchange.operation,
          client: exchange.client,
        },
      ];
    });
  },
};

function spendingsOf({ operation, isOnPath, request }: RawExchange, index: JournalIndex) {
  const names = isOnPath ? index.usedOnce(operation) : [];
  if (names.length === 0) return [];
  return [...fieldsOf(request.query, request.body)]
    .filter(([name, value]) => names.includes(name) && typeof value === 'string' && value !== '')
    .map(([name, value]) => ({ name, key: `${name}\n${value as string}` }));
}
