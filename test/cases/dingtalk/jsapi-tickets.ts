import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  accessToken,
  apiNotFound,
  invalidAuthentication,
  invalidAuthenticationEn,
  missingAuthentication,
  missingAuthenticationEn,
  refused,
} from '../../support/dingtalk.ts';
import { client, jsapiTickets, userAccessToken } from '../../support/dingtalk-login.ts';
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

const says = about('dingtalk.jsapiTickets');
const success: Expected = { status: 200, body: { jsapiTicket: /^[0-9a-f]{32}$/, expireIn: 7200 } };
const get = jsapiTickets(from('app', '/accessToken'));
const ticket = (as: string) => from(as, '/jsapiTicket');

/** 创建jsapiTicket */
export const cases: readonly Case[] = [
  says(
    'gives the same ticket with a full life while it lives',
    { rules: ['key-order', 'same-ticket-renewed', 'lifetime-two-hours'] },
    [
      ask('app', accessToken()),
      ask('first', get),
      answered('first', success),
      advance('1h'),
      ask('second', get),
      answered('second', success),
      same(ticket('first'), ticket('second')),
      advance('2h'),
      ask('app', accessToken()),
      ask('third', get),
      different(ticket('first'), ticket('third')),
    ],
  ),
  says('ends a ticket a day after it was made', { rules: ['ends-after-24-hours'] }, [
    ask('app', accessToken()),
    ask('first', get),
    Array.from({ length: 23 }, () => [advance('1h'), ask('app', accessToken()), ask('again', get)]),
    same(ticket('first'), ticket('again')),
    same(from('again', '/expireIn'), 3600),
    advance('1h'),
    ask('app', accessToken()),
    ask('next', get),
    different(ticket('first'), ticket('next')),
  ]),
  says('gives a ticket that is no token', { rules: ['ticket-is-no-token'] }, [
    ask('app', accessToken()),
    ask('answer', get),
    refused(ticket('answer')),
  ]),
  says('refuses a call without a token', { error: 'missing-authentication' }, [
    exchange(jsapiTickets(), missingAuthentication),
  ]),
  says('refuses a token it does not know, and that of a user', { error: 'invalid-authentication' }, [
    exchange(jsapiTickets('none'), invalidAuthentication),
    { kind: 'login-code', as: 'code', client_id: client.clientId },
    ask('user', userAccessToken({ ...client, grantType: 'authorization_code', code: from('code', '/code') })),
    exchange(jsapiTickets(from('user', '/accessToken')), invalidAuthentication),
  ]),
  says('knows no other method', { error: 'api-not-found' }, [
    exchange(but(jsapiTickets(), { method: 'GET' }), apiNotFound),
  ]),
  ...alternatives(
    'dingtalk.message-locale',
    [ask('none', jsapiTickets()), ask('bad', jsapiTickets('none'))],
    {
      zh: [answered('none', missingAuthentication), answered('bad', invalidAuthentication)],
      en: [answered('none', missingAuthenticationEn), answered('bad', invalidAuthenticationEn)],
    },
  ),
];
