import type { Sentences } from '../../vendor-module.ts';

/** What Feishu documents, as verdicts quote it. */
export const guidance: Sentences = {
  Feishu: '飞书',
  '“app_access_token 的最大有效期是 2 小时”: a token lives 2 hours at most, and expire says how many seconds are left.':
    '“app_access_token 的最大有效期是 2 小时”；expire 是剩余的秒数。',
  '“tenant_access_token 的最大有效期是 2 小时”: a token lives 2 hours at most, and expire says how many seconds are left.':
    '“tenant_access_token 的最大有效期是 2 小时”；expire 是剩余的秒数。',
  '“如果在有效期大于等于 30 分钟的情况下，调用本接口，会返回原有的 app_access_token”: with at least 30 minutes left, a request returns the same token.':
    '“如果在有效期大于等于 30 分钟的情况下，调用本接口，会返回原有的 app_access_token。”',
  '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 app_access_token，这会同时存在两个有效的 app_access_token”: with less than 30 minutes left, a request returns a new token, and both work.':
    '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 app_access_token，这会同时存在两个有效的 app_access_token。”',
  '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 tenant_access_token，这会同时存在两个有效的 tenant_access_token”: with less than 30 minutes left, a request returns a new token, and both work.':
    '“如果在有效期小于 30 分钟的情况下，调用本接口，会返回一个新的 tenant_access_token，这会同时存在两个有效的 tenant_access_token。”',
  '10213 “code 仅能使用一次，请确认是否重复使用或者过期”: a code works once.':
    '10213：“code 仅能使用一次，请确认是否重复使用或者过期”。',
  'HTTP 200 with code ≠ 0 is a failure: {"code":10014,"msg":"app secret invalid"}.':
    'HTTP 200 且 code 不为 0 表示失败：{"code":10014,"msg":"app secret invalid"}。',
  '“user_access_token过期时间戳”: expires_in is an instant, in seconds since 1970.':
    '“user_access_token过期时间戳”：expires_in 是时刻，即 1970 年以来的秒数。',
  '99991663: "Invalid access token for authorization." The token has to be asked for anew.':
    '99991663（Invalid access token for authorization.）：需要重新获取 token。',
  'app_id and app_secret go in the body; a token goes in the header Authorization: Bearer.':
    'app_id 和 app_secret 放在请求体中；token 放在请求头 Authorization: Bearer 中。',
  '“请更新本地user_access_token和refresh_token，不要继续使用旧值重复刷新”: keep the new tokens, and do not refresh with the old ones again.':
    '“请更新本地user_access_token和refresh_token，不要继续使用旧值重复刷新”。',
  '99991400: request trigger frequency limit.':
    '99991400（request trigger frequency limit）：请求触发频率限制。',
  'Authorization: Bearer, one space, the token. Without Bearer the gateway answers 99991661, "Missing access token for authorization".':
    'Authorization 的值是 Bearer、一个空格、token。没有 Bearer 时网关返回 99991661（Missing access token for authorization）。',
  '99991400: request trigger frequency limit. Wait for x-ogw-ratelimit-reset seconds.':
    '99991400（request trigger frequency limit）：等待 x-ogw-ratelimit-reset 秒后再试。',
  'The app_ticket event is pushed every hour and after app_ticket/resend. The official SDKs take 10012 for a stale ticket and request another.':
    'app_ticket 事件每小时推送一次，调用 app_ticket/resend 后也会推送。官方 SDK 把 10012 视为 ticket 失效，并请求重新推送。',
  'Each refresh returns a new refresh_token, and the page says not to use the old values again.':
    '每次刷新都返回新的 refresh_token，文档要求不要再使用旧值。',
  'Feishu page 自建应用获取 app_access_token; remainders were observed (3138, 4567)':
    '飞书文档《自建应用获取 app_access_token》；实测到剩余秒数 3138、4567',
  'Feishu page 自建应用获取 app_access_token': '飞书文档《自建应用获取 app_access_token》',
  'Feishu page 登录 (mina/v2/tokenLoginValidate)': '飞书文档《登录》（mina/v2/tokenLoginValidate）',
  'observed (excitedjs/dreamux #417, larksuite/cli credential tests)':
    '实测（excitedjs/dreamux #417、larksuite/cli 的凭证测试）',
  'Feishu page 通用错误码; observed at HTTP 400 (fxp/skillify probes P07, P10)':
    '飞书文档《通用错误码》；实测为 HTTP 400（fxp/skillify 探测 P07、P10）',
  'Feishu pages 自建应用获取 app_access_token and 获取访问凭证':
    '飞书文档《自建应用获取 app_access_token》和《获取访问凭证》',
  'Feishu page 刷新 user_access_token（v1 版本）': '飞书文档《刷新 user_access_token（v1 版本）》',
  'Feishu page 频控策略': '飞书文档《频控策略》',
  'Feishu page 获取访问凭证; observed (fxp/skillify probe P08)':
    '飞书文档《获取访问凭证》；实测（fxp/skillify 探测 P08）',
  'Feishu page 自建应用获取 tenant_access_token': '飞书文档《自建应用获取 tenant_access_token》',
  'Feishu page 商店应用获取 tenant_access_token': '飞书文档《商店应用获取 tenant_access_token》',
  'Feishu page app_ticket_resend; larksuite/oapi-sdk-go': '飞书文档 app_ticket_resend；larksuite/oapi-sdk-go',
};
