import { describe } from 'vitest';
import {
  getInternal,
  getUser,
  internalToken,
  mina,
  refreshToken,
  refreshUser,
  selfBuilt,
  storeApp,
  userToken,
} from '../../support/feishu.ts';
import { authenV1, code, getCode, getStore, redeemV1 } from '../../support/feishu-login.ts';
import { ask, but, from, loginCode } from '../../support/words.ts';
import { world } from '../../support/world.ts';
import { testRows } from '../journal.ts';

const app = internalToken('app');
const basicScope = 'auth:user.id:read';

describe('tokenLoginValidate', () => {
  const given = getInternal('app');
  const malformed = but(mina(app, {}), { body: '{' });
  testRows({
    'names the app': { given, request: mina(app, {}), answer: { client: selfBuilt.app_id } },
    'says that code is missing': {
      given,
      request: mina(app, {}),
      answer: { reason: 'code is missing or empty.' },
    },
    'says that code is empty': {
      given,
      request: mina(app, { code: '' }),
      answer: { error: 'invalid-param', reason: 'code is missing or empty.' },
    },
    'has another error for it by the quirk': {
      quirks: { 'feishu.mina-missing-code': '10226' },
      given,
      request: mina(app, {}),
      answer: { error: 'invalid-code', reason: 'code is missing or empty.' },
    },
    'has that error only for it': {
      quirks: { 'feishu.mina-missing-code': '10226' },
      given,
      request: mina(app, { code: 7 }),
      answer: { error: 'invalid-param', reason: 'code has the wrong type.' },
    },
    'says that the body is not JSON': {
      given,
      request: malformed,
      answer: { error: 'invalid-param', reason: /JSON/ },
    },
    'has another error for that by the quirk': {
      quirks: { 'feishu.malformed-body': '9499' },
      given,
      request: malformed,
      answer: { error: 'bad-request', reason: /JSON/ },
    },
    'has that error only for a body that is not JSON': {
      quirks: { 'feishu.malformed-body': '9499' },
      given,
      request: but(mina(app, {}), { body: '' }),
      answer: { error: 'invalid-param' },
    },
    'takes a form': {
      given: [given, loginCode('code', selfBuilt.app_id)],
      request: but(mina(app, {}), {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Authorization: `Bearer ${app}` },
        body: `code=${code}`,
      }),
      answer: { body: /^{"code":0,/ },
    },
    'takes no form where the content type counts': {
      quirks: { 'feishu.content-type': 'strict' },
      given: [given, loginCode('code', selfBuilt.app_id)],
      request: but(mina(app, {}), {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Authorization: `Bearer ${app}` },
        body: `code=${code}`,
      }),
      answer: { error: 'invalid-param' },
    },
    'takes a token with a- only where the quirk says so': {
      quirks: { 'feishu.mina-token-prefix': 't-only' },
      given: [getStore, loginCode('code', storeApp.app_id)],
      request: mina(from('store', '/app_access_token'), { code }),
      answer: { error: 'access-token-invalid' },
    },
    'takes a token with t- where the quirk says so': {
      quirks: { 'feishu.mina-token-prefix': 't-only' },
      given,
      request: mina(app, { code: 'none' }),
      answer: { error: 'invalid-code' },
    },
    'has another text for a bad parameter by the quirk': {
      quirks: { 'feishu.invalid-param-text': 'invalid-parameter' },
      given,
      request: mina(app, { code: 7 }),
      answer: { error: 'invalid-parameter' },
    },
    'needs a token': {
      quirks: { 'feishu.mina-token-prefix': 't-only' },
      request: but(mina('', { code: 'any' }), { headers: { 'Content-Type': 'application/json' } }),
      answer: { reason: 'There is no Authorization header with Bearer.' },
    },
    'has the tenant of the app for a user without one': {
      seed: world({
        apps: { [selfBuilt.app_id]: { tenant_key: '0123456789abcdef' } },
        users: { ou_00000000000000000000000000000003: { visible_to: [selfBuilt.app_id] } },
      }),
      given: [given, loginCode('code', selfBuilt.app_id, 'ou_00000000000000000000000000000003')],
      request: mina(app, { code }),
      answer: { body: /"tenant_key":"0123456789abcdef"/ },
    },
  });
});

describe('refresh_access_token', () => {
  const given = getUser('user');
  testRows({
    'names the app': {
      given,
      request: refreshUser(app, refreshToken('user')),
      answer: { client: selfBuilt.app_id },
    },
    'says that a token is not a refresh token': {
      given,
      request: refreshUser(app, userToken('user')),
      answer: {
        error: 'generate-user-access-token-fail',
        reason: /^The token tok_\d is not a refresh token of authen\/v1\.$/,
      },
    },
    'says that the body is not JSON': {
      given,
      request: but(refreshUser(app, ''), { body: '{' }),
      answer: { error: 'invalid-request', reason: /JSON/ },
    },
    'refuses another grant_type': {
      given,
      request: authenV1('refresh_access_token', app, {
        grant_type: 'password',
        refresh_token: refreshToken('user'),
      }),
      answer: {
        error: 'invalid-grant-type',
        reason: 'grant_type is missing or empty, or has the wrong type.',
      },
    },
  });
});

describe('access_token of authen/v1', () => {
  testRows({
    'refuses another grant_type': {
      given: getCode(),
      request: redeemV1('access_token', { grant_type: 'password' }),
      answer: { error: 'invalid-grant-type', reason: 'grant_type is "password", not authorization_code.' },
    },
  });
});

describe('oidc/access_token', () => {
  const given = getCode({ scope: `${basicScope} task:task:read` });
  testRows({
    'has the scope that was granted': {
      given,
      request: redeemV1('oidc/access_token'),
      answer: { body: /"scope":"auth:user\.id:read task:task:read"/ },
    },
    'keeps it at a refresh': {
      given: [given, ask('user', redeemV1('oidc/access_token'))],
      request: authenV1('oidc/refresh_access_token', app, {
        grant_type: 'refresh_token',
        refresh_token: refreshToken('user'),
      }),
      answer: { body: /"scope":"auth:user\.id:read task:task:read"/ },
    },
    'refuses another grant_type at a refresh': {
      given: [given, ask('user', redeemV1('oidc/access_token'))],
      request: authenV1('oidc/refresh_access_token', app, {
        grant_type: 'password',
        refresh_token: refreshToken('user'),
      }),
      answer: { error: 'oidc-grant-type-unsupported' },
    },
    'says which field is missing': {
      given,
      request: authenV1('oidc/access_token', app, { grant_type: 'authorization_code' }),
      answer: { error: 'invalid-request', reason: 'code is missing, empty or wrong.' },
    },
    'says of which brand the app is': {
      given,
      request: but(redeemV1('oidc/access_token'), { host: 'open.larksuite.com' }),
      answer: { error: 'oidc-brand-inconsistent', reason: `${selfBuilt.app_id} is an app of feishu.` },
    },
    'says which brand the seed names': {
      seed: world({ apps: { [selfBuilt.app_id]: { brand: 'lark' } } }),
      given: getCode(),
      request: but(redeemV1('oidc/access_token'), { host: 'open.feishu.cn' }),
      answer: { error: 'oidc-brand-inconsistent', reason: `${selfBuilt.app_id} is an app of lark.` },
    },
  });
});
