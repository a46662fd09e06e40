import { remainingSeconds } from '../../core/lifecycle.ts';
import { queryParameters } from '../../core/query.ts';
import { textField } from '../../core/text-field.ts';
import { dingtalkProvider } from './context.ts';
import { fieldOf } from './input.ts';
import { isThirdParty } from './registry.ts';
import { internalTokens, issueAppToken } from './token.ts';

/** The error for each parameter that is missing or empty. */
const missing: Readonly<Record<string, 'missing-appkey' | 'missing-appsecret'>> = {
  appkey: 'missing-appkey',
  appsecret: 'missing-appsecret',
};

/** The legacy endpoint for an internal app's token: a GET that always answers HTTP 200. */
export const gettoken = dingtalkProvider('dingtalk.gettoken', {
  read: ({ call }) => readPair(queryParameters(call)),
  client: (input) => textField(input, 'appkey'),
  preissue: internalTokens,

  refuseMethod: (context) =>
    context.refuse('get-required', `${context.call.path} does not take ${context.call.method}.`),

  refuseInput(errors, context) {
    const { field } = fieldOf(errors);
    return context.refuse(missing[field] ?? 'missing-appkey', `${field} is missing or empty in the query.`);
  },

  answer({ appkey, appsecret }, context) {
    const { registry, nowMs } = context;
    const hasCorpPair = /(^|&)corpid=/i.test(context.call.query);
    const refusal =
      hasCorpPair || context.quirk('dingtalk.gettoken-refusal') === '40089'
        ? 'invalid-corpid-or-corpsecret'
        : 'invalid-appkey-or-appsecret';
    const client = registry.authenticate(appkey, appsecret);
    if (!client) return context.refuse(refusal, registry.explainFailure(appkey));
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

/** Observed: the older names of the parameters are read too, in any case. */
function readPair(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const lower = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (lower.corpid === undefined) return parameters;
  return { ...parameters, appkey: lower.corpid, appsecret: lower.corpsecret ?? '' };
}
