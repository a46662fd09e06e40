import { numberAt, textAt } from '../../../verify/answer.ts';
import type { Probe, ProbeRequest, Seen } from '../../../verify/probe.ts';
import { verifyTexts } from '../../../verify/verify-texts.ts';

const operation = 'feishu.appAccessTokenInternal';
const auth = '/open-apis/auth/v3';
const internal = `${auth}/app_access_token/internal`;
const mina = '/open-apis/mina/v2/tokenLoginValidate';
/** Asks nothing but who the app is. */
const resource = '/open-apis/bot/v3/info';

const own = { app_id: '{appId}', app_secret: '{appSecret}' };
/** Well-formed credentials that nobody has. */
const unregistered = { app_id: 'cli_ffffffffffffffff', app_secret: 'nobody' };

function post(path: string, body?: ProbeRequest['body'], headers?: Record<string, string>): ProbeRequest {
  return {
    method: 'POST',
    path,
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  };
}

function use(authorization?: string): ProbeRequest {
  return {
    method: 'GET',
    path: resource,
    ...(authorization !== undefined && { headers: { Authorization: authorization } }),
  };
}

const bearer = (name: string) => ({ Authorization: `Bearer {${name}}` });

/** What is asked without knowing anybody: nothing is changed by it. */
const withoutCredentials: readonly Probe[] = [
  { name: 'malformed-app', operation, request: post(internal, { app_id: 'test', app_secret: 'test' }) },
  { name: 'empty-object', operation, request: post(internal, {}) },
  { name: 'unknown-app', operation, request: post(internal, unregistered), madeUp: true },
  {
    name: 'unknown-app-in-a-form',
    operation,
    request: {
      ...post(internal, 'app_id=cli_ffffffffffffffff&app_secret=nobody'),
      contentType: 'application/x-www-form-urlencoded',
    },
  },
  { name: 'unknown-app-and-a-slash', operation, request: post(`${internal}/`, unregistered) },
  { name: 'wrong-method', operation, request: { method: 'GET', path: internal } },
  {
    name: 'unknown-store-app',
    operation: 'feishu.appAccessToken',
    request: post(`${auth}/app_access_token`, { ...unregistered, app_ticket: 'nothing' }),
  },
  {
    name: 'made-up-app-token',
    operation: 'feishu.tenantAccessToken',
    request: post(`${auth}/tenant_access_token`, {
      app_access_token: `a-${'0'.repeat(40)}`,
      tenant_key: '0000000000000000',
    }),
  },
  {
    name: 'login-without-token',
    operation: 'feishu.tokenLoginValidate',
    request: post(mina, { code: 'nothing' }),
  },
  {
    name: 'login-by-wrong-method',
    operation: 'feishu.tokenLoginValidate',
    request: { method: 'GET', path: mina },
  },
  { name: 'use-nothing', operation: 'feishu.protectedResource', request: use() },
  {
    name: 'use-made-up-token',
    operation: 'feishu.protectedResource',
    request: use(`Bearer t-${'0'.repeat(40)}`),
  },
  {
    name: 'use-user-token-shape',
    operation: 'feishu.protectedResource',
    request: use('Bearer eyJhbGciOiJFUzI1NiJ9.e30.nothing'),
  },
];

/** What a self-built app asks. */
const withApp: readonly Probe[] = [
  {
    name: 'wrong-secret',
    operation,
    request: post(internal, { ...own, app_secret: 'wrong-on-purpose' }),
    madeUp: true,
  },
  { name: 'token', operation, request: post(internal, own), gives: { token: '/app_access_token' } },
  { name: 'token-again', operation, request: post(internal, own), notBefore: after('token', 5) },
  {
    name: 'tenant-token',
    operation: 'feishu.tenantAccessTokenInternal',
    request: post(`${auth}/tenant_access_token/internal`, own),
    gives: { tenantToken: '/tenant_access_token' },
  },
  { name: 'use-token', operation: 'feishu.protectedResource', request: use('Bearer {token}') },
  { name: 'use-token-without-bearer', operation: 'feishu.protectedResource', request: use('{token}') },
  {
    name: 'login-with-unknown-code',
    operation: 'feishu.tokenLoginValidate',
    request: post(mina, { code: 'made-up-by-tokentwin' }, bearer('token')),
  },
  {
    name: 'login',
    operation: 'feishu.tokenLoginValidate',
    request: post(mina, { code: '{loginCode}' }, bearer('token')),
  },
  {
    name: 'login-again',
    operation: 'feishu.tokenLoginValidate',
    request: post(mina, { code: '{loginCode}' }, bearer('token')),
  },
];

const store = { app_id: '{storeAppId}', app_secret: '{storeAppSecret}' };

/** What a store app asks. */
const withStoreApp: readonly Probe[] = [
  {
    name: 'wrong-ticket',
    operation: 'feishu.appAccessToken',
    request: post(`${auth}/app_access_token`, { ...store, app_ticket: 'wrong-on-purpose' }),
  },
  {
    name: 'store-token',
    operation: 'feishu.appAccessToken',
    request: post(`${auth}/app_access_token`, { ...store, app_ticket: '{appTicket}' }),
    gives: { storeToken: '/app_access_token' },
  },
  {
    name: 'store-tenant-token',
    operation: 'feishu.tenantAccessToken',
    request: post(`${auth}/tenant_access_token`, {
      app_access_token: '{storeToken}',
      tenant_key: '{tenantKey}',
    }),
    gives: { storeTenantToken: '/tenant_access_token' },
  },
  {
    name: 'store-tenant-token-again',
    operation: 'feishu.tenantAccessToken',
    request: post(`${auth}/tenant_access_token`, {
      app_access_token: '{storeToken}',
      tenant_key: '{tenantKey}',
    }),
    notBefore: after('store-tenant-token', 5),
  },
  {
    name: 'unknown-tenant',
    operation: 'feishu.tenantAccessToken',
    request: post(`${auth}/tenant_access_token`, {
      app_access_token: '{storeToken}',
      tenant_key: 'ffffffffffffffff',
    }),
  },
  {
    name: 'use-store-tenant-token',
    operation: 'feishu.protectedResource',
    request: use('Bearer {storeTenantToken}'),
  },
];

/** What a self-built app asks around the renewal window and the end of its token, up to two hours later. */
const slow: readonly Probe[] = [
  {
    name: 'token-before-window',
    operation,
    request: post(internal, own),
    notBefore: atRemaining(1_860),
    only: {
      if: (seen) => (numberAt(seen['token-again'], '/expire') ?? 0) > 1_880,
      because: verifyTexts.aboutToRenew,
    },
  },
  {
    name: 'token-in-window',
    operation,
    request: post(internal, own),
    notBefore: atRemaining(1_740),
    gives: { nextToken: '/app_access_token' },
  },
  {
    name: 'token-in-window-again',
    operation,
    request: post(internal, own),
    notBefore: after('token-in-window', 5),
  },
  { name: 'use-token-before', operation: 'feishu.protectedResource', request: use('Bearer {token}') },
  { name: 'use-next-token', operation: 'feishu.protectedResource', request: use('Bearer {nextToken}') },
  {
    name: 'use-token-near-its-end',
    operation: 'feishu.protectedResource',
    request: use('Bearer {token}'),
    notBefore: atRemaining(60),
  },
  {
    name: 'use-token-after-its-end',
    operation: 'feishu.protectedResource',
    request: use('Bearer {token}'),
    // Half a minute more, for the vendor's servers need not agree on the second.
    notBefore: atRemaining(-30),
  },
];

/** The first token's life may have been used up in part before it was asked for. */
function atRemaining(seconds: number): (seen: Seen) => number | undefined {
  return (seen) => {
    const expire = numberAt(seen.token, '/expire');
    if (expire === undefined || !textAt(seen.token, '/app_access_token')) return undefined;
    return seen.token!.atMs + (expire - seconds) * 1_000;
  };
}

function after(probe: string, seconds: number): (seen: Seen) => number | undefined {
  return (seen) => (seen[probe] ? seen[probe].atMs + seconds * 1_000 : undefined);
}

/** Everything that Feishu is asked, in order: what changes nothing first. */
export const feishuProbes: readonly Probe[] = [
  ...withoutCredentials,
  ...withApp,
  ...withStoreApp,
  ...slow.map((probe): Probe => ({ ...probe, slow: true })),
];
