import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  account,
  app,
  clientHabits,
  fiveKeys,
  getAppAccessToken,
  mall,
  notFound,
  refresh,
  refused,
  unauthorized,
} from '../../support/ekuaibao.ts';
import {
  advance,
  alternatives,
  answered,
  ask,
  but,
  different,
  exchange,
  from,
  same,
} from '../../support/words.ts';

const operation = 'ekuaibao.getAppAccessToken';
const says = about(operation);

const success: Expected = { status: 200, body: { value: { accessToken: /^[A-Za-z]{32}$/, timeout: 7200 } } };
const failure = (message: string): Expected => ({ ...fiveKeys(500, message), status: 200 });
const noApp = failure('应用不存在');
const wrongSecret = failure('应用鉴权失败');
const token = (as: string) => from(as, '/value/accessToken');
const mallOk: Expected = { status: 200, body: { status: '00000', msg: '请求成功', data: [] } };
const unsecured = { appKey: app.appKey };

/** 获取自建应用授权 */
export const cases: readonly Case[] = [
  says(
    'answers a token of 32 letters and its life in seconds',
    { rules: ['success-under-value', 'token-is-32-letters'] },
    [exchange(getAppAccessToken(), success)],
  ),
  says(
    'issues a token that lives 2 hours, and another one at every call',
    { rules: ['lifetime-two-hours', 'repeat-hands-out-a-new-token'] },
    [
      ask('first', getAppAccessToken()),
      advance('1h'),
      ask('second', getAppAccessToken()),
      answered('second', success),
      different(token('first'), token('second')),
      advance('59m59s'),
      exchange(mall(token('first')), mallOk),
      advance('1s'),
      exchange(mall(token('first')), { status: 401 }),
      exchange(mall(token('second')), mallOk),
    ],
  ),
  ...alternatives(
    'ekuaibao.app-token-repeat',
    [ask('first', getAppAccessToken()), advance('1h'), ask('second', getAppAccessToken())],
    {
      new: [different(token('first'), token('second')), same(from('second', '/value/timeout'), 7200)],
      same: [same(token('first'), token('second')), same(from('second', '/value/timeout'), 3600)],
    },
  ),
  says('issues a token that business APIs refuse', { rules: ['for-the-mall-alone'] }, [
    ask('app', getAppAccessToken()),
    exchange(mall(token('app')), mallOk),
    refused(token('app')),
    exchange(refresh({ accessToken: token('app'), powerCode: '219904' }), { status: 403 }),
    exchange(refresh({ accessToken: token('app'), refreshToken: 'x', powerCode: '219904' }), unauthorized),
  ]),
  says('refuses a key it does not know', { rules: ['failure-is-200'], error: 'app-not-found' }, [
    exchange(getAppAccessToken({ ...app, appKey: 'nobody' }), noApp),
    exchange(getAppAccessToken({ ...account, appSecret: account.appSecurity }), noApp),
  ]),
  says('refuses a wrong secret', { error: 'app-authentication-failed' }, [
    exchange(getAppAccessToken({ ...app, appSecret: 'wrong' }), wrongSecret),
  ]),
  ...alternatives(
    'ekuaibao.app-refusal-body',
    [
      ask('key', getAppAccessToken({ ...app, appKey: 'nobody' })),
      ask('secret', getAppAccessToken({ ...app, appSecret: 'wrong' })),
    ],
    {
      'five-key': [answered('key', noApp), answered('secret', wrongSecret)],
      'code-and-msg': [
        answered('key', { status: 200, body: { code: 500, msg: '应用不存在' } }),
        answered('secret', { status: 200, body: { code: 500, msg: '应用鉴权失败' } }),
      ],
    },
  ),
  ...alternatives(
    'ekuaibao.app-secret-field',
    [ask('answer', getAppAccessToken({ appKey: app.appKey, appSecurity: app.appSecret }))],
    { either: [answered('answer', success)], 'app-secret': [answered('answer', wrongSecret)] },
  ),
  ...alternatives(
    'ekuaibao.app-missing-field',
    [
      ask('no key', getAppAccessToken({ appSecret: app.appSecret })),
      ask('a number', getAppAccessToken({ ...app, appKey: 7 })),
      ask('no secret', getAppAccessToken(unsecured)),
      ask('an empty secret', getAppAccessToken({ ...app, appSecret: '' })),
      ask('no JSON', getAppAccessToken('{')),
      ask('an array', getAppAccessToken('[]')),
      ask('null', getAppAccessToken('null')),
    ],
    {
      'service-refusal': [
        answered('no key', noApp),
        answered('a number', noApp),
        answered('no secret', wrongSecret),
        answered('an empty secret', wrongSecret),
        answered('no JSON', noApp),
        answered('an array', noApp),
        answered('null', noApp),
      ],
      'json-parameters-incorrect': [
        'no key',
        'a number',
        'no secret',
        'an empty secret',
        'no JSON',
        'an array',
        'null',
      ].map((name) => answered(name, fiveKeys(412, 'JSON请求参数不正确'))),
    },
  ),
  says('knows no other method', { error: 'not-found' }, [
    exchange(but(getAppAccessToken(), { method: 'GET', body: undefined }), notFound),
  ]),
  ...clientHabits(operation, getAppAccessToken(), success),
];
