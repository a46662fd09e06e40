import { about } from '../../support/about.ts';
import type { Case } from '../../support/case.ts';
import {
  accepted,
  accessToken,
  apiNotFound,
  business,
  corpToken,
  gettoken,
  invalidAuthentication,
  invalidAuthenticationEn,
  missingAuthentication,
  missingAuthenticationEn,
  refused,
  throttled,
} from '../../support/dingtalk.ts';
import * as feishu from '../../support/feishu.ts';
import { advance, alternatives, answered, ask, but, exchange, from, revoke } from '../../support/words.ts';

const operation = 'dingtalk.protectedResource';
const says = about(operation);
const token = from('token', '/access_token');
const bearer = { ...business(), headers: { Authorization: `Bearer ${token}` } };

/** Every business API of api.dingtalk.com */
export const cases: readonly Case[] = [
  says('takes the token in its own header', { rules: ['token-in-its-own-header', 'success-body-is-ours'] }, [
    ask('token', corpToken()),
    accepted(token),
    exchange(but(business(token), { method: 'POST', path: '/v1.0/robot/messages', body: '{' }), {
      status: 200,
      body: { success: true },
      headers: { 'Content-Type': 'application/json;charset=utf-8' },
    }),
  ]),
  says('misses a token that comes as Bearer', { rules: ['bearer-refused'] }, [
    ask('token', corpToken()),
    exchange(bearer, missingAuthentication),
  ]),
  says('misses a token that comes in the query', { rules: ['query-refused'] }, [
    ask('token', corpToken()),
    exchange(but(business(), { query: { access_token: token } }), missingAuthentication),
    exchange(but(business(), { query: { 'x-acs-dingtalk-access-token': token } }), missingAuthentication),
  ]),
  says('misses a token that is empty or absent', { error: 'missing-authentication' }, [
    exchange(business(), missingAuthentication),
    exchange(business(''), missingAuthentication),
  ]),
  says('refuses a bad token with HTTP 400, not 401', { rules: ['bad-token-is-400'] }, [
    refused('undefined'),
    refused('0123456789abcdef0123456789abcdef'),
  ]),
  says(
    'says the same of an expired, a revoked and an unknown token',
    {
      rules: ['expired-and-unknown-look-alike'],
    },
    [
      ask('token', corpToken()),
      advance('2h'),
      exchange(business(token), invalidAuthentication),
      ask('next', corpToken()),
      revoke(from('next', '/access_token')),
      exchange(business(from('next', '/access_token')), invalidAuthentication),
      exchange(business('never issued'), invalidAuthentication),
    ],
  ),
  says(
    'takes a token of any endpoint of its own, and none of another vendor',
    { rules: ['tokens-of-every-endpoint'] },
    [
      ask('unified', corpToken()),
      ask('older', accessToken()),
      ask('legacy', gettoken()),
      accepted(from('unified', '/access_token')),
      accepted(from('older', '/accessToken')),
      accepted(from('legacy', '/access_token')),
      feishu.getInternal('feishu'),
      refused(feishu.internalToken('feishu')),
    ],
  ),
  says(
    'answers a path of no service that is documented before it looks at the token',
    { rules: ['unknown-service-is-404'], error: 'api-not-found' },
    [
      exchange(but(business(), { path: '/v1.0/nonexistent/things' }), apiNotFound),
      exchange(but(business('none'), { path: '/v2.0/nonexistent/things' }), apiNotFound),
      exchange(but(business('none'), { path: '/v2.0/wiki/workspaces' }), invalidAuthentication),
    ],
  ),
  says('knows no other path of the token service', { error: 'api-not-found' }, [
    exchange({ method: 'POST', path: '/v1.0/oauth2/noSuchToken', body: {} }, apiNotFound),
  ]),
  throttled(operation, business()),
  ...alternatives(
    'dingtalk.bearer',
    [ask('token', corpToken()), ask('answer', bearer)],
    {
      refused: [answered('answer', missingAuthentication)],
      accepted: [answered('answer', { status: 200, body: { success: true } })],
    },
    {},
  ),
  ...alternatives('dingtalk.message-locale', [ask('none', business()), ask('bad', business('none'))], {
    zh: [answered('none', missingAuthentication), answered('bad', invalidAuthentication)],
    en: [answered('none', missingAuthenticationEn), answered('bad', invalidAuthenticationEn)],
  }),
];
