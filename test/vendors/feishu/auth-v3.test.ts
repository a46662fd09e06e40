import { describe } from 'vitest';
import {
  appToken,
  appTokenInternal,
  failure,
  firstTenant,
  getApp,
  resend,
  selfBuilt,
  storeApp,
  storeToken,
  tenantToken,
  tenantTokenInternal,
} from '../../support/feishu.ts';
import { but, register } from '../../support/words.ts';
import { world } from '../../support/world.ts';
import { testRows } from '../journal.ts';

const unknown = 'cli_ffffffffffffffff';
const lark = { host: 'open.larksuite.com' };
const text = { 'Content-Type': 'text/plain' };

describe('the journal says what is wrong with the fields', () => {
  testRows({
    'a missing field': { request: appTokenInternal({}), answer: { reason: 'app_id is missing or empty.' } },
    'an empty field': {
      request: appTokenInternal({ ...selfBuilt, app_secret: '' }),
      answer: { reason: 'app_secret is missing or empty.' },
    },
    'a field of another type': {
      request: appTokenInternal({ ...selfBuilt, app_id: 7 }),
      answer: { reason: 'app_id has the wrong type.' },
    },
    'an id that is none': {
      request: appTokenInternal({ ...selfBuilt, app_id: `x${unknown}` }),
      answer: { error: 'invalid-param', reason: `app_id "x${unknown}" is not cli_ and 16 hex digits.` },
    },
    'an app of the other brand': {
      request: but(appTokenInternal(), lark),
      answer: { reason: `${selfBuilt.app_id} is an app of feishu, asked for at open.larksuite.com.` },
    },
    'an app of the other brand, which the seed names': {
      seed: world({ apps: { [selfBuilt.app_id]: { brand: 'lark' } } }),
      request: but(appTokenInternal(), { host: 'open.feishu.cn' }),
      answer: { reason: `${selfBuilt.app_id} is an app of lark, asked for at open.feishu.cn.` },
    },
    'a wrong secret': {
      request: appTokenInternal({ ...selfBuilt, app_secret: 'wrong' }),
      answer: { reason: `app_secret is not the one registered for ${selfBuilt.app_id}.` },
    },
    'a stale ticket': {
      request: appToken({ ...storeApp, app_ticket: 'old' }),
      answer: { reason: `app_ticket is not valid for ${storeApp.app_id} now.` },
    },
  });
});

describe('only a body that is not JSON is a bad request by the quirk', () => {
  const quirks = { 'feishu.malformed-body': '9499', 'feishu.content-type': 'strict' };
  testRows({
    'not JSON': { quirks, request: but(appTokenInternal(), { body: '{' }), answer: { error: 'bad-request' } },
    empty: { quirks, request: but(appTokenInternal(), { body: '' }), answer: { error: 'invalid-param' } },
    text: {
      quirks,
      request: but(appTokenInternal(), { headers: text }),
      answer: { error: 'invalid-param' },
    },
  });
});

describe('the journal names the app that asks', () => {
  testRows({
    'app_access_token/internal': { request: appTokenInternal(), answer: { client: selfBuilt.app_id } },
    'tenant_access_token/internal': { request: tenantTokenInternal(), answer: { client: selfBuilt.app_id } },
    app_access_token: { request: appToken(), answer: { client: storeApp.app_id } },
    'app_ticket/resend': { request: resend(), answer: { client: storeApp.app_id } },
    tenant_access_token: {
      given: getApp('app'),
      request: tenantToken(storeToken('app')),
      answer: { client: storeApp.app_id },
    },
  });
});

describe('a twin that accepts any credentials', () => {
  const any = { app_id: unknown, app_secret: 'any' };
  testRows({
    'takes an unknown store app with any ticket': {
      acceptAny: true,
      quirks: { 'feishu.self-built-app-on-store': '10014' },
      request: appToken({ ...any, app_ticket: 'any' }),
      answer: { status: 200, body: /^{"code":0,/ },
    },
    'makes an unknown store app a ticket': {
      acceptAny: true,
      request: resend(any),
      answer: { status: 200, body: { code: 0, msg: 'success' } },
    },
    'takes an unknown self-built app': {
      acceptAny: true,
      request: tenantTokenInternal(any),
      answer: { status: 200, body: /^{"code":0,/ },
    },
  });
});

describe('the tenants of a store app', () => {
  testRows({
    'a store app that has none': {
      seed: world({ apps: { [storeApp.app_id]: { tenants: undefined } as object } }),
      given: getApp('app'),
      request: tenantToken(storeToken('app')),
      answer: { ...failure(10013, 'get tenant access token fail'), reason: /tenant/ },
    },
    'a store app that is not registered any more': {
      given: [getApp('app'), register(world({ apps: { [storeApp.app_id]: null } }))],
      request: tenantToken(storeToken('app')),
      answer: { reason: `No tenant "${firstTenant}" is registered.` },
    },
    'a tenant that only a user belongs to': {
      seed: world({ users: { ou_x: { tenant_key: '0123456789abcdef' } } }),
      given: getApp('app'),
      request: tenantToken(storeToken('app'), '0123456789abcdef'),
      answer: {
        ...failure(10013, 'get tenant access token fail'),
        reason: `The tenant 0123456789abcdef has not installed ${storeApp.app_id}.`,
      },
    },
  });
});
