import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  accepted,
  bodyCases,
  corp,
  internal,
  legacy,
  missing,
  pathNotFound,
  refused,
  serviceError,
  suite,
} from '../../support/dingtalk.ts';
import { corpAccessToken, suiteAccessToken, suiteApp } from '../../support/dingtalk-login.ts';
import {
  advance,
  alternatives,
  answered,
  ask,
  different,
  exchange,
  from,
  same,
} from '../../support/words.ts';

const operation = 'dingtalk.suiteAccessToken';
const says = about(operation);

const success: Expected = { status: 200, body: { expireIn: 7200, accessToken: /^[0-9a-f]{32}$/ } };
const invalidSecret = serviceError(400, 'invalidClientIdOrSecret', 'clientId或者clientSecret错误');
const invalidTicket = serviceError(400, 'invalidSuiteTicket', 'suiteTicket无效');
const token = (as: string) => from(as, '/accessToken');
const fields = ['suiteKey', 'suiteSecret', 'suiteTicket'] as const;

/** 获取第三方企业应用的suiteAccessToken */
export const cases: readonly Case[] = [
  says(
    'answers expireIn before accessToken',
    { rules: ['success-key-order', 'lifetime-two-hours', 'new-token-each-time'] },
    [
      ask('first', suiteAccessToken()),
      answered('first', success),
      advance('1h'),
      ask('second', suiteAccessToken()),
      answered('second', success),
      different(token('first'), token('second')),
    ],
  ),
  says('remembers its own token of an app', { rules: ['tokens-of-its-own'] }, [
    ask('suite', suiteAccessToken()),
    ask('corp', corpAccessToken()),
    different(token('suite'), token('corp')),
  ]),
  says('gives a token that business APIs refuse', { rules: ['for-two-apis'] }, [
    ask('token', suiteAccessToken()),
    refused(token('token')),
    exchange(legacy({ access_token: token('token') }), { status: 200, body: /"sub_code":"40014"/ }),
  ]),
  ...alternatives('dingtalk.token-of-another-kind', [ask('token', suiteAccessToken())], {
    refused: [refused(token('token'))],
    accepted: [accepted(token('token'))],
  }),
  ...alternatives(
    'dingtalk.suite-token-repeat',
    [
      ask('first', suiteAccessToken()),
      advance('1h'),
      ask('second', suiteAccessToken()),
      answered('second', success),
    ],
    {
      new: [different(token('first'), token('second'))],
      'same-renewed': [same(token('first'), token('second'))],
    },
  ),
  says(
    'refuses a wrong secret and a key that is not that of a third-party app',
    { error: 'invalid-suite-secret', rules: ['order-of-checks'] },
    [
      exchange(suiteAccessToken({ ...suiteApp, suiteSecret: 'wrong', suiteTicket: 'wrong' }), invalidSecret),
      exchange(suiteAccessToken({ ...suiteApp, suiteKey: 'suitenobody' }), invalidSecret),
      exchange(
        suiteAccessToken({ ...suiteApp, suiteKey: internal.client_id, suiteSecret: internal.client_secret }),
        invalidSecret,
      ),
      exchange(suiteAccessToken({ ...suiteApp, suiteKey: 7 }), invalidSecret),
    ],
  ),
  says(
    'refuses a ticket that is not the one of the app',
    { rules: ['ticket-of-the-app'], error: 'invalid-suite-ticket' },
    [exchange(suiteAccessToken({ ...suiteApp, suiteTicket: 'an-older-ticket' }), invalidTicket)],
  ),
  says('takes any ticket of an app that has none in the seed', { rules: ['any-ticket-for-a-test-app'] }, [
    {
      kind: 'register',
      seed: { dingtalk: { corps: [{ corpId: corp, authorised: [suite.client_id] }], clients: [suite] } },
    },
    exchange(suiteAccessToken({ ...suiteApp, suiteTicket: 'TestSuiteTicket' }), success),
  ]),
  ...alternatives(
    'dingtalk.suite-missing-field',
    fields.flatMap((field) => [
      ask(field, suiteAccessToken({ ...suiteApp, [field]: undefined })),
      ask(`empty ${field}`, suiteAccessToken({ ...suiteApp, [field]: '' })),
    ]),
    {
      'missing-parameter': fields.flatMap((field) => [
        answered(field, missing(field)),
        answered(`empty ${field}`, missing(field)),
      ]),
      'service-refusal': [
        answered('suiteKey', invalidSecret),
        answered('empty suiteSecret', invalidSecret),
        answered('suiteTicket', invalidTicket),
      ],
    },
  ),
  says('answers a path without /v1.0 with HTTP 200', { error: 'path-not-found' }, [
    exchange({ ...suiteAccessToken(), path: '/oauth2/suiteAccessToken' }, pathNotFound),
  ]),
  ...bodyCases(operation, suiteAccessToken()),
];
