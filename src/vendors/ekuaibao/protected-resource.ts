import { explainPresented } from '../../core/context.ts';
import { sentence } from '../../core/message.ts';
import { queryParameters } from '../../core/query.ts';
import { textField } from '../../core/text-field.ts';
import { reasons } from '../reasons.ts';
import { ekuaibaoProvider, explainLapse, hasLapsed, isWrongPrefix } from './registry.ts';

/** The paths of the token service, whose endpoints all have operations of their own. */
function isAuthPath(path: string): boolean {
  return /^\/+api\/openapi\/v[\d.]+\/auth(\/|$)/.test(path);
}

/** Stands for every business API. It reads only the token in the query. */
export const protectedResource = ekuaibaoProvider('ekuaibao.protectedResource', {
  read(context) {
    const { call } = context;
    if (isAuthPath(call.path)) context.refuse('not-found', reasons.noPath(sentence('Ekuaibao'), call.path));
    return queryParameters(call);
  },
  client: (input, context) => context.ownerOf(textField(input, 'accessToken')),

  refuseInput: (_, context) => context.refuse('unauthorized', reasons.noneInQuery('accessToken')),

  answer({ accessToken }, context) {
    const presented = context.present(accessToken);
    const { token, state } = presented;
    if (!token || state !== 'active') return context.refuse('unauthorized', explainPresented(presented));
    if (token.type === 'app_access_token') {
      context.refuse('unauthorized', reasons.ofSelfBuiltAppAlone(token.id));
    }
    const corporation = context.registry.corporation(token.subject!);
    if (corporation && isWrongPrefix(context, corporation)) {
      context.refuse('unauthorized', reasons.belongsTo(token.subject, corporation.origin));
    }
    if (hasLapsed(corporation, context.nowMs)) {
      context.refuse('feature-not-enabled', explainLapse(corporation!));
    }
    return { count: 0, items: [] };
  },
});

/** Answers for paths that no API has. */
export const strayPath = ekuaibaoProvider('ekuaibao.protectedResource', {
  answer: (_, context) =>
    context.refuse('not-found', reasons.noPath(sentence('Ekuaibao'), context.call.path)),
});
