import type { RawExchange } from '../core/raw-exchange.ts';
import { isNothing } from '../core/redactor.ts';
import type { JournalIndex, TokenRequest } from './journal-index.ts';
import type { Rule } from './rule.ts';
import { firstIndex } from './sorted.ts';

/** The answer without a token was not noticed, and what was read out of it went on as a token. */
export const ignoredBusinessError: Rule = {
  name: 'ignored-business-error',
  severity: 'error',
  title: 'A response without a token was taken for one with a token',
  fix: 'Look at the code in the body, and whether the token field is there, before you keep anything. Otherwise fail with the vendor’s code and message.',

  find: (index) => {
    const unsound = index.requests.filter(({ isSound }) => !isSound);
    const taken = index.exchanges.flatMap((exchange) => {
      if (exchange.error === undefined || exchange.operation === undefined) return [];
      const cause = unsound[firstIndex(unsound, (request) => request.exchange.id >= exchange.id) - 1];
      const text = emptyTokenIn(exchange, index) ?? (isBareAfter(cause, exchange, index) ? '' : undefined);
      // Nothing at all may also be a test of what happens without a token.
      if (text === undefined || (text === '' && !cause)) return [];
      // The empty token may come from such a path, whose answers are unknown.
      return index.hasUnmodelled(cause?.exchange, exchange) ? [] : [{ exchange, text, cause }];
    });
    const groups = Map.groupBy(taken, ({ text, cause }) => `${cause?.exchange.id} ${text}`);
    return [...groups.values()].map((group) => {
      const { exchange, text, cause } = group[0]!;
      const sent = text === '' ? 'no token' : `the word "${text}" as a token`;
      const after = cause ? `, after a response of ${cause.operation.id} without a token` : '';
      const times = group.length === 1 ? '' : `, ${group.length} times`;
      return {
        message: `sent ${sent}${after}${times}.`,
        exchanges: [...(cause ? [cause.exchange.id] : []), ...group.map((each) => each.exchange.id)],
        operation: exchange.operation,
        client: (cause?.exchange ?? exchange).client,
      };
    });
  },
};

/** What stands where a token should, when it is what programs print of a value that is missing. */
function emptyTokenIn(exchange: RawExchange, index: JournalIndex): string | undefined {
  const { request, presented } = exchange;
  const { authorization = 'none' } = request;
  const bearer = /^Bearer\b\s*(.*)$/i.exec(authorization)?.[1];
  const fields = index
    .fieldsOf(exchange)
    .filter(([name]) => index.names.sensitivityOf(name, 'response') === 'token')
    .map(([, value]) => (value === null ? 'null' : value));
  const texts = [bearer ?? authorization, ...presented.map(({ text }) => text), ...fields];
  return texts.find((text): text is string => typeof text === 'string' && isNothing(text));
}

/** Whether a request came without any token right after a success in which a fault had left none. */
function isBareAfter(cause: TokenRequest | undefined, exchange: RawExchange, index: JournalIndex): boolean {
  if (!cause?.exchange.isCorrupted || cause.exchange.response.status !== 200) return false;
  const isRightAfter = index.before(exchange) === cause.exchange;
  const needsToken = index.operation(exchange.operation)?.lifecycle.length === 0;
  const { presented, request } = exchange;
  return isRightAfter && needsToken && presented.length === 0 && request.authorization === undefined;
}
