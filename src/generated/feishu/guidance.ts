// Generated from specs/feishu.yaml by npm run generate; do not edit.

import type { VendorGuidance } from '../../core/guidance.ts';

/** What the vendor documents about the matters that verdicts are about. */
export const guidance: VendorGuidance = {
  vendor: {
    'used-after-expiry': {
      sentence: '“app_access_token 的最大有效期是 2 小时”: a token lives 2 hours at most, and expire says how many seconds are left.',
      source: 'Feishu page 自建应用获取 app_access_token; remainders were observed (3138, 4567)',
    },
    'assumed-lifetime': {
      sentence: '“app_access_token 的最大有效期是 2 小时”: a token lives 2 hours at most, and expire says how many seconds are left.',
      source: 'Feishu page 自建应用获取 app_access_token; remainders were observed (3138, 4567)',
    },
    'needless-request': {
      sentence: '“如果在有效期大于等于 30 分钟的情况下，调用本接口，会返回原有的 app_access_token”: with at least 30 minutes left, a request returns the same token.',
      source: 'Feishu page 自建应用获取 app_access_token',
    },
    stampede: {
      sentence: '“如果在有效期大于等于 30 分钟的情况下，调用本接口，会返回原有的 app_access_token”: with at least 30 minutes left, a request returns the same token.',
      source: 'Feishu page 自建应用获取 app_access_token',
    },
    'code-reused': {
      sentence: '10213 “code 仅能使用一次，请确认是否重复使用或者过期”: a code works once.',
      source: 'Feishu page 登录 (mina/v2/tokenLoginValidate)',
    },
    'ignored-business-error': {
      sentence: 'HTTP 200 with code ≠ 0 is a failure: {"code":10014,"msg":"app secret invalid"}.',
      source: 'observed (excitedjs/dreamux #417, larksuite/cli credential tests)',
    },
    'instant-as-duration': {
      sentence: '“user_access_token过期时间戳”: expires_in is an instant, in seconds since 1970.',
      source: 'Feishu page 登录 (mina/v2/tokenLoginValidate)',
    },
    'assumed-same-clock': {
      sentence: '“user_access_token过期时间戳”: expires_in is an instant, in seconds since 1970.',
      source: 'Feishu page 登录 (mina/v2/tokenLoginValidate)',
    },
    'no-margin': {
      sentence: '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 app_access_token，这会同时存在两个有效的 app_access_token”: with less than 30 minutes left, a request returns a new token, and both work.',
      source: 'Feishu page 自建应用获取 app_access_token',
    },
    'no-recovery': {
      sentence: '99991663: "Invalid access token for authorization." The token has to be asked for anew.',
      source: 'Feishu page 通用错误码; observed at HTTP 400 (fxp/skillify probes P07, P10)',
    },
    'secret-in-url': {
      sentence: 'app_id and app_secret go in the body; a token goes in the header Authorization: Bearer.',
      source: 'Feishu pages 自建应用获取 app_access_token and 获取访问凭证',
    },
    'refreshed-the-dead': {
      sentence: '“请更新本地user_access_token和refresh_token，不要继续使用旧值重复刷新”: keep the new tokens, and do not refresh with the old ones again.',
      source: 'Feishu page 刷新 user_access_token（v1 版本）',
    },
    'recovery-loop': { sentence: '99991400: request trigger frequency limit.', source: 'Feishu page 频控策略' },
    'malformed-authorization': {
      sentence: 'Authorization: Bearer, one space, the token. Without Bearer the gateway answers 99991661, "Missing access token for authorization".',
      source: 'Feishu page 获取访问凭证; observed (fxp/skillify probe P08)',
    },
    'retry-storm': {
      sentence: '99991400: request trigger frequency limit. Wait for x-ogw-ratelimit-reset seconds.',
      source: 'Feishu page 频控策略',
    },
  },
  operations: {
    'feishu.tenantAccessTokenInternal': {
      'used-after-expiry': {
        sentence: '“tenant_access_token 的最大有效期是 2 小时”: a token lives 2 hours at most, and expire says how many seconds are left.',
        source: 'Feishu page 自建应用获取 tenant_access_token',
      },
      'assumed-lifetime': {
        sentence: '“tenant_access_token 的最大有效期是 2 小时”: a token lives 2 hours at most, and expire says how many seconds are left.',
        source: 'Feishu page 自建应用获取 tenant_access_token',
      },
      'needless-request': {
        sentence: '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 tenant_access_token，这会同时存在两个有效的 tenant_access_token”: with less than 30 minutes left, a request returns a new token, and both work.',
        source: 'Feishu page 自建应用获取 tenant_access_token',
      },
      stampede: {
        sentence: '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 tenant_access_token，这会同时存在两个有效的 tenant_access_token”: with less than 30 minutes left, a request returns a new token, and both work.',
        source: 'Feishu page 自建应用获取 tenant_access_token',
      },
      'no-margin': {
        sentence: '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 tenant_access_token，这会同时存在两个有效的 tenant_access_token”: with less than 30 minutes left, a request returns a new token, and both work.',
        source: 'Feishu page 自建应用获取 tenant_access_token',
      },
    },
    'feishu.appAccessToken': {
      'refreshed-the-dead': {
        sentence: 'The app_ticket event is pushed every hour and after app_ticket/resend. The official SDKs take 10012 for a stale ticket and request another.',
        source: 'Feishu page app_ticket_resend; larksuite/oapi-sdk-go',
      },
    },
    'feishu.tenantAccessToken': {
      'used-after-expiry': {
        sentence: '“tenant_access_token 的最大有效期是 2 小时”: a token lives 2 hours at most, and expire says how many seconds are left.',
        source: 'Feishu page 商店应用获取 tenant_access_token',
      },
      'assumed-lifetime': {
        sentence: '“tenant_access_token 的最大有效期是 2 小时”: a token lives 2 hours at most, and expire says how many seconds are left.',
        source: 'Feishu page 商店应用获取 tenant_access_token',
      },
      'needless-request': {
        sentence: '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 tenant_access_token，这会同时存在两个有效的 tenant_access_token”: with less than 30 minutes left, a request returns a new token, and both work.',
        source: 'Feishu page 商店应用获取 tenant_access_token',
      },
      stampede: {
        sentence: '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 tenant_access_token，这会同时存在两个有效的 tenant_access_token”: with less than 30 minutes left, a request returns a new token, and both work.',
        source: 'Feishu page 商店应用获取 tenant_access_token',
      },
      'no-margin': {
        sentence: '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 tenant_access_token，这会同时存在两个有效的 tenant_access_token”: with less than 30 minutes left, a request returns a new token, and both work.',
        source: 'Feishu page 商店应用获取 tenant_access_token',
      },
    },
    'feishu.refreshAccessToken': {
      'code-reused': {
        sentence: 'Each refresh returns a new refresh_token, and the page says not to use the old values again.',
        source: 'Feishu page 刷新 user_access_token（v1 版本）',
      },
    },
  },
};
