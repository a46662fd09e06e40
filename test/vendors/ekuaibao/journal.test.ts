import { describe, expect, test } from 'vitest';
import { createTwin } from '../../../src/twin/twin.ts';
import {
  accessToken,
  account,
  app,
  business,
  corporationId,
  featureNotEnabled,
  getAccessToken,
  getAppAccessToken,
  getPair,
  location,
  mall,
  notFound,
  pairQuery,
  refresh,
  refreshDays,
  unauthorized,
} from '../../support/ekuaibao.ts';
import { advance, ask, but, from, register, revoke } from '../../support/words.ts';
import { world } from '../../support/world.ts';
import { testRows } from '../journal.ts';

const given = getPair('pair');
const token = accessToken('pair');
const getApp = ask('app', getAppAccessToken());
const appToken = from('app', '/value/accessToken');

describe('the journal names the account that asks', () => {
  const client = account.appKey;
  testRows({
    getAccessToken: { request: getAccessToken(), answer: { client } },
    getAppAccessToken: { request: getAppAccessToken(), answer: { client: app.appKey } },
    refreshToken: { given, request: refresh(pairQuery('pair')), answer: { client } },
    'refreshToken/expireDate': {
      given,
      request: refreshDays({ ...pairQuery('pair'), expireDate: '3' }),
      answer: { client },
    },
    'a business API': { given, request: business(token), answer: { client } },
  });
});

describe('the journal says why a request for a token is refused', () => {
  testRows({
    'an unknown account': {
      request: getAccessToken({ ...account, appKey: 'none' }),
      answer: { reason: 'No appKey "none" is registered.' },
    },
    'a wrong secret': {
      request: getAccessToken({ ...account, appSecurity: 'wrong' }),
      answer: { reason: `appSecurity is not the one registered for ${account.appKey}.` },
    },
    'a missing field': {
      request: getAccessToken({ appKey: account.appKey }),
      answer: { reason: 'appSecurity is missing or empty, or has the wrong type.' },
    },
    'a body that is not JSON': { request: but(getAccessToken(), { body: '{' }), answer: { reason: /JSON/ } },
    'a licence that has lapsed': {
      seed: world({ corporations: { [corporationId]: { licensedUntil: '2020-01-01T00:00:00Z' } } }),
      request: getAccessToken(),
      answer: { ...featureNotEnabled, reason: 'The licence lapsed at 2020-01-01T00:00:00Z.' },
    },
    'no licence': {
      seed: world({ corporations: { [corporationId]: { powerCodes: [] } } }),
      request: getAccessToken(),
      answer: { ...featureNotEnabled, reason: `${corporationId} has no powerCodes.` },
    },
    'an unknown self-built app': {
      request: getAppAccessToken({ ...app, appKey: 'none' }),
      answer: { reason: 'No self-built app "none" is registered.' },
    },
    'a self-built app without its secret': {
      request: getAppAccessToken({ appKey: app.appKey }),
      answer: { reason: 'appSecret is missing.' },
    },
    'a secret of a wrong type': {
      request: getAppAccessToken({ ...app, appSecret: 7 }),
      answer: { reason: 'appSecret is missing or empty, or has the wrong type.' },
    },
    'a key of a wrong type, as well as the secret': {
      request: getAppAccessToken({ appKey: 7, appSecret: 7 }),
      answer: { reason: 'appKey is missing or empty, or has the wrong type.' },
    },
    'a body of the app that is not JSON': {
      request: but(getAppAccessToken(), { body: '{' }),
      answer: { reason: /JSON/ },
    },
    'no corpId': { request: location({}), answer: { reason: 'corpId is missing.' } },
    'an unknown corporation': {
      quirks: { 'ekuaibao.unknown-corporation': 'bad-request' },
      request: location({ corpId: 'none' }),
      answer: { reason: 'No corporation "none" is registered.' },
    },
  });
});

describe('the journal says why a refresh is refused', () => {
  const changed = (change: object) => refresh({ ...pairQuery('pair'), ...change });
  testRows({
    'no powerCode': {
      given,
      request: changed({ powerCode: '' }),
      answer: { ...featureNotEnabled, reason: 'powerCode is "", not 219904.' },
    },
    'a powerCode that the corporation has not': {
      seed: world({ corporations: { [corporationId]: { powerCodes: ['1', '2'] } } }),
      given,
      request: changed({}),
      answer: { ...featureNotEnabled, reason: 'powerCode is "219904", not 1 or 2.' },
    },
    'no accessToken': {
      given,
      request: changed({ accessToken: '' }),
      answer: { ...unauthorized, reason: 'There is no accessToken in the query.' },
    },
    'an unknown accessToken': {
      given,
      request: changed({ accessToken: 'none' }),
      answer: { ...unauthorized, reason: 'The accessToken was never issued.' },
    },
    'a revoked accessToken': {
      given: [given, revoke(token)],
      request: changed({}),
      answer: { ...unauthorized, reason: /^The accessToken tok_1 is revoked\.$/ },
    },
    'another refreshToken': {
      given,
      request: changed({ refreshToken: 'none' }),
      answer: { ...unauthorized, reason: 'The refreshToken is not the partner of tok_1.' },
    },
    'no refreshToken': {
      given: [given],
      request: refresh({ accessToken: token, powerCode: '219904' }),
      answer: { ...unauthorized, reason: 'The refreshToken is not the partner of tok_1.' },
    },
    'a self-built app, which has no refreshToken': {
      given: getApp,
      request: refresh({ accessToken: appToken, powerCode: '219904' }),
      answer: { ...unauthorized, reason: /^The refreshToken is not the partner of tok_\d\.$/ },
    },
    'a number of days that is none': {
      given,
      request: refreshDays({ ...pairQuery('pair'), expireDate: 'x' }),
      answer: { reason: 'expireDate is "x", not a whole number of days above 0.' },
    },
    'no number of days': {
      given,
      request: refreshDays(pairQuery('pair')),
      answer: { reason: 'expireDate is "", not a whole number of days above 0.' },
    },
    'a corporation that is gone': {
      given: [given, register(world({ corporations: { [corporationId]: null } }))],
      request: changed({}),
      answer: { ...unauthorized, reason: `The corporation ${corporationId} is gone.` },
    },
  });
});

describe('the powerCode is that of the account whose token it is', () => {
  const other = { appKey: 'other-key', appSecurity: 'other-secret' };
  testRows({
    'not that of the first corporation': {
      seed: world({ corporations: { '34A73EyI8A0w01': { ...other, powerCodes: ['7'] } } }),
      given: ask('pair', getAccessToken(other)),
      request: refresh({ ...pairQuery('pair'), powerCode: '7' }),
      answer: { status: 200 },
    },
  });
});

describe('the journal says why a token is refused', () => {
  testRows({
    missing: {
      request: business(),
      answer: { ...unauthorized, reason: 'There is no accessToken in the query.' },
    },
    empty: {
      request: business(''),
      answer: { ...unauthorized, reason: 'There is no accessToken in the query.' },
    },
    unknown: {
      request: business('none'),
      answer: { ...unauthorized, reason: 'The token was never issued.' },
    },
    'nothing where its corporation is gone': {
      given: [given, register(world({ corporations: { [corporationId]: null } }))],
      request: business(token),
      answer: { status: 200 },
    },
    expired: {
      given: [given, advance('40d')],
      request: business(token),
      answer: { reason: /^The token tok_1 is expired\.$/ },
    },
    "a self-built app's": {
      given: getApp,
      request: business(appToken),
      answer: { reason: /^tok_1 is the token of a self-built app, for the mall alone\.$/ },
    },
    'missing at the mall': {
      request: mall(),
      answer: { reason: 'There is no Authorization header with Bearer.' },
    },
    "a corporation's, at the mall": {
      given,
      request: mall(token),
      answer: { reason: 'The token tok_1 is not that of a self-built app.' },
    },
  });
});

describe('the mall reads what follows Bearer and one space', () => {
  const sent = (text: string) => but(mall(), { headers: { Authorization: text } });
  const refused = { reason: 'There is no Authorization header with Bearer.' };
  testRows({
    accepted: { given: getApp, request: sent(`Bearer ${appToken}`), answer: { body: /"status":"00000"/ } },
    'something before it': { given: getApp, request: sent(`xBearer ${appToken}`), answer: refused },
    'something after it': { given: getApp, request: sent(`Bearer ${appToken} more`), answer: refused },
  });
});

describe('the paths of the token service', () => {
  const at = (path: string) => but(business(token), { path });
  const reason = (path: string) => `Ekuaibao has no ${path}.`;
  const none = (path: string) => ({
    given,
    request: at(path),
    answer: { ...notFound, reason: reason(path) },
  });
  testRows({
    'another one': none('/api/openapi/v1/auth/none'),
    'the folder itself': none('/api/openapi/v1/auth'),
    'of a version with a point': none('/api/openapi/v1.1/auth/none'),
    'with two slashes': { given, request: at('//api/openapi/v1/auth/none'), answer: { ...notFound } },
    'not what begins like it': { given, request: at('/api/openapi/v1/authors'), answer: { status: 200 } },
    'a path that is of no service': {
      request: { method: 'GET', path: '/api/none', host: 'app.ekuaibao.com' },
      answer: { ...notFound, reason: 'Ekuaibao has no /api/none.' },
    },
  });
});

describe('the address of a corporation', () => {
  const seed = world({ corporations: { [corporationId]: { origin: 'https://dd2.ekuaibao.com/' } } });
  testRows({
    'a host that the vendor has not is not compared': {
      quirks: { 'ekuaibao.wrong-prefix': 'refused' },
      seed,
      request: but(getAccessToken(), { host: '127.0.0.1' }),
      answer: { status: 200 },
    },
    'no host is not compared': {
      quirks: { 'ekuaibao.wrong-prefix': 'refused' },
      seed,
      request: getAccessToken(),
      answer: { status: 200 },
    },
  });
});

test.each([
  ['delayed-answer', 5_000],
  ['refused-at-first', undefined],
])('with the quirk %s the answer takes as long as a new token needs, or no time', (propagation, delayMs) => {
  const twin = createTwin({
    seed: world({ propagationDelay: '5s' }),
    quirks: { 'ekuaibao.propagation': propagation },
  });
  const { path, body } = getAccessToken();
  const call = { method: 'POST', path, query: '', body: JSON.stringify(body), header: () => undefined };
  expect(twin.answer(call).act?.delayMs).toBe(delayMs);
});
