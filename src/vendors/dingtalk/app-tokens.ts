import { remainingSeconds } from '../../core/lifecycle.ts';
import type { Preissue } from '../../core/provider.ts';
import { queryParameters } from '../../core/query.ts';
import { textField } from '../../core/text-field.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import { reasons } from '../reasons.ts';
import { fieldOf, readJson, refuseMethod } from './input.ts';
import { type DingtalkContext, type DingtalkRegistry, dingtalkProvider, isThirdParty } from './registry.ts';

type AppContext = DingtalkContext<'dingtalk.accessToken' | 'dingtalk.gettoken'>;

const dayMs = 86_400_000;

/** How scenarios issue the tokens of internal apps. */
const internalTokens: Preissue<DingtalkRegistry, AppContext> = {
  grantees: (registry) => registry.internalApps(),
  issue: ({ client }, context) => issueAppToken(client, context),
};

/** The error for each field that is missing or empty. */
const missingFields: Readonly<Record<string, 'missing-app-key' | 'missing-app-secret'>> = {
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
    const name = absent ? missingFields[field] : undefined;
    if (name) context.refuse(name, reasons.missing(field));
    return context.refuse('invalid-client-id-or-secret', reasons.notString(field));
  },

  answer({ appKey, appSecret }, context) {
    const { registry, nowMs } = context;
    const client = registry.authenticate(appKey, appSecret);
    if (!client) return context.refuse('invalid-client-id-or-secret', registry.explainFailure(appKey));
    if (isThirdParty(client)) {
      context.refuse('invalid-client-id-or-secret', reasons.thirdPartyApp(appKey, 'corpAccessToken'));
    }
    const token = issueAppToken(appKey, context);
    return { expireIn: remainingSeconds(token, nowMs), accessToken: token.token };
  },
});

/** The error for each parameter that is missing or empty. */
const missingParameters: Readonly<Record<string, 'missing-appkey' | 'missing-appsecret'>> = {
  appkey: 'missing-appkey',
  appsecret: 'missing-appsecret',
};

/** The legacy endpoint for an internal app's token: a GET that always answers HTTP 200. */
export const gettoken = dingtalkProvider('dingtalk.gettoken', {
  read: ({ call }) => readPair(queryParameters(call)),
  client: (input) => textField(input, 'appkey'),
  preissue: internalTokens,

  refuseMethod: (context) =>
    context.refuse('get-required', reasons.wrongMethod(context.call.path, context.call.method)),

  refuseInput(errors, context) {
    const { field } = fieldOf(errors);
    return context.refuse(missingParameters[field] ?? 'missing-appkey', reasons.missingInQuery(field));
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
    if (isThirdParty(client)) context.refuse(refusal, reasons.thirdPartyApp(appkey, 'get_corp_token'));
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

/** Issues an internal app's own token, which belongs to no corporation. */
function issueAppToken(clientId: string, context: AppContext): TokenRecord {
  return context.issue(
    'access_token',
    // Observed in logs since 2016, and in the pages' samples: 32 lower-case hex digits.
    { clientId, mint: () => context.world.random.hex(32) },
    context.quirk('dingtalk.renewal-ceiling') === '24h' ? { renewalCeilingMs: dayMs } : {},
  );
}
