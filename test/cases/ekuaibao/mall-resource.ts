import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import { accessToken, fiveKeys, getAppAccessToken, getPair, mall } from '../../support/ekuaibao.ts';
import { advance, alternatives, answered, ask, but, exchange, from } from '../../support/words.ts';

const says = about('ekuaibao.mallResource');

const success: Expected = { status: 200, body: { status: '00000', msg: '请求成功', data: [] } };
const logIn = fiveKeys(401, '请先登录');
const token = from('app', '/value/accessToken');

/** The APIs of the mall */
export const cases: readonly Case[] = [
  says('takes the token after Bearer', { rules: ['bearer-in-the-header', 'success-body-is-ours'] }, [
    ask('app', getAppAccessToken()),
    exchange(mall(token), success),
    exchange(but(mall(), { headers: { Authorization: token } }), logIn),
    exchange(but(mall(), { query: { accessToken: token } }), logIn),
    exchange({ ...mall(token), host: 'unity.ekuaibao.com' }, success),
  ]),
  says(
    'refuses what is not the living token of a self-built app',
    { rules: ['bad-token-is-401'], error: 'please-log-in' },
    [
      exchange(mall(), logIn),
      exchange(mall('none'), logIn),
      getPair('pair'),
      exchange(mall(accessToken('pair')), logIn),
      ask('app', getAppAccessToken()),
      advance('2h'),
      exchange(mall(token), logIn),
    ],
  ),
  ...alternatives('ekuaibao.mall-refusal', [ask('answer', mall())], {
    '401': [answered('answer', logIn)],
    '200': [answered('answer', { status: 200, body: { status: '401', msg: '请先登录' } })],
  }),
];
