import { MatchersV3 } from '@pact-foundation/pact';
import type { Interaction } from './consumer.ts';
import { examples, fromState, type ValueName, valuesOf, within } from './from-state.ts';

const { integer, like, regex, string } = MatchersV3;

const handedOut = '0123456789abcdef0123456789abcdef';
const dead = 'fedcba9876543210fedcba9876543210';
const tokenHeader = 'x-acs-dingtalk-access-token';

function ask(corpId: ValueName, change: object = {}): Interaction['request'] {
  return {
    method: 'POST',
    path: within('/v1.0/oauth2/', corpId, '/token') as unknown as string,
    body: {
      client_id: fromState('clientId'),
      client_secret: fromState('clientSecret'),
      grant_type: 'client_credentials',
      ...change,
    },
  };
}

/** At DingTalk the code tells, and the request id is what support asks for. */
function refusal(status: number, code: string): Pick<Interaction, 'response' | 'outcome'> {
  const body = {
    code,
    message: string('the reason'),
    requestid: string('01A08FE7-6920-789A-84FF-612C1DFD554D'),
  };
  return { response: { status, body }, outcome: { refused: code } };
}

const values = { ...valuesOf('corpId', 'clientId', 'clientSecret'), grantType: 'client_credentials' };

/** What clients of DingTalk do. */
export const dingtalkInteractions: readonly Interaction[] = [
  {
    given: 'a DingTalk app of a corporation',
    receiving: 'a request for a token',
    request: ask('corpId'),
    response: {
      status: 200,
      body: { access_token: regex(/^[0-9a-f]{32}$/, handedOut), expires_in: integer(7_200) },
    },
    action: 'corpToken',
    values,
    outcome: { token: handedOut },
  },
  {
    given: 'a DingTalk app of a corporation',
    receiving: 'a request for a token with a wrong secret',
    request: ask('corpId', { client_secret: 'wrong-on-purpose' }),
    ...refusal(400, 'invalid.client'),
    action: 'corpToken',
    values: { ...values, clientSecret: 'wrong-on-purpose' },
  },
  {
    given: 'a DingTalk app of a corporation',
    receiving: 'a request for a token by another grant',
    request: ask('corpId', { grant_type: 'password' }),
    ...refusal(400, 'unsupported.grant.type'),
    action: 'corpToken',
    values: { ...values, grantType: 'password' },
  },
  {
    given: 'a corporation that has not authorised the DingTalk app',
    receiving: 'a request for a token for a foreign corporation',
    request: ask('foreignCorpId'),
    ...refusal(400, 'unauthorized.client'),
    action: 'corpToken',
    values: { ...values, corpId: examples.foreignCorpId },
  },
  {
    given: 'DingTalk has an internal error',
    receiving: 'a request for a token that fails within',
    request: ask('corpId'),
    ...refusal(500, 'server.error'),
    action: 'corpToken',
    values,
  },
  {
    given: 'DingTalk asks to be called less',
    receiving: 'one request too many for a token',
    request: ask('corpId'),
    ...refusal(403, 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi'),
    action: 'corpToken',
    values,
  },
  {
    given: 'a DingTalk app with a token',
    receiving: 'an API call with a token',
    request: {
      method: 'GET',
      path: '/v1.0/contact/users/me',
      headers: { [tokenHeader]: fromState('token', handedOut) },
    },
    response: { status: 200, body: like({}) },
    action: 'use',
    values: { token: handedOut },
    outcome: { ok: true },
  },
  {
    given: 'a DingTalk app whose token has expired',
    receiving: 'an API call with a token that has expired',
    request: {
      method: 'GET',
      path: '/v1.0/contact/users/me',
      headers: { [tokenHeader]: fromState('token', dead) },
    },
    ...refusal(400, 'InvalidAuthentication'),
    action: 'use',
    values: { token: dead },
  },
];
