import { about } from '../../support/about.ts';
import type { Case, Expected, Steps } from '../../support/case.ts';
import {
  accepted,
  appTokenInternal,
  appUnauthorized,
  failure,
  gatewayError,
  getInternal,
  internalToken,
  invalidParam,
  notFound,
  refused,
  selfBuilt,
  storeApp,
  tenantTokenInternal,
} from '../../support/feishu.ts';
import { envelopeCases, windowCases } from '../../support/feishu-endpoints.ts';
import {
  advance,
  alternatives,
  answered,
  ask,
  but,
  different,
  exchange,
  fault,
  from,
  register,
  revoke,
  same,
} from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'feishu.appAccessTokenInternal';
const says = about(operation);

const tokenText = /^t-g104[0-9A-Za-z]{4}[A-Z2-7]{32}$/;
const success: Expected = {
  status: 200,
  body: { app_access_token: tokenText, code: 0, expire: 7200, msg: 'ok', tenant_access_token: tokenText },
};

const wrongSecret = appTokenInternal({ ...selfBuilt, app_secret: 'wrong' });
const unknownApp = appTokenInternal({ app_id: 'cli_ffffffffffffffff', app_secret: 'any' });
const stopped = world({ apps: { [selfBuilt.app_id]: { status: 'disabled' } } });
const rotated = world({ apps: { [selfBuilt.app_id]: { app_secret: 'another secret' } } });
const onLark = world({ apps: { [selfBuilt.app_id]: { brand: 'lark' } } });

const appIdNotExists = failure(10014, 'app id not exists');
const appSecretInvalid = failure(10014, 'app secret invalid');

/** What is no JSON object, or has no right app_id or app_secret. */
const invalidBodies: Readonly<Record<string, unknown>> = {
  'an empty object': {},
  'nothing at all': undefined,
  'an empty text': '',
  'JSON that breaks off': '{"app_id":',
  'the JSON null': 'null',
  'a JSON array': '[]',
  'a JSON text': '"app_id"',
  'no app_secret': { app_id: selfBuilt.app_id },
  'no app_id': { app_secret: selfBuilt.app_secret },
  'an empty app_id': { ...selfBuilt, app_id: '' },
  'an empty app_secret': { ...selfBuilt, app_secret: '' },
  'a number for app_id': { ...selfBuilt, app_id: 1 },
  'null for app_secret': { ...selfBuilt, app_secret: null },
  'an app_id that is not cli_ and 16 hex digits': { app_id: 'cli_test', app_secret: 'any' },
  'an app_id with upper-case hex digits': { app_id: 'cli_00000000000000A1', app_secret: 'any' },
  'an app_id of 17 hex digits': { app_id: 'cli_000000000000000a1', app_secret: 'any' },
  'more than a mebibyte': { ...selfBuilt, padding: 'x'.repeat(1_048_576) },
};

const separate: Steps = [ask('app', appTokenInternal()), ask('tenant', tenantTokenInternal())];

/** 自建应用获取 app_access_token */
export const cases: readonly Case[] = [
  says(
    'answers code, expire and one token under two names, keys in alphabetical order, as compact JSON',
    { rules: ['key-order', 'token-text', 'both-fields-are-one-token'] },
    [
      ask('answer', appTokenInternal()),
      answered('answer', success),
      same(from('answer', '/app_access_token'), from('answer', '/tenant_access_token')),
    ],
  ),
  says('issues a token that business APIs take at once', { rules: ['lifetime-two-hours'] }, [
    getInternal('first'),
    accepted(internalToken('first')),
  ]),
  ...windowCases({ operation, get: getInternal, pointer: '/app_access_token' }),
  says('answers one new token once the old one is dead', { rules: ['one-token-after-expiry'] }, [
    getInternal('first'),
    advance('2h'),
    getInternal('second'),
    getInternal('third'),
    different(internalToken('first'), internalToken('second')),
    same(internalToken('second'), internalToken('third')),
    same(from('second', '/expire'), 7200),
    refused(internalToken('first')),
  ]),
  says(
    'issues the token that tenant_access_token/internal issues',
    { rules: ['shared-with-the-other-internal-endpoint'] },
    [
      ask('app', appTokenInternal()),
      advance('1h'),
      ask('tenant', tenantTokenInternal()),
      same(from('app', '/app_access_token'), from('tenant', '/tenant_access_token')),
      same(from('tenant', '/expire'), 3600),
    ],
  ),
  says(
    'answers a new token at once when the current one was revoked',
    { rules: ['same-token-while-30-minutes-remain'] },
    [
      getInternal('first'),
      revoke(internalToken('first')),
      refused(internalToken('first')),
      getInternal('second'),
      different(internalToken('first'), internalToken('second')),
      accepted(internalToken('second')),
    ],
  ),
  says(
    'keeps the tokens of two apps apart',
    {
      rules: ['same-token-while-30-minutes-remain'],
      seed: world({
        apps: { cli_00000000000000c3: { app_secret: 'third' } },
      }),
    },
    [
      ask('one', appTokenInternal()),
      ask('other', appTokenInternal({ app_id: 'cli_00000000000000c3', app_secret: 'third' })),
      different(from('one', '/app_access_token'), from('other', '/app_access_token')),
    ],
  ),

  ...Object.entries(invalidBodies).map(([what, body]) =>
    says(`calls ${what} an invalid param`, { error: 'invalid-param' }, [
      exchange(but(appTokenInternal(), { body }), invalidParam),
    ]),
  ),
  says('does not know an app that nobody registered', { error: 'app-id-not-exists' }, [
    exchange(unknownApp, appIdNotExists),
  ]),
  says('refuses a wrong secret in the words of 10014', { error: 'app-secret-invalid' }, [
    exchange(wrongSecret, appSecretInvalid),
    exchange(appTokenInternal({ ...selfBuilt, app_secret: `${selfBuilt.app_secret} ` }), appSecretInvalid),
  ]),
  says('refuses the credentials of an app that was stopped', { error: 'app-unauthorized', seed: stopped }, [
    exchange(appTokenInternal(), appUnauthorized),
  ]),
  says('takes the new secret and refuses the old one after a rotation', { error: 'app-secret-invalid' }, [
    register(rotated),
    exchange(appTokenInternal(), appSecretInvalid),
    exchange(appTokenInternal({ ...selfBuilt, app_secret: 'another secret' }), success),
  ]),
  says(
    'does not know an app of Lark on the host of Feishu, nor the reverse',
    { rules: ['brands-are-separate', 'hosts-are-alike'], seed: onLark },
    [
      exchange(but(appTokenInternal(), { host: 'open.feishu.cn' }), appIdNotExists),
      exchange(but(appTokenInternal(), { host: 'open.larksuite.com' }), success),
      register(world()),
      exchange(but(appTokenInternal(), { host: 'open.larksuite.com' }), appIdNotExists),
      exchange(but(appTokenInternal(), { host: 'open.feishu.cn' }), { status: 200 }),
    ],
  ),
  ...['GET', 'PUT', 'DELETE', 'PATCH'].map((method) =>
    says(`answers ${method} as it answers a path that is none`, { error: 'not-found' }, [
      exchange({ method, path: appTokenInternal().path }, notFound),
    ]),
  ),
  says('answers an internal error with HTTP 200', { error: 'internal-error' }, [
    fault(operation, 'internal-error'),
    exchange(appTokenInternal(), failure(2200, 'Internal Error')),
  ]),
  says(
    'answers as its pages have it under the profile documented',
    { evidence: { kind: 'documented', source: 'the generic table of errors' }, profile: 'documented' },
    [
      exchange(wrongSecret, { status: 400, body: { code: 10015, msg: 'wrong app secret' } }),
      exchange(unknownApp, { status: 400, body: appUnauthorized.body }),
      exchange(appTokenInternal({}), { status: 400, body: { code: 10003, msg: 'invalid parameter' } }),
      exchange(appTokenInternal(), success),
    ],
  ),
  says(
    'takes any credentials where the twin is told to',
    {
      evidence: { kind: 'inferred', source: 'the option accept-any' },
      acceptAny: true,
    },
    [exchange(unknownApp, success), exchange(wrongSecret, success)],
  ),

  ...envelopeCases({
    operation,
    given: [],
    request: appTokenInternal(),
    success,
    form: `app_id=${selfBuilt.app_id}&app_secret=${selfBuilt.app_secret}`,
    failure: { request: wrongSecret, answer: appSecretInvalid },
  }),

  ...alternatives('feishu.failure-status', [ask('refusal', wrongSecret)], {
    200: [answered('refusal', { status: 200, body: appSecretInvalid.body })],
    400: [answered('refusal', { status: 400, body: appSecretInvalid.body })],
  }),
  ...alternatives(
    'feishu.content-type',
    [ask('form', but(appTokenInternal(), { headers: {} }))],
    {
      lenient: [answered('form', success)],
      strict: [answered('form', invalidParam)],
    },
    {},
  ),
  ...alternatives(
    'feishu.malformed-body',
    [
      ask('broken', but(appTokenInternal(), { body: '{' })),
      ask('null', but(appTokenInternal(), { body: 'null' })),
      ask('list', but(appTokenInternal(), { body: '[]' })),
    ],
    {
      9499: ['broken', 'null', 'list'].map((body) =>
        answered(body, { status: 400, body: { code: 9499, msg: 'Bad Request' } }),
      ),
      10003: ['broken', 'null', 'list'].map((body) => answered(body, invalidParam)),
    },
    {},
  ),
  ...alternatives('feishu.refusal-data', [ask('invalid', appTokenInternal({})), ask('secret', wrongSecret)], {
    'only-10003': [answered('invalid', invalidParam), answered('secret', appSecretInvalid)],
    always: [
      answered('invalid', invalidParam),
      answered('secret', { status: 200, body: { code: 10014, data: {}, msg: 'app secret invalid' } }),
    ],
    never: [answered('invalid', failure(10003, 'invalid param')), answered('secret', appSecretInvalid)],
  }),
  ...alternatives('feishu.invalid-param-text', [ask('refusal', appTokenInternal({}))], {
    'invalid-param': [answered('refusal', invalidParam)],
    'invalid-parameter': [
      answered('refusal', { status: 200, body: { code: 10003, data: {}, msg: 'invalid parameter' } }),
    ],
  }),
  ...alternatives(
    'feishu.wrong-secret',
    [ask('refusal', wrongSecret)],
    {
      10014: [answered('refusal', appSecretInvalid)],
      10015: [answered('refusal', failure(10015, 'wrong app secret'))],
    },
    {},
  ),
  ...alternatives(
    'feishu.unknown-app',
    [ask('refusal', unknownApp)],
    {
      'app-id-not-exists': [answered('refusal', appIdNotExists)],
      'app-unauthorized': [answered('refusal', appUnauthorized)],
    },
    {},
  ),
  ...alternatives(
    'feishu.stopped-app',
    [ask('refusal', appTokenInternal())],
    {
      10003: [answered('refusal', invalidParam)],
      10014: [answered('refusal', appUnauthorized)],
    },
    { setting: { seed: stopped } },
  ),
  ...alternatives('feishu.store-app-on-internal', [ask('refusal', appTokenInternal(storeApp))], {
    10003: [answered('refusal', invalidParam)],
    10014: [answered('refusal', appUnauthorized)],
  }),
  ...alternatives('feishu.renewal-window', [getInternal('first'), advance('119m'), getInternal('second')], {
    '30m': [different(internalToken('first'), internalToken('second'))],
    none: [
      same(internalToken('first'), internalToken('second')),
      advance('1m'),
      getInternal('third'),
      different(internalToken('second'), internalToken('third')),
    ],
  }),
  ...alternatives(
    'feishu.window-mint',
    [getInternal('first'), advance('91m'), getInternal('second'), getInternal('third')],
    {
      once: [
        different(internalToken('first'), internalToken('second')),
        same(internalToken('second'), internalToken('third')),
      ],
      'every-call': [different(internalToken('first'), internalToken('second'), internalToken('third'))],
    },
    {},
  ),
  ...alternatives('feishu.internal-token-slot', separate, {
    shared: [same(from('app', '/app_access_token'), from('tenant', '/tenant_access_token'))],
    separate: [different(from('app', '/app_access_token'), from('tenant', '/tenant_access_token'))],
  }),
  ...alternatives('feishu.secret-rotation', [getInternal('token'), register(rotated)], {
    'stay-valid': [accepted(internalToken('token'))],
    revoked: [refused(internalToken('token'))],
  }),
  ...alternatives(
    'feishu.wrong-path-or-method',
    [ask('refusal', { method: 'GET', path: appTokenInternal().path })],
    {
      text: [answered('refusal', notFound)],
      json: [answered('refusal', gatewayError(99991301, 'request method doesn’t match', { status: 404 }))],
    },
    {},
  ),
];
