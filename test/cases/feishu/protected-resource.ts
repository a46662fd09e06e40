import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  accepted,
  business,
  gatewayError,
  getApp,
  getInternal,
  getTenant,
  getUser,
  internalToken,
  invalidAccessToken,
  invalidUserToken,
  missingAccessToken,
  notFound,
  refreshToken,
  refused,
  secondTenant,
  selfBuilt,
  storeApp,
  storeToken,
  userToken,
} from '../../support/feishu.ts';
import {
  advance,
  alternatives,
  answered,
  ask,
  but,
  exchange,
  fault,
  from,
  headerOf,
  register,
  revoke,
} from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'feishu.protectedResource';
const says = about(operation);

const success: Expected = { status: 200, body: { code: 0, data: {}, msg: 'success' } };
const withToken = (token: string) => business(`Bearer ${token}`);
const tooOften = { code: 99991400, msg: 'request trigger frequency limit' };
const attach = 'Invalid access token for authorization. Please make a request with token attached.';

/** The one body that was logged has no troubleshooter. */
const expiredBody = {
  code: 99991677,
  msg: 'Authentication token expired. Please request a new one.',
  error: { log_id: /^\d{14}[0-9A-F]{20}$/ },
};

/** Every business API */
export const cases: readonly Case[] = [
  says('answers a plain success, with any method and on any path', { rules: ['success-is-ours'] }, [
    getInternal('app'),
    exchange(withToken(internalToken('app')), success),
    exchange(
      but(withToken(internalToken('app')), { method: 'POST', path: '/open-apis/im/v1/messages', body: {} }),
      success,
    ),
    exchange(
      but(withToken(internalToken('app')), { method: 'DELETE', path: '/open-apis/im/v1/messages/om_1' }),
      success,
    ),
  ]),
  says('looks at the token before anything else', { rules: ['token-before-everything'] }, [
    exchange(but(business(), { method: 'POST', body: '{' }), missingAccessToken),
    exchange(but(business(), { method: 'POST', body: 'null' }), missingAccessToken),
    exchange(but(business(), { path: '/open-apis/contact/v3/no/such' }), missingAccessToken),
    exchange(
      but(withToken('t-none'), { path: '/open-apis/contact/v3/no/such', query: 'page_size=-1' }),
      invalidAccessToken,
    ),
  ]),
  says(
    'answers a path of no service that is documented before it looks at the token',
    { rules: ['unknown-service-is-404'], error: 'not-found' },
    [
      exchange(but(business(), { path: '/open-apis/nonexistent/v1/foo' }), notFound),
      exchange(but(withToken('t-none'), { path: '/open-apis/nonexistent/v1/foo' }), notFound),
      getInternal('app'),
      exchange(but(withToken(internalToken('app')), { path: '/open-apis/nonexistent/v1/foo' }), notFound),
    ],
  ),
  says('requires the word Bearer', { rules: ['bearer-is-required'] }, [
    getInternal('app'),
    exchange(business(), missingAccessToken),
    exchange(business(internalToken('app')), missingAccessToken),
    exchange(business('Bearer'), missingAccessToken),
    exchange(business(`Token ${internalToken('app')}`), missingAccessToken),
    exchange(but(business(), { query: { access_token: internalToken('app') } }), missingAccessToken),
  ]),
  says('tells from the shape of a token what it takes it for', { rules: ['kind-by-shape'] }, [
    exchange(withToken('t-none'), invalidAccessToken),
    exchange(withToken('a-none'), invalidAccessToken),
    exchange(withToken('u-none'), invalidUserToken),
    exchange(withToken('eyJhbGciOiJFUzI1NiIs.none'), invalidUserToken),
    exchange(withToken('undefined'), invalidUserToken),
    exchange(withToken('Bearer t-none'), invalidUserToken),
  ]),
  says('takes app, tenant and user tokens, and no refresh token', { rules: ['every-kind-is-taken'] }, [
    getInternal('app'),
    accepted(internalToken('app')),
    getTenant('tenant'),
    accepted(from('tenant', '/tenant_access_token')),
    accepted(storeToken('app')),
    getUser('user'),
    accepted(userToken('user')),
    exchange(withToken(refreshToken('user')), invalidUserToken),
  ]),
  says('takes either of two valid tokens', { rules: ['either-of-two-tokens'] }, [
    getInternal('old'),
    advance('91m'),
    getInternal('new'),
    accepted(internalToken('old')),
    accepted(internalToken('new')),
  ]),
  says(
    'names the call in its refusal by the id in X-Tt-Logid',
    {
      rules: [
        'error-object',
        'log-id-is-the-header',
        'log-id-header',
        'request-id-headers',
        'content-type-without-charset',
      ],
    },
    [
      ask('refusal', business()),
      answered('refusal', {
        ...missingAccessToken,
        headers: {
          'Content-Type': 'application/json',
          'X-Tt-Logid': /^20261121080000[0-9A-F]{20}$/,
          'X-Request-Id': /^[0-9a-f]{32}$/,
          'Request-Id': headerOf('refusal', 'X-Request-Id'),
        },
      }),
      answered('refusal', { headers: { 'X-Tt-Logid': from('refusal', '/error/log_id') } }),
    ],
  ),
  says('points users of Lark to the pages of Lark', { rules: ['troubleshooter-host'] }, [
    exchange(
      but(withToken('t-none'), { host: 'open.larksuite.com' }),
      gatewayError(99991663, attach, { host: 'open.larksuite.com' }),
    ),
    exchange(but(withToken('t-none'), { host: 'open.feishu.cn' }), invalidAccessToken),
  ]),
  says('refuses an expired and a revoked token like one that never was', { error: 'invalid-access-token' }, [
    getInternal('app'),
    accepted(internalToken('app')),
    revoke(internalToken('app')),
    refused(internalToken('app')),
    getInternal('next'),
    advance('2h'),
    refused(internalToken('next')),
  ]),
  says('refuses the token of an app that was stopped since', { error: 'app-not-in-use' }, [
    getInternal('app'),
    register(world({ apps: { [selfBuilt.app_id]: { status: 'disabled' } } })),
    exchange(withToken(internalToken('app')), gatewayError(99991662, 'app not in use')),
    register(world()),
    accepted(internalToken('app')),
  ]),
  says('refuses the token of a tenant that has uninstalled the app since', { error: 'unauthorized-app' }, [
    getTenant('tenant'),
    register(world({ apps: { [storeApp.app_id]: { tenants: [secondTenant] } } })),
    exchange(withToken(from('tenant', '/tenant_access_token')), gatewayError(99991673, 'unauthorized app')),
  ]),
  says('answers a path that is none in plain text', { error: 'not-found' }, [
    exchange({ method: 'POST', path: '/open-apis/auth/v3/no_such_token', body: {} }, notFound),
    exchange({ method: 'POST', path: '/nothing/here', host: 'open.feishu.cn', body: {} }, notFound),
    exchange({ method: 'GET', path: '/', host: 'open.feishu.cn' }, notFound),
  ]),

  ...alternatives('feishu.missing-token-text', [ask('refusal', business())], {
    live: [answered('refusal', missingAccessToken)],
    table: [answered('refusal', gatewayError(99991661, 'Need a token'))],
  }),
  ...alternatives(
    'feishu.invalid-token-status',
    [ask('refusal', withToken('t-none'))],
    {
      200: [answered('refusal', gatewayError(99991663, attach, { status: 200 }))],
      400: [answered('refusal', invalidAccessToken)],
    },
    {},
  ),
  ...alternatives(
    'feishu.invalid-app-token',
    [getApp('app'), advance('2h'), ask('refusal', withToken(storeToken('app')))],
    {
      99991663: [answered('refusal', invalidAccessToken)],
      99991664: [answered('refusal', gatewayError(99991664, 'invalid app token'))],
    },
  ),
  ...alternatives('feishu.odd-token-prefix', [ask('refusal', withToken('x-none'))], {
    99991668: [answered('refusal', invalidUserToken)],
    99991671: [answered('refusal', gatewayError(99991671, 'Invalid token: must start with t-/u-'))],
  }),
  ...alternatives(
    'feishu.expired-user-token',
    [getUser('user'), advance('2h'), ask('refusal', withToken(userToken('user')))],
    {
      400: [answered('refusal', { status: 400, body: expiredBody })],
      401: [answered('refusal', { status: 401, body: expiredBody })],
      table: [answered('refusal', { status: 400, body: gatewayError(99991677, 'token expire').body })],
    },
  ),
  ...alternatives(
    'feishu.rate-limit-status',
    [fault(operation, 'rate-limited'), ask('refusal', business())],
    {
      400: [answered('refusal', { status: 400, body: tooOften })],
      429: [
        answered('refusal', {
          status: 429,
          body: tooOften,
          headers: { 'x-ogw-ratelimit-limit': '100', 'x-ogw-ratelimit-reset': '52' },
        }),
      ],
    },
    {},
  ),
];
