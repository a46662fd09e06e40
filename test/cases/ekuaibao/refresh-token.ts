import { about } from '../../support/about.ts';
import type { Case } from '../../support/case.ts';
import {
  accepted,
  accessToken,
  featureNotEnabled,
  getPair,
  pair,
  pairQuery,
  refresh,
  refused,
  unauthorized,
} from '../../support/ekuaibao.ts';
import { refreshCases } from '../../support/ekuaibao-refresh.ts';
import { advance, alternatives, answered, ask, exchange, msAt } from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'ekuaibao.refreshToken';
const says = about(operation);
const badRefresh = refresh({ accessToken: 'none', refreshToken: 'none', powerCode: '219904' });

/** 刷新授权 */
export const cases: readonly Case[] = [
  ...refreshCases({ operation, request: refresh, life: '32d', lifeRule: 'lifetime-32-days' }),
  says('does not ask for a number of days', { rules: ['lifetime-32-days'] }, [
    getPair('old'),
    exchange(refresh({ ...pairQuery('old'), expireDate: '1' }), pair(msAt('32d'))),
  ]),
  ...alternatives('ekuaibao.refresh-refusal-body', [ask('refusal', badRefresh)], {
    'five-key': [answered('refusal', unauthorized)],
    'plain-text': [
      answered('refusal', { status: 403, body: '未授权', headers: { 'Content-Type': 'text/plain' } }),
    ],
    'status-only': [answered('refusal', { status: 403, body: '' })],
  }),
  ...alternatives(
    'ekuaibao.previous-pair',
    [getPair('old'), ask('new', refresh(pairQuery('old')))],
    {
      dead: [
        refused(accessToken('old')),
        exchange(refresh(pairQuery('old')), unauthorized),
        accepted(accessToken('new')),
      ],
      alive: [
        accepted(accessToken('old')),
        exchange(refresh(pairQuery('old')), { status: 200, body: /^{"value":/ }),
        advance('2h'),
        refused(accessToken('old')),
        accepted(accessToken('new')),
      ],
    },
    {},
  ),
  ...alternatives(
    'ekuaibao.power-code',
    [getPair('old'), ask('refusal', refresh({ ...pairQuery('old'), powerCode: '1' }))],
    {
      'feature-not-enabled': [answered('refusal', featureNotEnabled)],
      unauthorized: [answered('refusal', unauthorized)],
    },
    {},
  ),
  says(
    'has a new pair known everywhere after a while, where tokens are refused at first',
    {
      evidence: { kind: 'documented', source: 'Ekuaibao release notes 1.17.0' },
      quirks: { 'ekuaibao.propagation': 'refused-at-first' },
      seed: world({ propagationDelay: '20ms' }),
    },
    [
      getPair('old'),
      advance('20ms'),
      ask('new', refresh(pairQuery('old'))),
      refused(accessToken('new')),
      advance('20ms'),
      accepted(accessToken('new')),
    ],
  ),
];
