import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import { accepted, failure, internalToken, notFound, selfBuilt } from '../../support/feishu.ts';
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
import { advance, answered, ask, but, exchange, from, register } from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'feishu.oidcAccessToken';
const says = about(operation);
const path = 'oidc/access_token';
const redeem = (changes = {}) => redeemV1(path, changes);

export const oidcSuccess: Expected = {
  status: 200,
  body: {
    code: 0,
    msg: 'success',
    data: {
      access_token: /^u-[0-9A-Za-z]{20}$/,
      refresh_token: /^ur-[0-9A-Za-z]{20}$/,
      token_type: 'Bearer',
      expires_in: 7200,
      refresh_expires_in: 2_592_000,
      scope: 'auth:user.id:read',
    },
  },
};
const invalidCode = failure(
  20003,
  'The code passed is invalid. Please note that the code could only be used once',
);

/** 获取 user_access_token (oidc) */
export const cases: readonly Case[] = [
  says(
    'turns a code of the web login into tokens, without the profile',
    { rules: ['key-order', 'tokens-only', 'lifetime-two-hours', 'refresh-token-30-days'] },
    [
      getCode(),
      ask('answer', redeem()),
      answered('answer', oidcSuccess),
      accepted(from('answer', '/data/access_token')),
    ],
  ),
  says('takes a code for 5 minutes, and once', { rules: ['code-five-minutes'], error: 'oidc-code-expired' }, [
    getCode(),
    advance('4m59s'),
    exchange(redeem(), oidcSuccess),
    exchange(redeem(), invalidCode),
    getCode(),
    advance('5m'),
    exchange(redeem(), failure(20004, 'The code passed has expired. Please generate a new one')),
  ]),
  says('refuses a code that was never issued, or was used', { error: 'oidc-code-invalid' }, [
    getCode(),
    exchange(redeem({ code: 'none' }), invalidCode),
    exchange(redeem(), oidcSuccess),
    exchange(redeem(), invalidCode),
  ]),
  says('reads the app token from the body as well', { rules: ['app-token-in-the-body'] }, [
    getCode(),
    exchange(
      authenV1(path, undefined, {
        grant_type: 'authorization_code',
        code,
        app_access_token: internalToken('app'),
      }),
      oidcSuccess,
    ),
  ]),
  says('looks at the app token first', { error: 'app-access-token-passed-invalid' }, [
    exchange(authenV1(path, undefined, {}), invalidAppToken),
    exchange(authenV1(path, 't-none', {}), invalidAppToken),
  ]),
  says('refuses a body that is no JSON object, and one without code', { error: 'invalid-request' }, [
    getCode(),
    exchange(but(redeem(), { body: '{' }), invalidRequest),
    exchange(redeem({ code: '' }), invalidRequest),
  ]),
  says('refuses another grant_type', { error: 'oidc-grant-type-unsupported' }, [
    getCode(),
    exchange(redeem({ grant_type: 'password' }), failure(20036, 'The grant_type passed is not supported')),
    exchange(redeem({ grant_type: '' }), failure(20036, 'The grant_type passed is not supported')),
  ]),
  says("refuses another app's code, and does not use it up", { error: 'app-id-differs' }, [
    getCode(),
    getStore,
    exchange(
      authenV1(path, from('store', '/app_access_token'), { grant_type: 'authorization_code', code }),
      appIdDiffers,
    ),
    exchange(redeem(), oidcSuccess),
  ]),
  says('refuses an app of the other brand than the host', { error: 'oidc-brand-inconsistent' }, [
    getCode(),
    exchange(but(redeem(), { host: 'open.larksuite.com' }), failure(20046, 'Brand inconsistency')),
  ]),
  says('refuses an app that was stopped since', { error: 'app-access-token-passed-invalid' }, [
    getCode(),
    register(world({ apps: { [selfBuilt.app_id]: { status: 'disabled' } } })),
    exchange(redeem(), invalidAppToken),
  ]),
  ...Object.entries(userCases).map(([error, [changes, answer]]) =>
    says(`refuses a user of whom it says ${error}`, { error }, [
      getCode(),
      register(world(changes)),
      exchange(redeem(), answer),
    ]),
  ),
  says('answers a GET as it answers a path that is none', { error: 'not-found' }, [
    getCode(),
    exchange(but(redeem(), { method: 'GET' }), notFound),
  ]),
];
