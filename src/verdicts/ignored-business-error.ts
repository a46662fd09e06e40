import type { RawExchange } from '../core/raw-exchange.ts';
import { isNothing } from '../core/redactor.ts';
import type { JournalIndex, TokenRequest } from './journal-index.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { firstIndex } from './sorted.ts';
import { texts } from './texts.ts';

/** The answer without a token was not noticed, and what was read out of it went on as a token. */
export const ignoredBusinessError: Rule = {
  ...ruleText('ignored-business-error'),
  severity: 'error',

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
      return {
        message:
          text === '' && cause
            ? texts.sentNoToken(cause.operation.id, group.length)
            : texts.sentWord(text, cause?.operation.id, group.length),
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
  const bearer = /^Bearer\b\s*(.*)/i.exec(authorization)?.[1];
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
