import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  accepted,
  bodyCases,
  missing,
  pathNotFound,
  refused,
  serviceError,
  strangeCorp,
} from '../../support/dingtalk.ts';
import { sso, ssoAccessToken } from '../../support/dingtalk-login.ts';
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

const operation = 'dingtalk.ssoAccessToken';
const says = about(operation);

const success: Expected = { status: 200, body: { expireIn: 3600, accessToken: /^[0-9a-f]{32}$/ } };
const invalidSecret = serviceError(400, 'invalidClientIdOrSecret', '无效的clientId或者clientSecret');
const token = (as: string) => from(as, '/accessToken');
const fields = ['corpid', 'ssoSecret'] as const;

/** 获取微应用后台免登的accessToken */
export const cases: readonly Case[] = [
  says(
    'gives the same token with a full life while it lives, and a new one after its end',
    { rules: ['success-key-order', 'lifetime-one-hour', 'same-token-renewed', 'corpid-in-small-letters'] },
    [
      ask('first', ssoAccessToken()),
      answered('first', success),
      advance('59m59s'),
      ask('second', ssoAccessToken()),
      answered('second', success),
      same(token('first'), token('second')),
      advance('1h'),
      ask('third', ssoAccessToken()),
      different(token('first'), token('third')),
    ],
  ),
  says('gives a token that business APIs refuse', { rules: ['for-the-administrators-login'] }, [
    ask('token', ssoAccessToken()),
    refused(token('token')),
  ]),
  ...alternatives('dingtalk.token-of-another-kind', [ask('token', ssoAccessToken())], {
    refused: [refused(token('token'))],
    accepted: [accepted(token('token'))],
  }),
  ...alternatives(
    'dingtalk.sso-token-repeat',
    [
      ask('first', ssoAccessToken()),
      advance('30m'),
      ask('second', ssoAccessToken()),
      answered('second', success),
    ],
    {
      'same-renewed': [same(token('first'), token('second'))],
      new: [different(token('first'), token('second'))],
    },
  ),
  says(
    'refuses a wrong secret, an unknown corp, and one without such a secret',
    { error: 'invalid-client-id-or-secret' },
    [
      exchange(ssoAccessToken({ ...sso, ssoSecret: 'wrong' }), invalidSecret),
      exchange(ssoAccessToken({ ...sso, corpid: 'dingnobody' }), invalidSecret),
      exchange(ssoAccessToken({ ...sso, corpid: strangeCorp }), invalidSecret),
      exchange(ssoAccessToken({ ...sso, corpid: 7 }), invalidSecret),
    ],
  ),
  ...alternatives(
    'dingtalk.suite-missing-field',
    fields.flatMap((field) => [
      ask(field, ssoAccessToken({ ...sso, [field]: undefined })),
      ask(`empty ${field}`, ssoAccessToken({ ...sso, [field]: '' })),
    ]),
    {
      'missing-parameter': fields.flatMap((field) => [
        answered(field, missing(field)),
        answered(`empty ${field}`, missing(field)),
      ]),
      'service-refusal': fields.map((field) => answered(field, invalidSecret)),
    },
  ),
  says('answers a path without /v1.0 with HTTP 200', { error: 'path-not-found' }, [
    exchange({ ...ssoAccessToken(), path: '/oauth2/ssoAccessToken' }, pathNotFound),
  ]),
  ...bodyCases(operation, ssoAccessToken()),
];
