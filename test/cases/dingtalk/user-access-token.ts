import { about } from '../../support/about.ts';
import type { Case, Expected, Step } from '../../support/case.ts';
import { accepted, apiNotFound, gatewayError, refused, serviceError, suite } from '../../support/dingtalk.ts';
import { client, userAccessToken } from '../../support/dingtalk-login.ts';
import { advance, answered, ask, but, different, exchange, from, same } from '../../support/words.ts';

const says = about('dingtalk.userAccessToken');
const hex = /^[0-9a-f]{32}$/;
const success: Expected = { status: 200, body: { expireIn: 7200, accessToken: hex, refreshToken: hex } };
const noCode = serviceError(400, 'invalidParameter.authCode.notFound', '不合法的临时授权码');
const noClient = serviceError(400, 'invalidParameter.idOrSecret.notFound', 'clientId或者clientSecret错误');
const noGrant = serviceError(400, 'invalidParameter', '参数错误:不合法的参数 grant_type');
const login: Step = { kind: 'login-code', as: 'code', client_id: client.clientId };
const redeem = (changes: object = {}) =>
  userAccessToken({ ...client, grantType: 'authorization_code', code: from('code', '/code'), ...changes });
const refresh = (of = 'first', changes: object = {}) =>
  userAccessToken({
    ...client,
    grantType: 'refresh_token',
    refreshToken: from(of, '/refreshToken'),
    ...changes,
  });

/** 获取用户token */
export const cases: readonly Case[] = [
  says(
    'turns a code into the tokens of a user, without a token',
    { rules: ['success-key-order', 'no-token'] },
    [login, ask('answer', redeem()), answered('answer', success), accepted(from('answer', '/accessToken'))],
  ),
  says(
    'refreshes: the same user token with a full life, and another refresh token',
    { rules: ['same-token-renewed', 'refresh-token-new-each-time'] },
    [
      login,
      ask('first', redeem()),
      advance('1h'),
      ask('second', refresh()),
      answered('second', success),
      same(from('first', '/accessToken'), from('second', '/accessToken')),
      different(from('first', '/refreshToken'), from('second', '/refreshToken')),
      exchange(refresh(), noCode),
      exchange(refresh('second'), success),
    ],
  ),
  says('issues a user token that lives 2 hours', { rules: ['lifetime-two-hours'] }, [
    login,
    ask('first', redeem()),
    advance('1h59m59s'),
    accepted(from('first', '/accessToken')),
    advance('1s'),
    refused(from('first', '/accessToken')),
  ]),
  says('takes a refresh token for 30 days', { rules: ['refresh-token-30-days'] }, [
    login,
    ask('first', redeem()),
    advance('29d23h59m59s'),
    ask('second', refresh()),
    answered('second', success),
    advance('30d'),
    exchange(refresh('second'), noCode),
  ]),
  says('takes a code for 5 minutes, and once', { rules: ['code-five-minutes', 'code-once'] }, [
    login,
    advance('4m59s'),
    exchange(redeem(), success),
    exchange(redeem(), noCode),
    login,
    advance('5m'),
    exchange(redeem(), noCode),
  ]),
  says('refuses a code that is unknown, missing or of another app', { error: 'auth-code-not-found' }, [
    exchange(userAccessToken({ ...client, grantType: 'authorization_code', code: 'none' }), noCode),
    exchange(userAccessToken({ ...client, grantType: 'authorization_code' }), noCode),
    login,
    exchange(redeem({ clientId: suite.client_id, clientSecret: suite.client_secret }), noCode),
    exchange(userAccessToken({ ...client, grantType: 'refresh_token' }), noCode),
  ]),
  says('refuses a wrong or missing secret', { error: 'invalid-id-or-secret' }, [
    exchange(
      userAccessToken({ ...client, clientSecret: 'wrong', grantType: 'authorization_code' }),
      noClient,
    ),
    exchange(userAccessToken({}), noClient),
  ]),
  says('refuses another grantType', { error: 'invalid-grant-type' }, [
    exchange(userAccessToken({ ...client, grantType: 'password' }), noGrant),
    exchange(userAccessToken({ ...client, grantType: 7 }), noGrant),
  ]),
  says('misses the body', { error: 'missing-body' }, [
    exchange(
      but(userAccessToken(''), { body: '' }),
      gatewayError(400, 'Missingbody', 'body is mandatory for this action.'),
    ),
  ]),
  says('refuses a body that is not JSON', { error: 'invalid-body' }, [
    exchange(
      but(userAccessToken(''), { body: '{' }),
      gatewayError(400, 'Invalidbody', 'Specified parameter body is not valid. JSON parsing error'),
    ),
  ]),
  says('knows no other method', { error: 'api-not-found' }, [
    exchange({ method: 'GET', path: '/v1.0/oauth2/userAccessToken' }, apiNotFound),
  ]),
];
