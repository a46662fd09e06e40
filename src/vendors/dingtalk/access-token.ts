import { remainingSeconds } from '../../core/lifecycle.ts';
import type { operations } from '../../generated/dingtalk/types.ts';
import { dingtalkProvider } from './context.ts';
import { fieldOf, missingName } from './input.ts';
import { isThirdParty } from './registry.ts';
import { internalGranting, issueAppToken } from './token.ts';

type Id = 'dingtalk.accessToken';
type Body = operations[Id]['requestBody']['content']['application/json'];

/** 获取企业内部应用的 Access Token: the endpoint that `corpToken` replaces, still in use. */
export const accessToken = dingtalkProvider<Id, Body>('dingtalk.accessToken', {
  client: (body) => body?.appKey,
  granting: internalGranting,

  refuseInput(errors, context) {
    const { field, absent } = fieldOf(errors);
    if (absent) context.refuse(missingName(field) as 'missing-app-key', `${field} is missing or empty.`);
    return context.refuse('invalid-client-id-or-secret', `${field} is not a string.`);
  },

  answer({ appKey, appSecret }, context) {
    const { registry, nowMs } = context;
    const client = registry.authenticate(appKey, appSecret);
    if (!client) return context.refuse('invalid-client-id-or-secret', registry.whyNot(appKey));
    if (isThirdParty(client)) {
      context.refuse(
        'invalid-client-id-or-secret',
        `${appKey} is a third-party app: it has corpAccessToken.`,
      );
    }
    const token = issueAppToken(appKey, context);
    return { expireIn: remainingSeconds(token, nowMs), accessToken: token.token };
  },
});
