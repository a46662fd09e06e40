import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  accepted,
  failure,
  getInternal,
  internalToken,
  notFound,
  selfBuilt,
  storeApp,
  visibleUser,
} from '../../support/feishu.ts';
import {
  appIdDiffers,
  authenV1,
  code,
  getCode,
  getStore,
  invalidAppToken,
  invalidRequest,
  redeemV1,
  userCases,
} from '../../support/feishu-login.ts';
import {
  advance,
  alternatives,
  answered,
  ask,
  but,
  exchange,
  from,
  loginCode,
  register,
} from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'feishu.userAccessToken';
const says = about(operation);
const redeem = (changes = {}) => redeemV1('access_token', changes);

const success: Expected = {
  status: 200,
  body: {
    code: 0,
    msg: 'success',
    data: {
      access_token: /^u-[0-9A-Za-z]{20}$/,
      token_type: 'Bearer',
      expires_in: 7200,
      name: '',
      open_id: visibleUser,
      union_id: /^on_/,
      user_id: '6c486g',
      tenant_key: '2c5914ac018f9700',
      refresh_expires_in: 2_592_000,
      refresh_token: /^ur-[0-9A-Za-z]{20}$/,
    },
  },
};
const noToken = failure(20007, 'Failed to generate a user access token. Please try again');
const notFound404 = (method: string) => exchange(but(redeem(), { method }), notFound);

/** 获取 user_access_token（v1 版本） */
export const cases: readonly Case[] = [
  says(
    'turns a code of the web login into tokens and the profile, keys as in the sample',
    { rules: ['key-order', 'user-profile-in-the-answer', 'lifetime-two-hours', 'refresh-token-30-days'] },
    [
      getCode(),
      ask('answer', redeem()),
      answered('answer', success),
      accepted(from('answer', '/data/access_token')),
    ],
  ),
  says('leaves out the user_id without its scope', { rules: ['user-profile-in-the-answer'] }, [
    getStore,
    loginCode('code', storeApp.app_id, visibleUser),
    ask(
      'answer',
      authenV1('access_token', from('store', '/app_access_token'), {
        grant_type: 'authorization_code',
        code,
      }),
    ),
    answered('answer', { status: 200, body: { ...(success.body as object), data: withoutUserId() } }),
  ]),
  says('takes a code for 5 minutes, and once', { rules: ['code-five-minutes'] }, [
    getCode(),
    advance('4m59s'),
    exchange(redeem(), success),
    exchange(redeem(), noToken),
    getCode(),
    advance('5m'),
    exchange(redeem(), noToken),
  ]),
  says('refuses a code that was never issued', { error: 'generate-user-access-token-fail' }, [
    getInternal('app'),
    exchange(redeemV1('access_token', { code: 'none' }), noToken),
  ]),
  says('reads the app token from the body as well', { rules: ['app-token-in-the-body'] }, [
    getCode(),
    exchange(
      authenV1('access_token', undefined, {
        grant_type: 'authorization_code',
        code,
        app_access_token: internalToken('app'),
      }),
      success,
    ),
  ]),
  ...alternatives('feishu.app-token-in-body', getCode(), {
    accepted: [exchange(inBody(), success)],
    refused: [exchange(inBody(), invalidAppToken)],
  }),
  says('looks at the app token first', { error: 'app-access-token-passed-invalid' }, [
    exchange(authenV1('access_token', undefined, {}), invalidAppToken),
    exchange(authenV1('access_token', 'a-none', {}), invalidAppToken),
  ]),
  says('refuses a body that is no JSON object, and one without code', { error: 'invalid-request' }, [
    getCode(),
    exchange(but(redeem(), { body: '{' }), invalidRequest),
    exchange(redeem({ code: '' }), invalidRequest),
  ]),
  says('refuses another grant_type', { error: 'invalid-grant-type' }, [
    getCode(),
    exchange(redeem({ grant_type: 'password' }), grantType()),
    exchange(redeem({ grant_type: '' }), grantType()),
  ]),
  says("refuses another app's code, and does not use it up", { error: 'app-id-differs' }, [
    getCode(),
    getStore,
    exchange(
      authenV1('access_token', from('store', '/app_access_token'), {
        grant_type: 'authorization_code',
        code,
      }),
      appIdDiffers,
    ),
    exchange(redeem(), success),
  ]),
  says('refuses a user whose tenant has not installed the app', { error: 'tenant-does-not-install-app' }, [
    getStore,
    loginCode('code', storeApp.app_id, visibleUser),
    register(world({ apps: { [storeApp.app_id]: { tenants: [] } } })),
    exchange(
      authenV1('access_token', from('store', '/app_access_token'), {
        grant_type: 'authorization_code',
        code,
      }),
      failure(20009, 'Tenant does not install app'),
    ),
  ]),
  ...Object.entries(userCases).map(([error, [changes, answer]]) =>
    says(`refuses a user of whom it says ${error}`, { error }, [
      getCode(),
      register(world(changes)),
      exchange(redeem(), answer),
    ]),
  ),
  ...alternatives(
    'feishu.v1-code-refusal',
    [getInternal('app'), loginCode('code', selfBuilt.app_id, visibleUser)],
    {
      20007: [exchange(redeem({ code: 'none' }), noToken), advance('5m'), exchange(redeem(), noToken)],
      20003: [
        exchange(redeem({ code: 'none' }), failure(20003, 'invalid request with code')),
        advance('5m'),
        exchange(redeem(), failure(20004, 'expired code')),
      ],
    },
  ),
  says('answers a GET as it answers a path that is none', { error: 'not-found' }, [
    getCode(),
    notFound404('GET'),
  ]),
];

function inBody() {
  return authenV1('access_token', undefined, {
    grant_type: 'authorization_code',
    code,
    app_access_token: internalToken('app'),
  });
}

function grantType(): Expected {
  return failure(20001, 'invalid request, grant_type should be authorization_code or refresh_token');
}

function withoutUserId(): object {
  const { user_id: _, ...data } = (success.body as { data: Record<string, unknown> }).data;
  return data;
}
