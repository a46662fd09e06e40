import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import { corporationId, fiveKeys, location, neverTooMany, notFound } from '../../support/ekuaibao.ts';
import { alternatives, answered, ask, but, exchange, register } from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'ekuaibao.location';
const says = about(operation);

const at = (value: string): Expected => ({
  status: 200,
  body: { value },
  headers: { 'Content-Type': 'application/json' },
});
const badCorpId = fiveKeys(400, 'corpId参数错误');
const moved = (origin: string) => register(world({ corporations: { [corporationId]: { origin } } }));

/** 获取地址前缀 */
export const cases: readonly Case[] = [
  says(
    'answers the address under value, a slash at its end, without a token',
    {
      rules: ['prefix-ends-in-a-slash', 'no-token-needed'],
    },
    [exchange(location(), at('https://app.ekuaibao.com/'))],
  ),
  says('answers another address once the corporation has moved', { rules: ['prefix-may-change'] }, [
    exchange(location(), at('https://app.ekuaibao.com/')),
    moved('https://dd2.hosecloud.com/'),
    exchange(location(), at('https://dd2.hosecloud.com/')),
  ]),
  says(
    'has an address for each platform',
    { rules: ['six-prefixes'] },
    [
      'app.ekuaibao.com',
      'dd2.hosecloud.com',
      'wx2.ekuaibao.com',
      'kdcloud2.ekuaibao.com',
      'ddenterprise.ekuaibao.com',
      'feishu.ekuaibao.com',
    ].map((host) => [moved(`https://${host}/`), exchange(but(location(), { host }), at(`https://${host}/`))]),
  ),
  says('misses a corpId', { error: 'bad-corp-id' }, [
    exchange(location(''), badCorpId),
    exchange(location({ corpId: '' }), badCorpId),
  ]),
  says('answers any method but GET as a path that is none', { error: 'not-found' }, [
    exchange({ method: 'POST', path: location().path, body: {} }, notFound),
  ]),
  says(
    'takes a trailing slash and a second slash',
    {
      evidence: { kind: 'inferred', source: 'as on the other endpoints' },
    },
    [
      exchange(but(location(), { path: `${location().path}/` }), { status: 200 }),
      exchange(but(location(), { path: `/${location().path}` }), { status: 200 }),
    ],
  ),
  neverTooMany(operation, location()),
  ...alternatives('ekuaibao.unknown-corporation', [ask('answer', location({ corpId: 'ID_nobody00000' }))], {
    'bad-request': [answered('answer', badCorpId)],
    'default-prefix': [answered('answer', at('https://app.ekuaibao.com/'))],
  }),
];
