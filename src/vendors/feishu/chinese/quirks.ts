import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Feishu. */
export const quirks: Sentences = {
  'Which HTTP status does a business failure of auth/v3 have?': 'auth/v3 业务失败的 HTTP 状态码是什么？',
  'Must a token request carry the documented Content-Type?':
    '获取 token 的请求必须带文档所述的 Content-Type 吗？',
  'What does a body get that is not a JSON object?': '请求体不是 JSON 对象时会得到什么？',
  'Which failures of auth/v3 carry an empty data object?': 'auth/v3 的哪些失败响应带空的 data 对象？',
  'Which text does 10003 have?': '10003 的文字是什么？',
  'Which code does a wrong app_secret get?': 'app_secret 错误得到哪个错误码？',
  'Which text does a well-formed but unknown app_id get with 10014?':
    '格式正确但未知的 app_id 得到 10014 时，文字是什么？',
  'What does a token request of a stopped app get?': '已停用的应用获取 token 会得到什么？',
  'What does a store app get on an endpoint for self-built apps?': '商店应用调用自建应用的接口会得到什么？',
  'What does a self-built app get on the store app_access_token endpoint?':
    '自建应用调用商店应用的 app_access_token 接口会得到什么？',
  'What does a wrong, foreign or expired app_access_token in the body get?':
    '请求体中的 app_access_token 错误、属于其他应用或已过期会得到什么？',
  'What does an unknown tenant_key get?': '未知的 tenant_key 会得到什么？',
  'What does the tenant_key of a tenant get that does not have the app installed?':
    '租户没有安装应用时，其 tenant_key 会得到什么？',
  'Which msg does a success of the store endpoints have?': '商店应用接口成功时的 msg 是什么？',
  'How many seconds does a token of a store app live?': '商店应用的 token 有效多少秒？',
  'What does a store app get that asks again with 30 minutes or more left?':
    '商店应用在剩余 30 分钟或更多时再次获取会得到什么？',
  'When does a repeat call issue a new token?': '再次获取时，何时签发新的 token？',
  'How many tokens do repeat calls issue inside the last 30 minutes?':
    '最后 30 分钟内再次获取会签发多少个 token？',
  'Do the two internal endpoints issue the same token at the same moment?':
    '两个 internal 接口在同一时刻签发同一个 token 吗？',
  'Do tokens die when the app_secret is changed?': '更换 app_secret 后，token 会失效吗？',
  'How long does the old app_ticket work after a new one was pushed?':
    '推送新的 app_ticket 后，旧的还有效多久？',
  'How long after a resend is the new app_ticket pushed?': '请求重新推送后多久推送新的 app_ticket？',
  'How long does an app_ticket work that no newer one has replaced?': '没有被替换的 app_ticket 有效多久？',
  'How is a missing or bad app_access_token refused on tokenLoginValidate?':
    'tokenLoginValidate 如何拒绝缺失或无效的 app_access_token？',
  'Which prefix may the app_access_token have on tokenLoginValidate?':
    'tokenLoginValidate 接受哪些前缀的 app_access_token？',
  'What does a missing or empty code get?': 'code 缺失或为空会得到什么？',
  'What does a login code get that is older than 3 minutes?': '超过 3 分钟的登录 code 会得到什么？',
  'Does data of tokenLoginValidate contain the deprecated union_id?':
    'tokenLoginValidate 的 data 含有已废弃的 union_id 吗？',
  'How many seconds does a user_access_token live?': 'user_access_token 有效多少秒？',
  'What happens to the user_access_token before when it is refreshed?':
    '刷新后，之前的 user_access_token 怎么样？',
  'How is a missing or bad app_access_token refused on the login endpoints of authen/v1?':
    'authen/v1 的登录接口如何拒绝缺失或无效的 app_access_token？',
  'What does an expired refresh_token get?': '已过期的 refresh_token 会得到什么？',
  'Which text does 99991661 have?': '99991661 的文字是什么？',
  'Which HTTP status does 99991663 have?': '99991663 的 HTTP 状态码是什么？',
  'Which code does an a- token get that is unknown, expired or revoked?':
    '未知、已过期或已吊销的 a- token 得到哪个错误码？',
  'Which code does a token get that has none of the prefixes t-, a-, u- and eyJ?':
    '前缀不是 t-、a-、u- 或 eyJ 的 token 得到哪个错误码？',
  'How is an expired user_access_token refused?': '如何拒绝已过期的 user_access_token？',
  'How is a wrong method or an unserved path refused?': '如何拒绝错误的方法或不存在的路径？',
  'Which HTTP status does 99991400 have?': '99991400 的 HTTP 状态码是什么？',
  'In which order do the keys of an OAuth failure stand?': 'OAuth 失败响应的键是什么顺序？',
  'What does a missing parameter get from the OAuth endpoints?': 'OAuth 接口缺少参数会得到什么？',
  'What does an authorization code get that was used before?': '用过的授权码会得到什么？',
  'What does a repeat call with client_credentials get while a token lives?':
    '以 client_credentials 再次获取，token 仍有效时会得到什么？',
  'Is the app_access_token read from the body where the header has none?':
    '请求头没有 app_access_token 时，会读取请求体中的吗？',
  'How does authen/v1/access_token refuse a code that is unknown, used or expired?':
    'authen/v1/access_token 如何拒绝未知、用过或已过期的 code？',
  'How does user_info refuse a user token that is missing, unknown or expired?':
    'user_info 如何拒绝缺失、未知或已过期的用户 token？',
  'Does the authorization page ask the user?': '授权页面会询问用户吗？',
  'What does a repeat call for a JSAPI ticket get while one lives?':
    'JSAPI ticket 仍有效时再次获取会得到什么？',
  'HTTP 200 with code ≠ 0.': 'HTTP 200，code 不为 0。',
  'HTTP 400 with the same body.': 'HTTP 400，响应体相同。',
  'Form bodies and requests without a Content-Type are read like JSON ones.':
    '表单请求体和没有 Content-Type 的请求与 JSON 一样读取。',
  'Any media type but application/json is invalid-param (invalid-request on authen/v1).':
    'application/json 以外的类型都是 invalid-param（authen/v1 上是 invalid-request）。',
  'HTTP 400 with bad-request.': 'HTTP 400，bad-request。',
  'HTTP 200 with invalid-param (invalid-request on authen/v1).':
    'HTTP 200，invalid-param（authen/v1 上是 invalid-request）。',
  '10003 has "data": {}; the others are code and msg.': '10003 带 "data": {}；其他只有 code 和 msg。',
  'Every failure has "data": {} between code and msg.': '所有失败响应在 code 和 msg 之间都有 "data": {}。',
  'No failure has it.': '失败响应都没有它。',
  '"invalid param" (error invalid-param).': '“invalid param”（错误 invalid-param）。',
  '"invalid parameter" (error invalid-parameter).': '“invalid parameter”（错误 invalid-parameter）。',
  'app-secret-invalid.': 'app-secret-invalid。',
  'wrong-app-secret.': 'wrong-app-secret。',
  '"app id not exists" (error app-id-not-exists).': '“app id not exists”（错误 app-id-not-exists）。',
  '"app unauthorized" (error app-unauthorized).': '“app unauthorized”（错误 app-unauthorized）。',
  'invalid-param.': 'invalid-param。',
  'app-unauthorized.': 'app-unauthorized。',
  'get-app-access-token-fail: no ticket it sends can be right.':
    'get-app-access-token-fail：它发送的任何 ticket 都不可能正确。',
  'app-id-unauthorized.': 'app-id-unauthorized。',
  'get-app-access-token-fail.': 'get-app-access-token-fail。',
  'get-tenant-access-token-fail.': 'get-tenant-access-token-fail。',
  'ids-not-existed.': 'ids-not-existed。',
  'app-usage-info-not-exist.': 'app-usage-info-not-exist。',
  'tenant-does-not-install-app.': 'tenant-does-not-install-app。',
  '"success".': '“success”。',
  '"ok".': '“ok”。',
  '7140 s.': '7140 秒。',
  '7200 s.': '7200 秒。',
  'The same token with the rest of its life.': '同一个 token，有效期为剩余部分。',
  'A new token at every call; the older ones live on.': '每次调用都是新的 token；之前的继续有效。',
  'With less than 30 minutes left.': '剩余不足 30 分钟时。',
  'Only after expiry.': '只在过期之后。',
  'The first call issues a new token, which further calls repeat.':
    '第一次调用签发新的 token，之后的调用返回同一个。',
  'Every call issues another token until the first has expired.':
    '每次调用都签发新的 token，直到第一个过期。',
  'One token per app serves both.': '每个应用一个 token，供两个接口使用。',
  'Each endpoint has a token of its own.': '每个接口各有一个 token。',
  'Tokens live on until their own expiry.': 'token 有效到各自的到期时间。',
  'All tokens of the app die at once.': '应用的所有 token 立即失效。',
  '10 minutes.': '10 分钟。',
  '5 minutes.': '5 分钟。',
  'At once.': '立即。',
  'Two minutes later; until then the old ticket is the current one.':
    '两分钟后；在此之前旧的 ticket 仍是当前 ticket。',
  'Until a newer one was pushed and the grace has passed.': '到推送新的 ticket 且宽限期结束为止。',
  'One hour.': '一小时。',
  'HTTP 200 with access-token-invalid, whatever is wrong with the token.':
    'HTTP 200，access-token-invalid，无论 token 有什么问题。',
  'HTTP 400 as on every other path: missing-access-token, invalid-access-token, invalid-user-access-token.':
    'HTTP 400，与其他路径相同：missing-access-token、invalid-access-token、invalid-user-access-token。',
  'Both t- and a-.': 't- 和 a- 都接受。',
  'Only t-; an a- token is refused like a bad one.': '只接受 t-；a- token 与无效的一样被拒绝。',
  'invalid-code.': 'invalid-code。',
  'code-appid-not-match.': 'code-appid-not-match。',
  'union_id stands behind employee_id.': 'union_id 在 employee_id 之后。',
  'No union_id.': '没有 union_id。',
  '6900 s.': '6900 秒。',
  'It lives on until its own expiry.': '有效到它自己的到期时间。',
  'It dies at once.': '立即失效。',
  'HTTP 200 with app-access-token-passed-invalid.': 'HTTP 200，app-access-token-passed-invalid。',
  'generate-user-access-token-fail.': 'generate-user-access-token-fail。',
  'refresh-token-expired.': 'refresh-token-expired。',
  'missing-access-token.': 'missing-access-token。',
  'need-a-token.': 'need-a-token。',
  'HTTP 200 with the same body.': 'HTTP 200，响应体相同。',
  'HTTP 400.': 'HTTP 400。',
};
