import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  failure,
  getInternal,
  getUser,
  internalToken,
  invalidUserToken,
  missingAccessToken,
  notFound,
  userToken,
  visibleUser,
} from '../../support/feishu.ts';
import { code, getCode, oauth, oauthClient, userCases, userInfo } from '../../support/feishu-login.ts';
import { advance, alternatives, ask, but, exchange, from, register } from '../../support/words.ts';
import { world } from '../../support/world.ts';

const says = about('feishu.userInfo');
const refused = failure(20005, 'The user access token passed is invalid. Please check the value');
const profile = (more: object = { user_id: '6c486g' }): Expected => ({
  status: 200,
  body: {
    code: 0,
    msg: 'success',
    data: {
      name: '',
      open_id: visibleUser,
      union_id: /^on_/,
      ...more,
      tenant_key: '2c5914ac018f9700',
    },
  },
});
const me = userInfo(userToken('user'));

/** 获取用户信息 */
export const cases: readonly Case[] = [
  says(
    'answers who the user is, keys as in the sample',
    { rules: ['key-order', 'optional-profile-fields'] },
    [
      getUser('user'),
      exchange(me, profile()),
      register(world({ apps: { cli_00000000000000a1: { scopes: [] } } })),
      exchange(me, profile({})),
    ],
  ),
  says(
    'takes user tokens of OAuth, and no token of an app',
    { rules: ['takes-user-tokens-of-every-endpoint'] },
    [
      getCode(),
      ask('oauth', oauth({ grant_type: 'authorization_code', ...oauthClient, code })),
      exchange(userInfo(from('oauth', '/access_token')), profile()),
      exchange(userInfo(internalToken('app')), refused),
    ],
  ),
  says('refuses a token that is missing, unknown or expired', { error: 'user-access-token-passed-invalid' }, [
    exchange(userInfo(), refused),
    exchange(userInfo('u-none'), refused),
    getUser('user'),
    advance('2h'),
    exchange(me, refused),
  ]),
  ...alternatives('feishu.user-info-refusal', [getUser('user'), getInternal('app'), advance('2h')], {
    20005: [exchange(userInfo(), refused), exchange(userInfo('t-none'), refused), exchange(me, refused)],
    gateway: [
      exchange(userInfo(), missingAccessToken),
      exchange(userInfo('u-none'), invalidUserToken),
      exchange(me, {
        status: 401,
        body: {
          code: 99991677,
          msg: 'Authentication token expired. Please request a new one.',
          error: { log_id: /^\d{14}[0-9A-F]{20}$/ },
        },
      }),
    ],
  }),
  ...Object.entries(userCases).map(([error, [changes, answer]]) =>
    says(`refuses a user of whom it says ${error}`, { error }, [
      getUser('user'),
      register(world(changes)),
      exchange(me, answer),
    ]),
  ),
  says('answers a DELETE as it answers a path that is none', { error: 'not-found' }, [
    exchange(but(userInfo(), { method: 'DELETE' }), notFound),
  ]),
];
