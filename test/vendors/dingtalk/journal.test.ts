import { describe } from 'vitest';
import type { Seed } from '../../../src/generated/seed.ts';
import {
  accessToken,
  business,
  corp,
  corpToken,
  corpTokenOf,
  gettoken,
  internal,
  invalidAuthentication,
  legacy,
  missingAuthentication,
  strangeCorp,
  suite,
} from '../../support/dingtalk.ts';
import {
  client,
  corpAccessToken,
  currentUser,
  openConnection,
  sso,
  suiteAccessToken,
  suiteApp,
  user,
  userAccessToken,
} from '../../support/dingtalk-login.ts';
import { advance, ask, but, from } from '../../support/words.ts';
import { world } from '../../support/world.ts';
import { testRows } from '../journal.ts';

const ssoToken = (body: unknown) => ({
  method: 'POST',
  path: '/v1.0/oauth2/ssoAccessToken',
  headers: { 'Content-Type': 'application/json' },
  body,
});
const getUser = [
  { kind: 'login-code', as: 'code', client_id: client.clientId } as const,
  ask('user', userAccessToken({ ...client, grantType: 'authorization_code', code: from('code', '/code') })),
];
const getApp = ask('app', accessToken());
const token = from('app', '/accessToken');

describe('the journal names the client that asks', () => {
  const [internalId, suiteId] = [internal.client_id, suite.client_id];
  testRows({
    corpToken: { request: corpToken(), answer: { client: internalId } },
    accessToken: { request: accessToken(), answer: { client: internalId } },
    gettoken: { request: gettoken(), answer: { client: internalId } },
    corpAccessToken: { request: corpAccessToken(), answer: { client: suiteId } },
    suiteAccessToken: { request: suiteAccessToken(), answer: { client: suiteId } },
    ssoAccessToken: { request: ssoToken(sso), answer: { client: corp } },
    userAccessToken: { request: userAccessToken({ ...client }), answer: { client: internalId } },
    openConnection: { request: openConnection(), answer: { client: internalId } },
    'a business API': { given: getApp, request: business(token), answer: { client: internalId } },
  });
});

describe('the journal says why a request for a token is refused', () => {
  const suiteBody = { ...suiteApp, authCorpId: corp };
  testRows({
    'another grant_type': {
      request: corpToken({ ...internal, grant_type: 'password' }),
      answer: { reason: 'grant_type is "password", not client_credentials.' },
    },
    'an unknown client': {
      request: corpTokenOf({ ...internal, client_id: 'none' }),
      answer: { reason: 'No client "none" is registered.' },
    },
    'a wrong secret': {
      request: corpTokenOf({ ...internal, client_secret: 'wrong' }),
      answer: { reason: `The secret is not the one registered for ${internal.client_id}.` },
    },
    'a corporation that has authorised nobody': {
      seed: world({ corps: { dingtwincorp0003: {} } }),
      request: corpTokenOf(internal, 'dingtwincorp0003'),
      answer: { reason: `dingtwincorp0003 has not authorised ${internal.client_id}.` },
    },
    'another corporation': {
      request: corpTokenOf(internal, strangeCorp),
      answer: { reason: `${strangeCorp} has not authorised ${internal.client_id}.` },
    },
    'a third-party app at accessToken': {
      request: accessToken({ appKey: suite.client_id, appSecret: suite.client_secret }),
      answer: { reason: `${suite.client_id} is a third-party app: it has corpAccessToken.` },
    },
    'a third-party app at gettoken': {
      request: gettoken({ appkey: suite.client_id, appsecret: suite.client_secret }),
      answer: { reason: `${suite.client_id} is a third-party app: it has get_corp_token.` },
    },
    'an internal app at corpAccessToken': {
      request: corpAccessToken({ ...suiteBody, suiteKey: internal.client_id }),
      answer: { reason: `No third-party app "${internal.client_id}" is registered.` },
    },
    'a wrong suiteSecret': {
      request: corpAccessToken({ ...suiteBody, suiteSecret: 'wrong' }),
      answer: { reason: `suiteSecret is not the one registered for ${suite.client_id}.` },
    },
    'a wrong suiteSecret at suiteAccessToken': {
      request: suiteAccessToken({ ...suiteApp, suiteSecret: 'wrong' }),
      answer: { reason: `suiteSecret is not the one registered for ${suite.client_id}.` },
    },
    'a wrong suiteTicket': {
      request: suiteAccessToken({ ...suiteApp, suiteTicket: 'wrong' }),
      answer: { reason: `suiteTicket is not the ticket of ${suite.client_id}.` },
    },
    'a wrong ssoSecret': {
      request: ssoToken({ ...sso, ssoSecret: 'wrong' }),
      answer: { reason: `ssoSecret is not the one registered for ${corp}.` },
    },
    'no credentials at userAccessToken': {
      request: userAccessToken({}),
      answer: { reason: 'No client "" is registered.' },
    },
    'another grantType': {
      request: userAccessToken({ ...client, grantType: 'password' }),
      answer: { reason: 'grantType is "password".' },
    },
    'no credentials at connections/open': {
      request: openConnection({}),
      answer: { reason: 'No client "" is registered.' },
    },
    'no refresh token': {
      request: userAccessToken({ ...client, grantType: 'refresh_token' }),
      answer: { reason: 'The refresh token is unknown, or of another app.' },
    },
    'a token that is no refresh token': {
      given: getUser,
      request: userAccessToken({
        ...client,
        grantType: 'refresh_token',
        refreshToken: from('user', '/accessToken'),
      }),
      answer: { error: 'auth-code-not-found' },
    },
    "another app's refresh token": {
      given: getUser,
      request: userAccessToken({
        clientId: suite.client_id,
        clientSecret: suite.client_secret,
        grantType: 'refresh_token',
        refreshToken: from('user', '/refreshToken'),
      }),
      answer: { error: 'auth-code-not-found' },
    },
  });
});

describe('the journal says which field is missing, before which has a wrong type', () => {
  const request = corpToken({ client_id: 7, client_secret: 'any' });
  testRows({
    'missing after a wrong type': { request, answer: { reason: 'grant_type is missing or empty.' } },
    'empty only': {
      request: corpToken({ ...internal, client_secret: '', grant_type: 'client_credentials' }),
      answer: { reason: 'client_secret is missing or empty.' },
    },
    'of a wrong type only': {
      request: corpToken({ ...internal, client_secret: 7, grant_type: 'client_credentials' }),
      answer: { reason: 'client_secret is not a string.' },
    },
    'a parameter of gettoken': {
      request: gettoken({ appkey: internal.client_id }),
      answer: { reason: 'appsecret is missing or empty in the query.' },
    },
    'corpsecret, the older name of appsecret': {
      request: gettoken({ corpid: internal.client_id }),
      answer: { error: 'missing-appsecret', reason: 'appsecret is missing or empty in the query.' },
    },
    'a part of the ticket only': {
      request: corpAccessToken({ suiteKey: suite.client_id, suiteSecret: 7, suiteTicket: 'any' }),
      answer: { status: 400, reason: 'authCorpId is missing or empty, or is not a string.' },
    },
    'both of a wrong type and absent by the quirk': {
      quirks: { 'dingtalk.suite-missing-field': 'missing-parameter' },
      request: corpAccessToken({ suiteKey: suite.client_id, suiteSecret: 7, suiteTicket: 'any' }),
      answer: { error: 'missing-auth-corp-id' },
    },
  });
});

describe('which content types are JSON', () => {
  const sent = (type: string) => but(accessToken(), { headers: { 'Content-Type': type } });
  testRows({
    'application/problem+json': { request: sent('application/problem+json'), answer: { status: 200 } },
    'a suffix with dots and dashes': { request: sent('application/vnd.a-b+json'), answer: { status: 200 } },
    'spaces before the charset': {
      request: sent('application/json ; charset=utf-8'),
      answer: { status: 200 },
    },
    'not what begins otherwise': {
      request: sent('xapplication/json'),
      answer: {
        error: 'missing-body',
        reason: 'The content type is "xapplication/json", not application/json.',
      },
    },
    'not what goes on': { request: sent('application/jsonx'), answer: { error: 'missing-body' } },
  });
});

describe('the journal says why a token is refused', () => {
  testRows({
    missing: {
      request: business(),
      answer: { ...missingAuthentication, reason: 'There is no header x-acs-dingtalk-access-token.' },
    },
    unknown: {
      request: business('none'),
      answer: { ...invalidAuthentication, reason: 'The token was never issued.' },
    },
    expired: {
      given: [getApp, advance('2h')],
      request: business(token),
      answer: { ...invalidAuthentication, reason: /^The token tok_\d is expired\.$/ },
    },
    'of another kind': {
      given: ask('suite', suiteAccessToken()),
      request: business(from('suite', '/accessToken')),
      answer: { reason: /^The token tok_\d is a suite_access_token\.$/ },
    },
    'of another kind, on the legacy host': {
      given: ask('suite', suiteAccessToken()),
      request: legacy({ access_token: from('suite', '/accessToken') }),
      answer: { reason: /^The token tok_\d is a suite_access_token\.$/ },
    },
    'not of another kind where the quirk says so, on the legacy host': {
      quirks: { 'dingtalk.token-of-another-kind': 'accepted' },
      given: ask('suite', suiteAccessToken()),
      request: legacy({ access_token: from('suite', '/accessToken') }),
      answer: { status: 200, body: /"errcode":0/ },
    },
    'unknown, on the legacy host': {
      request: legacy({ access_token: 'none' }),
      answer: { reason: 'The token was never issued.' },
    },
    'missing on the legacy host': {
      request: legacy(),
      answer: { reason: 'Neither the query nor a form has an access_token.' },
    },
    'in a body that is no form, on the legacy host': {
      given: getApp,
      request: but(legacy(), {
        headers: { 'Content-Type': 'text/plain' },
        body: `access_token=${token}`,
      }),
      answer: { error: 'missing-access-token' },
    },
    'in a form with a charset, on the legacy host': {
      given: getApp,
      request: but(legacy(), {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
        body: `access_token=${token}`,
      }),
      answer: { status: 200, body: /"errcode":0/ },
    },
  });
});

describe('after Bearer, by the quirk', () => {
  const quirks = { 'dingtalk.bearer': 'accepted' };
  const bearer = (text: string) => but(business(), { headers: { Authorization: text } });
  testRows({
    accepted: { quirks, given: getApp, request: bearer(`Bearer ${token}`), answer: { status: 200 } },
    'not after anything else': {
      quirks,
      given: getApp,
      request: bearer(`xBearer ${token}`),
      answer: missingAuthentication,
    },
    'no header at all': { quirks, request: business(), answer: missingAuthentication },
  });
});

describe('a path that is none', () => {
  testRows({
    'of an unknown service': {
      request: { method: 'GET', path: '/v1.0/none/x' },
      answer: { error: 'api-not-found', reason: 'DingTalk documents no API at /v1.0/none/x.' },
    },
    'without a service': {
      request: { method: 'GET', path: '/v1.0/' },
      answer: { status: 404 },
    },
    'of the token service': {
      given: getApp,
      request: but(business(token), { path: '/v1.0/oauth2/none' }),
      answer: { error: 'api-not-found' },
    },
    'not the apps of the token service': {
      given: getApp,
      request: but(business(token), { path: '/v1.0/oauth2/apps/x' }),
      answer: { status: 200 },
    },
    'not the authRules of the token service': {
      given: getApp,
      request: but(business(token), { path: '/v1.0/oauth2/authRules' }),
      answer: { status: 200 },
    },
    'without a version': {
      request: { method: 'GET', path: '/none', host: 'api.dingtalk.com' },
      answer: { error: 'path-not-found', reason: 'DingTalk has no /none.' },
    },
  });
});

describe('how the legacy host refuses a token depends on the path', () => {
  const refused = (path: string) => but(legacy({ access_token: 'none' }), { path });
  testRows({
    'two slashes before topapi': {
      request: refused('//topapi/v2/user/get'),
      answer: { error: 'invalid-access-token' },
    },
    'topapi further on': {
      request: refused('/user/topapi/get'),
      answer: { error: 'invalid-access-token-bare' },
    },
  });
});

describe('the profile of a user has what the seed says', () => {
  const profile = (fields: object): Seed => ({
    ...world(),
    dingtalk: { ...world().dingtalk, users: [{ unionId: user, ...fields }] },
  });
  const request = currentUser(from('user', '/accessToken'));
  testRows({
    'all of it': {
      seed: profile({
        openId: 'o',
        nick: 'n',
        avatarUrl: 'http://a/',
        email: 'a@b.c',
        mobile: '1',
        stateCode: '86',
      }),
      given: getUser,
      request,
      answer: {
        status: 200,
        body: {
          nick: 'n',
          avatarUrl: 'http://a/',
          mobile: '1',
          openId: 'o',
          unionId: user,
          email: 'a@b.c',
          stateCode: '86',
        },
      },
    },
    'nothing but the id': {
      seed: profile({}),
      given: getUser,
      request,
      answer: { status: 200, body: { nick: '', openId: '1000noinuniwtgnid', unionId: user } },
    },
  });
});

describe('a twin that accepts any credentials', () => {
  const any = { suiteKey: 'any', suiteSecret: 'any', suiteTicket: 'any' };
  testRows({
    'takes an unknown third-party app': {
      acceptAny: true,
      request: suiteAccessToken(any),
      answer: { status: 200 },
    },
    'takes it for any corporation': {
      acceptAny: true,
      request: corpAccessToken({ ...any, authCorpId: 'any' }),
      answer: { status: 200 },
    },
    'takes any ticket of a registered one': {
      acceptAny: true,
      request: suiteAccessToken({ ...suiteApp, suiteTicket: 'any' }),
      answer: { status: 200 },
    },
  });
});

describe('the token of a third-party app before the current one', () => {
  const given = [ask('first', corpAccessToken()), ask('second', corpAccessToken())];
  const request = business(from('first', '/accessToken'));
  testRows({
    'stays valid': { given, request, answer: { status: 200 } },
    'is revoked by the quirk': {
      quirks: { 'dingtalk.previous-token': 'revoked' },
      given,
      request,
      answer: invalidAuthentication,
    },
  });
});

describe('the ceiling of a renewal', () => {
  const again = [advance('1h59m'), ask('app', accessToken())];
  const day = [getApp, ...Array.from({ length: 12 }, () => again).flat()];
  testRows({
    'by the quirk the token ends after a day': {
      quirks: { 'dingtalk.renewal-ceiling': '24h' },
      given: [...day, advance('1h59m')],
      request: business(token),
      answer: invalidAuthentication,
    },
    'without it the token is renewed for ever': {
      quirks: { 'dingtalk.renewal-ceiling': 'none' },
      given: [...day, advance('1h59m')],
      request: business(token),
      answer: { status: 200 },
    },
  });
});
