import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  accepted,
  accessToken,
  account,
  business,
  clientHabits,
  corporationId,
  featureNotEnabled,
  fiveKeys,
  getAccessToken,
  getPair,
  invalidKey,
  neverTooMany,
  notFound,
  pair,
  pairQuery,
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
  jump,
  msAt,
  register,
  same,
  took,
} from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'ekuaibao.getAccessToken';
const says = about(operation);

const success = pair(msAt('2h'));
const wrongSecurity = getAccessToken({ ...account, appSecurity: 'wrong' });
const plainText = /^ID_3[A-Za-z0-9_$-]{10}$/;
const slow = world({ propagationDelay: '20ms' });
const hosted = (origin: string) => world({ corporations: { [corporationId]: { origin } } });
const statusOnly: Expected = { status: 403, body: '', headers: { 'Content-Type': 'text/plain' } };
const jsonIncorrect = fiveKeys(412, 'JSON请求参数不正确');

const invalidBodies: Readonly<Record<string, unknown>> = {
  'no body': undefined,
  'an empty object': {},
  'the JSON null': 'null',
  'a JSON array': '[]',
  'JSON that breaks off': '{',
  'no appSecurity': { appKey: account.appKey },
  'an empty appKey': { ...account, appKey: '' },
  'a number for appKey': { ...account, appKey: 7 },
  'null for appSecurity': { ...account, appSecurity: null },
  'appSecret where appSecurity belongs': { appKey: account.appKey, appSecret: account.appSecurity },
  'more than a mebibyte': { ...account, padding: 'x'.repeat(1_048_576) },
};

/** 获取授权 */
export const cases: readonly Case[] = [
  says(
    'answers the pair, its end and the corporation under value',
    {
      rules: ['success-under-value', 'token-format', 'refresh-token-in-the-answer', 'content-type'],
    },
    [exchange(getAccessToken(), { ...success, headers: { 'Content-Type': 'application/json' } })],
  ),
  says(
    'tells the end of a token as an instant in milliseconds, 2 hours ahead',
    {
      rules: ['expire-time-is-an-instant', 'lifetime-two-hours'],
    },
    [
      getPair('first'),
      same(from('first', '/value/expireTime'), msAt('2h')),
      advance('1h500ms'),
      getPair('second'),
      same(from('second', '/value/expireTime'), msAt('3h500ms')),
    ],
  ),
  says('issues a token that lives 2 hours, to the second', { rules: ['lifetime-two-hours'] }, [
    getPair('pair'),
    accepted(accessToken('pair')),
    jump('expiry', '-1s'),
    accepted(accessToken('pair')),
    advance('1s'),
    refused(accessToken('pair')),
    advance('1s'),
    refused(accessToken('pair')),
  ]),
  says(
    'ends both tokens of a pair in the corporation, the ids a letter apart',
    {
      rules: ['pair-shares-the-corporation'],
    },
    [
      getPair('pair'),
      different(accessToken('pair'), from('pair', '/value/refreshToken')),
      answered('pair', {
        body: /^{"value":{"accessToken":"(ID_3.{7}).(..:34A73EyI8A0w00)","refreshToken":"\1.\2",/,
      }),
    ],
  ),
  says(
    'issues a new pair at every call; the earlier ones live to their own end',
    {
      rules: ['repeat-hands-out-a-new-token', 'earlier-tokens-live-on'],
    },
    [
      getPair('first'),
      advance('1h'),
      getPair('second'),
      getPair('third'),
      different(accessToken('first'), accessToken('second'), accessToken('third')),
      accepted(accessToken('first')),
      accepted(accessToken('second')),
      advance('59m59s'),
      accepted(accessToken('first')),
      advance('1s'),
      refused(accessToken('first')),
      accepted(accessToken('second')),
      accepted(accessToken('third')),
    ],
  ),
  says('issues a refresh token that is no access token', { rules: ['refresh-token-in-the-answer'] }, [
    getPair('pair'),
    refused(from('pair', '/value/refreshToken')),
  ]),
  says(
    'answers late, and the token works at once',
    {
      rules: ['answer-waits-for-propagation'],
      seed: slow,
    },
    [getPair('pair'), took('pair', 20), accepted(accessToken('pair'))],
  ),
  says('refuses a wrong password and an unknown account alike', { error: 'invalid-key' }, [
    exchange(wrongSecurity, invalidKey),
    exchange(getAccessToken({ ...account, appKey: '00000000-0000-4000-8000-000000000000' }), invalidKey),
  ]),
  says('does not look for credentials in the query', { rules: ['credentials-in-the-body'] }, [
    exchange(but(getAccessToken(), { body: undefined, query: account }), invalidKey),
    exchange(but(getAccessToken({}), { query: account }), invalidKey),
  ]),
  ...Object.entries(invalidBodies).map(([what, body]) =>
    says(`calls the key invalid for ${what}`, { error: 'invalid-key' }, [
      exchange(but(getAccessToken(), { body }), invalidKey),
    ]),
  ),
  says(
    'refuses a corporation whose licence has lapsed, from that instant on',
    {
      error: 'feature-not-enabled',
      seed: world({ corporations: { [corporationId]: { licensedUntil: '2026-11-21T01:00:00Z' } } }),
    },
    [
      exchange(getAccessToken(), pair(msAt('1h'))),
      advance('59m59s'),
      exchange(getAccessToken(), pair(msAt('1h'))),
      advance('1s'),
      exchange(getAccessToken(), featureNotEnabled),
    ],
  ),
  says('answers a GET as a path that is none', { error: 'not-found' }, [
    exchange({ method: 'GET', path: getAccessToken().path }, notFound),
  ]),
  neverTooMany(operation, getAccessToken()),
  ...clientHabits(operation, getAccessToken(), success),
  says(
    'takes any account where the twin is told to',
    { evidence: { kind: 'inferred', source: 'the option accept-any' }, acceptAny: true },
    [
      ask('pair', getAccessToken({ appKey: 'any', appSecurity: 'any' })),
      answered('pair', { status: 200, body: /^{"value":{"accessToken":"ID_3/ }),
      accepted(accessToken('pair')),
      exchange(refresh(pairQuery('pair')), { status: 200, body: /^{"value":{"accessToken":"ID_3/ }),
      exchange(wrongSecurity, success),
    ],
  ),
  says(
    'answers as its pages have it under the profile documented',
    {
      evidence: { kind: 'documented', source: 'the pages of the vendor' },
      profile: 'documented',
      seed: hosted('https://dd2.hosecloud.com/'),
    },
    [
      exchange(but(getAccessToken(), { host: 'app.ekuaibao.com' }), invalidKey),
      exchange(but(getAccessToken(), { host: 'dd2.hosecloud.com' }), success),
    ],
  ),

  ...alternatives(
    'ekuaibao.invalid-key-body',
    [ask('refusal', wrongSecurity)],
    {
      'value-wrapped': [answered('refusal', invalidKey)],
      flat: [answered('refusal', fiveKeys(403, '密钥无效'))],
      'status-only': [answered('refusal', statusOnly)],
    },
    {},
  ),
  ...alternatives(
    'ekuaibao.propagation',
    [getPair('pair'), ask('use', business(accessToken('pair')))],
    {
      'refused-at-first': [
        answered('use', unauthorized),
        exchange(refresh(pairQuery('pair')), unauthorized),
        advance('19ms'),
        refused(accessToken('pair')),
        advance('1ms'),
        accepted(accessToken('pair')),
      ],
      'delayed-answer': [took('pair', 20), answered('use', { status: 200, body: { count: 0, items: [] } })],
    },
    { setting: { seed: slow } },
  ),
  ...alternatives(
    'ekuaibao.repeat',
    [getPair('first'), advance('1h'), getPair('second')],
    {
      new: [different(accessToken('first'), accessToken('second'))],
      same: [
        same(accessToken('first'), accessToken('second')),
        same(from('second', '/value/refreshToken'), from('first', '/value/refreshToken')),
        same(from('second', '/value/expireTime'), msAt('2h')),
      ],
    },
    {},
  ),
  ...alternatives(
    'ekuaibao.previous-token',
    [getPair('first'), getPair('second')],
    {
      'stays-valid': [accepted(accessToken('first')), accepted(accessToken('second'))],
      revoked: [refused(accessToken('first')), accepted(accessToken('second'))],
    },
    {},
  ),
  ...alternatives(
    'ekuaibao.missing-field',
    [ask('empty', getAccessToken({})), ask('broken', but(getAccessToken(), { body: '{' }))],
    {
      'invalid-key': [answered('empty', invalidKey), answered('broken', invalidKey)],
      'json-parameters-incorrect': [answered('empty', jsonIncorrect), answered('broken', jsonIncorrect)],
    },
  ),
  ...alternatives(
    'ekuaibao.wrong-prefix',
    [
      ask('elsewhere', but(getAccessToken(), { host: 'app.ekuaibao.com' })),
      exchange(but(getAccessToken(), { host: 'dd2.hosecloud.com' }), success),
      exchange(but(getAccessToken(), { host: 'localhost' }), success),
      ask('pair', but(getAccessToken(), { host: 'dd2.hosecloud.com' })),
      ask('use', but(business(accessToken('pair')), { host: 'app.ekuaibao.com' })),
    ],
    {
      ignored: [
        answered('elsewhere', success),
        answered('use', { status: 200, body: { count: 0, items: [] } }),
      ],
      refused: [
        answered('elsewhere', invalidKey),
        answered('use', unauthorized),
        exchange(but(refresh(pairQuery('pair')), { host: 'app.ekuaibao.com' }), unauthorized),
      ],
    },
    { setting: { seed: hosted('https://dd2.hosecloud.com/') } },
  ),
  ...alternatives(
    'ekuaibao.token-format',
    [ask('pair', getAccessToken())],
    {
      'with-corporation': [answered('pair', success)],
      plain: [
        answered('pair', {
          body: {
            value: { accessToken: plainText, refreshToken: plainText, expireTime: msAt('2h'), corporationId },
          },
        }),
      ],
    },
    {},
  ),
  says('takes the new password and refuses the old one after a change', { error: 'invalid-key' }, [
    register(world({ corporations: { [corporationId]: { appSecurity: 'changed' } } })),
    exchange(getAccessToken(), invalidKey),
    exchange(getAccessToken({ ...account, appSecurity: 'changed' }), {
      status: 200,
      body: /^{"value":{"accessToken"/,
    }),
  ]),
];
