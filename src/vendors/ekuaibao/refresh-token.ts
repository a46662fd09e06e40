import { queryParameters } from '../../core/query.ts';
import { textField } from '../../core/text-field.ts';
import { ekuaibaoProvider } from './context.ts';
import { refreshable, refuseRefresh, retire } from './refresh.ts';
import { issuePair, pairBody } from './token-pair.ts';

/** 刷新授权: exchanges a valid pair for a new one that lives 32 days. */
export const refreshToken = ekuaibaoProvider('ekuaibao.refreshToken', {
  read: ({ call }) => queryParameters(call),
  client: (input, context) => context.ownerOf(textField(input, 'accessToken')),

  refuseInput(_, context) {
    refreshable(queryParameters(context.call), context);
    // The spec requires exactly what `refreshable` reads.
    return refuseRefresh(context, 'The input does not fit the spec.');
  },

  answer(query, context) {
    const { token, corporation } = refreshable(query, context);
    retire(token, context);
    return pairBody(issuePair(context, corporation));
  },
});
