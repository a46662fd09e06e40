import { about } from '../../support/about.ts';
import type { Case, Expected, Steps } from '../../support/case.ts';
import {
  accepted,
  appToken,
  business,
  failure,
  getInternal,
  getUser,
  internalToken,
  invalidAccessToken,
  invalidUserToken,
  missingAccessToken,
  refreshToken,
  refreshUser,
  selfBuilt,
  storeApp,
  storeToken,
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
  loginCode,
  register,
  revoke,
} from '../../support/words.ts';
import { type WorldChanges, world } from '../../support/world.ts';

const operation = 'feishu.refreshAccessToken';
const says = about(operation);

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
      tenant_key: '2c5914ac018f9700',
      refresh_expires_in: 2_592_000,
      refresh_token: /^ur-[0-9A-Za-z]{20}$/,
    },
  },
};

const invalidGrantType = failure(
  20001,
  'invalid request, grant_type should be authorization_code or refresh_token',
);
const invalidRequest = failure(20001, 'Invalid request. Please check request param');
const invalidAppToken = failure(20014, 'The app access token passed is invalid. Please check the value');
const noNewToken = failure(20007, 'Failed to generate a user access token. Please try again');
const appIdDiffers = failure(
  20024,
  'App id in user_access_token or refresh_token diff with app id in app_access_token or tenant_access_token. ' +
    'Please keep the app id consistent',
);

const refresh = (token = refreshToken('user')) => refreshUser(internalToken('app'), token);
const withBody = (body: unknown) => but(refresh(), { body });
const bare = (authorization?: string) =>
  but(refresh(), {
    headers: { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) },
  });
/** What a user who is not what they were gets to hear. */
const afterwards = (changes: WorldChanges, answer: Expected): Steps => [
  getUser('user'),
  register(world(changes)),
  exchange(refresh(), answer),
];

/** 刷新 user_access_token */
export const cases: readonly Case[] = [
  says(
    'turns a refresh token into a new pair, keys as in the sample of the page',
    { rules: ['key-order', 'authorization', 'refresh-gives-a-new-user-token'] },
    [
      getUser('user'),
      ask('answer', refresh()),
      answered('answer', success),
      different(userToken('user'), userToken('answer')),
      accepted(userToken('answer')),
    ],
  ),
  says(
    'tells the life of both tokens as a length in seconds',
    { rules: ['expires-in-is-a-duration', 'lifetime-two-hours'] },
    [getUser('user'), advance('1h'), exchange(refresh(), success)],
  ),
  says('issues a user token that lives 2 hours', { rules: ['lifetime-two-hours'] }, [
    getUser('user'),
    ask('answer', refresh()),
    advance('1h59m59s'),
    accepted(userToken('answer')),
    advance('1s'),
    ask('refusal', business(`Bearer ${userToken('answer')}`)),
    answered('refusal', { status: 401 }),
  ]),
  says(
    'issues a refresh token with a full life, and uses up the one before',
    {
      rules: ['refresh-rotates', 'refresh-token-30-days'],
    },
    [
      getUser('user'),
      advance('20d'),
      getInternal('app'),
      ask('answer', refresh()),
      different(refreshToken('user'), refreshToken('answer')),
      advance('29d23h59m59s'),
      getInternal('app'),
      exchange(refresh(refreshToken('answer')), success),
    ],
  ),
  says('refuses a refresh token that was used', { rules: ['reuse-is-refused'] }, [
    getUser('user'),
    exchange(refresh(), success),
    exchange(refresh(), noNewToken),
  ]),
  says(
    'refuses a refresh token from the instant of its death',
    { error: 'generate-user-access-token-fail' },
    [getUser('user'), advance('30d'), getInternal('app'), exchange(refresh(), noNewToken)],
  ),
  says(
    'refuses a refresh token that was never issued, is another kind of token, or was revoked',
    {
      error: 'generate-user-access-token-fail',
    },
    [
      getUser('user'),
      exchange(refresh('ur-none'), noNewToken),
      exchange(refresh(userToken('user')), noNewToken),
      revoke(refreshToken('user')),
      exchange(refresh(), noNewToken),
    ],
  ),
  says('does not take a login code for a refresh token', { rules: ['login-code-is-no-refresh-token'] }, [
    getInternal('app'),
    loginCode('code', selfBuilt.app_id),
    exchange(refresh('{{code/code}}'), noNewToken),
  ]),
  says("refuses another app's refresh token, and does not use it up", { error: 'app-id-differs' }, [
    getUser('user'),
    ask('store', appToken()),
    exchange(refreshUser(storeToken('store'), refreshToken('user')), appIdDiffers),
    exchange(refresh(), success),
  ]),
  says('refuses a user who has resigned', { error: 'user-resigned' }, [
    afterwards({ users: { [visibleUser]: { status: 'resigned' } } }, failure(20021, 'User resigned')),
  ]),
  says(
    'refuses a user who is frozen, and takes the token again once they are not',
    { error: 'user-frozen' },
    [
      afterwards({ users: { [visibleUser]: { status: 'frozen' } } }, failure(20022, 'User frozen')),
      register(world()),
      exchange(refresh(), success),
    ],
  ),
  says('refuses a user who is not registered', { error: 'user-not-registered' }, [
    afterwards(
      { users: { [visibleUser]: { status: 'unregistered' } } },
      failure(20023, 'User not registered'),
    ),
  ]),
  says('refuses a user who is gone', { error: 'user-not-exist' }, [
    afterwards({ users: { [visibleUser]: null } }, failure(20008, 'User not exist')),
  ]),
  says(
    'refuses a user whose tenant has uninstalled the app since',
    { error: 'tenant-does-not-install-app' },
    [
      ask('app', appToken()),
      loginCode('code', storeApp.app_id),
      ask('user', {
        ...bare(`Bearer ${storeToken('app')}`),
        path: '/open-apis/mina/v2/tokenLoginValidate',
        body: { code: '{{code/code}}' },
      }),
      register(world({ apps: { [storeApp.app_id]: { tenants: [] } } })),
      exchange(
        refreshUser(storeToken('app'), refreshToken('user')),
        failure(20009, 'Tenant does not install app'),
      ),
    ],
  ),
  says(
    'answers the name that a user has',
    {
      rules: ['optional-profile-fields'],
      seed: world({ users: { [visibleUser]: { name: '张三' } } }),
    },
    [
      getUser('user'),
      exchange(refresh(), {
        status: 200,
        body: {
          ...(success.body as object),
          data: { ...(success.body as { data: object }).data, name: '张三' },
        },
      }),
    ],
  ),
  says('looks at the app token first', { error: 'app-access-token-passed-invalid' }, [
    getUser('user'),
    exchange(bare(), invalidAppToken),
    exchange(bare(internalToken('app')), invalidAppToken),
    exchange(but(bare(), { body: {} }), invalidAppToken),
    exchange(bare('Bearer t-none'), invalidAppToken),
    exchange(bare(`Bearer ${userToken('user')}`), invalidAppToken),
  ]),
  says('refuses the token of an app that was stopped since', { error: 'app-access-token-passed-invalid' }, [
    getUser('user'),
    register(world({ apps: { [selfBuilt.app_id]: { status: 'disabled' } } })),
    exchange(refresh(), invalidAppToken),
  ]),
  says('refuses what has no grant_type or refresh_token', { error: 'invalid-request' }, [
    getUser('user'),
    exchange(withBody({ grant_type: 'refresh_token' }), invalidRequest),
    exchange(withBody({ grant_type: 'refresh_token', refresh_token: '' }), invalidRequest),
    exchange(withBody('null'), invalidRequest),
    exchange(withBody(''), invalidRequest),
    exchange(refresh(), success),
  ]),
  says('names grant_type where that is what is wrong', { error: 'invalid-grant-type' }, [
    getUser('user'),
    exchange(withBody({}), invalidGrantType),
    exchange(withBody({ refresh_token: refreshToken('user') }), invalidGrantType),
    exchange(withBody({ grant_type: '', refresh_token: refreshToken('user') }), invalidGrantType),
    exchange(
      withBody({ grant_type: 'authorization_code', refresh_token: refreshToken('user') }),
      invalidGrantType,
    ),
    exchange(refresh(), success),
  ]),
  ...envelopeCases({
    operation,
    given: [getUser('user')],
    request: refresh(),
    success,
    form: `grant_type=refresh_token&refresh_token=${refreshToken('user')}`,
    failure: { request: refresh('ur-none'), answer: noNewToken },
  }),

  ...alternatives('feishu.previous-user-token', [getUser('user'), ask('answer', refresh())], {
    'stays-valid': [accepted(userToken('user')), accepted(userToken('answer'))],
    revoked: [
      exchange(business(`Bearer ${userToken('user')}`), invalidUserToken),
      accepted(userToken('answer')),
    ],
  }),
  ...alternatives(
    'feishu.refresh-app-token-refusal',
    [
      ask('none', but(bare(), { body: {} })),
      ask('bad', refreshUser('t-none', 'any')),
      ask('odd', refreshUser('eyJ.none', 'any')),
    ],
    {
      20014: [
        answered('none', invalidAppToken),
        answered('bad', invalidAppToken),
        answered('odd', invalidAppToken),
      ],
      gateway: [
        answered('none', missingAccessToken),
        answered('bad', invalidAccessToken),
        answered('odd', invalidUserToken),
      ],
    },
  ),
  ...alternatives(
    'feishu.expired-refresh-token',
    [getUser('user'), advance('30d'), getInternal('app'), ask('refusal', refresh())],
    {
      20007: [answered('refusal', noNewToken)],
      20037: [answered('refusal', { status: 200, body: /^{"code":20037,"msg":/ })],
    },
  ),
];
