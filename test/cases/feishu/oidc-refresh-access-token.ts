import { about } from '../../support/about.ts';
import type { Case, Steps } from '../../support/case.ts';
import {
  accepted,
  failure,
  getInternal,
  getUser,
  internalToken,
  notFound,
  refreshToken,
} from '../../support/feishu.ts';
import {
  appIdDiffers,
  authenV1,
  getCode,
  getStore,
  invalidAppToken,
  invalidRequest,
  oauth,
  oauthClient,
  redeemV1,
  userCases,
} from '../../support/feishu-login.ts';
import {
  advance,
  answered,
  ask,
  but,
  different,
  exchange,
  from,
  register,
  revoke,
} from '../../support/words.ts';
import { world } from '../../support/world.ts';
import { oidcSuccess } from './oidc-access-token.ts';

const operation = 'feishu.oidcRefreshAccessToken';
const says = about(operation);
const path = 'oidc/refresh_access_token';
const refresh = (token = refreshToken('user'), grant_type = 'refresh_token') =>
  authenV1(path, internalToken('app'), { grant_type, refresh_token: token });
const getTokens: Steps = [getCode(), ask('user', redeemV1('oidc/access_token'))];
const invalidToken = failure(20026, 'The refresh token passed is invalid. Please check the value');

/** 刷新 user_access_token (oidc) */
export const cases: readonly Case[] = [
  says(
    'turns a refresh token into a new pair, keys as in the sample of the page',
    { rules: ['key-order', 'refresh-rotates', 'lifetime-two-hours', 'refresh-token-30-days'] },
    [
      getTokens,
      ask('answer', refresh()),
      answered('answer', oidcSuccess),
      different(refreshToken('user'), refreshToken('answer')),
      accepted(from('answer', '/data/access_token')),
      exchange(refresh(), invalidToken),
    ],
  ),
  says(
    'takes a refresh token of tokenLoginValidate, and none of OAuth',
    { rules: ['accepts-tokens-of-authen-v1'] },
    [
      getUser('user'),
      exchange(refresh(), oidcSuccess),
      getCode(),
      ask('oauth', oauth({ ...oauthClient, grant_type: 'authorization_code', code: from('code', '/code') })),
      exchange(refresh(from('oauth', '/refresh_token')), invalidToken),
    ],
  ),
  says('refuses a refresh token that is unknown, used or revoked', { error: 'oidc-refresh-token-invalid' }, [
    getTokens,
    exchange(refresh('ur-none'), invalidToken),
    revoke(refreshToken('user')),
    exchange(refresh(), invalidToken),
  ]),
  says('refuses a refresh token from the instant of its death', { error: 'refresh-token-expired' }, [
    getTokens,
    advance('30d'),
    getInternal('app'),
    exchange(refresh(), failure(20037, 'The refresh token passed has expired. Please generate a new one')),
  ]),
  says('reads the app token from the body as well', { rules: ['app-token-in-the-body'] }, [
    getTokens,
    exchange(
      authenV1(path, undefined, {
        grant_type: 'refresh_token',
        refresh_token: refreshToken('user'),
        app_access_token: internalToken('app'),
      }),
      oidcSuccess,
    ),
  ]),
  says('looks at the app token first', { error: 'app-access-token-passed-invalid' }, [
    exchange(authenV1(path, 't-none', {}), invalidAppToken),
  ]),
  says('refuses a body that is no JSON object, and one without refresh_token', { error: 'invalid-request' }, [
    getInternal('app'),
    exchange(but(refresh('any'), { body: '[]' }), invalidRequest),
    exchange(refresh(''), invalidRequest),
  ]),
  says('refuses another grant_type', { error: 'oidc-grant-type-unsupported' }, [
    getInternal('app'),
    exchange(refresh('any', 'password'), failure(20036, 'The grant_type passed is not supported')),
  ]),
  says("refuses another app's refresh token", { error: 'app-id-differs' }, [
    getTokens,
    getStore,
    exchange(
      authenV1(path, from('store', '/app_access_token'), {
        grant_type: 'refresh_token',
        refresh_token: refreshToken('user'),
      }),
      appIdDiffers,
    ),
    exchange(refresh(), oidcSuccess),
  ]),
  says('refuses an app of the other brand than the host', { error: 'oidc-brand-inconsistent' }, [
    getTokens,
    exchange(but(refresh(), { host: 'open.larksuite.com' }), failure(20046, 'Brand inconsistency')),
  ]),
  ...Object.entries(userCases).map(([error, [changes, answer]]) =>
    says(`refuses a user of whom it says ${error}`, { error }, [
      getTokens,
      register(world(changes)),
      exchange(refresh(), answer),
    ]),
  ),
  says('answers a GET as it answers a path that is none', { error: 'not-found' }, [
    getInternal('app'),
    exchange(but(refresh('any'), { method: 'GET' }), notFound),
  ]),
];
