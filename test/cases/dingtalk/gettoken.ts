import { about } from '../../support/about.ts';
import type { Case, Expected } from '../../support/case.ts';
import {
  accepted,
  accessToken,
  gettoken,
  internal,
  overTime,
  refused,
  suite,
} from '../../support/dingtalk.ts';
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

const operation = 'dingtalk.gettoken';
const says = about(operation);

const success: Expected = {
  status: 200,
  body: { errcode: 0, access_token: /^[0-9a-f]{32}$/, errmsg: 'ok', expires_in: 7200 },
};
const error = (errcode: number, errmsg: string): Expected => ({ status: 200, body: { errcode, errmsg } });
const wrongKey = error(40096, '不合法的appKey或appSecret');
const missingKey = error(40035, '缺少参数 corpid or appkey');
const missingSecret = error(40035, '缺少参数 corpsecret or appsecret');
const right = { appkey: internal.client_id, appsecret: internal.client_secret };
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const token = (as: string) => from(as, '/access_token');

/** 获取企业内部应用的access_token */
export const cases: readonly Case[] = [
  says('answers errcode, access_token, errmsg, expires_in in this order', { rules: ['success-key-order'] }, [
    exchange(gettoken(), success),
  ]),
  says(
    'names the type of JSON without a charset, and the call by nothing',
    {
      rules: ['content-type', 'no-request-id', 'always-200'],
    },
    [
      exchange(gettoken(), {
        ...success,
        headers: { 'Content-Type': 'application/json', 'x-acs-request-id': null },
      }),
      exchange(gettoken(''), { ...missingKey, headers: { 'Content-Type': 'application/json' } }),
    ],
  ),
  says(
    'gives the same token with a full life while it lives, and a new one after its end',
    {
      rules: ['same-token-renewed', 'expires-in-is-always-full'],
    },
    [
      overTime(gettoken()),
      same(token('first'), token('after 90 minutes'), token('just before its end')),
      same(from('just before its end', '/expires_in'), 7200),
      different(token('first'), token('after its end')),
    ],
  ),
  says('issues a token that lives 2 hours', { rules: ['lifetime-two-hours'] }, [
    ask('token', gettoken()),
    advance('1h59m59s'),
    accepted(token('token')),
    advance('1s'),
    refused(token('token')),
  ]),
  says('renews one token without end', { rules: ['no-renewal-ceiling'] }, [
    ask('first', gettoken()),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((time) => [
      advance('119m'),
      ask(`call ${time}`, gettoken()),
    ]),
    same(token('first'), token('call 13')),
  ]),
  says('remembers its own token of an app', { rules: ['tokens-of-its-own'] }, [
    ask('here', gettoken()),
    ask('there', accessToken()),
    different(token('here'), from('there', '/accessToken')),
  ]),
  says('refuses the key of a third-party app', { rules: ['internal-apps-only'] }, [
    exchange(gettoken({ appkey: suite.client_id, appsecret: suite.client_secret }), wrongKey),
  ]),
  says('reads the query alone, never a body', { rules: ['query-only'] }, [
    exchange(
      but(gettoken(''), { headers: form, body: `appkey=${right.appkey}&appsecret=${right.appsecret}` }),
      missingKey,
    ),
  ]),
  says('answers any method but GET in words of its own', { error: 'get-required' }, [
    exchange(but(gettoken(), { method: 'POST' }), error(43001, '需要GET请求')),
    exchange(
      but(gettoken(''), { method: 'PUT', headers: form, body: 'appkey=a' }),
      error(43001, '需要GET请求'),
    ),
  ]),
  says('misses the key before the secret', { error: 'missing-appkey' }, [
    exchange(gettoken(''), missingKey),
    exchange(gettoken({ appsecret: right.appsecret }), missingKey),
    exchange(gettoken({ ...right, appkey: '' }), missingKey),
  ]),
  says('misses the secret when it is absent or empty', { error: 'missing-appsecret' }, [
    exchange(gettoken({ appkey: right.appkey }), missingSecret),
    exchange(gettoken({ ...right, appsecret: '' }), missingSecret),
  ]),
  says('refuses a wrong secret and an unknown key alike', { error: 'invalid-appkey-or-appsecret' }, [
    exchange(gettoken({ ...right, appsecret: 'wrong' }), wrongKey),
    exchange(gettoken({ ...right, appkey: 'dingnobody' }), wrongKey),
  ]),
  says(
    'takes a trailing slash, a second slash and a stray Authorization',
    {
      evidence: { kind: 'inferred', source: 'as on the other endpoints' },
    },
    [
      exchange(but(gettoken(), { path: '/gettoken/' }), success),
      exchange(but(gettoken(), { path: '//gettoken' }), success),
      exchange(but(gettoken(), { headers: { Authorization: 'Bearer undefined' } }), success),
      exchange(but(gettoken(), { query: `appkey=${right.appkey}&appsecret=${right.appsecret}&x` }), success),
    ],
  ),
  ...alternatives('dingtalk.gettoken-refusal', [ask('refusal', gettoken({ ...right, appsecret: 'wrong' }))], {
    40089: [answered('refusal', error(40089, '不合法的corpId或corpSecret'))],
    40096: [answered('refusal', wrongKey)],
  }),
  says(
    'reads corpid and corpsecret too, in any case, and refuses them with 40089',
    { rules: ['corpid-and-corpsecret'] },
    [
      exchange(gettoken({ corpid: internal.client_id, corpsecret: internal.client_secret }), success),
      exchange(gettoken({ corpId: internal.client_id, corpSecret: internal.client_secret }), success),
      exchange(gettoken({ corpid: 'dingnobody', corpsecret: 'x' }), {
        status: 200,
        body: { errcode: 40089, errmsg: '不合法的corpId或corpSecret' },
      }),
    ],
  ),
];
