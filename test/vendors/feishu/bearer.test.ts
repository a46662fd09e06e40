import { describe, expect, test } from 'vitest';
import { createTwin } from '../../../src/twin/twin.ts';
import {
  appTokenInternal,
  business,
  getInternal,
  getTenant,
  getUser,
  internalToken,
  invalidAccessToken,
  invalidUserToken,
  missingAccessToken,
  notFound,
  refreshToken,
  selfBuilt,
  storeApp,
  userToken,
} from '../../support/feishu.ts';
import { code, getStore, jsapiTicket, oauth, userInfo } from '../../support/feishu-login.ts';
import { advance, ask, but, from, loginCode, register, revoke, startMs } from '../../support/words.ts';
import { world } from '../../support/world.ts';
import { testRows } from '../journal.ts';

const success = { status: 200, body: { code: 0, data: {}, msg: 'success' } };
const noBearer = 'There is no Authorization header with Bearer.';
const app = internalToken('app');

describe('how a token is written', () => {
  const given = getInternal('app');
  testRows({
    'several spaces before it': { given, request: business(`Bearer   ${app}`), answer: success },
    'spaces after it': { given, request: business(`Bearer ${app}  `), answer: success },
    'something before Bearer': {
      given,
      request: business(`xBearer ${app}`),
      answer: { ...missingAccessToken, reason: noBearer },
    },
    'no header': { request: business(), answer: { ...missingAccessToken, reason: noBearer } },
  });
});

describe('the journal names the app whose token it is', () => {
  const client = selfBuilt.app_id;
  testRows({
    'a business API': { given: getInternal('app'), request: business(`Bearer ${app}`), answer: { client } },
    user_info: { given: getUser('user'), request: userInfo(userToken('user')), answer: { client } },
    jsapi_ticket: { given: getInternal('app'), request: jsapiTicket(app), answer: { client } },
  });
});

describe('the journal says why a token is refused', () => {
  testRows({
    'never issued': { request: business('Bearer t-none'), answer: { reason: 'The token was never issued.' } },
    expired: {
      given: [getInternal('app'), advance('2h')],
      request: business(`Bearer ${app}`),
      answer: { ...invalidAccessToken, reason: /^The token tok_1 is expired\.$/ },
    },
    'a refresh token': {
      given: getUser('user'),
      request: business(`Bearer ${refreshToken('user')}`),
      answer: { ...invalidUserToken, reason: /^The token tok_\d is not a token of an active app\.$/ },
    },
  });
});

describe('a token outlives neither its app nor its installation', () => {
  const tenant = `Bearer ${from('tenant', '/tenant_access_token')}`;
  testRows({
    'a store app that has no tenants any more': {
      given: [
        getTenant('tenant'),
        register(world({ apps: { [storeApp.app_id]: { tenants: undefined } as object } })),
      ],
      request: business(tenant),
      answer: { error: 'unauthorized-app' },
    },
    "a store app's user token does not depend on it": {
      given: [
        getStore,
        loginCode('code', storeApp.app_id),
        ask(
          'user',
          oauth({
            grant_type: 'authorization_code',
            client_id: storeApp.app_id,
            client_secret: storeApp.app_secret,
            code,
          }),
        ),
      ],
      request: business(`Bearer ${from('user', '/access_token')}`),
      answer: success,
    },
  });
});

describe('each quirk of a refusal changes only the tokens that it is about', () => {
  testRows({
    'a bad token is not a missing one': {
      quirks: { 'feishu.missing-token-text': 'table' },
      request: business('Bearer t-none'),
      answer: invalidAccessToken,
    },
    'a tenant token is not an app token': {
      quirks: { 'feishu.invalid-app-token': '99991664' },
      request: business('Bearer t-none'),
      answer: invalidAccessToken,
    },
    'a missing token has no prefix': {
      quirks: { 'feishu.odd-token-prefix': '99991671' },
      request: business(),
      answer: missingAccessToken,
    },
    'the prefix of a tenant token is known': {
      quirks: { 'feishu.odd-token-prefix': '99991671' },
      request: business('Bearer t-none'),
      answer: invalidAccessToken,
    },
    'the prefix of a user token is known': {
      quirks: { 'feishu.odd-token-prefix': '99991671' },
      request: business('Bearer u-none'),
      answer: invalidUserToken,
    },
    'a prefix begins the token': {
      quirks: { 'feishu.odd-token-prefix': '99991671' },
      request: business('Bearer xt-none'),
      answer: { error: 'invalid-token-prefix' },
    },
    'the prefix of a user token begins it, too': {
      quirks: { 'feishu.odd-token-prefix': '99991671' },
      request: business('Bearer xu-none'),
      answer: { error: 'invalid-token-prefix' },
    },
    'an expired refresh token is not an expired user token': {
      given: [getUser('user'), advance('60d')],
      request: business(`Bearer ${refreshToken('user')}`),
      answer: invalidUserToken,
    },
  });
});

describe('a path that is none', () => {
  const request = but(business(), { path: '/open-apis/none/v1/x' });
  const reason = 'Feishu has no /open-apis/none/v1/x here.';
  testRows({
    'is text': { request, answer: { ...notFound, reason } },
    'is JSON by the quirk': {
      quirks: { 'feishu.wrong-path-or-method': 'json' },
      request,
      answer: { error: 'resource-not-find', reason },
    },
  });
});

describe('who gets a jsapi_ticket', () => {
  testRows({
    'not an expired token': {
      given: [getInternal('app'), advance('2h')],
      request: jsapiTicket(app),
      answer: invalidAccessToken,
    },
    'not a revoked token': {
      given: [getInternal('app'), revoke(app)],
      request: jsapiTicket(app),
      answer: invalidAccessToken,
    },
  });
});

describe('the profile of a user', () => {
  const given = getUser('user');
  const request = userInfo(userToken('user'));
  testRows({
    'the Union ID of the seed': {
      seed: world({ users: { ou_00000000000000000000000000000001: { union_id: 'on_of_the_seed' } } }),
      given,
      request,
      answer: { body: /"union_id":"on_of_the_seed"/ },
    },
    'a Union ID that stays the same': {
      given: [given, ask('first', request)],
      request,
      answer: { body: /"union_id":"on_10000000000000000000000000000000"/ },
    },
  });
});

describe('the gateway refuses a token for user_info by the quirk', () => {
  const quirks = { 'feishu.user-info-refusal': 'gateway' };
  const given = getUser('user');
  const request = userInfo(userToken('user'));
  testRows({
    'an expired user token': {
      quirks,
      given: [given, advance('60d')],
      request,
      answer: { error: 'authentication-token-expired' },
    },
    'a revoked user token': {
      quirks,
      given: [given, revoke(userToken('user'))],
      request,
      answer: invalidUserToken,
    },
    'an expired refresh token': {
      quirks,
      given: [given, advance('60d')],
      request: userInfo(refreshToken('user')),
      answer: invalidUserToken,
    },
    'a token that is none': { quirks, request: userInfo('u-none'), answer: invalidUserToken },
  });
});

describe('the quirks of an envelope leave other answers as they are', () => {
  const tooMany = { operation: 'feishu.protectedResource', error: 'rate-limited' };
  testRows({
    'data is only for answers under auth/v3 with code and msg': {
      quirks: { 'feishu.refusal-data': 'always' },
      request: but(appTokenInternal(), { method: 'GET' }),
      answer: notFound,
    },
    'the order of the keys is only for OAuth': {
      quirks: { 'feishu.oauth-error-order': 'documented' },
      request: business('Bearer t-none'),
      answer: invalidAccessToken,
    },
    'the log id is that of the header': {
      given: [ask('first', business('Bearer t-none'))],
      request: business('Bearer t-none'),
      answer: { headers: { 'X-Tt-Logid': /^20261121080000[0-9A-F]{20}$/ } },
    },
    'a limit by a documented error': {
      given: { kind: 'fault', rule: tooMany },
      request: business('Bearer t-none'),
      answer: { error: 'rate-limited' },
    },
  });
});

test('a limit of calls says how many there are, and in how many seconds there are more', async () => {
  const twin = createTwin({ now: startMs, frozen: true });
  twin.faults.add({ fault: { type: 'rate-limit', limit: 1, window: '10s' } });
  const get = () => twin.fetch('https://open.feishu.cn/open-apis/contact/v3/users/me');
  await get();
  twin.clock.advance('2500ms');
  const { headers } = await get();
  expect(headers.get('x-ogw-ratelimit-limit')).toBe('1');
  expect(headers.get('x-ogw-ratelimit-reset')).toBe('8');
});
