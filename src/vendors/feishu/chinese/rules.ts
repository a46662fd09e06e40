import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Feishu. */
export const rules: Sentences = {
  'A token lives 2 hours (7200 s) from when it is made.': 'token 从生成起有效 2 小时（7200 秒）。',
  'expire is the whole seconds the token has left: 7200 on a fresh one, less on a repeat call.':
    'expire 是 token 剩余的整秒数：新签发时为 7200，再次获取时更少。',
  'With 30:00 or more left, the same token comes back.': '剩余 30:00 或更多时，返回同一个 token。',
  'With less than 30:00 left, a new token comes back with a full life.':
    '剩余不足 30:00 时，返回有效期完整的新 token。',
  'The new token becomes the current one, which further calls repeat; never more than two are valid.':
    '新 token 成为当前 token，之后的调用返回它；同时有效的不超过两个。',
  'The token before stays valid until its own expiry, so for less than 30 minutes.':
    '之前的 token 有效到它自己的到期时间，即不足 30 分钟。',
  'A token is refused from exactly 2 hours after it was made.': 'token 从生成起恰好 2 小时后被拒绝。',
  'After expiry the next call issues one new token.': '过期之后，下一次调用签发一个新的 token。',
  'app_access_token and tenant_access_token are the same string.':
    'app_access_token 和 tenant_access_token 是同一个字符串。',
  'tenant_access_token/internal issues the same token (quirk feishu.internal-token-slot).':
    'tenant_access_token/internal 签发同一个 token（差异点 feishu.internal-token-slot）。',
  'Keys stand in alphabetical order and the JSON is compact; msg is "ok".':
    '键按字母顺序排列，JSON 是紧凑格式；msg 是“ok”。',
  'A token is t- and 40 characters: 8 of base62, of which every one seen begins g104, then 32 of base32.':
    'token 是 t- 加 40 个字符：8 个 base62 字符（见过的都以 g104 开头），然后是 32 个 base32 字符。',
  'A business failure is HTTP 200 with code ≠ 0, and its body has no error object.':
    '业务失败是 HTTP 200 且 code 不为 0，响应体没有 error 对象。',
  'A body in application/x-www-form-urlencoded is read like the JSON one.':
    'application/x-www-form-urlencoded 的请求体与 JSON 一样读取。',
  'A JSON body without a Content-Type header is accepted.': '接受没有 Content-Type 请求头的 JSON 请求体。',
  'Fields that are not asked for are ignored.': '多余的字段被忽略。',
  'The path is served with a trailing slash too.': '路径以斜杠结尾时同样响应。',
  'An app of the other brand (Feishu, Lark) is unknown: app-id-not-exists.':
    '另一品牌（飞书、Lark）的应用是未知的：app-id-not-exists。',
  'Both hosts answer alike in everything else.': '两个主机在其他方面的响应相同。',
  'A browser may call the endpoint from a page on *.feishu.cn.':
    '浏览器可以从 *.feishu.cn 的页面调用该接口。',
  'The IP allow-list of an app never blocks a token endpoint.': '应用的 IP 白名单从不限制 token 接口。',
  'JSON answers have Content-Type application/json, without a charset.':
    'JSON 响应的 Content-Type 是 application/json，没有 charset。',
  'Every answer has X-Tt-Logid: 34 characters, the time as yyyyMMddHHmmss in UTC+8, then 20 upper-case hex digits.':
    '所有响应都有 X-Tt-Logid：34 个字符，UTC+8 的 yyyyMMddHHmmss 时间，然后是 20 位大写十六进制数字。',
  'Every answer has X-Request-Id and Request-Id with the same value.':
    '所有响应都有值相同的 X-Request-Id 和 Request-Id。',
  'app_access_token/internal issues the same token (quirk feishu.internal-token-slot).':
    'app_access_token/internal 签发同一个 token（差异点 feishu.internal-token-slot）。',
  'Keys stand in alphabetical order and the JSON is compact, 102 bytes with a fresh token; msg is "ok".':
    '键按字母顺序排列，JSON 是紧凑格式，新签发时为 102 字节；msg 是“ok”。',
  'A token lives 2 hours at most (7200 s; quirk feishu.store-lifetime).':
    'token 最多有效 2 小时（7200 秒；差异点 feishu.store-lifetime）。',
  'expire is the whole seconds the token has left.': 'expire 是 token 剩余的整秒数。',
  'With 30:00 or more left, the same token comes back (quirk feishu.store-renewal).':
    '剩余 30:00 或更多时，返回同一个 token（差异点 feishu.store-renewal）。',
  'With less than 30:00 left, a new token comes back.': '剩余不足 30:00 时，返回新的 token。',
  'The new token becomes the current one; never more than two are valid.':
    '新 token 成为当前 token；同时有效的不超过两个。',
  'The token before stays valid until its own expiry.': '之前的 token 有效到它自己的到期时间。',
  'A token is refused from exactly its expiry on.': 'token 恰好从到期时刻起被拒绝。',
  'Each store app has one current token, whatever its tenants.': '每个商店应用有一个当前 token，与租户无关。',
  'Keys stand as on the page: code, msg, app_access_token, expire; msg is "success".':
    '键的顺序与文档相同：code、msg、app_access_token、expire；msg 是“success”。',
  'A token is a- and 40 hex digits, as the page of the store tenant_access_token has it.':
    'token 是 a- 加 40 位十六进制数字，与商店应用 tenant_access_token 的文档相同。',
  'The app_ticket is pushed every hour and after a resend.':
    'app_ticket 每小时推送一次，请求重新推送后也会推送。',
  'After a push the old app_ticket is accepted for 5 to 10 minutes more (quirk feishu.app-ticket-grace).':
    '推送之后，旧的 app_ticket 还有效 5 到 10 分钟（差异点 feishu.app-ticket-grace）。',
  'Each pair of app and tenant_key has a token of its own.': '每对应用和 tenant_key 各有一个 token。',
  'Keys stand as on the page: code, msg, tenant_access_token, expire; msg is "success".':
    '键的顺序与文档相同：code、msg、tenant_access_token、expire；msg 是“success”。',
  'A token is t- and 40 hex digits.': 'token 是 t- 加 40 位十六进制数字。',
  'The app_access_token may begin with a- or t-.': 'app_access_token 可以以 a- 或 t- 开头。',
  'Each of two valid app tokens is accepted.': '两个有效的应用 token 都被接受。',
  'The answer is code and msg only; the ticket comes by the app_ticket event.':
    '响应只有 code 和 msg；ticket 通过 app_ticket 事件推送。',
  'A resend makes a new ticket and pushes it; the old one dies after a grace of 5 to 10 minutes (quirk feishu.app-ticket-grace).':
    '请求重新推送会生成并推送新的 ticket；旧的在 5 到 10 分钟的宽限期后失效（差异点 feishu.app-ticket-grace）。',
  'A user token lives about 2 hours (7200 s; quirk feishu.user-token-lifetime).':
    '用户 token 有效约 2 小时（7200 秒；差异点 feishu.user-token-lifetime）。',
  'expires_in is the instant of expiry in Unix seconds, not a duration.':
    'expires_in 是到期时刻的 Unix 秒数，不是时长。',
  'Every code gives a new pair of tokens; the ones before live on.':
    '每个 code 都得到新的一对 token；之前的继续有效。',
  'A user token is u- and 20 characters of base62.': '用户 token 是 u- 加 20 个 base62 字符。',
  'A refresh token lives 30 days (2592000 s).': 'refresh token 有效 30 天（2592000 秒）。',
  'A refresh token is ur- and 20 characters of base62.': 'refresh token 是 ur- 加 20 个 base62 字符。',
  'Authorization is "Bearer " and the app_access_token; t- and a- tokens are accepted (quirk feishu.mina-token-prefix).':
    'Authorization 是“Bearer ”加 app_access_token；t- 和 a- token 都接受（差异点 feishu.mina-token-prefix）。',
  'The tenant_access_token of a self-built app is accepted, being the same string as its app_access_token.':
    '自建应用的 tenant_access_token 也被接受，因为它与 app_access_token 是同一个字符串。',
  'Keys stand as in the sample of the page, union_id behind employee_id as in the sample of Lark.':
    '键的顺序与文档示例相同，union_id 在 employee_id 之后，与 Lark 的示例相同。',
  'A code lives 3 minutes and works once.': 'code 有效 3 分钟，只能使用一次。',
  'A code works only with a token of the app that got it.': 'code 只能与获取它的应用的 token 一起使用。',
  'A refusal does not use up the code; only a success does.': '被拒绝时 code 不会消耗；只有成功才消耗。',
  'employee_id is there only if the app has the scope contact:user.employee_id:readonly (获取用户 user ID).':
    '应用有权限 contact:user.employee_id:readonly（获取用户 user ID）时才有 employee_id。',
  'data has a deprecated union_id that is not the Union ID of the platform (quirk feishu.union-id).':
    'data 中有已废弃的 union_id，它不是平台的 Union ID（差异点 feishu.union-id）。',
  'A failure is HTTP 200 with code ≠ 0.': '失败是 HTTP 200 且 code 不为 0。',
  'expires_in is the life in seconds, unlike that of tokenLoginValidate.':
    'expires_in 是有效秒数，与 tokenLoginValidate 不同。',
  'Every refresh issues a new user token; what happens to the one before is unknown (quirk feishu.previous-user-token).':
    '每次刷新都签发新的用户 token；之前的 token 会怎样没有资料（差异点 feishu.previous-user-token）。',
  'A refresh token lives about 30 days (2592000 s).': 'refresh token 有效约 30 天（2592000 秒）。',
  'Every refresh issues a new refresh token with a full life, and the one before is used up.':
    '每次刷新都签发有效期完整的新 refresh token，之前的随即用尽。',
  'A used refresh token is refused with 20007.': '用过的 refresh token 以 20007 拒绝。',
  'Authorization is "Bearer " and the app_access_token.': 'Authorization 是“Bearer ”加 app_access_token。',
  'Keys stand as in the sample of the page.': '键的顺序与文档示例相同。',
  'Of the profile only what the user has is there; fields that need a scope are left out without it.':
    '只返回用户有的资料；缺少权限的字段不返回。',
  'A tt.login code does not work on the web endpoints, nor the reverse: 20007.':
    'tt.login 的 code 不能用于网页登录接口，反之亦然：20007。',
  'A failure is HTTP 200 with code ≠ 0, but 20050 is HTTP 500.':
    '失败是 HTTP 200 且 code 不为 0，但 20050 是 HTTP 500。',
  'A user token lives 7200 seconds.': '用户 token 有效 7200 秒。',
  'After a refresh the user token before it stays valid until its own expiry.':
    '刷新后，之前的用户 token 有效到它自己的到期时间。',
  'A refresh token lives 604800 seconds.': 'refresh token 有效 604800 秒。',
  'A refresh token is good for one use; a refresh issues a new one.':
    'refresh token 只能使用一次；刷新会签发新的。',
  'The keys of a success stand as in the sample of the page.': '成功响应的键的顺序与文档示例相同。',
  'An authorization code is good for 5 minutes.': '授权码有效 5 分钟。',
  'An authorization code is good for one use; a request that is refused does not use it up.':
    '授权码只能使用一次；被拒绝的请求不会消耗它。',
  'refresh_token and refresh_token_expires_in are there only when offline_access was granted.':
    '授权了 offline_access 时才有 refresh_token 和 refresh_token_expires_in。',
  'scope in the request leaves the token with less than was granted.':
    '请求中的 scope 可以使 token 的权限少于已授权的权限。',
  'Both tokens are JWTs of 1 to 2 KB; their content is not to be relied on.':
    '两种 token 都是 1 到 2 KB 的 JWT；不要依赖其内容。',
  'A failure is HTTP 400 with error, error_description and code.':
    '失败是 HTTP 400，带 error、error_description 和 code。',
  'The endpoint takes no token.': '该接口不需要 token。',
  'A tenant token lives 2 hours at most.': '租户 token 最多有效 2 小时。',
  'Each request issues another tenant token; those before it stay valid (quirk feishu.client-credentials-repeat).':
    '每次请求都签发新的租户 token；之前的继续有效（差异点 feishu.client-credentials-repeat）。',
  'grant_type client_credentials gives a self-built app its tenant_access_token, in the field access_token.':
    'grant_type 为 client_credentials 时，自建应用得到 tenant_access_token，字段是 access_token。',
  'The secret of the app is sent with Basic Authentication or as client_secret, never both.':
    '应用的密钥以 Basic Authentication 或 client_secret 发送，不能同时使用。',
  'The keys of data stand as in the sample of the page.': 'data 的键的顺序与文档示例相同。',
  'A code of the web login is good for 5 minutes and one use.': '网页登录的 code 有效 5 分钟，只能使用一次。',
  'app_access_token may stand in the body instead of the header (quirk feishu.app-token-in-body).':
    'app_access_token 可以放在请求体中代替请求头（差异点 feishu.app-token-in-body）。',
  'data has the profile of the user beside the tokens; fields that need a scope are left out without it.':
    'data 除 token 外还有用户资料；缺少权限的字段不返回。',
  'data has the tokens and scope, and nothing of the profile.': 'data 只有 token 和 scope，没有用户资料。',
  'A refresh issues a new pair; the refresh_token before it is used up.':
    '刷新会签发新的一对 token；之前的 refresh_token 随即用尽。',
  'A refresh_token of authen/v1 or of tokenLoginValidate is accepted, one of OAuth v2 or v3 is not.':
    '接受 authen/v1 或 tokenLoginValidate 的 refresh_token，不接受 OAuth v2 或 v3 的。',
  'A user token of every endpoint is accepted, and no app or tenant token.':
    '接受任一接口签发的用户 token，不接受应用或租户 token。',
  'Once the user consents, the browser is sent to redirect_uri with code and the state of the request; a fragment stays at the end.':
    '用户同意后，浏览器跳转到 redirect_uri，带 code 和请求中的 state；片段保留在末尾。',
  'If the user refuses, the browser is sent to redirect_uri with error=access_denied and state.':
    '用户拒绝后，浏览器跳转到 redirect_uri，带 error=access_denied 和 state。',
  'A code is at most 64 characters of A-Z, a-z, 0-9, - and _.':
    'code 最多 64 个字符，由 A-Z、a-z、0-9、- 和 _ 组成。',
  'The page itself is ours: it offers the registered users that the app is visible to.':
    '页面本身是我们的：列出应用可用范围内的已注册用户。',
  'A ticket lives 7200 seconds.': 'ticket 有效 7200 秒。',
  'While a ticket lives, the same one comes back with the rest of its life (quirk feishu.jsapi-ticket-repeat).':
    'ticket 有效期内返回同一个 ticket，有效期为剩余部分（差异点 feishu.jsapi-ticket-repeat）。',
  'Keys stand as in the sample of the page: code, msg, data; in data expire_in, ticket.':
    '键的顺序与文档示例相同：code、msg、data；data 中是 expire_in、ticket。',
  'A ticket is 40 hex digits.': 'ticket 是 40 位十六进制数字。',
  'A ticket is not accepted where a token is.': '需要 token 的地方不接受 ticket。',
  'The success body {"code":0,"data":{},"msg":"success"} is ours: it stands for whatever the API would answer.':
    '成功响应体 {"code":0,"data":{},"msg":"success"} 是我们的：代表接口会返回的任何内容。',
  'The token is checked before the parameters and before the existence of the record; an unknown API is reported before the token is checked.':
    'token 在参数和记录是否存在之前检查；未知的接口在检查 token 之前报告。',
  'A path whose first word is not one of the documented services is answered with 404 page not found before the token is checked.':
    '路径的第一段不是有文档的服务时，在检查 token 之前返回 404 page not found。',
  'A token without "Bearer " counts as no token: 99991661.':
    '没有“Bearer ”的 token 视为没有 token：99991661。',
  'A token that begins with neither t- nor a- is treated as a user token; so is eyJ.':
    '既不以 t- 也不以 a- 开头的 token 按用户 token 处理；eyJ 也一样。',
  'App, tenant and user tokens are all accepted.': '应用、租户和用户 token 都接受。',
  'Each of two valid tokens is accepted.': '两个有效的 token 都被接受。',
};
