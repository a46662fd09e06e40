import { about } from '../../support/about.ts';
import type { Case } from '../../support/case.ts';
import * as dingtalk from '../../support/dingtalk.ts';
import {
  accepted,
  accessToken,
  business,
  corporationId,
  featureNotEnabled,
  fiveKeys,
  getPair,
  neverTooMany,
  notFound,
  refused,
  unauthorized,
} from '../../support/ekuaibao.ts';
import { advance, answered, ask, but, exchange, from, register, revoke } from '../../support/words.ts';
import { world } from '../../support/world.ts';

const operation = 'ekuaibao.protectedResource';
const says = about(operation);
const token = accessToken('pair');
const list = { count: 0, items: [] };

/** Every business API */
export const cases: readonly Case[] = [
  says('takes the token in the query, and from nowhere else', { rules: ['token-in-the-query'] }, [
    getPair('pair'),
    accepted(token),
    exchange(but(business(), { headers: { Authorization: `Bearer ${token}` } }), unauthorized),
    exchange(but(business(), { headers: { accessToken: token } }), unauthorized),
    exchange(but(business(), { method: 'POST', body: { accessToken: token } }), unauthorized),
  ]),
  says('answers an empty list, with any method and on any path', { rules: ['success-body-is-ours'] }, [
    getPair('pair'),
    exchange(business(token), { status: 200, body: list, headers: { 'Content-Type': 'application/json' } }),
    exchange(but(business(token), { method: 'POST', path: '/api/openapi/v2/staffs', body: {} }), {
      status: 200,
      body: list,
    }),
  ]),
  says(
    'knows no other path of the token service',
    { rules: ['auth-has-no-other-path'], error: 'not-found' },
    [
      getPair('pair'),
      exchange(but(business(token), { method: 'POST', path: '/api/openapi/v1/auth/refreshToken' }), notFound),
      exchange(but(business(), { path: '/api/openapi/v2/auth/nothing' }), notFound),
    ],
  ),
  says('takes the colon of a token raw or percent-encoded', { rules: ['tokens-must-be-url-encoded'] }, [
    getPair('pair'),
    exchange(but(business(), { query: `accessToken=${token}` }), { status: 200, body: list }),
    exchange(but(business(), { query: { accessToken: token, start: '0' } }), { status: 200, body: list }),
  ]),
  says(
    'refuses a bad token with HTTP 403, not 401, and an expired one like an unknown one',
    {
      rules: ['bad-token-is-403', 'five-key-envelope'],
    },
    [
      exchange(business('never issued'), unauthorized),
      getPair('pair'),
      advance('1h59m59s'),
      accepted(token),
      advance('1s'),
      exchange(business(token), unauthorized),
      getPair('pair'),
      revoke(token),
      exchange(business(token), unauthorized),
    ],
  ),
  says('misses a token that is absent or empty', { error: 'unauthorized' }, [
    exchange(business(), unauthorized),
    exchange(business(''), unauthorized),
  ]),
  says('takes no token of another vendor', { error: 'unauthorized' }, [
    ask('dingtalk', dingtalk.corpToken()),
    refused(from('dingtalk', '/access_token')),
  ]),
  says('refuses a corporation whose licence has lapsed since', { error: 'feature-not-enabled' }, [
    getPair('pair'),
    register(world({ corporations: { [corporationId]: { licensedUntil: '2026-11-20T00:00:00Z' } } })),
    ask('refusal', business(token)),
    answered('refusal', featureNotEnabled),
  ]),
  says('names the status in the body too', { rules: ['five-key-envelope'] }, [
    ask('refusal', business('none')),
    answered('refusal', fiveKeys(403, '未授权')),
  ]),
  says('answers a path that is none in plain text', { error: 'not-found' }, [
    exchange({ method: 'GET', path: '/nothing', host: 'app.ekuaibao.com' }, notFound),
  ]),
  neverTooMany(operation, business(token), [getPair('pair')]),
];
