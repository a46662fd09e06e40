import { about } from '../../support/about.ts';
import type { Case } from '../../support/case.ts';
import { fiveKeys, getPair, pair, pairQuery, refreshDays, unauthorized } from '../../support/ekuaibao.ts';
import { refreshCases } from '../../support/ekuaibao-refresh.ts';
import { alternatives, answered, ask, exchange, msAt } from '../../support/words.ts';

const operation = 'ekuaibao.refreshTokenExpireDate';
const says = about(operation);

const badDays = fiveKeys(400, 'expireDate参数错误');
const badRefresh = { accessToken: 'none', refreshToken: 'none', powerCode: '219904', expireDate: '1' };
const withDays = (expireDate: string) => refreshDays({ ...pairQuery('old'), expireDate });

/** 刷新授权(指定有效时间) */
export const cases: readonly Case[] = [
  ...refreshCases({
    operation,
    request: (query) => refreshDays({ ...query, expireDate: '10' }),
    life: '10d',
    lifeRule: 'lifetime-is-expire-date-days',
  }),
  ...[1, 365].map((days) =>
    says(`gives ${days} days when asked for ${days}`, { rules: ['lifetime-is-expire-date-days'] }, [
      getPair('old'),
      exchange(withDays(String(days)), pair(msAt(`${days}d`))),
    ]),
  ),
  says(
    'refuses what is no whole number of days above 0, and takes the pair afterwards',
    { error: 'bad-request' },
    [
      getPair('old'),
      ...['0', '-1', '1.5', 'ten', ''].map((days) => exchange(withDays(days), badDays)),
      exchange(refreshDays(pairQuery('old')), badDays),
      exchange(withDays('1'), pair(msAt('1d'))),
    ],
  ),
  says('looks at the pair before the days', { error: 'unauthorized' }, [
    exchange(refreshDays({ ...badRefresh, expireDate: '' }), unauthorized),
  ]),
  ...alternatives('ekuaibao.expire-date', [getPair('old'), ask('refusal', withDays('0'))], {
    'bad-request': [answered('refusal', badDays)],
    unauthorized: [answered('refusal', unauthorized)],
  }),
  ...alternatives('ekuaibao.refresh-refusal-body', [ask('refusal', refreshDays(badRefresh))], {
    'plain-text': [answered('refusal', { status: 403, body: '未授权' })],
    'status-only': [answered('refusal', { status: 403, body: '' })],
  }),
];
