import type { Sentences } from '../../vendor-module.ts';

/** Sentences about DingTalk. */
export const rules: Sentences = {
  'A token lives 7200 seconds.': 'token 有效期为 7200 秒。',
  'An internal app (client_id ding…) that asks again while its token lives gets the same token with a full life.':
    '企业内部应用（client_id 以 ding 开头）在 token 有效期内再次获取，得到同一个 token，有效期重新计满。',
  'A third-party app (client_id suite…) gets a new token at every call.':
    '第三方应用（client_id 以 suite 开头）每次调用都得到新的 token。',
  'expires_in is the integer 7200 at every call, for a renewed life is a full one.':
    'expires_in 每次都是整数 7200，因为续期后有效期重新计满。',
  'Where a new token is issued, the earlier ones stay valid to their own end.':
    '签发新 token 后，之前的 token 有效到各自的到期时间。',
  'A token can be renewed without end.': 'token 可以无限次续期。',
  'After its end the old token is refused and a call issues a new one.':
    '到期后旧 token 被拒绝，再次调用签发新的 token。',
  'A token is 32 lower-case hex digits.': 'token 是 32 位小写十六进制数字。',
  'A success has only access_token and expires_in: no code, message or requestid.':
    '成功响应只有 access_token 和 expires_in，没有 code、message 和 requestid。',
  'corpId names the corp the app runs in: the own corp of an internal app, the authorising corp of a third-party app.':
    'corpId 是应用所在的企业：企业内部应用是自己的企业，第三方应用是授权企业。',
  'The call carries no token, no signature and no other authentication than its body.':
    '请求除请求体外没有 token、签名或其他认证。',
  'Calls for tokens do not count towards the monthly quota.': '获取 token 的调用不计入月度额度。',
  'Asking for tokens too often is blocked, at a rate the vendor does not publish.':
    '获取 token 过于频繁会被拦截，频率没有公布。',
  'A failure of api.dingtalk.com is HTTP 4xx or 5xx with exactly code, message and requestid, the last all in lower case; a permission error adds accessdenieddetail.':
    'api.dingtalk.com 的失败是 HTTP 4xx 或 5xx，恰好有 code、message 和 requestid，requestid 全小写；权限错误另有 accessdenieddetail。',
  'On every path of api.dingtalk.com the gateway writes code, requestid, message; the service behind it writes requestid, code, message.':
    '在 api.dingtalk.com 的所有路径上，网关的顺序是 code、requestid、message；后端服务的顺序是 requestid、code、message。',
  'requestid is a UUID in upper case with version 7 whose first 48 bits are the time of the call.':
    'requestid 是大写的 UUID，版本 7，前 48 位是调用时间。',
  'The content type of api.dingtalk.com is application/json;charset=utf-8, without a blank and in lower case.':
    'api.dingtalk.com 的 Content-Type 是 application/json;charset=utf-8，没有空格，全小写。',
  'An answer of api.dingtalk.com carries Server: DingTalk/1.0.0, Date, Content-Length, Connection: keep-alive, Access-Control-Allow-Origin, Access-Control-Allow-Methods: POST, GET, OPTIONS, PUT, DELETE, Access-Control-Max-Age: 172800, Access-Control-Allow-Headers, x-acs-request-id (an upper-case UUID) and x-acs-trace-id (32 lower-case hex digits).':
    'api.dingtalk.com 的响应头有 Server: DingTalk/1.0.0、Date、Content-Length、Connection: keep-alive、Access-Control-Allow-Origin、Access-Control-Allow-Methods: POST, GET, OPTIONS, PUT, DELETE、Access-Control-Max-Age: 172800、Access-Control-Allow-Headers、x-acs-request-id（大写 UUID）和 x-acs-trace-id（32 位小写十六进制数字）。',
  'Throttling of an app is HTTP 403 without Retry-After, not 429.':
    '对应用限流返回 HTTP 403，没有 Retry-After，不是 429。',
  'A body with Transfer-Encoding: chunked and no Content-Length is accepted.':
    '接受 Transfer-Encoding: chunked 且没有 Content-Length 的请求体。',
  'application/json is accepted with a charset parameter in either case.':
    '接受带 charset 参数的 application/json，大小写均可。',
  'Fields of the body that are not documented are ignored.': '请求体中没有文档说明的字段被忽略。',
  'The four documented codes have their code as their message, not a sentence.':
    '文档中的四个错误码，message 与 code 相同，不是句子。',
  'The gateway looks at method, path, body and mandatory fields; then the service at grant_type, at the corp, at the credentials and at the authorisation, in this order.':
    '网关检查方法、路径、请求体和必填字段；之后服务依次检查 grant_type、企业、凭证和授权。',
  'Asked again while the token lives, the endpoint gives the same token with a full life; after its end, a new one.':
    'token 有效期内再次获取，得到同一个 token，有效期重新计满；到期后得到新的 token。',
  'The remaining life told is 7200 at every call.': '每次返回的剩余有效期都是 7200。',
  'The lifetime is in expireIn, without an s.': '有效期在 expireIn 中，没有 s。',
  'A success has expireIn first and accessToken second.': '成功响应中 expireIn 在前，accessToken 在后。',
  'Third-party apps have corpAccessToken instead; their keys are refused here.':
    '第三方应用应使用 corpAccessToken；它们的 key 在这里被拒绝。',
  'Each endpoint remembers its own token of an app.': '每个接口各自记住应用的 token。',
  'A user token lives 7200 seconds.': '用户 token 有效期为 7200 秒。',
  'Asked for again while it lives, the endpoint gives the same user token with a full life.':
    '用户 token 有效期内再次获取，得到同一个 token，有效期重新计满。',
  'A refresh token lives 30 days.': 'refresh token 有效期为 30 天。',
  'Each call gives another refresh token; one that was used is not accepted again.':
    '每次调用都返回新的 refresh token；用过的不再接受。',
  'A success has expireIn, accessToken, refreshToken in this order, then corpId where one was chosen.':
    '成功响应依次有 expireIn、accessToken、refreshToken，选择了企业时再有 corpId。',
  'A code is good for one use.': 'code 只能使用一次。',
  'A code is good for 5 minutes.': 'code 有效期为 5 分钟。',
  'The endpoint takes no token.': '该接口不需要 token。',
  'Each call gives a new token.': '每次调用都返回新的 token。',
  'The earlier tokens stay valid to their own end.': '之前的 token 有效到各自的到期时间。',
  'suiteTicket must be the latest ticket that DingTalk pushed to the app.':
    'suiteTicket 必须是钉钉最近一次推送给该应用的 ticket。',
  'An app that has no suite_ticket in the seed is a test app: any ticket is accepted.':
    '初始数据中没有 suite_ticket 的应用是测试应用：接受任何 ticket。',
  'A header x-acs-dingtalk-access-token is not looked at.': '不检查请求头 x-acs-dingtalk-access-token。',
  'The key of an internal app is refused as an unknown suiteKey.':
    '企业内部应用的 key 按未知的 suiteKey 拒绝。',
  'The suiteKey is looked at first, then the suiteSecret, the suiteTicket and the authorisation.':
    '依次检查 suiteKey、suiteSecret、suiteTicket 和授权。',
  'suiteTicket must be the ticket that DingTalk pushed to the app.':
    'suiteTicket 必须是钉钉推送给该应用的 ticket。',
  'The token is for the APIs that describe an authorisation, /service/get_agent and /service/get_auth_info, which are not modelled.':
    '该 token 用于查询授权信息的接口 /service/get_agent 和 /service/get_auth_info，它们没有被模拟。',
  'The key and the secret are looked at before the suiteTicket.': '先检查 key 和密钥，再检查 suiteTicket。',
  'A token lives 3600 seconds.': 'token 有效期为 3600 秒。',
  'Asked for again while it lives, the endpoint gives the same token with a full life.':
    '有效期内再次获取，得到同一个 token，有效期重新计满。',
  'The token is good for the login of administrators alone, whose API ssoUserInfo is not modelled.':
    '该 token 只用于管理员登录，其接口 ssoUserInfo 没有被模拟。',
  'The field of the corp is corpid, in small letters.': '企业的字段是小写的 corpid。',
  'The id and the secret of the app stand in the body; no token is read.':
    '应用的 id 和密钥在请求体中；不读取 token。',
  'The address of the answer leads nowhere: a twin has no stream.':
    '响应中的地址不可用：仿真服务没有事件流。',
  'A ticket lives 7200 seconds.': 'ticket 有效期为 7200 秒。',
  'Asked for again while it lives, the endpoint gives the same ticket with a full life.':
    '有效期内再次获取，得到同一个 ticket，有效期重新计满。',
  'However often it is renewed, a ticket ends 24 hours after it was made.':
    '无论续期多少次，ticket 在生成后 24 小时到期。',
  'A success has jsapiTicket and expireIn in this order.': '成功响应依次有 jsapiTicket 和 expireIn。',
  'A ticket is not accepted where a token is.': '需要 token 的地方不接受 ticket。',
  'With the token of a user the answer is the profile of that user.':
    '使用用户的 token 时，响应是该用户的信息。',
  'With the token of an app the answer is a plain success, as on every other path.':
    '使用应用的 token 时，响应是普通的成功响应，与其他路径相同。',
  'A field that the user does not have is left out.': '用户没有的字段不返回。',
  'The legacy host answers HTTP 200, whatever happened; errcode tells.':
    '旧版域名无论结果如何都返回 HTTP 200，由 errcode 区分。',
  'appkey and appsecret are read from the query string alone, never from a body.':
    'appkey 和 appsecret 只从查询参数读取，从不读取请求体。',
  'corpid and corpsecret are read as appkey and appsecret are, and refused with 40089.':
    'corpid 和 corpsecret 的读取方式与 appkey 和 appsecret 相同，拒绝时为 40089。',
  'The content type is application/json, without a charset.':
    'Content-Type 是 application/json，没有 charset。',
  'Neither success nor failure carries a request id here, nor the wrapper with errcode 88.':
    '这里的成功和失败响应都没有请求 id，也没有外层的 errcode 88。',
  'A success has errcode, access_token, errmsg, expires_in in this order.':
    '成功响应依次有 errcode、access_token、errmsg、expires_in。',
  'Third-party apps have get_corp_token instead; their keys are refused here.':
    '第三方应用应使用 get_corp_token；它们的 key 在这里被拒绝。',
  'A success has errcode, ticket, errmsg, expires_in in this order.':
    '成功响应依次有 errcode、ticket、errmsg、expires_in。',
  'This endpoint and jsapiTickets each remember their own ticket of an app.':
    '该接口和 jsapiTickets 各自记住应用的 ticket。',
  'The token is read from the header x-acs-dingtalk-access-token and from nowhere else.':
    'token 只从请求头 x-acs-dingtalk-access-token 读取。',
  'A path whose first word is not one of the documented services is answered with InvalidAction.NotFound before the token is checked.':
    '路径的第一段不是有文档的服务时，在检查 token 之前返回 InvalidAction.NotFound。',
  'A token sent as Authorization Bearer counts as missing.':
    '以 Authorization Bearer 发送的 token 视为缺失。',
  'A token sent as access_token in the query counts as missing.':
    '放在查询参数 access_token 中的 token 视为缺失。',
  'A token that is refused is HTTP 400, not 401.': 'token 被拒绝时是 HTTP 400，不是 401。',
  'An expired, a revoked and an unknown token get the same answer.':
    '已过期、已吊销和未知的 token 得到相同的响应。',
  'A token of any DingTalk endpoint is accepted.': '接受钉钉任一接口签发的 token。',
  'The success body is {"success":true}; the real one depends on the API.':
    '成功响应体是 {"success":true}；真实响应取决于具体接口。',
  'The token is read from access_token in the query, or from a form field of a POST.':
    'token 从查询参数 access_token 或 POST 表单字段读取。',
  'Paths such as /user/get, /department/list and /microapp/list read the token in the same way.':
    '/user/get、/department/list 和 /microapp/list 等路径以同样的方式读取 token。',
  'A token in the header x-acs-dingtalk-access-token counts as missing.':
    '请求头 x-acs-dingtalk-access-token 中的 token 视为缺失。',
  'request_id is about 13 characters of a to z and 0 to 9.':
    'request_id 约为 13 个 a 到 z 和 0 到 9 的字符。',
  'errcode 88 says that something is wrong and sub_code what; sub_code is a string, errcode a number, and errmsg repeats both sub_code and sub_msg.':
    'errcode 88 表示出错，sub_code 说明原因；sub_code 是字符串，errcode 是数字，errmsg 重复 sub_code 和 sub_msg。',
  'Below /topapi/ the content type is application/json;charset=UTF-8, the charset in upper case.':
    '/topapi/ 之下的 Content-Type 是 application/json;charset=UTF-8，charset 为大写。',
  'Elsewhere the content type is application/json, without a charset.':
    '其他路径的 Content-Type 是 application/json，没有 charset。',
  'The success body has errcode, errmsg and request_id alone; the real one adds what the API returns.':
    '成功响应体只有 errcode、errmsg 和 request_id；真实响应另有接口返回的内容。',
};
