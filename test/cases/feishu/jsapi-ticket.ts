import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  business,
  getInternal,
  getTenant,
  getUser,
  internalToken,
  invalidAccessToken,
  invalidUserToken,
  missingAccessToken,
  notFound,
  userToken,
} from '../../support/feishu.ts';
import { jsapiTicket } from '../../support/feishu-login.ts';
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

const says = about('feishu.jsapiTicket');
const ticket = (as: string) => from(as, '/data/ticket');
const get = jsapiTicket(internalToken('app'));
const success: Expected = {
  status: 200,
  body: { code: 0, msg: 'ok', data: { expire_in: 7200, ticket: /^[0-9a-f]{40}$/ } },
};

/** 获取 JSAPI 临时调用凭证 */
export const cases: readonly Case[] = [
  says('gives a ticket for a tenant token', { rules: ['key-order', 'ticket-text', 'lifetime-two-hours'] }, [
    getInternal('app'),
    exchange(get, success),
    getTenant('tenant'),
    exchange(jsapiTicket(from('tenant', '/tenant_access_token')), success),
  ]),
  says('repeats the ticket while it lives', { rules: ['same-ticket-while-it-lives'] }, [
    getInternal('app'),
    ask('first', get),
    advance('1h'),
    ask('second', get),
    same(ticket('first'), ticket('second')),
    same(from('second', '/data/expire_in'), 3600),
    advance('1h'),
    getInternal('app'),
    ask('third', get),
    different(ticket('first'), ticket('third')),
  ]),
  ...alternatives('feishu.jsapi-ticket-repeat', [getInternal('app'), ask('first', get), ask('second', get)], {
    same: [same(ticket('first'), ticket('second'))],
    new: [different(ticket('first'), ticket('second'))],
  }),
  says('gives a ticket that is no token', { rules: ['ticket-is-no-token'] }, [
    getInternal('app'),
    ask('answer', get),
    answered('answer', success),
    exchange(business(`Bearer ${ticket('answer')}`), invalidUserToken),
  ]),
  says('refuses a request without a token', { error: 'missing-access-token' }, [
    exchange(jsapiTicket(), missingAccessToken),
  ]),
  says('refuses a token it does not know', { error: 'invalid-access-token' }, [
    exchange(jsapiTicket('t-none'), invalidAccessToken),
  ]),
  says("refuses a user's token", { error: 'invalid-user-access-token' }, [
    getUser('user'),
    exchange(jsapiTicket(userToken('user')), invalidUserToken),
  ]),
  says('answers a GET as it answers a path that is none', { error: 'not-found' }, [
    exchange(but(jsapiTicket(), { method: 'GET' }), notFound),
  ]),
];
