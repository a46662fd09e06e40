import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Feishu. */
export const triggers: Sentences = {
  'The body is not a JSON object or a form, app_id or app_secret is missing, empty or not a string, or app_id is not cli_ and 16 hex digits.':
    '请求体不是 JSON 对象或表单，app_id 或 app_secret 缺失、为空或不是字符串，或 app_id 不是 cli_ 加 16 位十六进制数字。',
  'The live text is invalid-param; it comes naturally only with the quirk feishu.invalid-param-text set to invalid-parameter.':
    '实测的文字是 invalid-param；只有差异点 feishu.invalid-param-text 设为 invalid-parameter 时才自然出现。',
  'The app exists and app_secret is not its secret.': '应用存在，但 app_secret 与之不符。',
  'app_id is cli_ and 16 hex digits, and no app has it.':
    'app_id 是 cli_ 加 16 位十六进制数字，但没有这个应用。',
  'The app is stopped (status disabled), or it is a store app (quirk feishu.store-app-on-internal).':
    '应用已停用（状态为 disabled），或是商店应用（差异点 feishu.store-app-on-internal）。',
  'A wrong secret gets app-secret-invalid; it comes naturally only with the quirk feishu.wrong-secret set to 10015.':
    '密钥错误得到 app-secret-invalid；只有差异点 feishu.wrong-secret 设为 10015 时才自然出现。',
  'No source ties it to this endpoint; what it names is answered with another code.':
    '没有资料表明它与该接口有关；它所说的情况以其他错误码返回。',
  'The vendor is overloaded, which a twin is not.': '厂商过载；仿真服务不会过载。',
  'The vendor fails, which a twin does not.': '厂商出错；仿真服务不会出错。',
  'Older APIs only; a wrong method is answered like an unknown path.':
    '只用于旧接口；错误的方法与未知路径的响应相同。',
  'The old limiter of the service; no limit is documented for this endpoint.':
    '服务的旧限流器；该接口的文档没有提到限制。',
  'No precondition is known here; it comes naturally only with the quirk feishu.malformed-body set to 9499.':
    '没有已知的触发条件；只有差异点 feishu.malformed-body 设为 9499 时才自然出现。',
  'Any method but POST.': 'POST 以外的任何方法。',
  'Live it is not-found; it comes naturally only with the quirk feishu.wrong-path-or-method set to json.':
    '实测为 not-found；只有差异点 feishu.wrong-path-or-method 设为 json 时才自然出现。',
  'The path of this operation is served.': '该接口的路径存在。',
  'No limit is documented for this endpoint and none was observed.':
    '该接口的文档没有提到限制，也没有实测到限制。',
  'The body is not a JSON object or a form, app_id, app_secret or app_ticket is missing, empty or not a string, or app_id is not cli_ and 16 hex digits.':
    '请求体不是 JSON 对象或表单，app_id、app_secret 或 app_ticket 缺失、为空或不是字符串，或 app_id 不是 cli_ 加 16 位十六进制数字。',
  'The app is stopped (status disabled).': '应用已停用（状态为 disabled）。',
  'app_ticket is not valid for the app: it is wrong, or was replaced longer ago than the grace period; or the app is self-built (quirk feishu.self-built-app-on-store).':
    'app_ticket 对该应用无效：错误，或被替换的时间超过了宽限期；或应用是自建应用（差异点 feishu.self-built-app-on-store）。',
  'The body is not a JSON object or a form, or app_access_token or tenant_key is missing, empty or not a string.':
    '请求体不是 JSON 对象或表单，或 app_access_token、tenant_key 缺失、为空或不是字符串。',
  'app_access_token is not a live token of a store app (quirk feishu.bad-app-access-token), or tenant_key is unknown (quirk feishu.unknown-tenant-key) or of a tenant that does not have the app installed (quirk feishu.tenant-not-installed).':
    'app_access_token 不是商店应用的有效 token（差异点 feishu.bad-app-access-token），或 tenant_key 未知（差异点 feishu.unknown-tenant-key），或租户没有安装应用（差异点 feishu.tenant-not-installed）。',
  'The app of the app_access_token was stopped since (status disabled).':
    'app_access_token 的应用之后已停用（状态为 disabled）。',
  'It comes naturally only with one of the quirks feishu.bad-app-access-token, feishu.unknown-tenant-key and feishu.tenant-not-installed set to 10005.':
    '只有差异点 feishu.bad-app-access-token、feishu.unknown-tenant-key 或 feishu.tenant-not-installed 之一设为 10005 时才自然出现。',
  'It comes naturally only with the quirk feishu.bad-app-access-token set to 10012.':
    '只有差异点 feishu.bad-app-access-token 设为 10012 时才自然出现。',
  'It comes naturally only with the quirk feishu.tenant-not-installed set to 11210.':
    '只有差异点 feishu.tenant-not-installed 设为 11210 时才自然出现。',
  'A candidate for an app that is not installed; nothing tells it from 10013.':
    '应用未安装时的一种可能；没有依据把它与 10013 区分开。',
  'It comes naturally only with the quirk feishu.tenant-not-installed set to 20009.':
    '只有差异点 feishu.tenant-not-installed 设为 20009 时才自然出现。',
  'It speaks of chats, which the twin has not.': '它与群聊有关，而仿真服务没有群聊。',
  'The quirk feishu.unknown-tenant-key is 99992500 and no tenant with that key exists.':
    '差异点 feishu.unknown-tenant-key 设为 99992500，且没有这个 key 的租户。',
  'The row is the same as that of 99992500, which a quirk selects.':
    '该行与 99992500 的相同，后者由差异点选择。',
  'The app is self-built.': '应用是自建应用。',
  'The Authorization header is missing, lacks "Bearer ", or its token is not a live app_access_token of an app that is enabled; checked before the code.':
    'Authorization 请求头缺失、没有“Bearer ”，或其中的 token 不是已启用应用的有效 app_access_token；在 code 之前检查。',
  'The code was got by another app than the one of the token, or it was used before.':
    'code 由 token 所属应用以外的应用获取，或已被使用。',
  'The code is unknown, or older than 3 minutes (quirk feishu.expired-code).':
    'code 未知，或已超过 3 分钟（差异点 feishu.expired-code）。',
  'The user of the code is not in the visibility of the app.': 'code 的用户不在应用的可用范围内。',
  'The body is not a JSON object (quirk feishu.malformed-body), or code is missing, empty or not a string (quirk feishu.mina-missing-code).':
    '请求体不是 JSON 对象（差异点 feishu.malformed-body），或 code 缺失、为空或不是字符串（差异点 feishu.mina-missing-code）。',
  'It comes naturally only with the quirk feishu.invalid-param-text set to invalid-parameter.':
    '只有差异点 feishu.invalid-param-text 设为 invalid-parameter 时才自然出现。',
  'Older login APIs only; a used code gets 10213, an unknown or expired one 10226.':
    '只用于旧的登录接口；用过的 code 得到 10213，未知或已过期的得到 10226。',
  'It comes naturally only with the quirk feishu.mina-token-refusal set to gateway: no Authorization header, or no "Bearer " in it.':
    '只有差异点 feishu.mina-token-refusal 设为 gateway 时才自然出现：没有 Authorization 请求头，或其中没有“Bearer ”。',
  'It comes naturally only with the quirk feishu.mina-token-refusal set to gateway: a t- or a- token that is not a valid app token.':
    '只有差异点 feishu.mina-token-refusal 设为 gateway 时才自然出现：以 t- 或 a- 开头但不是有效的应用 token。',
  'It comes naturally only with the quirk feishu.mina-token-refusal set to gateway: a token that is neither t- nor a-.':
    '只有差异点 feishu.mina-token-refusal 设为 gateway 时才自然出现：token 既不以 t- 也不以 a- 开头。',
  'The twin keeps no sessions of mini programs.': '仿真服务不保存小程序的 session。',
  'The body is not a JSON object, grant_type is not "refresh_token", or refresh_token is missing, empty or not a string.':
    '请求体不是 JSON 对象，grant_type 不是“refresh_token”，或 refresh_token 缺失、为空或不是字符串。',
  'The Authorization header is missing, lacks "Bearer ", or its token is not a live app_access_token of an app that is enabled; checked first.':
    'Authorization 请求头缺失、没有“Bearer ”，或其中的 token 不是已启用应用的有效 app_access_token；最先检查。',
  'The refresh_token is unknown, was used before, was revoked, or has expired (quirk feishu.expired-refresh-token).':
    'refresh_token 未知、已被使用、已吊销，或已过期（差异点 feishu.expired-refresh-token）。',
  'The refresh_token was issued to another app.': 'refresh_token 签发给了其他应用。',
  'The tenant of the user has uninstalled the app since.': '用户的租户之后已卸载应用。',
  'The user has resigned since (status resigned).': '用户之后已离职（状态为 resigned）。',
  'The user is frozen (status frozen).': '用户已冻结（状态为 frozen）。',
  'The user is not registered (status unregistered).': '用户未注册（状态为 unregistered）。',
  'The user of the refresh_token is not registered any more.': 'refresh_token 的用户已不再注册。',
  'The app is identified by its token; the body has no app_id.': '应用由其 token 确定；请求体中没有 app_id。',
  'The endpoint takes an app token; on the page of its oidc sibling only.':
    '该接口需要应用 token；只见于同类 oidc 接口的文档。',
  'It comes naturally only with the quirk feishu.expired-refresh-token set to 20037.':
    '只有差异点 feishu.expired-refresh-token 设为 20037 时才自然出现。',
  'A bad refresh token gets 20007 by the page.': '按文档，无效的 refresh token 得到 20007。',
  'The app is identified by its token; the body has no app_secret.':
    '应用由其 token 确定；请求体中没有 app_secret。',
  'A refresh sends no code.': '刷新时不发送 code。',
  'A bad app token gets 20014.': '无效的应用 token 得到 20014。',
  'A refresh sends no user token.': '刷新时不发送用户 token。',
  'No source says that a refresh looks at visibility.': '没有资料表明刷新会检查可用范围。',
  'It comes naturally only with the quirk feishu.refresh-app-token-refusal set to gateway: no Authorization header, or no "Bearer " in it.':
    '只有差异点 feishu.refresh-app-token-refusal 设为 gateway 时才自然出现：没有 Authorization 请求头，或其中没有“Bearer ”。',
  'It comes naturally only with the quirk feishu.refresh-app-token-refusal set to gateway: a t- or a- token that is not a valid app token.':
    '只有差异点 feishu.refresh-app-token-refusal 设为 gateway 时才自然出现：以 t- 或 a- 开头但不是有效的应用 token。',
  'It comes naturally only with the quirk feishu.refresh-app-token-refusal set to gateway: a token that is neither t- nor a-.':
    '只有差异点 feishu.refresh-app-token-refusal 设为 gateway 时才自然出现：token 既不以 t- 也不以 a- 开头。',
  'grant_type is missing, empty or not refresh_token.': 'grant_type 缺失、为空或不是 refresh_token。',
  'A parameter that the grant needs is missing or empty.': '该授权类型需要的参数缺失或为空。',
  'client_secret is not the one registered.': 'client_secret 与注册的不一致。',
  'The code was never issued; with the quirk feishu.oauth-used-code set to 20003 also a used one.':
    'code 从未签发；差异点 feishu.oauth-used-code 设为 20003 时，用过的 code 也一样。',
  'The code is 5 minutes old or older.': 'code 已满 5 分钟。',
  'The user is not registered any more.': '用户已不再注册。',
  'The app is a store app that the tenant of the user has not installed.':
    '应用是商店应用，用户的租户没有安装它。',
  'The user is not in the range of visibility of the app.': '用户不在应用的可用范围内。',
  'The code or the refresh token was issued to another app.': 'code 或 refresh token 签发给了其他应用。',
  'The refresh token is unknown, or was issued by an endpoint of authen/v1 or mina.':
    'refresh token 未知，或由 authen/v1 或 mina 的接口签发。',
  'grant_type is not one that the endpoint accepts.': 'grant_type 不是该接口接受的类型。',
  'The refresh token has expired.': 'refresh token 已过期。',
  'client_id is not that of an app.': 'client_id 不是应用的 client_id。',
  'The authorization had a code_challenge, and code_verifier is missing or does not fit it.':
    '授权时有 code_challenge，而 code_verifier 缺失或与之不匹配。',
  'The body is neither JSON nor a form; with the quirk feishu.oauth-missing-field set to 20063 also a missing parameter.':
    '请求体既不是 JSON 也不是表单；差异点 feishu.oauth-missing-field 设为 20063 时，缺少参数也一样。',
  'The refresh token was ended by the operator.': 'refresh token 已被操作者吊销。',
  'The code was used before (quirk feishu.oauth-used-code).':
    'code 已被使用（差异点 feishu.oauth-used-code）。',
  'The user has resigned, is frozen or is not registered.': '用户已离职、已冻结或未注册。',
  'scope names a scope twice.': 'scope 中有重复的权限。',
  'scope names what the authorization did not.': 'scope 中有授权时没有的权限。',
  'The request has an Authorization header with Basic and a client_secret in the body.':
    '请求同时有 Basic 的 Authorization 请求头和请求体中的 client_secret。',
  'The authorization had a redirect_uri, and the request has another one.':
    '授权时有 redirect_uri，而请求中的不同。',
  'The refresh token was used before.': 'refresh token 已被使用。',
  'The twin does not know the switch of an app for refreshing.': '仿真服务不知道应用的刷新开关。',
  'The method is another one.': '使用了其他请求方法。',
  'The twin counts no calls unless a rate-limit rule asks for one.':
    '除非设置了 rate-limit 规则，否则仿真服务不统计调用次数。',
  'The app_access_token is missing, or is not that of an app in use; checked first.':
    'app_access_token 缺失，或不是启用中应用的 token；最先检查。',
  'The body is not a JSON object, or code is missing or empty.': '请求体不是 JSON 对象，或 code 缺失或为空。',
  'grant_type is missing, empty or not authorization_code.':
    'grant_type 缺失、为空或不是 authorization_code。',
  'The code is unknown, was used before or has expired (quirk feishu.v1-code-refusal).':
    'code 未知、已被使用或已过期（差异点 feishu.v1-code-refusal）。',
  'The quirk feishu.v1-code-refusal is 20003 and the code is unknown or was used before.':
    '差异点 feishu.v1-code-refusal 设为 20003，且 code 未知或已被使用。',
  'The quirk feishu.v1-code-refusal is 20003 and the code has expired.':
    '差异点 feishu.v1-code-refusal 设为 20003，且 code 已过期。',
  'The code was issued to another app.': 'code 签发给了其他应用。',
  'The app is identified by its token.': '应用由其 token 确定。',
  'It comes naturally only with the quirk feishu.refresh-app-token-refusal set to gateway.':
    '只有差异点 feishu.refresh-app-token-refusal 设为 gateway 时才自然出现。',
  'The host is that of the other brand than the app.': '主机与应用属于不同品牌。',
  'The token of a stopped app is refused before.': '已停用应用的 token 在此之前就被拒绝。',
  'No precondition is known beside those of the other codes.': '除其他错误码的条件外，没有已知的触发条件。',
  'The endpoint takes an app token.': '该接口需要应用 token。',
  'The request has no user token.': '请求没有用户 token。',
  'The body is not a JSON object, or refresh_token is missing or empty.':
    '请求体不是 JSON 对象，或 refresh_token 缺失或为空。',
  'The refresh_token is unknown, was used before or was revoked.': 'refresh_token 未知、已被使用或已吊销。',
  'The refresh_token has expired.': 'refresh_token 已过期。',
  'The user token is missing, unknown, expired or revoked, or is not that of a user (quirk feishu.user-info-refusal).':
    '用户 token 缺失、未知、已过期或已吊销，或不是用户的 token（差异点 feishu.user-info-refusal）。',
  'The request has no parameters.': '请求没有参数。',
  'It comes naturally only with the quirk feishu.user-info-refusal set to gateway.':
    '只有差异点 feishu.user-info-refusal 设为 gateway 时才自然出现。',
  'client_id is not that of a registered app, response_type is not code, or redirect_uri is missing or no http address.':
    'client_id 不是已注册应用的 client_id，response_type 不是 code，或 redirect_uri 缺失或不是 http 地址。',
};
