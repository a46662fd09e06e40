import type { RawExchange } from '../core/raw-exchange.ts';
import type { Rule } from './rule.ts';
import { ruleText } from './rule-texts.ts';
import { texts } from './texts.ts';

/** A living token came in a form in which the vendor does not read it. */
export const malformedAuthorization: Rule = {
  ...ruleText('malformed-authorization'),
  severity: 'error',

  find: (index) =>
    [
      ...Map.groupBy(
        index.exchanges.filter(({ misplaced }) => misplaced),
        ({ operation, client, misplaced }) => [operation, client, misplaced?.form].join('\n'),
      ).values(),
    ].map((group) => {
      const [{ operation, misplaced }] = group as [RawExchange, ...RawExchange[]];
      const { token, form } = misplaced!;
      return {
        message: texts.misplaced(token.id, form, group.length),
        exchanges: group.map(({ id }) => id),
        operation,
        client: token.clientId,
      };
    }),
};
