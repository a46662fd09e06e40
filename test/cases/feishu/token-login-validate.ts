import { about } from '../../support/about.ts';
import type { Case, Expected, Steps } from '../../support/case.ts';
import {
  accepted,
  appToken,
  failure,
  getInternal,
  getTenant,
  getUser,
  hiddenUser,
  internalToken,
  invalidAccessToken,
  invalidParam,
  invalidUserToken,
  mina,
  missingAccessToken,
  refreshToken,
  refreshUser,
  secondTenant,
  selfBuilt,
  storeApp,
  storeToken,
  tenantTokenInternal,
  userToken,
  visibleUser,
} from '../../support/feishu.ts';
import { envelopeCases } from '../../support/feishu-endpoints.ts';
import {
  advance,
  alternatives,
  answered,
  ask,
  but,
  different,
  exchange,
  from,
  loginCode,
  register,
  revoke,
  same,
  secondsAt,
} from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'feishu.tokenLoginValidate';
const says = about(operation);

const appId = selfBuilt.app_id;
const code = '{{code/code}}';

/** The whole answer, for the visible user of the demo seed. */
const data = {
  open_id: visibleUser,
  employee_id: '6c486g',
  union_id: 'ou_10000000000000000000000000000000',
  session_key: /^[0-9a-f]{32}$/,
  tenant_key: '2c5914ac018f9700',
  access_token: /^u-[0-9A-Za-z]{20}$/,
  expires_in: secondsAt('2h'),
  refresh_token: /^ur-[0-9A-Za-z]{20}$/,
};
const succeeded = (changes: object = {}): Expected => ({
  status: 200,
  body: { code: 0, msg: 'success', data: { ...data, ...changes } },
});
/** With any time of expiry. */
const later = succeeded({ expires_in: /^\d{10}$/ });

const accessTokenInvalid = failure(10202, 'access token invalid');
const codeAppidNotMatch = failure(10213, 'code appid not match');
const invalidCode = failure(10226, 'invalid code');
const noVisibility = failure(10228, 'user to app has no visibility');

/** An app token and a code of the self-built app. */
const begun: Steps = [getInternal('app'), loginCode('code', appId)];
const redeem = (token = internalToken('app')) => mina(token, { code });
const bare = (authorization?: string) =>
  but(redeem(), {
    headers: { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) },
  });

const withoutScope = world({ apps: { [appId]: { scopes: [] } } });
const stopped = world({ apps: { [appId]: { status: 'disabled' } } });

/** 获取 user_access_token（小程序） */
export const cases: readonly Case[] = [
  says(
    'turns a login code into tokens and who the user is, keys as in the sample of the page',
    { rules: ['key-order', 'user-token-text', 'refresh-token-text', 'authorization'] },
    [begun, exchange(redeem(), succeeded())],
  ),
  says('tells the end of life as an instant in Unix seconds', { rules: ['expires-in-is-an-instant'] }, [
    getUser('now'),
    same(from('now', '/data/expires_in'), secondsAt('2h')),
    advance('1h'),
    getUser('later'),
    same(from('later', '/data/expires_in'), secondsAt('3h')),
  ]),
  says('issues a user token that lives 2 hours', { rules: ['lifetime-two-hours'] }, [
    getUser('user'),
    advance('1h59m59s'),
    accepted(userToken('user')),
    advance('1s'),
    ask('refusal', {
      method: 'GET',
      path: '/open-apis/contact/v3/users/me',
      headers: { Authorization: `Bearer ${userToken('user')}` },
    }),
    answered('refusal', { status: 401 }),
  ]),
  says(
    'gives new tokens for every code; the ones before live on',
    { rules: ['every-code-gives-new-tokens'] },
    [
      getUser('first'),
      getUser('second'),
      different(userToken('first'), userToken('second')),
      different(refreshToken('first'), refreshToken('second')),
      accepted(userToken('first')),
      accepted(userToken('second')),
    ],
  ),
  says('issues a refresh token that lives 30 days', { rules: ['refresh-token-30-days'] }, [
    getUser('user'),
    advance('29d23h59m59s'),
    getInternal('app'),
    exchange(refreshUser(internalToken('app'), refreshToken('user')), { status: 200, body: /^{"code":0,/ }),
    getUser('another'),
    advance('30d'),
    getInternal('app'),
    exchange(refreshUser(internalToken('app'), refreshToken('another')), {
      status: 200,
      body: /^{"code":20007,/,
    }),
  ]),
  says('takes the a- token of a store app', { rules: ['authorization'] }, [
    ask('app', appToken()),
    loginCode('code', storeApp.app_id),
    // The store app of the seed has no scopes.
    exchange(redeem(storeToken('app')), {
      status: 200,
      body: { code: 0, msg: 'success', data: withoutKey(data, 'employee_id') },
    }),
  ]),
  says(
    'takes the tenant_access_token of a self-built app',
    { rules: ['internal-tenant-token-is-an-app-token'] },
    [
      ask('tenant', tenantTokenInternal()),
      loginCode('code', appId),
      exchange(redeem(from('tenant', '/tenant_access_token')), succeeded()),
    ],
  ),
  says('takes either of two valid app tokens', { rules: ['either-of-two-app-tokens'] }, [
    getInternal('old'),
    advance('91m'),
    getInternal('new'),
    loginCode('code', appId),
    exchange(redeem(internalToken('old')), later),
    loginCode('code', appId),
    exchange(redeem(internalToken('new')), later),
  ]),
  says('takes a code once', { rules: ['code-life'] }, [
    begun,
    exchange(redeem(), succeeded()),
    exchange(redeem(), codeAppidNotMatch),
  ]),
  says('takes a code for 3 minutes, to the second', { rules: ['code-life'] }, [
    begun,
    loginCode('other', appId),
    advance('2m59s'),
    exchange(redeem(), later),
    advance('1s'),
    exchange(mina(internalToken('app'), { code: '{{other/code}}' }), invalidCode),
    advance('1s'),
    exchange(mina(internalToken('app'), { code: '{{other/code}}' }), invalidCode),
  ]),
  says('refuses the code of another app', { rules: ['code-is-bound-to-one-app'] }, [
    getInternal('app'),
    loginCode('code', storeApp.app_id),
    exchange(redeem(), codeAppidNotMatch),
  ]),
  says('does not use up a code that it refuses', { rules: ['refused-code-is-not-used-up'] }, [
    begun,
    ask('store', appToken()),
    exchange(redeem(storeToken('store')), codeAppidNotMatch),
    exchange(redeem('t-none'), accessTokenInvalid),
    exchange(redeem(), succeeded()),
  ]),
  says('refuses a user whom the app cannot see', { error: 'user-to-app-has-no-visibility' }, [
    getInternal('app'),
    loginCode('code', appId, hiddenUser),
    exchange(redeem(), noVisibility),
  ]),
  says('refuses a user whom the app cannot see any more', { error: 'user-to-app-has-no-visibility' }, [
    begun,
    register(world({ users: { [visibleUser]: { visible_to: [] } } })),
    exchange(redeem(), noVisibility),
  ]),
  says('refuses a code that was never issued', { error: 'invalid-code' }, [
    getInternal('app'),
    exchange(mina(internalToken('app'), { code: '2ef0bb04e272d274' }), invalidCode),
  ]),
  says(
    'tells employee_id only to an app with its scope',
    { rules: ['employee-id-only-with-scope'], seed: withoutScope },
    [
      begun,
      exchange(redeem(), {
        status: 200,
        body: { code: 0, msg: 'success', data: withoutKey(data, 'employee_id') },
      }),
      register(world()),
      loginCode('code', appId),
      exchange(redeem(), succeeded()),
    ],
  ),
  says('still answers a union_id', { rules: ['union-id-is-deprecated'] }, [
    begun,
    ask('answer', redeem()),
    same(from('answer', '/data/union_id'), data.union_id),
  ]),

  says('refuses a request without a token before it looks at the code', { error: 'access-token-invalid' }, [
    begun,
    exchange(bare(), accessTokenInvalid),
    exchange(but(bare(), { body: {} }), accessTokenInvalid),
    exchange(bare(internalToken('app')), accessTokenInvalid),
    exchange(bare(`Basic ${internalToken('app')}`), accessTokenInvalid),
    exchange(redeem(), succeeded()),
  ]),
  says('refuses an app token that is dead or was never issued', { error: 'access-token-invalid' }, [
    getInternal('app'),
    exchange(mina('t-none', { code: 'any' }), accessTokenInvalid),
    advance('2h'),
    loginCode('code', appId),
    exchange(redeem(), accessTokenInvalid),
  ]),
  says('refuses an app token that was revoked', { error: 'access-token-invalid' }, [
    begun,
    revoke(internalToken('app')),
    exchange(redeem(), accessTokenInvalid),
  ]),
  says('refuses tokens that speak for no app', { error: 'access-token-invalid' }, [
    getTenant('tenant', secondTenant),
    loginCode('code', storeApp.app_id),
    exchange(redeem(from('tenant', '/tenant_access_token')), accessTokenInvalid),
    getUser('user'),
    exchange(redeem(userToken('user')), accessTokenInvalid),
    exchange(redeem(refreshToken('user')), accessTokenInvalid),
  ]),
  says('refuses the token of an app that was stopped since', { error: 'access-token-invalid' }, [
    begun,
    register(stopped),
    exchange(redeem(), accessTokenInvalid),
  ]),
  says('calls what has no code an invalid param', { error: 'invalid-param' }, [
    getInternal('app'),
    exchange(mina(internalToken('app'), {}), invalidParam),
    exchange(mina(internalToken('app'), { code: 7 }), invalidParam),
    exchange(mina(internalToken('app'), '{'), invalidParam),
  ]),
  ...envelopeCases({
    operation,
    given: begun,
    request: redeem(),
    success: succeeded(),
    form: 'code={{code/code}}',
    failure: { request: mina(internalToken('app'), { code: 'none' }), answer: invalidCode },
  }),

  ...alternatives(
    'feishu.mina-token-refusal',
    [
      getInternal('app'),
      loginCode('code', appId),
      ask('none', bare()),
      ask('bad', redeem('t-none')),
      ask('odd', redeem('eyJ.none')),
    ],
    {
      10202: [
        answered('none', accessTokenInvalid),
        answered('bad', accessTokenInvalid),
        answered('odd', accessTokenInvalid),
      ],
      gateway: [
        answered('none', missingAccessToken),
        answered('bad', invalidAccessToken),
        answered('odd', invalidUserToken),
      ],
    },
    {},
  ),
  ...alternatives(
    'feishu.mina-token-prefix',
    [ask('app', appToken()), loginCode('code', storeApp.app_id), ask('answer', redeem(storeToken('app')))],
    {
      both: [answered('answer', { status: 200, body: /^{"code":0,/ })],
      't-only': [answered('answer', accessTokenInvalid)],
    },
    {},
  ),
  ...alternatives(
    'feishu.mina-missing-code',
    [getInternal('app'), ask('refusal', mina(internalToken('app'), {}))],
    {
      10003: [answered('refusal', invalidParam)],
      10226: [answered('refusal', invalidCode)],
    },
  ),
  ...alternatives(
    'feishu.expired-code',
    [begun, advance('3m'), ask('refusal', redeem())],
    {
      10213: [answered('refusal', codeAppidNotMatch)],
      10226: [answered('refusal', invalidCode)],
    },
    {},
  ),
  ...alternatives(
    'feishu.union-id',
    [begun, ask('answer', redeem())],
    {
      present: [answered('answer', succeeded())],
      absent: [
        answered('answer', {
          status: 200,
          body: { code: 0, msg: 'success', data: withoutKey(data, 'union_id') },
        }),
      ],
    },
    {},
  ),
  ...alternatives('feishu.user-token-lifetime', [getUser('user')], {
    6900: [same(from('user', '/data/expires_in'), secondsAt('6900s'))],
    7140: [same(from('user', '/data/expires_in'), secondsAt('7140s'))],
    7200: [same(from('user', '/data/expires_in'), secondsAt('7200s'))],
  }),
];

function withoutKey(object: Readonly<Record<string, unknown>>, key: string): object {
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== key));
}
