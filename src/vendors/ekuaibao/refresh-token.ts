import { queryParameters } from '../../core/query.ts';
import { ekuaibaoProvider } from './context.ts';
import { type RefreshQuery, refreshable, retire } from './refresh.ts';
import { issuePair, pairBody } from './token-pair.ts';

/** 刷新授权: a living pair for a new one that lives 32 days. */
export const refreshToken = ekuaibaoProvider<'ekuaibao.refreshToken', RefreshQuery>('ekuaibao.refreshToken', {
  read: ({ call }) => queryParameters(call),
  client: ({ accessToken }, context) => context.ownerOf(accessToken),

  refuseInput: (_, context) => refreshable(queryParameters(context.call), context) as never,

  answer(query, context) {
    const { token, corporation } = refreshable(query, context);
    retire(token, context);
    return pairBody(issuePair(context, corporation));
  },
});
