import { about } from '../../support/about.ts';
import type { Case, Expected, Steps } from '../../support/case.ts';
import {
  accepted,
  appToken,
  appUnauthorized,
  failure,
  firstTenant,
  getApp,
  getInternal,
  getTenant,
  internalToken,
  invalidParam,
  secondTenant,
  selfBuilt,
  storeApp,
  storeToken,
  tenantToken,
} from '../../support/feishu.ts';
import { envelopeCases, windowCases } from '../../support/feishu-endpoints.ts';
import {
  advance,
  alternatives,
  answered,
  ask,
  but,
  different,
  exchange,
  from,
  register,
  revoke,
  same,
} from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'feishu.tenantAccessToken';
const says = about(operation);

const tokenText = /^t-[0-9a-f]{40}$/;
const success: Expected = {
  status: 200,
  body: { code: 0, msg: 'success', tenant_access_token: tokenText, expire: 7200 },
};
const badToken = failure(10013, 'get tenant access token fail');
const appIdUnauthorized = failure(10005, 'app id unauthorized');
const token = (as: string) => from(as, '/tenant_access_token');
/** Known as the tenant of the self-built app and of nobody else. */
const stranger = 'aaaaaaaaaaaaaaaa';
const withStranger = world({ apps: { [selfBuilt.app_id]: { tenant_key: stranger } } });

/** 商店应用获取 tenant_access_token */
export const cases: readonly Case[] = [
  says(
    'answers code, msg success, the token and expire, in the order of the page',
    { rules: ['key-order', 'token-text'] },
    [getApp('app'), exchange(tenantToken(storeToken('app')), success)],
  ),
  ...windowCases({ operation, get: getTenant, pointer: '/tenant_access_token' }),
  says('keeps a token for each tenant', { rules: ['one-slot-per-app-and-tenant'] }, [
    getTenant('first'),
    getTenant('second', secondTenant),
    getTenant('first again'),
    different(token('first'), token('second')),
    same(token('first'), token('first again')),
    accepted(token('first')),
    accepted(token('second')),
  ]),
  says(
    'takes an app token that begins with a-, and either of two that are valid',
    {
      rules: ['app-token-prefix', 'either-of-two-app-tokens'],
    },
    [
      getApp('old'),
      advance('91m'),
      getApp('new'),
      different(storeToken('old'), storeToken('new')),
      exchange(tenantToken(storeToken('old')), success),
      exchange(tenantToken(storeToken('new')), success),
    ],
  ),
  says('refuses an app token that was never issued', { error: 'get-tenant-access-token-fail' }, [
    exchange(tenantToken('a-0000000000000000000000000000000000000000'), badToken),
  ]),
  says('refuses an app token from the instant of its death', { error: 'get-tenant-access-token-fail' }, [
    getApp('app'),
    advance('1h59m59s'),
    exchange(tenantToken(storeToken('app')), success),
    advance('1s'),
    exchange(tenantToken(storeToken('app')), badToken),
  ]),
  says('refuses an app token that was revoked', { error: 'get-tenant-access-token-fail' }, [
    getApp('app'),
    revoke(storeToken('app')),
    exchange(tenantToken(storeToken('app')), badToken),
  ]),
  says("refuses a self-built app's token, and a tenant's", { error: 'get-tenant-access-token-fail' }, [
    getInternal('internal'),
    exchange(tenantToken(internalToken('internal')), badToken),
    getTenant('tenant'),
    exchange(tenantToken(token('tenant')), badToken),
  ]),
  says('refuses the token of an app that was stopped since', { error: 'app-unauthorized' }, [
    getApp('app'),
    register(world({ apps: { [storeApp.app_id]: { status: 'disabled' } } })),
    exchange(tenantToken(storeToken('app')), appUnauthorized),
  ]),
  says('refuses a tenant that has uninstalled the app since', { error: 'get-tenant-access-token-fail' }, [
    getTenant('first'),
    register(world({ apps: { [storeApp.app_id]: { tenants: [secondTenant] } } })),
    exchange(tenantToken(storeToken('app'), firstTenant), badToken),
  ]),
  says('calls what lacks a token or a tenant an invalid param', { error: 'invalid-param' }, [
    getApp('app'),
    exchange(but(tenantToken(''), { body: {} }), invalidParam),
    exchange(but(tenantToken(''), { body: { app_access_token: storeToken('app') } }), invalidParam),
    exchange(tenantToken(storeToken('app'), ''), invalidParam),
    exchange(but(tenantToken(''), { body: '[' }), invalidParam),
  ]),
  says(
    'takes any app, ticket and tenant where the twin is told to',
    { evidence: { kind: 'inferred', source: 'the option accept-any' }, acceptAny: true },
    [
      ask('app', appToken({ app_id: 'cli_ffffffffffffffff', app_secret: 'any', app_ticket: 'any' })),
      ask('tenant', tenantToken(storeToken('app'), 'no tenant')),
      answered('tenant', success),
      accepted(token('tenant')),
    ],
  ),
  ...envelopeCases({
    operation,
    given: [ask('app', appToken())],
    request: tenantToken(storeToken('app')),
    success,
    form: `app_access_token=${storeToken('app')}&tenant_key=${firstTenant}`,
    failure: { request: tenantToken('a-none'), answer: badToken },
  }),

  ...alternatives(
    'feishu.bad-app-access-token',
    [ask('refusal', tenantToken('a-none'))],
    {
      10005: [answered('refusal', appIdUnauthorized)],
      10012: [answered('refusal', failure(10012, 'get app access token fail'))],
      10013: [answered('refusal', badToken)],
    },
    {},
  ),
  ...alternatives(
    'feishu.unknown-tenant-key',
    asksFor('no tenant'),
    {
      10003: [answered('refusal', invalidParam)],
      10005: [answered('refusal', appIdUnauthorized)],
      10013: [answered('refusal', badToken)],
      99992500: [answered('refusal', failure(99992500, 'these ids not existed: [no tenant]'))],
    },
    {},
  ),
  ...alternatives(
    'feishu.tenant-not-installed',
    asksFor(stranger),
    {
      10005: [answered('refusal', appIdUnauthorized)],
      10013: [answered('refusal', badToken)],
      11210: [answered('refusal', failure(11210, 'app usage info not exist'))],
      20009: [answered('refusal', failure(20009, 'Tenant does not install app'))],
    },
    { setting: { seed: withStranger } },
  ),
];

function asksFor(tenant: string): Steps {
  return [getApp('app'), ask('refusal', tenantToken(storeToken('app'), tenant))];
}
