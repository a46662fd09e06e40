import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import { accessToken, corpToken, gettoken, legacy } from '../../support/dingtalk.ts';
import { advance, alternatives, answered, ask, but, exchange, from, revoke } from '../../support/words.ts';

const operation = 'dingtalk.legacyResource';
const says = about(operation);

const requestId = /^[0-9a-z]{13}$/;
const success: Expected = { status: 200, body: { errcode: 0, errmsg: 'ok', request_id: requestId } };
const wrapped = (code: string, message: string): Expected => ({
  status: 200,
  body: {
    errcode: 88,
    sub_code: code,
    sub_msg: message,
    errmsg: `ding talk error[subcode=${code},submsg=${message}]`,
    request_id: requestId,
  },
});
const badToken = wrapped('40014', '不合法的access_token');
const bareBadToken: Expected = { status: 200, body: { errcode: 40014, errmsg: '不合法的access_token' } };
const noToken = wrapped('40000', 'access_token is blank');
const token = from('token', '/access_token');
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Every business API of the legacy host */
export const cases: readonly Case[] = [
  says(
    'takes the token in the query, or in the form of a POST',
    {
      rules: ['token-in-query-or-form', 'success-body-is-ours', 'request-id'],
    },
    [
      ask('token', gettoken()),
      exchange(legacy({ access_token: token }), success),
      exchange(but(legacy(), { headers: form, body: `access_token=${token}&userid=1` }), success),
      exchange(but(legacy({ access_token: token }), { method: 'GET' }), success),
    ],
  ),
  says('sends no charset outside /topapi/', { rules: ['content-type-without-topapi'] }, [
    exchange(
      { method: 'GET', path: '/microapp/list', query: { access_token: 'none' } },
      { ...bareBadToken, headers: { 'Content-Type': 'application/json' } },
    ),
  ]),
  says('does not look at headers', { rules: ['header-ignored'] }, [
    ask('token', gettoken()),
    exchange(but(legacy(), { headers: { 'x-acs-dingtalk-access-token': token } }), noToken),
    exchange(but(legacy(), { headers: { Authorization: `Bearer ${token}` } }), noToken),
  ]),
  says('misses a token that is empty or in a JSON body', { error: 'missing-access-token' }, [
    exchange(legacy(), noToken),
    exchange(legacy({ access_token: '' }), noToken),
    exchange(
      but(legacy(), { headers: { 'Content-Type': 'application/json' }, body: { access_token: 'x' } }),
      noToken,
    ),
  ]),
  says(
    'answers HTTP 200 whatever happened, and spells its charset in upper case',
    {
      rules: ['always-200', 'content-type', 'sub-code-is-a-string'],
    },
    [
      exchange(legacy({ access_token: 'none' }), {
        ...badToken,
        headers: { 'Content-Type': 'application/json;charset=UTF-8' },
      }),
    ],
  ),
  says('refuses an expired, a revoked and an unknown token alike', { error: 'invalid-access-token' }, [
    ask('token', gettoken()),
    advance('2h'),
    exchange(legacy({ access_token: token }), badToken),
    ask('next', gettoken()),
    revoke(from('next', '/access_token')),
    exchange(legacy({ access_token: from('next', '/access_token') }), badToken),
  ]),
  says('takes a token of any endpoint', { rules: ['tokens-of-every-endpoint'] }, [
    ask('unified', corpToken()),
    ask('older', accessToken()),
    exchange(legacy({ access_token: from('unified', '/access_token') }), success),
    exchange(legacy({ access_token: from('older', '/accessToken') }), success),
  ]),
  says('answers also on paths without /topapi/', { rules: ['paths-without-topapi'] }, [
    ask('token', gettoken()),
    exchange(but(legacy({ access_token: token }), { method: 'GET', path: '/user/get' }), success),
    exchange(
      but(legacy({ access_token: token }), { path: '/message/send', host: 'oapi.dingtalk.com' }),
      success,
    ),
    exchange(but(legacy({ access_token: 'none' }), { method: 'GET', path: '/microapp/list' }), bareBadToken),
    exchange(but(legacy({ access_token: 'none' }), { path: '/sns/getuserinfo' }), badToken),
    exchange(but(legacy(), { method: 'GET', path: '/department/list', host: 'oapi.dingtalk.com' }), noToken),
  ]),
  ...alternatives(
    'dingtalk.legacy-invalid-token',
    [
      ask('topapi', legacy({ access_token: 'none' })),
      ask('other', but(legacy({ access_token: 'none' }), { path: '/microapp/list' })),
    ],
    {
      'by-path': [answered('topapi', badToken), answered('other', bareBadToken)],
      wrapped: [answered('topapi', badToken), answered('other', badToken)],
      bare: [answered('topapi', bareBadToken), answered('other', bareBadToken)],
    },
  ),
];
