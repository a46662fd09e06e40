import { MatchersV3 } from '@pact-foundation/pact';
import type { Interaction } from './consumer.ts';
import { examples, fromState, valuesOf } from './from-state.ts';

const { integer, like, string } = MatchersV3;

const path = '/api/openapi/v1/auth/getAccessToken';
const token = 'ID_exampleAcce:34A73EyI8A0w00';
const next = { token: 'ID_exampleNext:34A73EyI8A0w00', refreshToken: 'ID_exampleRnxt:34A73EyI8A0w00' };

const pair = {
  accessToken: string(next.token),
  refreshToken: string(next.refreshToken),
  expireTime: integer(1_795_000_000_000),
};

/** A wrong key's refusal is wrapped, that of a token is not. */
const wrongKey = { value: { errorCode: 403, errorMessage: string('密钥无效') } };
const badToken = { errorCode: 403, errorMessage: string('未授权') };

const refreshing: Interaction['request'] = {
  method: 'POST',
  path: '/api/openapi/v2/auth/refreshToken',
  query: {
    accessToken: fromState('token', token),
    refreshToken: fromState('refreshToken'),
    powerCode: '219904',
  },
};
const refreshValues = { ...valuesOf('refreshToken'), token };

const using: Interaction['request'] = {
  method: 'GET',
  path: '/api/openapi/v1/staffs',
  query: { accessToken: fromState('token', token), start: '0', count: '1' },
};

/** What clients of Ekuaibao do. */
export const ekuaibaoInteractions: readonly Interaction[] = [
  {
    given: 'an Ekuaibao corporation',
    receiving: 'a request for a pair of tokens',
    request: {
      method: 'POST',
      path,
      body: { appKey: fromState('appKey'), appSecurity: fromState('appSecurity') },
    },
    response: { status: 200, body: { value: pair } },
    action: 'getAccessToken',
    values: valuesOf('appKey', 'appSecurity'),
    outcome: next,
  },
  {
    given: 'an Ekuaibao corporation',
    receiving: 'a request for a pair of tokens with a wrong appSecurity',
    request: { method: 'POST', path, body: { appKey: fromState('appKey'), appSecurity: 'wrong-on-purpose' } },
    response: { status: 403, body: wrongKey },
    action: 'getAccessToken',
    values: { appKey: examples.appKey, appSecurity: 'wrong-on-purpose' },
    outcome: { refused: 403 },
  },
  {
    given: 'Ekuaibao is down',
    receiving: 'a request for a pair of tokens that nobody answers',
    request: {
      method: 'POST',
      path,
      body: { appKey: fromState('appKey'), appSecurity: fromState('appSecurity') },
    },
    response: { status: 502 },
    action: 'getAccessToken',
    values: valuesOf('appKey', 'appSecurity'),
    outcome: { status: 502 },
  },
  {
    given: 'an Ekuaibao corporation with a token',
    receiving: 'an API call with a token',
    request: using,
    response: { status: 200, body: like({}) },
    action: 'use',
    values: { token },
    outcome: { ok: true },
  },
  {
    given: 'an Ekuaibao corporation whose token has expired',
    receiving: 'an API call with a token that has expired',
    request: using,
    response: { status: 403, body: badToken },
    action: 'use',
    values: { token },
    outcome: { refused: 403 },
  },
  {
    given: 'an Ekuaibao corporation with a token',
    receiving: 'a pair of tokens to be refreshed',
    request: refreshing,
    response: { status: 200, body: { value: pair } },
    action: 'refresh',
    values: refreshValues,
    outcome: next,
  },
  {
    given: 'an Ekuaibao corporation whose token has expired',
    receiving: 'a pair of tokens to be refreshed after its end',
    request: refreshing,
    response: { status: 403, body: badToken },
    action: 'refresh',
    values: refreshValues,
    outcome: { refused: 403 },
  },
];
