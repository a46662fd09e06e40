import { queryParameters } from '../../core/query.ts';
import { textField } from '../../core/text-field.ts';
import { type EkuaibaoContext, ekuaibaoProvider } from './context.ts';
import { refreshable, refuseRefresh, retire } from './refresh.ts';
import { issuePair, pairBody } from './token-pair.ts';

type Id = 'ekuaibao.refreshTokenExpireDate';

const dayMs = 86_400_000;

/** 刷新授权(指定有效时间): exchanges a valid pair for a new one with the requested lifetime in days. */
export const refreshTokenExpireDate = ekuaibaoProvider('ekuaibao.refreshTokenExpireDate', {
  read: ({ call }) => queryParameters(call),
  client: (input, context) => context.ownerOf(textField(input, 'accessToken')),

  refuseInput(_, context) {
    const query = queryParameters(context.call);
    refreshable(query, context);
    return refuseDays(query.expireDate, context);
  },

  answer(query, context) {
    const { token, corporation } = refreshable(query, context);
    const expireDate = query.expireDate ?? '';
    if (!/^[1-9]\d{0,4}$/.test(expireDate)) refuseDays(expireDate, context);
    retire(token, context);
    return pairBody(issuePair(context, corporation, { lifetimeMs: Number(expireDate) * dayMs }));
  },
});

function refuseDays(expireDate: string | undefined, context: EkuaibaoContext<Id>): never {
  const reason = `expireDate is "${expireDate ?? ''}", not a whole number of days above 0.`;
  if (context.quirk('ekuaibao.expire-date') === 'unauthorized') refuseRefresh(context, reason);
  return context.refuse('bad-request', reason);
}
