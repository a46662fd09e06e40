import { MatchersV3 } from '@pact-foundation/pact';
import type { Interaction, Outcome } from './consumer.ts';
import { examples, fromState, valuesOf, within } from './from-state.ts';

const { integer, regex, string } = MatchersV3;

const auth = '/open-apis/auth/v3';
const appToken = `${auth}/app_access_token/internal`;
const tenantToken = `${auth}/tenant_access_token/internal`;
const mina = '/open-apis/mina/v2/tokenLoginValidate';

const aToken = (text: string) => regex(/^[at]-.{30,}$/, text);
const handedOut = `t-${'d'.repeat(40)}`;

function post(
  path: string,
  body: unknown,
  headers?: Interaction['request']['headers'],
): Interaction['request'] {
  return { method: 'POST', path, body, ...(headers && { headers }) };
}

/** At Feishu a refusal is HTTP 200 with a code; the words beside it are for people. */
function refusal(code: number): Pick<Interaction, 'response' | 'outcome'> {
  return {
    response: { status: 200, body: { code, msg: string('the reason') } },
    outcome: { refused: code },
  };
}

function success(body: object, outcome: Outcome): Pick<Interaction, 'response' | 'outcome'> {
  return { response: { status: 200, body: { code: 0, ...body } }, outcome };
}

const own = { app_id: fromState('appId'), app_secret: fromState('appSecret') };
const wrong = { app_id: fromState('appId'), app_secret: 'wrong-on-purpose' };
const store = {
  app_id: fromState('storeAppId'),
  app_secret: fromState('storeAppSecret'),
  app_ticket: fromState('appTicket'),
};
const ofTenant = { app_access_token: fromState('storeToken'), tenant_key: fromState('tenantKey') };
const bearer = { Authorization: within('Bearer ', 'token') };

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

const userTokens = {
  access_token: string(`u-${'e'.repeat(20)}`),
  refresh_token: string(`ur-${'f'.repeat(20)}`),
  expires_in: integer(1_795_000_000),
  open_id: string('ou_0123456789abcdef0123456789abcdef'),
};
const userOutcome = { token: `u-${'e'.repeat(20)}`, refreshToken: `ur-${'f'.repeat(20)}` };

const ofMiniPrograms: readonly Interaction[] = [
  {
    given: 'a Feishu user who has just logged in',
    receiving: 'a login code to be exchanged',
    request: post(mina, { code: fromState('loginCode') }, bearer),
    ...success({ data: userTokens }, userOutcome),
    action: 'login',
    values: valuesOf('token', 'loginCode'),
  },
  {
    given: 'a self-built Feishu app whose token has expired',
    receiving: 'a login code, with an app token that has expired',
    request: post(mina, { code: 'any-code' }, bearer),
    ...refusal(10202),
    action: 'login',
    values: { ...valuesOf('token'), loginCode: 'any-code' },
  },
  {
    given: 'a Feishu user whose login code has been used',
    receiving: 'a login code for the second time',
    request: post(mina, { code: fromState('usedLoginCode') }, bearer),
    ...refusal(10213),
    action: 'login',
    values: { ...valuesOf('token'), loginCode: examples.usedLoginCode },
  },
  {
    given: 'a self-built Feishu app with a token',
    receiving: 'a login code that nobody was given',
    request: post(mina, { code: 'nobodys-code' }, bearer),
    ...refusal(10226),
    action: 'login',
    values: { ...valuesOf('token'), loginCode: 'nobodys-code' },
  },
  {
    given: 'a Feishu user whom the app may not see',
    receiving: 'a login code of a user whom the app may not see',
    request: post(mina, { code: fromState('unseenLoginCode') }, bearer),
    ...refusal(10228),
    action: 'login',
    values: { ...valuesOf('token'), loginCode: examples.unseenLoginCode },
  },
  {
    given: 'a Feishu user with a refresh token',
    receiving: 'a refresh token to be exchanged',
    request: post(
      '/open-apis/authen/v1/refresh_access_token',
      { grant_type: 'refresh_token', refresh_token: fromState('userRefreshToken') },
      bearer,
    ),
    ...success(
      {
        data: {
          access_token: userTokens.access_token,
          refresh_token: userTokens.refresh_token,
          expires_in: integer(7_140),
          refresh_expires_in: integer(2_591_940),
        },
      },
      userOutcome,
    ),
    action: 'refresh',
    values: valuesOf('token', 'userRefreshToken'),
  },
  {
    given: 'a self-built Feishu app with a token',
    receiving: 'a refresh token that does not work',
    request: post(
      '/open-apis/authen/v1/refresh_access_token',
      { grant_type: 'refresh_token', refresh_token: 'ur-nobodys' },
      bearer,
    ),
    ...refusal(20007),
    action: 'refresh',
    values: { ...valuesOf('token'), userRefreshToken: 'ur-nobodys' },
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
