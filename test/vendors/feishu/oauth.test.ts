import { describe } from 'vitest';
import { internalToken, selfBuilt, storeApp, visibleUser } from '../../support/feishu.ts';
import { authenV1, code, getCode, oauth, oauthClient, oauthFailure } from '../../support/feishu-login.ts';
import { oauthSuccess } from '../../support/feishu-oauth.ts';
import { ask, but, exchange, from, register } from '../../support/words.ts';
import { world } from '../../support/world.ts';
import { testRows } from '../journal.ts';

const json = { 'Content-Type': 'application/json' };
const granted = 'auth:user.id:read task:task:read offline_access';
const ofGrant = { grant_type: 'authorization_code', code };
const redeem = (changes: object = {}) => oauth({ ...ofGrant, ...oauthClient, ...changes });
const refresh = (changes: object = {}, name = 'user') =>
  oauth({
    grant_type: 'refresh_token',
    ...oauthClient,
    refresh_token: from(name, '/refresh_token'),
    ...changes,
  });
const given = getCode();
const logIn = (name: string, said: object = {}) => [getCode(said), ask(name, redeem())];

describe('the journal', () => {
  testRows({
    'names the app': { given, request: redeem(), answer: { client: selfBuilt.app_id } },
    'says which grant_type is not supported': {
      given,
      request: redeem({ grant_type: 'password' }),
      answer: { error: 'oauth-unsupported-grant-type', reason: 'grant_type is "password".' },
    },
    'says which field has a wrong type': {
      request: redeem({ code: 7 }),
      answer: { error: 'oauth-malformed', reason: 'code is of a wrong type.' },
    },
    'says that the body is not JSON': {
      request: but(redeem(), { body: '{' }),
      answer: { error: 'oauth-malformed', reason: /JSON/ },
    },
    'says that an empty body lacks a field': {
      request: but(redeem(), { body: undefined }),
      answer: { error: 'oauth-missing-parameter', reason: 'grant_type is missing or empty.' },
    },
    'says of which brand the app is': {
      given,
      request: but(redeem(), { host: 'open.larksuite.com' }),
      answer: { reason: `${selfBuilt.app_id} is an app of feishu, asked for at open.larksuite.com.` },
    },
    'says which brand the seed names': {
      seed: world({ apps: { [selfBuilt.app_id]: { brand: 'lark' } } }),
      given,
      request: but(redeem(), { host: 'open.feishu.cn' }),
      answer: { reason: `${selfBuilt.app_id} is an app of lark, asked for at open.feishu.cn.` },
    },
    'says that the secret is wrong': {
      given,
      request: redeem({ client_secret: 'wrong' }),
      answer: { reason: `client_secret is not the one registered for ${selfBuilt.app_id}.` },
    },
    'says that a token is not a refresh token': {
      given: logIn('user'),
      request: refresh({ refresh_token: from('user', '/access_token') }),
      answer: { reason: /^The token tok_\d is not a refresh token of OAuth\.$/ },
    },
    'says which scope is named twice': {
      given,
      request: redeem({ scope: 'a b a' }),
      answer: { error: 'oauth-duplicate-scopes', reason: 'scope names a twice.' },
    },
  });
});

describe('a device login is not modelled, and is not called an error of the vendor', () => {
  testRows({
    'grant_type device_code': {
      request: oauth({ ...oauthClient, grant_type: 'urn:ietf:params:oauth:grant-type:device_code' }),
      answer: { status: 501, body: /device_code/ },
    },
  });
});

describe('what was said at the authorization', () => {
  const uri = 'http://127.0.0.1/a';
  const challenged = { code_challenge: 'plain-text', code_challenge_method: 'plain' };
  testRows({
    'a redirect_uri is not compared with nothing': {
      given,
      request: redeem({ redirect_uri: uri }),
      answer: oauthSuccess(),
    },
    'a redirect_uri may be left out': {
      given: getCode({ redirect_uri: uri }),
      request: redeem(),
      answer: oauthSuccess(),
    },
    'a verifier without a challenge is not looked at': {
      given,
      request: redeem({ code_verifier: 'any' }),
      answer: oauthSuccess(),
    },
    'the journal names the method of the challenge': {
      given: getCode({ code_challenge: 'plain-text' }),
      request: redeem({ code_verifier: 'wrong' }),
      answer: {
        error: 'oauth-pkce-failed',
        reason: 'code_verifier does not fit the code_challenge (plain).',
      },
    },
    'the method can be named': {
      given: getCode(challenged),
      request: redeem({ code_verifier: 'plain-text' }),
      answer: oauthSuccess(),
    },
  });
});

describe('scope', () => {
  testRows({
    'of several, with spaces around them': {
      given: getCode({ scope: granted }),
      request: redeem({ scope: ' offline_access  task:task:read ' }),
      answer: oauthSuccess('offline_access task:task:read'),
    },
    'is kept at a refresh': {
      given: logIn('user', { scope: granted }),
      request: refresh(),
      answer: oauthSuccess(granted),
    },
  });
});

describe('a refresh', () => {
  testRows({
    'is refused to a user who has resigned': {
      given: [logIn('user'), register(world({ users: { [visibleUser]: { status: 'resigned' } } }))],
      request: refresh(),
      answer: {
        ...oauthFailure('invalid_grant', 'The user status is invalid.', 20066),
        reason: `The status of ${visibleUser} is resigned.`,
      },
    },
    'is answered to a user whose status the seed calls active': {
      given: [logIn('user'), register(world({ users: { [visibleUser]: { status: 'active' } } }))],
      request: refresh(),
      answer: oauthSuccess(),
    },
    'uses the token up also where the answer has no other': {
      given: [logIn('user'), exchange(refresh({ scope: 'auth:user.id:read' }), { status: 200 })],
      request: refresh(),
      answer: { error: 'oauth-refresh-token-used' },
    },
    'does not end another login of the user': {
      given: [logIn('phone'), logIn('laptop')],
      request: refresh({}, 'phone'),
      answer: oauthSuccess(),
    },
    'takes no refresh token of authen/v1': {
      given: [given, ask('v1', authenV1('oidc/access_token', internalToken('app'), ofGrant))],
      request: refresh({ refresh_token: from('v1', '/data/refresh_token') }),
      answer: { error: 'oauth-refresh-token-invalid' },
    },
  });
});

describe('Basic Authentication', () => {
  const basic = (text: string) => ({ ...json, Authorization: `Basic ${text}` });
  const { client_id, client_secret } = oauthClient;
  const pair = btoa(`${client_id}:${client_secret}`);
  const tenant = (headers: Readonly<Record<string, string>>, body: object = {}) =>
    but(oauth({ grant_type: 'client_credentials', ...body }, '/oauth/v3/token'), { headers });
  const success = { status: 200, body: /^{"code":0,/ };
  testRows({
    'the journal names the app': { request: tenant(basic(pair)), answer: { client: client_id } },
    'the scheme is written in any case, with any number of spaces': {
      request: tenant({ ...json, Authorization: `bASIC   ${pair}` }),
      answer: success,
    },
    'nothing comes before it': {
      request: tenant({ ...json, Authorization: `xBasic ${pair}` }),
      answer: { error: 'oauth-missing-parameter' },
    },
    'nothing comes after it': {
      request: tenant({ ...json, Authorization: `Basic ${pair} more` }),
      answer: { error: 'oauth-missing-parameter' },
    },
    'what is not base64 is not looked at': { request: tenant(basic('%%%'), oauthClient), answer: success },
    'what has no colon is not looked at': {
      request: tenant(basic(btoa('abc')), oauthClient),
      answer: success,
    },
    'the id may be in the body alone': {
      request: tenant(basic(btoa(`:${client_secret}`)), { client_id }),
      answer: success,
    },
    'id and secret are form-encoded': {
      seed: world({ apps: { [selfBuilt.app_id]: { app_secret: 'a b%c' } } }),
      request: tenant(basic(btoa(`${client_id}:a+b%25c`))),
      answer: success,
    },
    'authen/v2 has none': {
      given,
      request: but(oauth(ofGrant), { headers: basic(pair) }),
      answer: { error: 'oauth-missing-parameter' },
    },
    'the journal says that a store app gets no tenant token': {
      request: tenant(json, { client_id: storeApp.app_id, client_secret: storeApp.app_secret }),
      answer: { reason: `${storeApp.app_id} is a store app.` },
    },
    'another grant_type is named': {
      request: tenant(json, { grant_type: 'password', ...oauthClient }),
      answer: { reason: 'grant_type is "password".' },
    },
  });
});
