import { about } from '../../support/about.ts';
import type { Case } from '../../support/case.ts';
import { apiNotFound, gatewayError, serviceError } from '../../support/dingtalk.ts';
import { client, openConnection } from '../../support/dingtalk-login.ts';
import { but, exchange } from '../../support/words.ts';

const says = about('dingtalk.openConnection');
const failed = serviceError(401, 'authFailed', '鉴权失败');

/** Stream 模式 */
export const cases: readonly Case[] = [
  says(
    'takes the id and the secret of the app, without a token',
    { rules: ['credentials-in-the-body', 'no-stream-here'] },
    [
      exchange(openConnection(), {
        status: 200,
        body: { endpoint: 'wss://stream.invalid:443/connect', ticket: /^[0-9a-f]{32}$/ },
      }),
    ],
  ),
  says('refuses a wrong secret', { error: 'auth-failed' }, [
    exchange(openConnection({ ...client, clientSecret: 'wrong' }), failed),
    exchange(openConnection({}), failed),
    exchange(openConnection({ clientId: 7 }), failed),
  ]),
  says('misses the body', { error: 'missing-body' }, [
    exchange(
      but(openConnection(), { body: '' }),
      gatewayError(400, 'Missingbody', 'body is mandatory for this action.'),
    ),
  ]),
  says('refuses a body that is not JSON', { error: 'invalid-body' }, [
    exchange(
      but(openConnection(), { body: '{' }),
      gatewayError(400, 'Invalidbody', 'Specified parameter body is not valid. JSON parsing error'),
    ),
  ]),
  says('knows no other method', { error: 'api-not-found' }, [
    exchange({ method: 'GET', path: '/v1.0/gateway/connections/open' }, apiNotFound),
  ]),
];
