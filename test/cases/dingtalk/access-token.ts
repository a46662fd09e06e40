import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  accepted,
  accessToken,
  bodyCases,
  clientHabits,
  corpToken,
  gettoken,
  internal,
  missing,
  overTime,
  pathNotFound,
  refused,
  serviceError,
  suite,
} from '../../support/dingtalk.ts';
import { advance, ask, different, exchange, from, same } from '../../support/words.ts';

const operation = 'dingtalk.accessToken';
const says = about(operation);

const success: Expected = { status: 200, body: { expireIn: 7200, accessToken: /^[0-9a-f]{32}$/ } };
const invalidClient = serviceError(400, 'invalidClientIdOrSecret', '无效的clientId或者clientSecret');
const right = { appKey: internal.client_id, appSecret: internal.client_secret };
const token = (as: string) => from(as, '/accessToken');

/** 获取企业内部应用的 Access Token */
export const cases: readonly Case[] = [
  says(
    'answers expireIn, without an s, before accessToken',
    {
      rules: ['success-key-order', 'field-is-expire-in-without-s'],
    },
    [exchange(accessToken(), success)],
  ),
  says(
    'gives the same token with a full life while it lives, and a new one after its end',
    {
      rules: ['same-token-renewed', 'expires-in-is-always-full'],
    },
    [
      overTime(accessToken()),
      same(token('first'), token('after 90 minutes'), token('just before its end')),
      same(from('just before its end', '/expireIn'), 7200),
      different(token('first'), token('after its end')),
    ],
  ),
  says('issues a token that lives 2 hours', { rules: ['lifetime-two-hours'] }, [
    ask('token', accessToken()),
    advance('1h59m59s'),
    accepted(token('token')),
    advance('1s'),
    refused(token('token')),
  ]),
  says('renews one token without end', { rules: ['no-renewal-ceiling'] }, [
    ask('first', accessToken()),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((time) => [
      advance('119m'),
      ask(`call ${time}`, accessToken()),
    ]),
    same(token('first'), token('call 13')),
  ]),
  says('remembers its own token of an app', { rules: ['tokens-of-its-own'] }, [
    ask('here', accessToken()),
    ask('unified', corpToken()),
    ask('legacy', gettoken()),
    different(token('here'), from('unified', '/access_token'), from('legacy', '/access_token')),
  ]),
  says('refuses the key of a third-party app', { rules: ['internal-apps-only'] }, [
    exchange(accessToken({ appKey: suite.client_id, appSecret: suite.client_secret }), invalidClient),
  ]),
  says(
    'refuses a wrong secret, an unknown key and a key of a wrong type alike',
    {
      error: 'invalid-client-id-or-secret',
    },
    [
      exchange(accessToken({ ...right, appSecret: 'wrong' }), invalidClient),
      exchange(accessToken({ ...right, appKey: 'dingnobody' }), invalidClient),
      exchange(accessToken({ ...right, appKey: 7 }), invalidClient),
    ],
  ),
  ...(['appKey', 'appSecret'] as const).map((field) =>
    says(
      `misses ${field} when it is absent or empty`,
      { error: `missing-app-${field.slice(3).toLowerCase()}` },
      [
        exchange(accessToken({ ...right, [field]: undefined }), missing(field)),
        exchange(accessToken({ ...right, [field]: '' }), missing(field)),
      ],
    ),
  ),
  says('answers a path without /v1.0 with HTTP 200', { error: 'path-not-found' }, [
    exchange({ ...accessToken(), path: '/oauth2/accessToken' }, pathNotFound),
  ]),
  ...bodyCases(operation, accessToken()),
  ...clientHabits(operation, accessToken(), success),
];
