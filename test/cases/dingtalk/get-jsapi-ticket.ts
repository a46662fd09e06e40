import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import { corpToken, gettoken, legacy, refused } from '../../support/dingtalk.ts';
import {
  client,
  getJsapiTicket,
  jsapiTickets,
  ssoAccessToken,
  userAccessToken,
} from '../../support/dingtalk-login.ts';
import {
  advance,
  alternatives,
  answered,
  ask,
  but,
  different,
  exchange,
  from,
  same,
} from '../../support/words.ts';

const operation = 'dingtalk.getJsapiTicket';
const says = about(operation);

const success: Expected = {
  status: 200,
  body: { errcode: 0, ticket: /^[0-9a-f]{32}$/, errmsg: 'ok', expires_in: 7200 },
  headers: { 'Content-Type': 'application/json' },
};
const badToken: Expected = { status: 200, body: { errcode: 40014, errmsg: '不合法的access_token' } };
const wrapped: Expected = { status: 200, body: /^\{"errcode":88,"sub_code":"40014"/ };
const get = getJsapiTicket({ access_token: from('app', '/access_token') });
const ticket = (as: string) => from(as, '/ticket');

const reasoned = { kind: 'inferred', source: 'reasoned' } as const;

/** 获取jsapi_ticket */
export const cases: readonly Case[] = [
  says(
    'gives the same ticket with a full life while it lives',
    {
      rules: ['success-key-order', 'same-ticket-renewed', 'lifetime-two-hours', 'always-200', 'content-type'],
    },
    [
      ask('app', gettoken()),
      ask('first', get),
      answered('first', success),
      advance('1h'),
      ask('second', get),
      answered('second', success),
      same(ticket('first'), ticket('second')),
      advance('2h'),
      ask('app', gettoken()),
      ask('third', get),
      answered('third', success),
      different(ticket('first'), ticket('third')),
    ],
  ),
  ...alternatives(
    'dingtalk.ticket-ceiling',
    [
      ask('app', gettoken()),
      ask('first', get),
      ...Array.from({ length: 23 }, () => [advance('1h'), ask('app', gettoken()), ask('again', get)]),
      same(ticket('first'), ticket('again')),
      advance('1h'),
      ask('app', gettoken()),
      ask('after a day', get),
    ].flat(),
    {
      '24h': [same(from('again', '/expires_in'), 3600), different(ticket('first'), ticket('after a day'))],
      none: [same(from('again', '/expires_in'), 7200), same(ticket('first'), ticket('after a day'))],
    },
  ),
  says('ends a ticket a day after it was made', { rules: ['ends-after-24-hours'] }, [
    ask('app', gettoken()),
    ask('first', get),
    Array.from({ length: 23 }, () => [advance('1h'), ask('app', gettoken()), ask('again', get)]),
    same(ticket('first'), ticket('again')),
    same(from('again', '/expires_in'), 3600),
    advance('1h'),
    ask('app', gettoken()),
    ask('next', get),
    different(ticket('first'), ticket('next')),
  ]),
  says('takes the token of any endpoint', { evidence: reasoned }, [
    ask('app', corpToken()),
    exchange(get, success),
  ]),
  says('remembers its own ticket of an app', { rules: ['tickets-of-its-own'] }, [
    ask('app', gettoken()),
    ask('here', get),
    ask('there', jsapiTickets(from('app', '/access_token'))),
    different(ticket('here'), from('there', '/jsapiTicket')),
  ]),
  says('gives a ticket that is no token', { rules: ['ticket-is-no-token'] }, [
    ask('app', gettoken()),
    ask('answer', get),
    refused(ticket('answer')),
    exchange(legacy({ access_token: ticket('answer') }), wrapped),
  ]),
  says('misses a token', { error: 'missing-access-token' }, [
    exchange(getJsapiTicket(), { status: 200, body: /"sub_code":"40000"/ }),
  ]),
  ...alternatives(
    'dingtalk.legacy-invalid-token',
    [
      ask('none', getJsapiTicket({ access_token: 'none' })),
      ask('app', gettoken()),
      advance('2h'),
      ask('old', get),
    ],
    {
      'by-path': [
        answered('none', badToken),
        answered('old', badToken),
        exchange(legacy({ access_token: 'x' }), wrapped),
      ],
      bare: [
        answered('none', badToken),
        answered('old', badToken),
        exchange(legacy({ access_token: 'x' }), badToken),
      ],
      wrapped: [answered('none', wrapped), answered('old', wrapped)],
    },
  ),
  says('refuses the token of a user, and that of the administrators’ login', { evidence: reasoned }, [
    { kind: 'login-code', as: 'code', client_id: client.clientId },
    ask('user', userAccessToken({ ...client, grantType: 'authorization_code', code: from('code', '/code') })),
    exchange(getJsapiTicket({ access_token: from('user', '/accessToken') }), badToken),
    ask('sso', ssoAccessToken()),
    exchange(getJsapiTicket({ access_token: from('sso', '/accessToken') }), badToken),
  ]),
  says('knows no other method', { error: 'get-required' }, [
    exchange(but(getJsapiTicket({ access_token: 'x' }), { method: 'POST' }), {
      status: 200,
      body: { errcode: 43001, errmsg: '需要GET请求' },
    }),
  ]),
];
