// Generated from specs/ekuaibao.yaml by npm run generate; do not edit.

import type { Catalogue } from '../../core/catalogue.ts';

const shared1 = {
  kind: 'documented',
  source: 'ekuaibao/open-platform-docs versioned_docs/version-v2.0 auth.md',
  date: '2022-08',
  note: 'Dropped from the page in commit 3498c28 of 2022-08-10; today it gives only the status and 密钥无效.',
} as const;
const shared2 = {
  name: 'feature-not-enabled',
  code: 403,
  message: '未开通功能，无权访问',
  status: 403,
  meaning: 'The feature that the powerCode stands for is not licensed, or the powerCode is wrong.',
  trigger: 'The corporation\'s licence for 开放接口(新) has lapsed.',
  reach: 'natural',
  evidence: {
    kind: 'inferred',
    source: 'Ekuaibao page 刷新授权',
    note: 'The page lets the remaining licence cap the life of a token; what comes at its end is not said.',
  },
} as const;
const shared3 = {
  kind: 'documented',
  source: 'Ekuaibao page on commenting a document',
  note: 'The page tells to check the mandatory fields; status and message are documented, the envelope is that of the other 412 answers.',
} as const;
const shared4 = { kind: 'inferred', source: 'the 404 rows of other pages', note: 'A wrong method is documented nowhere.' } as const;
const shared5 = {
  name: 'not-found',
  code: null,
  message: 'Error 404 Not Found',
  status: 404,
  meaning: 'There is no such endpoint.',
  trigger: 'The method is not POST.',
  reach: 'natural',
  evidence: shared4,
} as const;
const shared6 = {
  name: 'payload-too-large',
  code: null,
  message: null,
  status: 413,
  meaning: 'The body is larger than the server accepts.',
  trigger: 'The limit on the size of a body is not published.',
  reach: 'fault',
  evidence: {
    kind: 'documented',
    source: 'Ekuaibao pages with 413 rows',
    note: 'The body is not shown; an empty one is our choice.',
  },
} as const;
const shared7 = {
  name: 'internal-error',
  code: 500,
  message: 'Format specifier \'%s\'',
  status: 500,
  meaning: 'The program failed; errorDetails can hold what a Java stack trace begins with.',
  trigger: 'Nothing the caller does brings it about.',
  reach: 'fault',
  evidence: {
    kind: 'documented',
    source: 'ekuaibao/open-platform-docs version-v2.0 budget/get-BudgetsDetails-ByPage.md',
    note: 'The page advises to ask again; its errorDetails goes on with a remote address, left out here.',
  },
} as const;
const shared8 = {
  name: 'refresh-token-in-the-answer',
  text: 'The refreshToken of the answer serves only to refresh this accessToken; it has no life of its own.',
  evidence: {
    kind: 'inferred',
    source: 'Ekuaibao page 刷新授权',
    note: 'The page says only that an expired accessToken cannot be refreshed.',
  },
} as const;
const shared9 = {
  name: 'never-429',
  text: 'HTTP 429 is not used.',
  evidence: { kind: 'inferred', source: 'all pages of the Ekuaibao docs', note: 'It appears on none of them.' },
} as const;
const shared10 = {
  kind: 'documented',
  source: 'Ekuaibao page 获取自建应用授权',
  date: '2023-11-08',
  note: 'Status 200, code and text; the envelope is inferred (quirk ekuaibao.app-refusal-body).',
} as const;
const shared11 = { kind: 'inferred', source: 'ekuaibao/open-platform-docs authV3.md, whose failures have code and msg' } as const;
const shared12 = {
  name: 'unauthorized',
  code: 403,
  message: '未授权',
  status: 403,
  meaning: 'The accessToken is unknown, has expired or was replaced.',
  trigger: 'The accessToken is missing, unknown, expired or dead, or the refreshToken is missing or not its partner.',
  reach: 'natural',
  evidence: {
    kind: 'documented',
    source: 'Ekuaibao page 刷新授权',
    note: 'The page names the expired accessToken; the rest follows.',
  },
} as const;
const shared13 = {
  name: 'unauthorized-plain',
  code: null,
  message: '未授权',
  status: 403,
  meaning: 'The accessToken or the refreshToken is no longer valid; the body is plain text.',
  trigger: 'The quirk ekuaibao.refresh-refusal-body is plain-text and the tokens are no good.',
  reach: 'natural',
  evidence: {
    kind: 'documented',
    source: 'ekuaibao/open-platform-docs refresh-auth.md, history',
    date: '2022-01-25',
    note: 'The form the page had until that day.',
  },
} as const;
const shared14 = {
  name: 'unauthorized-status-only',
  code: null,
  message: null,
  status: 403,
  meaning: 'The accessToken or the refreshToken is no longer valid; the body is empty.',
  trigger: 'The quirk ekuaibao.refresh-refusal-body is status-only and the tokens are no good.',
  reach: 'natural',
  evidence: {
    kind: 'inferred',
    source: 'Ekuaibao page 刷新授权',
    note: 'The page\'s 错误码 column has a dash and it shows no body.',
  },
} as const;
const shared15 = {
  name: 'feature-not-enabled',
  code: 403,
  message: '未开通功能，无权访问',
  status: 403,
  meaning: 'The feature that the powerCode stands for is not licensed, or the powerCode is wrong.',
  trigger: 'powerCode is missing or not one of the corporation\'s, or the corporation\'s licence for 开放接口(新) has lapsed.',
  reach: 'natural',
  evidence: {
    kind: 'inferred',
    source: 'ekuaibao/open-platform-docs history/flows/get-forms-sequences pages',
    note: 'Transferred from these pages, where a wrong powerCode gets it.',
  },
} as const;
const shared16 = {
  name: 'previous-pair-is-dead',
  text: 'The pair that was refreshed is dead afterwards.',
  evidence: {
    kind: 'inferred',
    source: 'both tokens change',
    note: 'Not stated anywhere; the old access token could live on.',
  },
  isLifecycle: true,
} as const;
const shared17 = {
  name: 'tokens-must-be-url-encoded',
  text: 'A token has a colon and may have a dollar sign; a client that percent-encodes them is safe in a query, and the server accepts the raw colon as well.',
  evidence: {
    kind: 'documented',
    source: 'ekuaibao/open-platform-docs temp-auth.md; Ekuaibao page 刷新授权(指定有效时间)',
    note: 'The sample of the one sends %3A, that of the other the colon raw.',
  },
} as const;
const shared18 = {
  kind: 'inferred',
  source: 'ekuaibao/open-platform-docs history/flows/get-forms-sequences pages',
  note: 'Modelled on type参数错误 of those pages.',
} as const;
const shared19 = {
  kind: 'documented',
  source: 'ekuaibao/open-platform-docs versioned_docs/version-v2.0 corporation/get-departments.md',
} as const;
const shared20 = {
  kind: 'documented',
  source: 'Ekuaibao pages with 404 rows',
  note: 'The pages give status and text; the shape of the body is unknown, plain text is our choice.',
} as const;
const shared21 = {
  kind: 'documented',
  source: 'ekuaibao/open-platform-docs mall/find-billDetail-byId.md, mall/find-pageData-billId.md',
} as const;
const shared22 = { kind: 'documented', source: 'Ekuaibao page 获取授权', date: '2023-04-21', note: 'The length is unknown.' } as const;
const shared23 = {
  means: 'HTTP 412 JSON请求参数不正确.',
  evidence: {
    kind: 'inferred',
    source: 'Ekuaibao page on commenting a document',
    note: 'Documented there for mandatory fields that are missing.',
  },
} as const;

/** All that is claimed about the vendor, and on what grounds. */
export const catalogue: Catalogue = {
  vendor: 'ekuaibao',
  title: 'Ekuaibao (合思 / 易快报) token endpoints',
  operations: [
    {
      id: 'ekuaibao.getAccessToken',
      method: 'POST',
      path: '/api/openapi/v1/auth/getAccessToken',
      summary: 'Gets an accessToken with account and password (获取授权).',
      evidence: { kind: 'documented', source: 'Ekuaibao page 获取授权' },
      errors: [
        {
          name: 'invalid-key',
          code: 403,
          message: '密钥无效',
          status: 403,
          meaning: 'The access account or the access password (接入账号, 接入密码) is wrong or missing.',
          trigger: 'appKey is not registered, appSecurity is not its password, they stand in the query, or the body is missing or malformed.',
          reach: 'natural',
          evidence: shared1,
        },
        {
          name: 'invalid-key-flat',
          code: 403,
          message: '密钥无效',
          status: 403,
          meaning: 'The access account or the access password is wrong or missing, said in the envelope of the other endpoints.',
          trigger: 'The quirk ekuaibao.invalid-key-body is flat and the credentials are wrong.',
          reach: 'natural',
          evidence: {
            kind: 'inferred',
            source: 'the five-key envelope of the other pages',
            note: 'Nobody has published a body of today.',
          },
        },
        {
          name: 'invalid-key-status-only',
          code: null,
          message: null,
          status: 403,
          meaning: 'The access account or the access password is wrong or missing, said by the status alone.',
          trigger: 'The quirk ekuaibao.invalid-key-body is status-only and the credentials are wrong.',
          reach: 'natural',
          evidence: {
            kind: 'inferred',
            source: 'Ekuaibao page 获取授权',
            note: 'The page\'s 错误码 column has a dash and it shows no body.',
          },
        },
        shared2,
        {
          name: 'json-parameters-incorrect',
          code: 412,
          message: 'JSON请求参数不正确',
          status: 412,
          meaning: 'A mandatory field of the body is missing.',
          trigger: 'The quirk ekuaibao.missing-field is json-parameters-incorrect, and a field is missing or the body is not a JSON object.',
          reach: 'natural',
          evidence: shared3,
        },
        shared5,
        shared6,
        shared7,
      ],
      rules: [
        {
          name: 'lifetime-two-hours',
          text: 'A token from here lives 2 hours.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取授权' },
          isLifecycle: true,
        },
        {
          name: 'expire-time-is-an-instant',
          text: 'expireTime is the instant of the end in milliseconds since 1970, not a length.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取授权' },
          isLifecycle: true,
        },
        {
          name: 'repeat-hands-out-a-new-token',
          text: 'Every call issues a new pair.',
          evidence: {
            kind: 'inferred',
            source: 'the page is silent',
            note: 'That the same one comes back cannot be ruled out.',
          },
          isLifecycle: true,
        },
        {
          name: 'earlier-tokens-live-on',
          text: 'Earlier tokens stay valid to their own expireTime.',
          evidence: {
            kind: 'inferred',
            source: 'Hupao-Huang/bi-dashboard and two Python scripts, which fetch a token for every call, concurrently',
            note: 'They could not work if a new token ended the earlier ones.',
          },
          isLifecycle: true,
        },
        {
          name: 'success-under-value',
          text: 'All fields of a success stand under value.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取授权' },
        },
        {
          name: 'credentials-in-the-body',
          text: 'appKey and appSecurity are read from the JSON body, never from the query.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取授权' },
        },
        {
          name: 'answer-waits-for-propagation',
          text: 'Since 1.17.0 the answer is delayed until the token works everywhere; before, a token used at once was refused with HTTP 403.',
          evidence: {
            kind: 'documented',
            source: 'Ekuaibao page 获取授权',
            date: '2023-04-21',
            note: 'The length of the delay is published nowhere; that of the twin is our choice.',
          },
        },
        shared8,
        {
          name: 'content-type',
          text: 'The content type of JSON answers is application/json.',
          evidence: { kind: 'inferred', source: 'the samples on all pages', note: 'No logged header was found.' },
        },
        shared9,
        {
          name: 'token-format',
          text: 'A token is 14 characters of A to Z, a to z, 0 to 9, _, $ and -, a colon, and the 14 characters of the corporationId.',
          evidence: {
            kind: 'observed',
            source: 'a 2024 token in a public log; 138 of 191 samples in ekuaibao/open-platform-docs',
            date: '2024',
            note: 'The sample on the page of 获取授权 is the older form of 14 characters.',
          },
        },
        {
          name: 'pair-shares-the-corporation',
          text: 'accessToken and refreshToken of a pair end in the same corporationId, and their ids are close to each other.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权(指定有效时间)' },
        },
      ],
    },
    {
      id: 'ekuaibao.getAppAccessToken',
      method: 'POST',
      path: '/api/openapi/v1/auth/getAppAccessToken',
      summary: 'Gets the token of a self-built app (获取自建应用授权).',
      evidence: { kind: 'documented', source: 'Ekuaibao page 获取自建应用授权', date: '2023-11-08' },
      errors: [
        {
          name: 'app-not-found',
          code: 500,
          message: '应用不存在',
          status: 200,
          meaning: 'The appKey is not that of a self-built app.',
          trigger: 'appKey is not that of a self-built app.',
          reach: 'natural',
          evidence: shared10,
        },
        {
          name: 'app-authentication-failed',
          code: 500,
          message: '应用鉴权失败',
          status: 200,
          meaning: 'The secret is not that of the appKey.',
          trigger: 'The secret is not that of the appKey.',
          reach: 'natural',
          evidence: shared10,
        },
        {
          name: 'app-not-found-msg',
          code: 500,
          message: '应用不存在',
          status: 200,
          meaning: 'The appKey is not that of a self-built app, said in code and msg.',
          trigger: 'The same, where the quirk ekuaibao.app-refusal-body is code-and-msg.',
          reach: 'natural',
          evidence: shared11,
        },
        {
          name: 'app-authentication-failed-msg',
          code: 500,
          message: '应用鉴权失败',
          status: 200,
          meaning: 'The secret is not that of the appKey, said in code and msg.',
          trigger: 'The same, where the quirk ekuaibao.app-refusal-body is code-and-msg.',
          reach: 'natural',
          evidence: shared11,
        },
        {
          name: 'json-parameters-incorrect',
          code: 412,
          message: 'JSON请求参数不正确',
          status: 412,
          meaning: 'A mandatory field of the body is missing.',
          trigger: 'The quirk ekuaibao.app-missing-field is json-parameters-incorrect, and a field is missing or the body is not a JSON object.',
          reach: 'natural',
          evidence: shared3,
        },
        shared5,
        shared6,
        shared7,
      ],
      rules: [
        {
          name: 'lifetime-two-hours',
          text: 'A token lives 2 hours; timeout is its life in seconds, not an instant as in getAccessToken.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取自建应用授权', date: '2023-11-08' },
          isLifecycle: true,
        },
        {
          name: 'repeat-hands-out-a-new-token',
          text: 'Every call issues a new token; the earlier ones live on.',
          evidence: { kind: 'inferred', source: 'the page is silent', note: 'Quirk ekuaibao.app-token-repeat.' },
          isLifecycle: true,
        },
        {
          name: 'success-under-value',
          text: 'All fields of a success stand under value, accessToken before timeout.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取自建应用授权', date: '2023-11-08' },
        },
        {
          name: 'token-is-32-letters',
          text: 'A token is 32 letters of A to Z and a to z, without the corporationId.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取自建应用授权', date: '2023-11-08' },
        },
        {
          name: 'failure-is-200',
          text: 'A failure is HTTP 200 with the code 500.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取自建应用授权', date: '2023-11-08' },
        },
        {
          name: 'for-the-mall-alone',
          text: 'The token goes to the mall\'s endpoints, after Bearer; business APIs refuse it.',
          evidence: {
            kind: 'documented',
            source: 'ekuaibao/open-platform-docs mall/question-answer.md',
            note: 'That business APIs refuse it is inferred.',
          },
        },
      ],
    },
    {
      id: 'ekuaibao.refreshToken',
      method: 'POST',
      path: '/api/openapi/v2/auth/refreshToken',
      summary: 'Trades a living pair for one of 32 days (刷新授权).',
      evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权' },
      errors: [shared12, shared13, shared14, shared15, shared5, shared7],
      rules: [
        {
          name: 'lifetime-32-days',
          text: 'The new token lives 32 days.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权' },
          isLifecycle: true,
        },
        {
          name: 'capped-by-the-licence',
          text: 'The life ends at the latest when the licence for 开放接口(新) does.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权' },
          isLifecycle: true,
        },
        {
          name: 'both-tokens-change',
          text: 'Both accessToken and refreshToken change.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权' },
          isLifecycle: true,
        },
        shared16,
        {
          name: 'parameters-in-the-query',
          text: 'All parameters are read from the query string.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权' },
        },
        {
          name: 'only-while-the-token-lives',
          text: 'An accessToken that has expired cannot be refreshed; a new one must be got.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权' },
        },
        {
          name: 'power-code',
          text: 'powerCode is one that the corporation has licensed, 219904 where the seed says nothing.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权' },
        },
        shared8,
        shared17,
        shared9,
      ],
    },
    {
      id: 'ekuaibao.refreshTokenExpireDate',
      method: 'POST',
      path: '/api/openapi/v2/auth/refreshToken/expireDate',
      summary: 'Trades a living pair for one of so many days (刷新授权(指定有效时间)).',
      evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权(指定有效时间)' },
      errors: [
        shared12,
        shared13,
        shared14,
        shared15,
        {
          name: 'bad-request',
          code: 400,
          message: 'expireDate参数错误',
          status: 400,
          meaning: 'The expireDate is missing or malformed.',
          trigger: 'expireDate is missing or not a whole number of days above 0.',
          reach: 'natural',
          evidence: shared18,
        },
        shared5,
        shared7,
      ],
      rules: [
        {
          name: 'lifetime-is-expire-date-days',
          text: 'The new token lives expireDate days; the lifetime stated here, 86400 seconds, is the unit.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权(指定有效时间)' },
          isLifecycle: true,
        },
        {
          name: 'capped-by-the-licence',
          text: 'The life ends at the latest when the licence for 开放接口(新) does.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权(指定有效时间)' },
          isLifecycle: true,
        },
        {
          name: 'both-tokens-change',
          text: 'Both accessToken and refreshToken change.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权(指定有效时间)' },
          isLifecycle: true,
        },
        shared16,
        {
          name: 'parameters-in-the-query',
          text: 'All parameters are read from the query string.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权(指定有效时间)' },
        },
        {
          name: 'only-while-the-token-lives',
          text: 'An accessToken that has expired cannot be refreshed; a new one must be got.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权(指定有效时间)' },
        },
        {
          name: 'power-code',
          text: 'powerCode is one that the corporation has licensed, 219904 where the seed says nothing.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 刷新授权(指定有效时间)' },
        },
        {
          name: 'refresh-token-in-the-answer',
          text: 'The refreshToken of the answer serves only to refresh this accessToken; it has no life of its own.',
          evidence: {
            kind: 'inferred',
            source: 'Ekuaibao page 刷新授权(指定有效时间)',
            note: 'The page says only that an expired accessToken cannot be refreshed.',
          },
        },
        shared17,
        shared9,
      ],
    },
    {
      id: 'ekuaibao.location',
      method: 'GET',
      path: '/api/openapi/v2/location',
      summary: 'Tells a corporation\'s address prefix (获取地址前缀).',
      evidence: { kind: 'documented', source: 'Ekuaibao page 获取地址前缀' },
      errors: [
        {
          name: 'bad-corp-id',
          code: 400,
          message: 'corpId参数错误',
          status: 400,
          meaning: 'The corpId is missing or unknown.',
          trigger: 'corpId is missing, or no such corporation exists.',
          reach: 'natural',
          evidence: {
            kind: 'inferred',
            source: 'the 400 rows of other pages',
            note: 'The page documents no failure; the message names corpId then.',
          },
        },
        {
          name: 'not-found',
          code: null,
          message: 'Error 404 Not Found',
          status: 404,
          meaning: 'There is no such endpoint.',
          trigger: 'The method is not GET.',
          reach: 'natural',
          evidence: shared4,
        },
        shared7,
      ],
      rules: [
        {
          name: 'prefix-ends-in-a-slash',
          text: 'The address ends in a slash, so a client that appends a path makes two.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取地址前缀' },
        },
        {
          name: 'prefix-may-change',
          text: 'The prefix can change with an upgrade of the vendor, and the page tells callers to ask each time.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取地址前缀' },
        },
        {
          name: 'no-token-needed',
          text: 'The call carries no token.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取地址前缀', note: 'The curl sample has none.' },
        },
        {
          name: 'six-prefixes',
          text: 'There are six prefixes, one a platform: standalone, DingTalk, WeCom, Yunzhijia, self-built DingTalk apps, Feishu.',
          evidence: { kind: 'documented', source: 'Ekuaibao page 获取地址前缀' },
        },
        shared9,
      ],
    },
    {
      id: 'ekuaibao.protectedResource',
      method: 'GET',
      path: '/api/openapi/{resource}',
      summary: 'Any other API: checks the accessToken and answers a plain success.',
      evidence: shared19,
      errors: [
        {
          name: 'unauthorized',
          code: 403,
          message: '未授权',
          status: 403,
          meaning: 'The accessToken is unknown, has expired or was replaced.',
          trigger: 'The accessToken is missing, unknown, expired, dead or not yet known everywhere.',
          reach: 'natural',
          evidence: {
            kind: 'documented',
            source: 'ekuaibao/open-platform-docs versioned_docs/version-v2.0 corporation/get-departments.md',
            note: 'The same body stands on eight current pages, and stood on refresh-auth.md from 2022-01-25 to 2022-08-10.',
          },
        },
        shared2,
        {
          name: 'not-found',
          code: null,
          message: 'Error 404 Not Found',
          status: 404,
          meaning: 'There is no such endpoint.',
          trigger: 'The path is below /api/openapi/v…/auth/ and no endpoint has it, or the host is the vendor\'s and the path is not below /api/openapi/.',
          reach: 'natural',
          evidence: shared20,
        },
        {
          name: 'precondition-failed',
          code: 412,
          message: '未查找到此员工信息',
          status: 412,
          meaning: 'A business precondition does not hold; the message says which.',
          trigger: 'The endpoint has no business precondition of this kind.',
          reach: 'fault',
          evidence: {
            kind: 'documented',
            source: 'Ekuaibao pages with 412 answers',
            note: 'Very common there, with a message for each case; this one is from the page on counting open tasks.',
          },
        },
        shared6,
        {
          name: 'comments-too-frequent',
          code: 400,
          message: '评论太过频繁',
          status: 400,
          meaning: 'The endpoint was called too often within a short time.',
          trigger: 'No call limit is counted unless a rate-limit rule asks for one; the fault of this name brings it about.',
          reach: 'fault',
          evidence: {
            kind: 'documented',
            source: 'Ekuaibao page on commenting a document',
            note: 'The one documented throttling answer; the page gives status and text, the envelope is inferred.',
          },
        },
        shared7,
      ],
      rules: [
        {
          name: 'token-in-the-query',
          text: 'The token is the query parameter accessToken; headers are ignored.',
          evidence: { kind: 'documented', source: 'Ekuaibao docs, all endpoints but the mall ones' },
        },
        {
          name: 'tokens-must-be-url-encoded',
          text: 'A token has a colon and may have a dollar sign; a client that percent-encodes them is safe in a query, and the server accepts the raw colon as well.',
          evidence: {
            kind: 'documented',
            source: 'ekuaibao/open-platform-docs temp-auth.md and other curl samples',
            note: 'temp-auth.md sends %3A, the others the colon raw.',
          },
        },
        {
          name: 'auth-has-no-other-path',
          text: 'A path below /api/openapi/v…/auth/ that no endpoint here has is not found, whatever its token.',
          evidence: {
            kind: 'inferred',
            source: 'all pages of the Ekuaibao docs',
            note: 'They have no other path there.',
          },
        },
        {
          name: 'bad-token-is-403',
          text: 'A token that is refused is HTTP 403, not 401, and an expired one looks like an unknown one.',
          evidence: shared19,
        },
        {
          name: 'five-key-envelope',
          text: 'A failure is errorCode, errorMessage, errorDetails, code, data; errorCode repeats the HTTP status and the last three are usually null.',
          evidence: shared19,
        },
        {
          name: 'success-may-be-204',
          text: 'Writing endpoints answer success with HTTP 204 and no body; here every method gets a body.',
          evidence: { kind: 'documented', source: 'Ekuaibao pages of writing endpoints' },
        },
        {
          name: 'cookies-of-the-firewall',
          text: 'A web firewall in front sets the cookies HWWAFSESID and HWWAFSESTIME; the twin sends none.',
          evidence: {
            kind: 'observed',
            source: 'curl samples in ekuaibao/open-platform-docs feetype/get-travelTemplate.md, older version',
          },
        },
        {
          name: 'success-body-is-ours',
          text: 'The success body is {"count":0,"items":[]}, what list endpoints answer when there is nothing; the real one depends on the API.',
          evidence: { kind: 'inferred', source: 'our choice' },
        },
        shared9,
      ],
    },
    {
      id: 'ekuaibao.mallResource',
      method: 'POST',
      path: '/api/mall-openapi/{resource}',
      summary: 'Any API of the mall: checks the token of a self-built app and answers a plain success.',
      evidence: { kind: 'documented', source: 'ekuaibao/open-platform-docs mall/find-billDetail-byId.md' },
      errors: [
        {
          name: 'please-log-in',
          code: 401,
          message: '请先登录',
          status: 401,
          meaning: 'The Bearer token of a mall endpoint is bad.',
          trigger: 'The token is missing, unknown or expired, or is not that of a self-built app.',
          reach: 'natural',
          evidence: {
            kind: 'documented',
            source: 'Ekuaibao pages on mall endpoints',
            note: 'Status and text are documented, the envelope is inferred.',
          },
        },
        {
          name: 'please-log-in-200',
          code: '401',
          message: '请先登录',
          status: 200,
          meaning: 'The Bearer token of a mall endpoint is bad.',
          trigger: 'The same, where the quirk ekuaibao.mall-refusal is \'200\'.',
          reach: 'natural',
          evidence: {
            kind: 'documented',
            source: 'ekuaibao/open-platform-docs mall/get-flight-ticket-journey-byId.md',
            note: 'Status, code and text; the envelope is that of the successes.',
          },
        },
        {
          name: 'mall-request-failed',
          code: 'S500',
          message: '请求失败',
          status: 200,
          meaning: 'data or requestId is wrong.',
          trigger: 'Nothing of the request but its token is looked at.',
          reach: 'fault',
          evidence: {
            kind: 'documented',
            source: 'ekuaibao/open-platform-docs mall/find-billDetail-byId.md',
            note: 'Status 200, code and text; the envelope is that of the successes.',
          },
        },
        {
          name: 'not-found',
          code: null,
          message: 'Error 404 Not Found',
          status: 404,
          meaning: 'There is no such endpoint.',
          trigger: 'Every path below /api/mall-openapi/ exists here.',
          reach: 'fault',
          evidence: shared20,
        },
        shared7,
      ],
      rules: [
        {
          name: 'bearer-in-the-header',
          text: 'The token of getAppAccessToken goes in the header Authorization, after Bearer and a space.',
          evidence: { kind: 'documented', source: 'ekuaibao/open-platform-docs mall/question-answer.md' },
        },
        {
          name: 'bad-token-is-401',
          text: 'A token that is missing or not accepted is HTTP 401 请先登录, and an expired one looks like an unknown one.',
          evidence: shared21,
        },
        {
          name: 'success-body-is-ours',
          text: 'The success body has status, msg and an empty data; the real one depends on the API.',
          evidence: { kind: 'inferred', source: 'our choice', note: 'Status and msg are those of the pages.' },
        },
      ],
    },
  ],
  quirks: [
    {
      name: 'ekuaibao.invalid-key-body',
      question: 'What is the body of the 403 that getAccessToken answers to wrong credentials?',
      default: 'value-wrapped',
      documented: 'value-wrapped',
      operations: ['ekuaibao.getAccessToken'],
      alternatives: {
        'value-wrapped': { means: 'errorCode, errorMessage and errorDetail under value (invalid-key).', evidence: shared1 },
        flat: {
          means: 'The five-key envelope of the other endpoints (invalid-key-flat).',
          evidence: { kind: 'inferred', source: 'the five-key envelope of the other pages' },
        },
        'status-only': {
          means: 'No body (invalid-key-status-only).',
          evidence: { kind: 'inferred', source: 'Ekuaibao page 获取授权', note: 'The page shows none.' },
        },
      },
    },
    {
      name: 'ekuaibao.refresh-refusal-body',
      question: 'What is the body of the 403 that the refresh endpoints answer?',
      default: 'five-key',
      documented: 'five-key',
      operations: ['ekuaibao.refreshToken', 'ekuaibao.refreshTokenExpireDate'],
      alternatives: {
        'five-key': {
          means: 'The five-key envelope (unauthorized).',
          evidence: {
            kind: 'documented',
            source: 'ekuaibao/open-platform-docs refresh-auth.md, history',
            date: '2022-08',
            note: 'On the page until commit 3498c28 of 2022-08-10.',
          },
        },
        'plain-text': {
          means: 'The text 未授权 (unauthorized-plain).',
          evidence: {
            kind: 'documented',
            source: 'ekuaibao/open-platform-docs refresh-auth.md, history',
            date: '2022-01-25',
            note: 'On the page until that day.',
          },
        },
        'status-only': {
          means: 'No body (unauthorized-status-only).',
          evidence: { kind: 'inferred', source: 'Ekuaibao page 刷新授权', note: 'The page of today shows none.' },
        },
      },
    },
    {
      name: 'ekuaibao.propagation',
      question: 'What happens while a new token is not yet known everywhere?',
      default: 'delayed-answer',
      documented: 'delayed-answer',
      operations: [
        'ekuaibao.getAccessToken',
        'ekuaibao.refreshToken',
        'ekuaibao.refreshTokenExpireDate',
        'ekuaibao.protectedResource',
      ],
      alternatives: {
        'delayed-answer': {
          means: 'The answer of getAccessToken waits, and the token works at once (1.17.0 and later).',
          evidence: shared22,
        },
        'refused-at-first': {
          means: 'The answer comes at once, and the token is refused with 403 未授权 for a while (before 1.17.0).',
          evidence: shared22,
        },
      },
    },
    {
      name: 'ekuaibao.repeat',
      question: 'What does getAccessToken answer while an earlier token lives?',
      default: 'new',
      documented: 'new',
      operations: ['ekuaibao.getAccessToken'],
      alternatives: {
        new: {
          means: 'A new pair.',
          evidence: { kind: 'inferred', source: 'the page is silent; clients that fetch a token for every call work' },
        },
        same: {
          means: 'The same pair with the same expireTime.',
          evidence: { kind: 'inferred', source: 'the page is silent; the same clients would work as well' },
        },
      },
    },
    {
      name: 'ekuaibao.previous-token',
      question: 'What happens to an earlier token when getAccessToken issues a new one?',
      default: 'stays-valid',
      documented: 'stays-valid',
      operations: ['ekuaibao.getAccessToken'],
      alternatives: {
        'stays-valid': {
          means: 'It lives to its own expireTime.',
          evidence: {
            kind: 'inferred',
            source: 'Hupao-Huang/bi-dashboard and two Python scripts, which use several tokens at a time',
          },
        },
        revoked: {
          means: 'It dies at once.',
          evidence: { kind: 'inferred', source: 'the page is silent', note: 'Unlikely, given those clients.' },
        },
      },
    },
    {
      name: 'ekuaibao.previous-pair',
      question: 'What happens to the pair that was refreshed?',
      default: 'dead',
      documented: 'dead',
      operations: ['ekuaibao.refreshToken', 'ekuaibao.refreshTokenExpireDate', 'ekuaibao.protectedResource'],
      alternatives: {
        dead: {
          means: 'Both its tokens are dead.',
          evidence: {
            kind: 'inferred',
            source: 'Ekuaibao page 刷新授权',
            note: 'Both values change; the page says no more.',
          },
        },
        alive: {
          means: 'Its accessToken lives to its own expireTime and can be refreshed again.',
          evidence: { kind: 'inferred', source: 'Ekuaibao page 刷新授权', note: 'The page does not say that it dies.' },
        },
      },
    },
    {
      name: 'ekuaibao.missing-field',
      question: 'What does getAccessToken answer to a missing field or a body that is not a JSON object?',
      default: 'invalid-key',
      documented: 'invalid-key',
      operations: ['ekuaibao.getAccessToken'],
      alternatives: {
        'invalid-key': {
          means: 'HTTP 403 密钥无效.',
          evidence: {
            kind: 'inferred',
            source: 'Ekuaibao page 获取授权',
            note: 'As documented for credentials that stand in the query, where the body lacks them too.',
          },
        },
        'json-parameters-incorrect': shared23,
      },
    },
    {
      name: 'ekuaibao.power-code',
      question: 'What does a missing or wrong powerCode get when refreshing?',
      default: 'feature-not-enabled',
      documented: 'unauthorized',
      operations: ['ekuaibao.refreshToken', 'ekuaibao.refreshTokenExpireDate'],
      alternatives: {
        'feature-not-enabled': {
          means: 'HTTP 403 未开通功能，无权访问.',
          evidence: {
            kind: 'inferred',
            source: 'ekuaibao/open-platform-docs history/flows/get-forms-sequences pages',
            note: 'Documented there for a wrong powerCode.',
          },
        },
        unauthorized: {
          means: 'HTTP 403 未授权.',
          evidence: { kind: 'inferred', source: 'Ekuaibao page 刷新授权', note: 'The only failure the page documents.' },
        },
      },
    },
    {
      name: 'ekuaibao.expire-date',
      question: 'What does an expireDate get that is missing or no whole number of days above 0?',
      default: 'bad-request',
      documented: 'unauthorized',
      operations: ['ekuaibao.refreshTokenExpireDate'],
      alternatives: {
        'bad-request': { means: 'HTTP 400 in the five-key envelope.', evidence: shared18 },
        unauthorized: {
          means: 'HTTP 403 未授权.',
          evidence: {
            kind: 'inferred',
            source: 'Ekuaibao page 刷新授权(指定有效时间)',
            note: 'The only failure the page documents.',
          },
        },
      },
    },
    {
      name: 'ekuaibao.wrong-prefix',
      question: 'Is a call refused whose host is one of the vendor\'s prefixes but not the corporation\'s own?',
      default: 'ignored',
      documented: 'refused',
      operations: [
        'ekuaibao.getAccessToken',
        'ekuaibao.refreshToken',
        'ekuaibao.refreshTokenExpireDate',
        'ekuaibao.protectedResource',
      ],
      alternatives: {
        ignored: {
          means: 'No: every host is served alike.',
          evidence: { kind: 'inferred', source: 'our choice', note: 'A twin is mostly called by a host of its own.' },
        },
        refused: {
          means: 'Yes: getAccessToken answers 403 密钥无效, the others 403 未授权; any other host is never refused.',
          evidence: {
            kind: 'documented',
            source: 'Ekuaibao page 获取授权',
            note: 'The pages name a wrong address prefix among the causes of both.',
          },
        },
      },
    },
    {
      name: 'ekuaibao.unknown-corporation',
      question: 'What does location answer for a corporation that does not exist?',
      default: 'bad-request',
      documented: 'bad-request',
      operations: ['ekuaibao.location'],
      alternatives: {
        'bad-request': {
          means: 'HTTP 400 in the five-key envelope.',
          evidence: { kind: 'inferred', source: 'the 400 rows of other pages' },
        },
        'default-prefix': {
          means: 'The prefix of the standalone edition.',
          evidence: { kind: 'inferred', source: 'the page documents no failure' },
        },
      },
    },
    {
      name: 'ekuaibao.token-format',
      question: 'Which form do the tokens have?',
      default: 'with-corporation',
      documented: 'with-corporation',
      operations: ['ekuaibao.getAccessToken', 'ekuaibao.refreshToken', 'ekuaibao.refreshTokenExpireDate'],
      alternatives: {
        'with-corporation': {
          means: '14 characters, a colon and the corporationId.',
          evidence: {
            kind: 'observed',
            source: 'a 2024 token in a public log',
            date: '2024',
            note: 'Also in the samples of the page 刷新授权(指定有效时间).',
          },
        },
        plain: {
          means: '14 characters without a colon.',
          evidence: {
            kind: 'documented',
            source: 'Ekuaibao page 获取授权',
            note: 'The sample of this page; older than the other.',
          },
        },
      },
    },
    {
      name: 'ekuaibao.app-refusal-body',
      question: 'What is the body of a failure of getAppAccessToken, whose HTTP status is 200?',
      default: 'five-key',
      documented: 'five-key',
      operations: ['ekuaibao.getAppAccessToken'],
      alternatives: {
        'five-key': {
          means: 'The five-key envelope with errorCode 500.',
          evidence: {
            kind: 'inferred',
            source: 'the five-key envelope of the other pages',
            note: 'The page gives status, code and text alone.',
          },
        },
        'code-and-msg': {
          means: 'code and msg.',
          evidence: {
            kind: 'inferred',
            source: 'ekuaibao/open-platform-docs authV3.md',
            note: 'Its failures are HTTP 200 too.',
          },
        },
      },
    },
    {
      name: 'ekuaibao.app-secret-field',
      question: 'Under which name does getAppAccessToken take the secret?',
      default: 'either',
      documented: 'either',
      operations: ['ekuaibao.getAppAccessToken'],
      alternatives: {
        either: {
          means: 'appSecret or appSecurity.',
          evidence: {
            kind: 'documented',
            source: 'Ekuaibao page 获取自建应用授权',
            date: '2023-11-08',
            note: 'The table has appSecret and the curl sample appSecurity; that both work is inferred.',
          },
        },
        'app-secret': {
          means: 'appSecret alone; without it the app fails to authenticate.',
          evidence: {
            kind: 'documented',
            source: 'Ekuaibao page 获取自建应用授权',
            date: '2023-11-08',
            note: 'The table of parameters.',
          },
        },
      },
    },
    {
      name: 'ekuaibao.app-missing-field',
      question: 'What does getAppAccessToken answer to a missing field or a body that is not a JSON object?',
      default: 'service-refusal',
      documented: 'service-refusal',
      operations: ['ekuaibao.getAppAccessToken'],
      alternatives: {
        'service-refusal': {
          means: 'The refusal that a wrong value of the field gets.',
          evidence: {
            kind: 'inferred',
            source: 'Ekuaibao page 获取自建应用授权',
            note: 'Its two failures are all that it documents.',
          },
        },
        'json-parameters-incorrect': shared23,
      },
    },
    {
      name: 'ekuaibao.app-token-repeat',
      question: 'What does getAppAccessToken answer while an earlier token lives?',
      default: 'new',
      documented: 'new',
      operations: ['ekuaibao.getAppAccessToken'],
      alternatives: {
        new: {
          means: 'A new token.',
          evidence: {
            kind: 'inferred',
            source: 'the page is silent',
            note: 'As getAccessToken, whose page is silent too.',
          },
        },
        same: {
          means: 'The same token with the rest of its life, which timeout tells.',
          evidence: { kind: 'inferred', source: 'the page is silent' },
        },
      },
    },
    {
      name: 'ekuaibao.mall-refusal',
      question: 'Which HTTP status goes with the mall\'s 请先登录?',
      default: '401',
      documented: '401',
      operations: ['ekuaibao.mallResource'],
      alternatives: {
        '200': {
          means: 'HTTP 200, with the status 401 in the body.',
          evidence: {
            kind: 'documented',
            source: 'ekuaibao/open-platform-docs mall/get-flight-ticket-journey-byId.md',
          },
        },
        '401': { means: 'HTTP 401.', evidence: shared21 },
      },
    },
  ],
  fidelity: {
    sources: [
      {
        name: 'Ekuaibao page',
        what: 'A page of the official documentation, by its title; its source is ekuaibao/open-platform-docs.',
        url: 'https://github.com/ekuaibao/open-platform-docs',
      },
      {
        name: 'ekuaibao/open-platform-docs',
        what: 'The source of the official documentation.',
        url: 'https://github.com/ekuaibao/open-platform-docs',
      },
      {
        name: 'log',
        what: 'An answer logged in a public repository whose name was not recorded; the number tells such logs apart.',
      },
      { name: 'reasoned', what: 'No source: a conclusion from other claims.' },
    ],
    openQuestions: [
      'The body of the 403 of getAccessToken: flat or under value, and whether it is JSON.',
      'How long it takes until a new token is known everywhere.',
      'Whether the old pair stays valid after a refresh.',
      'The answer to a missing field.',
      'The body of a failure of getAppAccessToken, and whether a repeat call gives the same token.',
    ],
    leftOut: [],
  },
  notModelled: [
    {
      path: '/api/realms/*',
      what: 'the former way to the token of a self-built app',
      evidence: { kind: 'documented', source: 'Ekuaibao page 获取自建应用授权(旧)' },
    },
    {
      path: '/auth/openApi/*',
      what: 'version 3 of the token endpoints, on open.hosecloud.com',
      evidence: { kind: 'documented', source: 'ekuaibao/open-platform-docs authV3.md', date: '2024-05-29' },
    },
  ],
};
