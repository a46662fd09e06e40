import type { Sentences } from '../../vendor-module.ts';

/** Sentences about DingTalk. */
export const triggers: Sentences = {
  'client_id is not registered, or client_secret is not its secret.':
    'client_id 未注册，或 client_secret 与之不符。',
  'grant_type is not client_credentials.': 'grant_type 不是 client_credentials。',
  'The corp exists, the credentials are right, and the corp has not authorised the app.':
    '企业存在，凭证正确，但企业没有授权该应用。',
  'The corpId does not exist.': 'corpId 不存在。',
  'The body is empty or its content type is not JSON.': '请求体为空，或 Content-Type 不是 JSON。',
  'The body is not a JSON object.': '请求体不是 JSON 对象。',
  'client_id is missing or empty.': 'client_id 缺失或为空。',
  'client_secret is missing or empty.': 'client_secret 缺失或为空。',
  'grant_type is missing or empty.': 'grant_type 缺失或为空。',
  'The method is not POST.': '请求方法不是 POST。',
  'The path lacks /v1.0, as in /oauth2/{corpId}/token.': '路径缺少 /v1.0，例如 /oauth2/{corpId}/token。',
  'Nothing the caller does brings it about.': '与调用方的行为无关。',
  'No call limit is counted unless a rate-limit rule asks for one; the fault of this name brings it about.':
    '除非设置了 rate-limit 规则，否则不统计调用次数；可用同名故障触发。',
  'The calls of all other apps are not simulated.': '不模拟其他所有应用的调用。',
  'The calls of an address are not counted; the fault of this name brings it about.':
    '不统计同一地址的调用次数；可用同名故障触发。',
  'appKey is not registered, or appSecret is not its secret.': 'appKey 未注册，或 appSecret 与之不符。',
  'appKey is missing or empty.': 'appKey 缺失或为空。',
  'appSecret is missing or empty.': 'appSecret 缺失或为空。',
  'The path lacks /v1.0, as in /oauth2/accessToken.': '路径缺少 /v1.0，例如 /oauth2/accessToken。',
  'clientId is not registered, or clientSecret is not its secret; also one of them is missing.':
    'clientId 未注册，或 clientSecret 与之不符；缺少其中之一时也一样。',
  'The code is missing, was never issued, was used before, is of another app, or is older than 5 minutes; the same for a refresh token that is not accepted.':
    'code 缺失、从未签发、已被使用、属于其他应用，或已超过 5 分钟；refresh token 不被接受时也一样。',
  'grantType is neither authorization_code nor refresh_token.':
    'grantType 既不是 authorization_code 也不是 refresh_token。',
  'The method is another one.': '使用了其他请求方法。',
  'suiteKey is not registered, or is the key of an internal app; also where the suiteSecret is wrong, unless the quirk dingtalk.suite-secret-refusal says otherwise.':
    'suiteKey 未注册，或是企业内部应用的 key；suiteSecret 错误时也一样，除非差异点 dingtalk.suite-secret-refusal 另有设置。',
  'suiteSecret is not the secret of the suiteKey, and the quirk dingtalk.suite-secret-refusal is invalid-client-id-or-secret.':
    'suiteSecret 与 suiteKey 不符，且差异点 dingtalk.suite-secret-refusal 设为 invalid-client-id-or-secret。',
  'suiteTicket is not the ticket of the app.': 'suiteTicket 不是该应用的 ticket。',
  'The corp does not exist or has not authorised the app.': '企业不存在，或没有授权该应用。',
  'The body lacks suiteKey, or it is empty, and the quirk dingtalk.suite-missing-field is missing-parameter.':
    '请求体中 suiteKey 缺失或为空，且差异点 dingtalk.suite-missing-field 设为 missing-parameter。',
  'The body lacks suiteSecret, or it is empty, and the quirk dingtalk.suite-missing-field is missing-parameter.':
    '请求体中 suiteSecret 缺失或为空，且差异点 dingtalk.suite-missing-field 设为 missing-parameter。',
  'The body lacks authCorpId, or it is empty, and the quirk dingtalk.suite-missing-field is missing-parameter.':
    '请求体中 authCorpId 缺失或为空，且差异点 dingtalk.suite-missing-field 设为 missing-parameter。',
  'The body lacks suiteTicket, or it is empty, and the quirk dingtalk.suite-missing-field is missing-parameter.':
    '请求体中 suiteTicket 缺失或为空，且差异点 dingtalk.suite-missing-field 设为 missing-parameter。',
  'The path lacks /v1.0.': '路径缺少 /v1.0。',
  'suiteKey is not that of a third-party app, or suiteSecret is not its secret.':
    'suiteKey 不是第三方应用的 key，或 suiteSecret 与之不符。',
  'corpid is not registered, or ssoSecret is not its secret; also a corp without an ssoSecret in the seed.':
    'corpid 未注册，或 ssoSecret 与之不符；初始数据中没有 ssoSecret 的企业也一样。',
  'The body lacks corpid, or it is empty, and the quirk dingtalk.suite-missing-field is missing-parameter.':
    '请求体中 corpid 缺失或为空，且差异点 dingtalk.suite-missing-field 设为 missing-parameter。',
  'The body lacks ssoSecret, or it is empty, and the quirk dingtalk.suite-missing-field is missing-parameter.':
    '请求体中 ssoSecret 缺失或为空，且差异点 dingtalk.suite-missing-field 设为 missing-parameter。',
  'There is no header x-acs-dingtalk-access-token.': '没有请求头 x-acs-dingtalk-access-token。',
  'The header holds a token that is unknown, expired or revoked, or is not that of an app.':
    '请求头中的 token 未知、已过期或已吊销，或不是应用的 token。',
  'The quirk dingtalk.message-locale is en and there is no header x-acs-dingtalk-access-token.':
    '差异点 dingtalk.message-locale 设为 en，且没有请求头 x-acs-dingtalk-access-token。',
  'The quirk dingtalk.message-locale is en and the token is not accepted.':
    '差异点 dingtalk.message-locale 设为 en，且 token 不被接受。',
  'The request names no client.': '请求没有指明客户端。',
  'The header holds a token that is unknown, expired or revoked.': '请求头中的 token 未知、已过期或已吊销。',
  'The user is not registered any more.': '用户已不再注册。',
  'appkey is not registered, or appsecret is not its secret.': 'appkey 未注册，或 appsecret 与之不符。',
  'appkey is missing or empty in the query, even if a form body has it.':
    '查询参数 appkey 缺失或为空，即使表单请求体中有。',
  'appsecret is missing or empty in the query.': '查询参数 appsecret 缺失或为空。',
  'The method is not GET.': '请求方法不是 GET。',
  'The query has corpid and corpsecret in place of appkey and appsecret, and they are not those of an app; with the quirk dingtalk.gettoken-refusal set to 40089 also a wrong appkey or appsecret.':
    '查询参数用 corpid 和 corpsecret 代替 appkey 和 appsecret，且不是应用的凭证；差异点 dingtalk.gettoken-refusal 设为 40089 时，appkey 或 appsecret 错误也一样。',
  'The token is unknown, expired, revoked or not that of an app, and the quirk dingtalk.legacy-invalid-token is not wrapped.':
    'token 未知、已过期、已吊销或不是应用的 token，且差异点 dingtalk.legacy-invalid-token 不是 wrapped。',
  'The token is unknown, expired, revoked or not that of an app, and the quirk dingtalk.legacy-invalid-token is wrapped.':
    'token 未知、已过期、已吊销或不是应用的 token，且差异点 dingtalk.legacy-invalid-token 设为 wrapped。',
  'The query has no access_token.': '查询参数中没有 access_token。',
  'The addresses of callers are not looked at; the fault of this name brings it about.':
    '不检查调用方的地址；可用同名故障触发。',
  'The monthly quota of a corp is not counted; the fault of this name brings it about.':
    '不统计企业的月度额度；可用同名故障触发。',
  'The header is missing or empty, even if the query or an Authorization header has the token.':
    '请求头缺失或为空，即使查询参数或 Authorization 请求头中有 token。',
  'The quirk dingtalk.message-locale is en and the token is unknown, expired or revoked.':
    '差异点 dingtalk.message-locale 设为 en，且 token 未知、已过期或已吊销。',
  'The quirk dingtalk.message-locale is en and the header is missing or empty.':
    '差异点 dingtalk.message-locale 设为 en，且请求头缺失或为空。',
  'No endpoint here issues user tokens.': '这里没有接口签发用户 token。',
  'The permissions of an app are not simulated.': '不模拟应用的权限。',
  'The whitelist of an app is not simulated.': '不模拟应用的白名单。',
  'The path is below /v1.0/oauth2/ and none of the endpoints there, or of a service that is not documented.':
    '路径在 /v1.0/oauth2/ 之下但没有对应接口，或属于没有文档的服务。',
  'The token is unknown, expired or revoked.': 'token 未知、已过期或已吊销。',
  'The quirk dingtalk.legacy-invalid-token is bare and the token is unknown, expired or revoked.':
    '差异点 dingtalk.legacy-invalid-token 设为 bare，且 token 未知、已过期或已吊销。',
  'Neither the query nor a POSTed form has an access_token, even if a header has one.':
    '查询参数和 POST 表单中都没有 access_token，即使请求头中有。',
  'Every path below /topapi/ exists here.': '/topapi/ 之下的所有路径在这里都存在。',
};
