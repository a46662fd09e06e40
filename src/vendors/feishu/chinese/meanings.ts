import type { Sentences } from '../../vendor-module.ts';

/** Sentences about Feishu. */
export const meanings: Sentences = {
  'A parameter is missing, empty or malformed (请求参数缺失或者有误).': '请求参数缺失或者有误。',
  'A parameter is missing, empty or malformed, in the wording of the generic table.':
    '请求参数缺失或者有误，以通用错误码表的文字返回。',
  'The app_secret does not belong to the app_id.': 'app_secret 与 app_id 不符。',
  'No app has this app_id on this brand (Feishu or Lark).': '该品牌（飞书或 Lark）没有这个 app_id 的应用。',
  'The app is not available, check whether it is stopped (应用状态不可用，检查应用是否停用).':
    '应用状态不可用，检查应用是否停用。',
  'The app_secret is wrong (App Secret 错误).': 'App Secret 错误。',
  'A request parameter is invalid (请求参数无效).': '请求参数无效。',
  'The request parameters are wrong (请求参数错误).': '请求参数错误。',
  'The app does not exist (应用不存在).': '应用不存在。',
  'The app_id is illegal (App ID非法).': 'App ID非法。',
  'The app_id is not a valid one.': 'app_id 不是有效的 app_id。',
  'The app_id or app_secret does not exist (app_id或app_secret不存在，请检查参数).':
    'app_id或app_secret不存在，请检查参数。',
  'An internal error that mostly comes with frequent calls; slow down or retry (内部服务错误).':
    '内部服务错误，多因调用频繁；请放慢或重试。',
  'An internal error of the vendor; retry later or slow down (code 1500).':
    '厂商内部错误，请稍后重试或放慢（错误码 1500）。',
  'An internal error of the vendor; retry later or slow down (code 1503).':
    '厂商内部错误，请稍后重试或放慢（错误码 1503）。',
  'An internal error of the vendor; retry later or slow down (code 1663).':
    '厂商内部错误，请稍后重试或放慢（错误码 1663）。',
  'An internal error of the vendor; retry later or slow down (code 1668).':
    '厂商内部错误，请稍后重试或放慢（错误码 1668）。',
  'An internal error of the vendor; retry later or slow down (code 5000).':
    '厂商内部错误，请稍后重试或放慢（错误码 5000）。',
  'An internal error of the vendor; retry later or slow down (code 10101).':
    '厂商内部错误，请稍后重试或放慢（错误码 10101）。',
  'An internal error of the vendor; retry later or slow down (code 10500).':
    '厂商内部错误，请稍后重试或放慢（错误码 10500）。',
  'The method is not POST (检查是否是POST 请求).': '请求方法不是 POST（检查是否是POST 请求）。',
  'The method is called too fast (接口请求过快).': '接口请求过快。',
  'The app is being limited (应用被限流).': '应用被限流。',
  'The request parameters are wrong (请求参数有误).': '请求参数有误。',
  'Nothing answers this method on this path.': '该路径上没有响应这个方法的接口。',
  'The path does not take this method.': '该路径不接受这个方法。',
  'The path of the request is wrong (请求路径错误(404)).': '请求路径错误(404)。',
  'The rate limit of this API, app and tenant is exceeded; x-ogw-ratelimit-reset tells the seconds until it recovers.':
    '超过该接口、应用和租户的频率限制；x-ogw-ratelimit-reset 给出恢复前的秒数。',
  'An internal error of the vendor; ask its support (内部错误，请咨询客服).': '内部错误，请咨询客服。',
  'The app token cannot be got; the official SDKs take it as "app ticket invalid" and ask for a resend.':
    '无法获取应用 token；官方 SDK 把它视为“app ticket invalid”，并请求重新推送。',
  'The tenant token cannot be got (获取Tenant Token失败); apitable, a real ISV, names it APP_ACCESS_TOKEN_INVALID.':
    '获取Tenant Token失败；真实的 ISV 应用 apitable 把它命名为 APP_ACCESS_TOKEN_INVALID。',
  'Authorisation failed, the app or tenant information of the request is wrong (当前请求的应用信息或者租户信息有误).':
    '授权失败，当前请求的应用信息或者租户信息有误。',
  'The app is not installed in the tenant (应用在当前租户下未安装).': '应用在当前租户下未安装。',
  'The app is not available in the tenant (应用在当前租户下不可用).': '应用在当前租户下不可用。',
  'The tenant of the user does not have the app installed (租户没有安装app).': '租户没有安装app。',
  'The tenants do not match (租户信息不匹配).': '租户信息不匹配。',
  'The vendor failed to find the id of the tenant (获取tenant id错误).': '获取tenant id错误。',
  'The tenant_key does not exist (当前tenant_key不存在，请检查后重试).':
    '当前tenant_key不存在，请检查后重试。',
  'Pushing the app_ticket again failed; only store apps (ISV) may ask (自建应用无法调用该接口).':
    '重新推送 app_ticket 失败；只有商店应用（ISV）可以请求（自建应用无法调用该接口）。',
  'The app_access_token in the Authorization header is not valid; check whether it has expired.':
    'Authorization 请求头中的 app_access_token 无效；检查是否过期。',
  'The code was got by another app, or was used or has expired (是否跨应用调用；是否重复使用或者过期).':
    'code 由其他应用获取，或已被使用、已过期（是否跨应用调用；是否重复使用或者过期）。',
  'The code is illegal or has expired (code不合法，请检查code是否合法或者过期).':
    'code不合法，请检查code是否合法或者过期。',
  'The user is not in the availability range of the app (当前用户没有可见性).':
    '用户不在应用的可用范围内（当前用户没有可见性）。',
  'The user was not found (未找到指定用户).': '未找到指定用户。',
  'The code was used before or has expired (code重复使用了或已过期).': 'code重复使用了或已过期。',
  'The request carries no token in the form "Bearer token".': '请求没有“Bearer token”形式的 token。',
  'The tenant or app token is not valid, or the API takes no tenant token.':
    '租户 token 或应用 token 无效，或接口不接受租户 token。',
  'The user_access_token is not valid; whatever is not an app or tenant token by its shape is treated as one.':
    'user_access_token 无效；形式上不是应用或租户 token 的，都按 user_access_token 处理。',
  'The vendor failed to find the user (获取open user错误).': '获取open user错误。',
  'The vendor failed to update the session (更新session失败).': '更新session失败。',
  'The request of a mini program lacks the cookie lobsession (小程序请求获取session失败).':
    '小程序请求缺少名为 lobsession 的 cookie（小程序请求获取session失败）。',
  'The session of a mini program is invalid (请求的session无效).':
    '小程序的 session 无效（请求的session无效）。',
  'A parameter is missing or wrong (请检查请求参数).': '参数缺失或错误（请检查请求参数）。',
  'The app_access_token in the Authorization header is missing or not valid (检查app_access_token是否有效).':
    'Authorization 请求头中的 app_access_token 缺失或无效（检查app_access_token是否有效）。',
  'No user token can be made from the refresh_token (生成失败，请检查参数是否有效，重试).':
    '无法用 refresh_token 生成用户 token（生成失败，请检查参数是否有效，重试）。',
  'The refresh_token and the app_access_token are of two apps (请检查生成两个token的app是否为同一个).':
    'refresh_token 和 app_access_token 属于两个应用（请检查生成两个token的app是否为同一个）。',
  'The user has resigned (用户离职).': '用户离职。',
  'The user is frozen (用户冻结).': '用户冻结。',
  'The user has not registered (用户未注册).': '用户未注册。',
  'The user does not exist (用户不存在，换有效帐号).': '用户不存在，换有效帐号。',
  'The request lacks app_id or app_secret (缺失app_id或app_secret).': '缺失app_id或app_secret。',
  'The app_id is invalid (无效app_id).': '无效app_id。',
  'The tenant_access_token is not valid (检查tenant_access_token是否有效).':
    'tenant_access_token 无效（检查tenant_access_token是否有效）。',
  'The refresh_token has expired (过期refresh_token).': '过期refresh_token。',
  'The refresh_token is not valid.': 'refresh_token 无效。',
  'The vendor failed; retry (系统错误，请重试).': '系统错误，请重试。',
  'The app_secret is not that of the app_id.': 'app_secret 与 app_id 不符。',
  'The login code has expired or was used before (检查code是否过期；code是否重复消费).':
    '登录 code 已过期或已被使用（检查code是否过期；code是否重复消费）。',
  'The login code has expired.': '登录 code 已过期。',
  'The access token in the header is not valid.': '请求头中的 access token 无效。',
  'The user_access_token has expired.': 'user_access_token 已过期。',
  'The app may not see the user.': '应用无权查看该用户。',
  'grant_type is missing or wrong.': 'grant_type 缺失或错误。',
  'A parameter is missing (必要参数缺失).': '必要参数缺失。',
  'client_secret is wrong (应用认证失败).': 'client_secret 错误（应用认证失败）。',
  'The code is unknown (无效的授权码).': '无效的授权码。',
  'The code is older than 5 minutes (授权码已经过期).': '授权码已经过期（超过 5 分钟）。',
  'The user does not exist (用户不存在).': '用户不存在。',
  'The tenant of the user has not installed the app (租户未安装应用).': '租户未安装应用。',
  'The user may not use the app (用户无应用使用权限).': '用户无应用使用权限。',
  'The code or the refresh token is of another app (请勿混用不同应用的凭证).':
    'code 或 refresh token 属于其他应用（请勿混用不同应用的凭证）。',
  'The refresh token is unknown, or not of this version of the endpoint (仅支持 v2 版本接口下发的 refresh_token).':
    'refresh token 未知，或不是该版本接口下发的（仅支持 v2 版本接口下发的 refresh_token）。',
  'grant_type is not one of those that the endpoint accepts (无效的 grant_type).': '无效的 grant_type。',
  'The refresh token has expired (refresh_token 已过期).': 'refresh_token 已过期。',
  'code_verifier is missing or does not fit the challenge (PKCE 校验失败).':
    'code_verifier 缺失或与 challenge 不匹配（PKCE 校验失败）。',
  'The request cannot be read (请求体中缺少必要字段).': '无法读取请求（请求体中缺少必要字段）。',
  'The refresh token was revoked (refresh_token 已被撤销).': 'refresh_token 已被撤销。',
  'The code was used before (授权码已被使用).': '授权码已被使用。',
  'The user has resigned, is frozen or is not registered (用户状态非法).':
    '用户离职、冻结或未注册（用户状态非法）。',
  'scope names a scope twice (存在重复项).': 'scope 中存在重复项。',
  'scope names what the user has not granted (用户未授权的权限).': 'scope 中有用户未授权的权限。',
  'The app is stopped (应用未启用).': '应用未启用。',
  'The request has both Basic Authentication and client_secret (两种身份验证方式).':
    '请求同时有 Basic Authentication 和 client_secret（两种身份验证方式）。',
  'redirect_uri is not that of the authorization (无效的 redirect_uri).':
    'redirect_uri 与授权时不同（无效的 redirect_uri）。',
  'The refresh token was used before (重新发起授权流程).': 'refresh token 已被使用（重新发起授权流程）。',
  'The app may not refresh user tokens (刷新 user_access_token 开关).':
    '应用不能刷新用户 token（刷新 user_access_token 开关）。',
  'The server fails (内部服务错误).': '内部服务错误。',
  'The server is not available (服务暂不可用).': '服务暂不可用。',
  'grant_type is not that of the endpoint.': 'grant_type 不是该接口的类型。',
  'The code is unknown or was used before.': 'code 未知或已被使用。',
  'The code is older than 5 minutes.': 'code 已超过 5 分钟。',
  'The app is of the other brand than the host (应用品牌和域名品牌不一致).': '应用品牌和域名品牌不一致。',
  'The app is stopped.': '应用已停用。',
  'The id or the secret of the app is wrong.': '应用的 id 或密钥错误。',
  'The id or the secret of the app is wrong, code 20035.': '应用的 id 或密钥错误（错误码 20035）。',
  'The user token is not found.': '找不到用户 token。',
  'The refresh token is unknown or was used before (是否过期或已经消费).':
    'refresh token 未知或已被使用（是否过期或已经消费）。',
  'The user token is missing, unknown, expired or revoked.': '用户 token 缺失、未知、已过期或已吊销。',
  'The user_access_token has expired (当前 user token 已过期).': '当前 user token 已过期。',
  'client_id is not that of an app, or redirect_uri or response_type is missing or wrong.':
    'client_id 不是应用的 client_id，或 redirect_uri、response_type 缺失或错误。',
};
