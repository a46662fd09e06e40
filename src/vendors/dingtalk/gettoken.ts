import { remainingSeconds } from '../../core/lifecycle.ts';
import { queryParameters } from '../../core/query.ts';
import { dingtalkProvider } from './context.ts';
import { fieldOf, missingName } from './input.ts';
import { isThirdParty } from './registry.ts';
import { internalGranting, issueAppToken } from './token.ts';

type Id = 'dingtalk.gettoken';
type Query = { readonly appkey: string; readonly appsecret: string };

/** The legacy way to an internal app's token: a GET, HTTP 200 whatever happens. */
export const gettoken = dingtalkProvider<Id, Query>('dingtalk.gettoken', {
  read: ({ call }) => queryParameters(call),
  client: (query) => query.appkey,
  granting: internalGranting,

  refuseInput(errors, context) {
    const { field } = fieldOf(errors);
    return context.refuse(
      missingName(field) as 'missing-appkey',
      `${field} is missing or empty in the query.`,
    );
  },

  answer({ appkey, appsecret }, context) {
    const { registry, nowMs } = context;
    const refusal =
      context.quirk('dingtalk.gettoken-refusal') === '40089'
        ? 'invalid-corpid-or-corpsecret'
        : 'invalid-appkey-or-appsecret';
    const client = registry.authenticate(appkey, appsecret);
    if (!client) return context.refuse(refusal, registry.whyNot(appkey));
    if (isThirdParty(client))
      context.refuse(refusal, `${appkey} is a third-party app: it has get_corp_token.`);
    const token = issueAppToken(appkey, context);
    return {
      errcode: 0,
      access_token: token.token,
      errmsg: 'ok',
      expires_in: remainingSeconds(token, nowMs),
    };
  },
});
