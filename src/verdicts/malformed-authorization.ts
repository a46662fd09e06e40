import type { RawExchange } from '../core/raw-exchange.ts';
import type { Rule } from './rule.ts';

/** A living token came in a form in which the vendor does not read it. */
export const malformedAuthorization: Rule = {
  name: 'malformed-authorization',
  severity: 'error',
  title: 'A living token was sent in a form that the vendor does not read',
  fix: 'Send the token in the header or parameter that the vendor documents, once, with its scheme where it has one, and without quotes. A token that is taken from JSON must be parsed first.',

  find: (index) =>
    [
      ...Map.groupBy(
        index.exchanges.filter(({ misplaced }) => misplaced),
        ({ operation, client, misplaced }) => [operation, client, misplaced?.form].join('\n'),
      ).values(),
    ].map((group) => {
      const [{ operation, misplaced }] = group as [RawExchange, ...RawExchange[]];
      const { token, form } = misplaced!;
      const times = group.length === 1 ? '' : `, ${group.length} times`;
      return {
        message: `sent the living ${token.id} as ${form}${times}, and was refused.`,
        exchanges: group.map(({ id }) => id),
        operation,
        client: token.clientId,
      };
    }),
};
