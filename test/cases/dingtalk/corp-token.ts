import { about } from '../../support/about.ts';
import type { Case, Expected, Steps } from '../../support/case.ts';
import {
  accepted,
  apiNotFound,
  bodyCases,
  business,
  clientHabits,
  corp,
  corpToken,
  corpTokenOf,
  gatewayError,
  internal,
  missing,
  overTime,
  pathNotFound,
  refused,
  requestidAtStart,
  serviceError,
  strangeCorp,
  suite,
  throttled,
} from '../../support/dingtalk.ts';
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
  jump,
  register,
  same,
} from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'dingtalk.corpToken';
const says = about(operation);

const tokenText = /^[0-9a-f]{32}$/;
const success: Expected = { status: 200, body: { access_token: tokenText, expires_in: 7200 } };
const invalidClient = serviceError(400, 'invalid.client', 'invalid.client');
const unauthorizedClient = serviceError(400, 'unauthorized.client', 'unauthorized.client');
const unsupportedGrantType = serviceError(400, 'unsupported.grant.type', 'unsupported.grant.type');
const unknownError = serviceError(500, 'unknownError', '未知错误');

const token = (as: string) => from(as, '/access_token');
const expiresIn = (as: string) => from(as, '/expires_in');
const bySuite = corpTokenOf(suite);
const nowhere = corpTokenOf(internal, 'dingtest');
const foreign = corpTokenOf(internal, strangeCorp);
const wrongSecret = corpTokenOf({ ...internal, client_secret: 'wrong' });
const everyHour: Steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((time) => [
  advance('119m'),
  ask(`call ${time}`, corpToken()),
]);

/** 获取应用的 Access Token */
export const cases: readonly Case[] = [
  says(
    'answers the token and its life, and nothing else',
    { rules: ['success-is-bare', 'token-is-32-hex-digits', 'anonymous'] },
    [ask('token', corpToken()), answered('token', success), accepted(token('token'))],
  ),
  says(
    'names itself, its type and the call in headers, spelled as the vendor spells them',
    {
      rules: ['response-headers', 'content-type'],
    },
    [
      exchange(corpToken(), {
        ...success,
        headers: {
          'Content-Type': 'application/json;charset=utf-8',
          Server: 'DingTalk/1.0.0',
          Date: 'Sat, 21 Nov 2026 00:00:00 GMT',
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Methods': 'POST, GET, OPTIONS, PUT, DELETE',
          'Access-Control-Max-Age': '172800',
          'Access-Control-Allow-Headers':
            'X-Requested-With, X-Sequence, _aop_secret, _aop_signature, x-acs-dingtalk-access-token',
          'x-acs-request-id': requestidAtStart,
          'x-acs-trace-id': /^[0-9a-f]{32}$/,
        },
      }),
    ],
  ),
  says(
    'gives an internal app the same token with a full life while it lives',
    {
      rules: ['internal-app-same-token-renewed', 'lifetime-two-hours'],
    },
    [
      overTime(corpToken()),
      same(token('first'), token('after 90 minutes'), token('just before its end')),
      same(expiresIn('first'), expiresIn('after 90 minutes'), expiresIn('just before its end'), 7200),
      different(token('just before its end'), token('after its end')),
    ],
  ),
  says('tells 7200 at every call', { rules: ['expires-in-is-always-full'] }, [
    ask('first', corpToken()),
    advance('1h'),
    exchange(corpToken(), success),
    exchange(bySuite, success),
    advance('1h'),
    exchange(bySuite, success),
  ]),
  says(
    'gives a third-party app a new token at every call; the earlier ones live on',
    {
      rules: ['third-party-app-new-token', 'earlier-tokens-live-on'],
    },
    [
      ask('first', bySuite),
      advance('1h'),
      ask('second', bySuite),
      different(token('first'), token('second')),
      accepted(token('first')),
      accepted(token('second')),
      advance('59m59s'),
      accepted(token('first')),
      advance('1s'),
      refused(token('first')),
      accepted(token('second')),
    ],
  ),
  says(
    'tells a third-party app by what the seed says, else by its id',
    {
      rules: ['third-party-app-new-token'],
      seed: world({
        clients: { [internal.client_id]: { kind: 'third-party' }, [suite.client_id]: { kind: 'internal' } },
      }),
    },
    [
      ask('first', corpToken()),
      ask('second', corpToken()),
      different(token('first'), token('second')),
      ask('third', bySuite),
      ask('fourth', bySuite),
      same(token('third'), token('fourth')),
    ],
  ),
  says(
    'refuses a token from the instant of its end, and gives a new one',
    {
      rules: ['after-expiry-a-new-token', 'lifetime-two-hours'],
    },
    [
      ask('first', corpToken()),
      jump('expiry', '-1s'),
      accepted(token('first')),
      advance('1s'),
      refused(token('first')),
      advance('1s'),
      refused(token('first')),
      ask('second', corpToken()),
      different(token('first'), token('second')),
      accepted(token('second')),
    ],
  ),
  says('renews one token without end', { rules: ['no-renewal-ceiling'] }, [
    ask('first', corpToken()),
    everyHour,
    advance('119m'),
    ask('after a day', corpToken()),
    same(token('first'), token('after a day')),
  ]),
  says(
    'keeps the tokens of a client in two corporations apart',
    {
      rules: ['corp-id-is-where-the-app-runs'],
      seed: world({ corps: { [strangeCorp]: { authorised: [internal.client_id] } } }),
    },
    [
      ask('here', corpToken()),
      ask('there', foreign),
      different(token('here'), token('there')),
      ask('here again', corpToken()),
      same(token('here'), token('here again')),
    ],
  ),

  says('says a code and nothing in words', { rules: ['message-repeats-the-code', 'envelope'] }, [
    ask('refusal', wrongSecret),
    answered('refusal', {
      ...invalidClient,
      headers: { 'Content-Type': 'application/json;charset=utf-8' },
    }),
    same(from('refusal', '/code'), from('refusal', '/message')),
  ]),
  says(
    'names the call by a UUIDv7 in upper case that begins with its time',
    {
      rules: ['requestid-is-an-upper-case-uuidv7'],
    },
    [
      exchange(wrongSecret, {
        status: 400,
        body: { requestid: requestidAtStart, code: 'invalid.client', message: 'invalid.client' },
      }),
    ],
  ),
  says(
    'writes code first where the gateway answers, requestid first where the service does',
    {
      rules: ['key-order-tells-who-answered'],
    },
    [
      exchange(wrongSecret, { body: /^{"requestid":"[^"]+","code":"[^"]+","message":"[^"]+"}$/ }),
      exchange(corpToken({}), { body: /^{"code":"[^"]+","requestid":"[^"]+","message":"[^"]+"}$/ }),
    ],
  ),
  says('refuses a wrong secret and an unknown client alike', { error: 'invalid-client' }, [
    exchange(wrongSecret, invalidClient),
    exchange(corpTokenOf({ client_id: 'dingnobody', client_secret: 'any' }), invalidClient),
  ]),
  says('refuses any grant_type but client_credentials', { error: 'unsupported-grant-type' }, [
    exchange(corpToken({ ...internal, grant_type: 'password' }), unsupportedGrantType),
    exchange(corpToken({ ...internal, grant_type: 'Client_Credentials' }), unsupportedGrantType),
  ]),
  says('refuses a corporation that has not authorised the app', { error: 'unauthorized-client' }, [
    exchange(foreign, unauthorizedClient),
    exchange(corpTokenOf(suite, strangeCorp), unauthorizedClient),
  ]),
  says('refuses the app once its authorisation is withdrawn', { error: 'unauthorized-client' }, [
    exchange(corpToken(), success),
    register(world({ corps: { [corp]: { authorised: [] } } })),
    exchange(corpToken(), unauthorizedClient),
  ]),
  says('does not know what to say of a corpId that exists nowhere', { error: 'unknown-error' }, [
    exchange(nowhere, unknownError),
    exchange(corpTokenOf({ client_id: 'dingtest', client_secret: 'any' }, 'dingtest'), unknownError),
  ]),
  ...(['client_id', 'client_secret', 'grant_type'] as const).map((field) =>
    says(`misses ${field} when it is absent or empty`, { error: `missing-${field.replace('_', '-')}` }, [
      exchange(
        corpToken({ ...internal, grant_type: 'client_credentials', [field]: undefined }),
        missing(field),
      ),
      exchange(corpToken({ ...internal, grant_type: 'client_credentials', [field]: '' }), missing(field)),
    ]),
  ),
  says('refuses fields of a wrong type as it refuses wrong values', { error: 'invalid-client' }, [
    exchange(corpTokenOf({ ...internal, client_id: 7 }), invalidClient),
    exchange(corpTokenOf({ ...internal, client_secret: null }), invalidClient),
    exchange(corpToken({ ...internal, grant_type: true }), unsupportedGrantType),
  ]),
  says(
    'looks at method, body and fields, then at grant_type, corp, credentials and authorisation',
    {
      rules: ['order-of-checks'],
    },
    [
      exchange({ method: 'PUT', path: '/v1.0/oauth2/dingtest/token', body: '{' }, apiNotFound),
      exchange(corpToken({ client_id: 'x', grant_type: 'password' }, 'dingtest'), missing('client_secret')),
      exchange(
        corpToken({ ...internal, client_secret: 'x', grant_type: 'password' }, 'dingtest'),
        unsupportedGrantType,
      ),
      exchange(corpTokenOf({ ...internal, client_secret: 'x' }, 'dingtest'), unknownError),
      exchange(corpTokenOf({ ...internal, client_secret: 'x' }, strangeCorp), invalidClient),
      exchange(foreign, unauthorizedClient),
    ],
  ),
  says('answers a path without /v1.0 with HTTP 200', { error: 'path-not-found' }, [
    exchange({ ...corpToken(), path: `/oauth2/${corp}/token` }, pathNotFound),
    exchange({ method: 'GET', path: '/nothing', host: 'api.dingtalk.com' }, pathNotFound),
  ]),
  says(
    'throttles with HTTP 403, never 429',
    { rules: ['never-429'] },
    throttled(operation, corpToken()).steps,
  ),
  says('answers whom it blocks by address without the envelope', { error: 'ip-denied' }, [
    fault(operation, 'ip-denied'),
    exchange(corpToken(), {
      status: 403,
      body: { status: 1111, wait: 5, source: 'x5', punish: 'deny', uuid: /^[0-9a-f]{32}$/ },
    }),
  ]),
  says('answers server.error where it is told to', { error: 'server-error' }, [
    fault(operation, 'server-error'),
    exchange(corpToken(), serviceError(500, 'server.error', 'server.error')),
  ]),
  says('answers a 502 in HTML where it is told to', { error: 'bad-gateway' }, [
    fault(operation, 'bad-gateway'),
    exchange(corpToken(), { status: 502, body: /^<html>/, headers: { 'Content-Type': /^text\/html/ } }),
  ]),
  ...bodyCases(operation, corpToken()),
  says('takes a body in pieces, without a length', { rules: ['chunked-bodies-accepted'] }, [
    exchange(but(corpToken(), { chunked: true }), success),
  ]),
  says('takes a charset in either case', { rules: ['charset-suffix-accepted'] }, [
    exchange(but(corpToken(), { headers: { 'Content-Type': 'application/json; charset=utf-8' } }), success),
    exchange(but(corpToken(), { headers: { 'Content-Type': 'application/json;charset=UTF-8' } }), success),
  ]),
  says('ignores fields that nobody documents', { rules: ['unknown-fields-ignored'] }, [
    exchange(corpToken({ ...internal, grant_type: 'client_credentials', scope: 'all' }), success),
  ]),
  ...clientHabits(operation, corpToken(), success),
  says(
    'takes a corpId that is percent-encoded',
    { evidence: { kind: 'observed', source: "langgenius/dify, DingTalk's adapter" } },
    [exchange(corpTokenOf(internal, corp.replace('d', '%64')), success)],
  ),
  says(
    'takes any credentials and any corporation where the twin is told to',
    { evidence: { kind: 'inferred', source: 'the option accept-any' }, acceptAny: true },
    [
      exchange(corpTokenOf({ client_id: 'dingnobody', client_secret: 'any' }, 'dingtest'), success),
      exchange(wrongSecret, success),
    ],
  ),
  says(
    'answers as its pages have it under the profile documented',
    { evidence: { kind: 'documented', source: 'the pages of the vendor' }, profile: 'documented' },
    [
      exchange(nowhere, unauthorizedClient),
      exchange(corpToken(internal), unsupportedGrantType),
      ask('token', corpToken()),
      exchange(
        { ...business(), headers: { Authorization: `Bearer ${token('token')}` } },
        { status: 200, body: { success: true } },
      ),
    ],
  ),

  ...alternatives(
    'dingtalk.unauthorized-client',
    [ask('refusal', foreign)],
    {
      400: [answered('refusal', unauthorizedClient)],
      401: [answered('refusal', { status: 401, body: unauthorizedClient.body })],
    },
    {},
  ),
  ...alternatives(
    'dingtalk.nonsense-corp',
    [ask('refusal', nowhere)],
    {
      'unknown-error': [answered('refusal', unknownError)],
      'unauthorized-client': [answered('refusal', unauthorizedClient)],
    },
    {},
  ),
  ...alternatives('dingtalk.foreign-corp', [ask('refusal', foreign)], {
    'unauthorized-client': [answered('refusal', unauthorizedClient)],
    'unknown-error': [answered('refusal', unknownError)],
  }),
  ...alternatives(
    'dingtalk.missing-field',
    [ask('no id', corpToken({ grant_type: 'client_credentials' })), ask('no grant', corpToken(internal))],
    {
      'missing-parameter': [
        answered('no id', missing('client_id')),
        answered('no grant', missing('grant_type')),
      ],
      'invalid-client': [answered('no id', invalidClient), answered('no grant', unsupportedGrantType)],
    },
    {},
  ),
  ...alternatives(
    'dingtalk.oauth-error-order',
    [ask('refusal', wrongSecret)],
    {
      service: [answered('refusal', invalidClient)],
      gateway: [answered('refusal', gatewayError(400, 'invalid.client', 'invalid.client'))],
    },
    {},
  ),
  ...alternatives(
    'dingtalk.repeat-internal',
    [ask('first', corpToken()), advance('1h'), ask('second', corpToken())],
    {
      'same-renewed': [same(token('first'), token('second')), same(expiresIn('second'), 7200)],
      same: [same(token('first'), token('second')), same(expiresIn('second'), 3600)],
      new: [different(token('first'), token('second')), accepted(token('first'))],
    },
    {},
  ),
  ...alternatives(
    'dingtalk.repeat-third-party',
    [ask('first', bySuite), ask('second', bySuite)],
    {
      new: [different(token('first'), token('second'))],
      'same-renewed': [same(token('first'), token('second'))],
    },
    {},
  ),
  ...alternatives(
    'dingtalk.previous-token',
    [ask('first', bySuite), ask('second', bySuite)],
    {
      'stays-valid': [accepted(token('first')), accepted(token('second'))],
      revoked: [refused(token('first')), accepted(token('second'))],
    },
    {},
  ),
  ...alternatives(
    'dingtalk.renewal-ceiling',
    [ask('first', corpToken()), everyHour, ask('after a day', corpToken())],
    {
      none: [same(token('first'), token('after a day')), same(expiresIn('after a day'), 7200)],
      // 23:48 have passed, and 12 minutes are left of the day.
      '24h': [
        same(token('first'), token('after a day')),
        same(expiresIn('after a day'), 720),
        advance('12m'),
        refused(token('first')),
        ask('on the next day', corpToken()),
        different(token('first'), token('on the next day')),
      ],
    },
    {},
  ),
];
