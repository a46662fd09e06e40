import { MatchersV3 } from '@pact-foundation/pact';
import type { Interaction } from './consumer.ts';
import { ofMiniPrograms } from './feishu-login-interactions.ts';
import { bearer, post, refusal, success } from './feishu-words.ts';
import { examples, fromState, valuesOf } from './from-state.ts';

const { integer, regex, string } = MatchersV3;

const auth = '/open-apis/auth/v3';
const appToken = `${auth}/app_access_token/internal`;
const tenantToken = `${auth}/tenant_access_token/internal`;

const aToken = (text: string) => regex(/^[at]-.{30,}$/, text);
const handedOut = `t-${'d'.repeat(40)}`;

const own = { app_id: fromState('appId'), app_secret: fromState('appSecret') };
const wrong = { app_id: fromState('appId'), app_secret: 'wrong-on-purpose' };
const store = {
  app_id: fromState('storeAppId'),
  app_secret: fromState('storeAppSecret'),
  app_ticket: fromState('appTicket'),
};
const ofTenant = { app_access_token: fromState('storeToken'), tenant_key: fromState('tenantKey') };

const ownValues = valuesOf('appId', 'appSecret');
const wrongValues = { ...ownValues, appSecret: 'wrong-on-purpose' };
const storeValues = valuesOf('storeAppId', 'storeAppSecret', 'appTicket');
const tenantValues = valuesOf('storeToken', 'tenantKey');

const ofSelfBuiltApps: readonly Interaction[] = [
  {
    given: 'a self-built Feishu app',
    receiving: 'a request for its app_access_token',
    request: post(appToken, own),
    ...success(
      { app_access_token: aToken(handedOut), tenant_access_token: aToken(handedOut), expire: integer(7_200) },
      { token: handedOut },
    ),
    action: 'appTokenInternal',
    values: ownValues,
  },
  {
    given: 'a self-built Feishu app',
    receiving: 'a request for its app_access_token with a wrong secret',
    request: post(appToken, wrong),
    ...refusal(10014),
    action: 'appTokenInternal',
    values: wrongValues,
  },
  {
    given: 'a self-built Feishu app',
    receiving: 'a request for its tenant_access_token',
    request: post(tenantToken, own),
    ...success({ tenant_access_token: aToken(handedOut), expire: integer(7_200) }, { token: handedOut }),
    action: 'tenantTokenInternal',
    values: ownValues,
  },
  {
    given: 'a self-built Feishu app',
    receiving: 'a request for its tenant_access_token with a wrong secret',
    request: post(tenantToken, wrong),
    ...refusal(10014),
    action: 'tenantTokenInternal',
    values: wrongValues,
  },
  {
    given: 'a self-built Feishu app',
    receiving: 'a request for the tenant_access_token of a malformed app_id',
    request: post(tenantToken, { ...own, app_id: 'not-an-app' }),
    ...refusal(10003),
    action: 'tenantTokenInternal',
    values: { ...ownValues, appId: 'not-an-app' },
  },
];

const ofStoreApps: readonly Interaction[] = [
  {
    given: 'a Feishu store app with its app_ticket',
    receiving: "a request for a store app's app_access_token",
    request: post(`${auth}/app_access_token`, store),
    ...success(
      { app_access_token: aToken(examples.storeToken), expire: integer(7_200) },
      {
        token: examples.storeToken,
      },
    ),
    action: 'storeAppToken',
    values: storeValues,
  },
  {
    given: 'a Feishu store app whose app_ticket was replaced',
    receiving: "a request for a store app's app_access_token with a stale ticket",
    request: post(`${auth}/app_access_token`, store),
    ...refusal(10012),
    action: 'storeAppToken',
    values: storeValues,
  },
  {
    given: 'a Feishu store app with a token',
    receiving: "a request for a tenant's tenant_access_token",
    request: post(`${auth}/tenant_access_token`, ofTenant),
    ...success({ tenant_access_token: aToken(handedOut), expire: integer(7_200) }, { token: handedOut }),
    action: 'storeTenantToken',
    values: tenantValues,
  },
  {
    given: 'a Feishu store app that no tenant has installed',
    receiving: 'a request for the tenant_access_token of a tenant without the app',
    request: post(`${auth}/tenant_access_token`, ofTenant),
    ...refusal(10013),
    action: 'storeTenantToken',
    values: tenantValues,
  },
  {
    given: 'a Feishu store app with its app_ticket',
    receiving: 'a request to push the app_ticket again',
    request: post(`${auth}/app_ticket/resend`, { app_id: store.app_id, app_secret: store.app_secret }),
    ...success({}, { ok: true }),
    action: 'resendTicket',
    values: valuesOf('storeAppId', 'storeAppSecret'),
  },
];

const ofTokenUse: readonly Interaction[] = [
  {
    given: 'a self-built Feishu app with a token',
    receiving: 'an API call with its token',
    request: { method: 'GET', path: '/open-apis/bot/v3/info', headers: bearer },
    ...success({}, { ok: true }),
    action: 'use',
    values: valuesOf('token'),
  },
  {
    given: 'a self-built Feishu app whose token has expired',
    receiving: 'an API call with a token that has expired',
    request: { method: 'GET', path: '/open-apis/bot/v3/info', headers: bearer },
    response: { status: 400, body: { code: 99991663, msg: string('the reason') } },
    outcome: { refused: 99991663 },
    action: 'use',
    values: valuesOf('token'),
  },
];

const ofTrouble: readonly Interaction[] = [
  {
    given: 'Feishu asks to be called less',
    receiving: 'one request too many for a tenant_access_token',
    request: post(tenantToken, own),
    response: { status: 429, body: { code: 99991400 } },
    outcome: { status: 429 },
    action: 'tenantTokenInternal',
    values: ownValues,
  },
  {
    given: 'Feishu is down',
    receiving: 'a request for a tenant_access_token that nobody answers',
    request: post(tenantToken, own),
    response: { status: 502 },
    outcome: { status: 502 },
    action: 'tenantTokenInternal',
    values: ownValues,
  },
];

/** What clients of Feishu do whose requests are refused and answered alike. */
export const feishuInteractions: readonly Interaction[] = [
  ...ofSelfBuiltApps,
  ...ofStoreApps,
  ...ofMiniPrograms,
  ...ofTokenUse,
];

/** The same, and what becomes of a client that looks at the HTTP status. */
export const feishuInteractionsWithStatus: readonly Interaction[] = [...feishuInteractions, ...ofTrouble];
