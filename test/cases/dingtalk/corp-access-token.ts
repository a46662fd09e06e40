import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  accepted,
  bodyCases,
  clientHabits,
  corp,
  corpTokenOf,
  internal,
  missing,
  pathNotFound,
  refused,
  serviceError,
  strangeCorp,
  suite,
} from '../../support/dingtalk.ts';
import { corpAccessToken, jsapiTickets, suiteApp } from '../../support/dingtalk-login.ts';
import { advance, alternatives, answered, ask, but, different, exchange, from } from '../../support/words.ts';

const operation = 'dingtalk.corpAccessToken';
const says = about(operation);

const success: Expected = { status: 200, body: { expireIn: 7200, accessToken: /^[0-9a-f]{32}$/ } };
const invalidKey = serviceError(400, 'invalidSuiteKey', 'suitekey不合法');
const invalidSecret = serviceError(400, 'invalidClientIdOrSecret', 'clientId或者clientSecret错误');
const invalidTicket = serviceError(400, 'invalidSuiteTicket', 'suiteTicket无效');
const invalidAuth = serviceError(400, 'invalidAuthInfo', '授权关系不存在');
const right = { ...suiteApp, authCorpId: corp };
const token = (as: string) => from(as, '/accessToken');

const ticketPage = { kind: 'documented', source: 'apolloyyu/kb-dingtalk-open-platform 0039' } as const;

/** The seed's third-party app without its ticket. */
const testApp = {
  corps: [{ corpId: corp, authorised: [suite.client_id] }],
  clients: [suite],
};

/** 获取第三方应用授权企业的accessToken */
export const cases: readonly Case[] = [
  says('answers expireIn before accessToken', { rules: ['success-key-order', 'lifetime-two-hours'] }, [
    exchange(corpAccessToken(), success),
  ]),
  says(
    'gives a new token at every call, and the earlier ones live on',
    { rules: ['new-token-each-time', 'earlier-tokens-live-on'] },
    [
      ask('first', corpAccessToken()),
      advance('1h'),
      ask('second', corpAccessToken()),
      answered('second', success),
      different(token('first'), token('second')),
      accepted(token('first')),
      accepted(token('second')),
      advance('1h'),
      refused(token('first')),
      accepted(token('second')),
    ],
  ),
  says('issues a token with which tickets can be had', { evidence: ticketPage }, [
    ask('token', corpAccessToken()),
    exchange(jsapiTickets(token('token')), {
      status: 200,
      body: { jsapiTicket: /^[0-9a-f]{32}$/, expireIn: 7200 },
    }),
  ]),
  says('remembers its own token of an app', { rules: ['tokens-of-its-own'] }, [
    ask('here', corpAccessToken()),
    ask('unified', corpTokenOf(suite)),
    different(token('here'), from('unified', '/access_token')),
  ]),
  says('does not look at a token in the header', { rules: ['no-token-looked-at'] }, [
    exchange(
      but(corpAccessToken(), {
        headers: { 'Content-Type': 'application/json', 'x-acs-dingtalk-access-token': 'any' },
      }),
      success,
    ),
  ]),
  says('refuses the key of an internal app', { rules: ['third-party-apps-only'] }, [
    exchange(
      corpAccessToken({ ...right, suiteKey: internal.client_id, suiteSecret: internal.client_secret }),
      invalidKey,
    ),
  ]),
  says(
    'refuses a key it does not know, whatever else is wrong',
    { rules: ['order-of-checks'], error: 'invalid-suite-key' },
    [
      exchange(
        corpAccessToken({ suiteKey: 'suitenobody', suiteSecret: 'x', authCorpId: 'x', suiteTicket: 'x' }),
        invalidKey,
      ),
      exchange(corpAccessToken({ ...right, suiteKey: 7 }), invalidKey),
      exchange(corpAccessToken({ ...right, suiteTicket: 'x', authCorpId: 'x' }), invalidTicket),
    ],
  ),
  says(
    'refuses a ticket that is not the latest one of the app',
    { rules: ['ticket-of-the-app'], error: 'invalid-suite-ticket' },
    [
      exchange(corpAccessToken({ ...right, suiteTicket: 'an-older-ticket' }), invalidTicket),
      exchange(corpAccessToken({ ...right, suiteTicket: 7 }), invalidTicket),
    ],
  ),
  says('takes any ticket of an app that has none in the seed', { rules: ['any-ticket-for-a-test-app'] }, [
    { kind: 'register', seed: { dingtalk: testApp } },
    exchange(corpAccessToken({ ...right, suiteTicket: 'TestSuiteTicket' }), success),
  ]),
  says('refuses a corp that has not authorised the app, or does not exist', { error: 'invalid-auth-info' }, [
    exchange(corpAccessToken({ ...right, authCorpId: strangeCorp }), invalidAuth),
    exchange(corpAccessToken({ ...right, authCorpId: 'dingnobody' }), invalidAuth),
    exchange(corpAccessToken({ ...right, authCorpId: 7 }), invalidAuth),
  ]),
  ...alternatives(
    'dingtalk.suite-secret-refusal',
    [ask('wrong', corpAccessToken({ ...right, suiteSecret: 'wrong' }))],
    {
      'invalid-suite-key': [answered('wrong', invalidKey)],
      'invalid-client-id-or-secret': [answered('wrong', invalidSecret)],
    },
  ),
  ...alternatives(
    'dingtalk.suite-missing-field',
    ['suiteKey', 'suiteSecret', 'authCorpId', 'suiteTicket'].flatMap((field) => [
      ask(field, corpAccessToken({ ...right, [field]: undefined })),
      ask(`empty ${field}`, corpAccessToken({ ...right, [field]: '' })),
    ]),
    {
      'missing-parameter': ['suiteKey', 'suiteSecret', 'authCorpId', 'suiteTicket'].flatMap((field) => [
        answered(field, missing(field)),
        answered(`empty ${field}`, missing(field)),
      ]),
      'service-refusal': [
        answered('suiteKey', invalidKey),
        answered('empty suiteSecret', invalidKey),
        answered('authCorpId', invalidAuth),
        answered('empty authCorpId', invalidAuth),
        answered('suiteTicket', invalidTicket),
      ],
    },
  ),
  says('answers a path without /v1.0 with HTTP 200', { error: 'path-not-found' }, [
    exchange({ ...corpAccessToken(), path: '/oauth2/corpAccessToken' }, pathNotFound),
  ]),
  ...bodyCases(operation, corpAccessToken()),
  ...clientHabits(operation, corpAccessToken(), success),
];
