import { remainingSeconds } from '../../core/lifecycle.ts';
import { textField } from '../../core/text-field.ts';
import { dingtalkProvider } from './context.ts';
import { fieldOf, readJson, refuseMethod } from './input.ts';
import { isThirdParty } from './registry.ts';
import { internalTokens, issueAppToken } from './token.ts';

/** The error for each field that is missing or empty. */
const missing: Readonly<Record<string, 'missing-app-key' | 'missing-app-secret'>> = {
  appKey: 'missing-app-key',
  appSecret: 'missing-app-secret',
};

/** 获取企业内部应用的 Access Token: the endpoint that `corpToken` replaces, still in use. */
export const accessToken = dingtalkProvider('dingtalk.accessToken', {
  client: (input) => textField(input, 'appKey'),
  preissue: internalTokens,
  read: readJson,
  refuseMethod,

  refuseInput(errors, context) {
    const { field, absent } = fieldOf(errors);
    const name = absent ? missing[field] : undefined;
    if (name) context.refuse(name, `${field} is missing or empty.`);
    return context.refuse('invalid-client-id-or-secret', `${field} is not a string.`);
  },

  answer({ appKey, appSecret }, context) {
    const { registry, nowMs } = context;
    const client = registry.authenticate(appKey, appSecret);
    if (!client) return context.refuse('invalid-client-id-or-secret', registry.explainFailure(appKey));
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
