// Generated from specs/feishu.yaml by npm run generate; do not edit.

/** The documented error codes of feishu, by the names that `tokentwin errors` lists. */
export const codes = {
  /** A parameter is missing, empty or malformed (请求参数缺失或者有误). Says: invalid param */
  'invalid-param': 10003,
  /** A parameter is missing, empty or malformed, in the wording of the generic table. Says: invalid parameter */
  'invalid-parameter': 10003,
  /** The app_secret does not belong to the app_id. Says: app secret invalid */
  'app-secret-invalid': 10014,
  /** No app has this app_id on this brand (Feishu or Lark). Says: app id not exists */
  'app-id-not-exists': 10014,
  /** The app is not available, check whether it is stopped (应用状态不可用，检查应用是否停用). Says: app unauthorized */
  'app-unauthorized': 10014,
  /** The app_secret is wrong (App Secret 错误). Says: wrong app secret */
  'wrong-app-secret': 10015,
  /** A request parameter is invalid (请求参数无效). Says: Your request contains an invalid request parameter */
  'invalid-request-parameter': 10001,
  /** The request parameters are wrong (请求参数错误). Says: invalid request */
  'invalid-request-10100': 10100,
  /** The request parameters are wrong (请求参数错误). Says: bad request */
  'bad-request-10400': 10400,
  /** The app does not exist (应用不存在). Says: app not exist */
  'app-not-exist': 11209,
  /** The app_id is illegal (App ID非法). Says: app_id is nil */
  'app-id-is-nil': 11226,
  /** The app_id is not a valid one. Says: invalid app_id */
  'invalid-app-id-50003': 50003,
  /** The app_id or app_secret does not exist (app_id或app_secret不存在，请检查参数). Says: login_user invalid */
  'login-user-invalid': 99991543,
  /** An internal error that mostly comes with frequent calls; slow down or retry (内部服务错误). Says: Internal Error */
  'internal-error': 2200,
  /** An internal error of the vendor; retry later or slow down (code 1500). Says: internal error */
  'internal-error-1500': 1500,
  /** An internal error of the vendor; retry later or slow down (code 1503). Says: internal error */
  'internal-error-1503': 1503,
  /** An internal error of the vendor; retry later or slow down (code 1663). Says: internal error */
  'internal-error-1663': 1663,
  /** An internal error of the vendor; retry later or slow down (code 1668). Says: internal error */
  'internal-error-1668': 1668,
  /** An internal error of the vendor; retry later or slow down (code 5000). Says: internal error */
  'internal-error-5000': 5000,
  /** An internal error of the vendor; retry later or slow down (code 10101). Says: internal error */
  'internal-error-10101': 10101,
  /** An internal error of the vendor; retry later or slow down (code 10500). Says: internal server error */
  'internal-error-10500': 10500,
  /** The method is not POST (检查是否是POST 请求). Says: method not allowed */
  'method-not-allowed': 4005,
  /** The method is called too fast (接口请求过快). Says: method rate limited */
  'method-rate-limited': 1000004,
  /** The app is being limited (应用被限流). Says: app rate limited */
  'app-rate-limited': 1000005,
  /** The request parameters are wrong (请求参数有误). Says: Bad Request */
  'bad-request': 9499,
  /** The path does not take this method. Says: request method doesn’t match */
  'request-method-not-match': 99991301,
  /** The path of the request is wrong (请求路径错误(404)). Says: resource not find */
  'resource-not-find': 99991201,
  /** The rate limit of this API, app and tenant is exceeded; x-ogw-ratelimit-reset tells the seconds until it recovers. Says: request trigger frequency limit */
  'rate-limited': 99991400,
  /** An internal error of the vendor; ask its support (内部错误，请咨询客服). Says: internal error */
  'internal-error-1665': 1665,
  /** The app token cannot be got; the official SDKs take it as "app ticket invalid" and ask for a resend. Says: get app access token fail */
  'get-app-access-token-fail': 10012,
  /** The tenant token cannot be got (获取Tenant Token失败); apitable, a real ISV, names it APP_ACCESS_TOKEN_INVALID. Says: get tenant access token fail */
  'get-tenant-access-token-fail': 10013,
  /** Authorisation failed, the app or tenant information of the request is wrong (当前请求的应用信息或者租户信息有误). Says: app id unauthorized */
  'app-id-unauthorized': 10005,
  /** The app is not installed in the tenant (应用在当前租户下未安装). Says: app usage info not exist */
  'app-usage-info-not-exist': 11210,
  /** The app is not available in the tenant (应用在当前租户下不可用). Says: app is not usage */
  'app-is-not-usage': 11207,
  /** The tenant of the user does not have the app installed (租户没有安装app). Says: Tenant does not install app */
  'tenant-does-not-install-app': 20009,
  /** The tenants do not match (租户信息不匹配). Says: chat tenant id mismatch tenant access token */
  'chat-tenant-mismatch': 10034,
  /** The vendor failed to find the id of the tenant (获取tenant id错误). Says: internal error */
  'get-tenant-id-error': 1551,
  /** The tenant_key does not exist (当前tenant_key不存在，请检查后重试). Says: these ids not existed: [aaaaaaaaaaaaaaaa] */
  'ids-not-existed': 99992500,
  /** The tenant_key does not exist (当前tenant_key不存在，请检查后重试). Says: these ids not existed: [aaaaaaaaaaaaaaaa] */
  'ids-not-existed-99992501': 99992501,
  /** Pushing the app_ticket again failed; only store apps (ISV) may ask (自建应用无法调用该接口). Says: app resend fail */
  'app-resend-fail': 10016,
  /** The app_access_token in the Authorization header is not valid; check whether it has expired. Says: access token invalid */
  'access-token-invalid': 10202,
  /** The code was got by another app, or was used or has expired (是否跨应用调用；是否重复使用或者过期). Says: code appid not match */
  'code-appid-not-match': 10213,
  /** The code is illegal or has expired (code不合法，请检查code是否合法或者过期). Says: invalid code */
  'invalid-code': 10226,
  /** The user is not in the availability range of the app (当前用户没有可见性). Says: user to app has no visibility */
  'user-to-app-has-no-visibility': 10228,
  /** The user was not found (未找到指定用户). Says: user not found */
  'user-not-found': 10004,
  /** The code was used before or has expired (code重复使用了或已过期). Says: wrong code */
  'wrong-code': 10204,
  /** The request carries no token in the form "Bearer token". Says: Missing access token for authorization. Please make a request with token attached. */
  'missing-access-token': 99991661,
  /** The tenant or app token is not valid, or the API takes no tenant token. Says: Invalid access token for authorization. Please make a request with token attached. */
  'invalid-access-token': 99991663,
  /** The user_access_token is not valid; whatever is not an app or tenant token by its shape is treated as one. Says: Invalid access token for authorization. Please make a request with token attached. */
  'invalid-user-access-token': 99991668,
  /** The vendor failed to find the user (获取open user错误). Says: internal error */
  'get-open-user-error': 1557,
  /** The vendor failed to find the user (获取open user错误). Says: internal error */
  'get-open-user-error-10105': 10105,
  /** The vendor failed to update the session (更新session失败). Says: internal error */
  'update-session-error': 1642,
  /** The request of a mini program lacks the cookie lobsession (小程序请求获取session失败). Says: get session fail */
  'mini-program-session-missing': 99991611,
  /** The session of a mini program is invalid (请求的session无效). Says: session invalid */
  'mini-program-session-invalid': 99991612,
  /** A parameter is missing or wrong (请检查请求参数). Says: Invalid request. Please check request param */
  'invalid-request': 20001,
  /** The app_access_token in the Authorization header is missing or not valid (检查app_access_token是否有效). Says: The app access token passed is invalid. Please check the value */
  'app-access-token-passed-invalid': 20014,
  /** No user token can be made from the refresh_token (生成失败，请检查参数是否有效，重试). Says: Failed to generate a user access token. Please try again */
  'generate-user-access-token-fail': 20007,
  /** The refresh_token and the app_access_token are of two apps (请检查生成两个token的app是否为同一个). Says: App id in user_access_token or refresh_token diff with app id in app_access_token or tenant_access_token. Please keep the app id consistent */
  'app-id-differs': 20024,
  /** The user has resigned (用户离职). Says: User resigned */
  'user-resigned': 20021,
  /** The user is frozen (用户冻结). Says: User frozen */
  'user-frozen': 20022,
  /** The user has not registered (用户未注册). Says: User not registered */
  'user-not-registered': 20023,
  /** The user does not exist (用户不存在，换有效帐号). Says: User not exist */
  'user-not-exist': 20008,
  /** The request lacks app_id or app_secret (缺失app_id或app_secret). Says: Lack of app_id or app_secret in request */
  'lack-of-app-id': 20025,
  /** The app_id is invalid (无效app_id). Says: Invalid app id */
  'invalid-app-id': 20028,
  /** The tenant_access_token is not valid (检查tenant_access_token是否有效). Says: The tenant access token passed is invalid. Please check the value */
  'tenant-access-token-passed-invalid': 20013,
  /** The refresh_token has expired (过期refresh_token). Says: The refresh token passed has expired. Please generate a new one */
  'refresh-token-expired': 20037,
  /** The refresh_token is not valid. Says: invalid user refresh token */
  'invalid-user-refresh-token': 99991669,
  /** The vendor failed; retry (系统错误，请重试). Says: System error */
  'system-error': 20050,
  /** The app_secret is not that of the app_id. Says: app_id and app_secret did not match */
  'app-id-secret-mismatch': 20002,
  /** The login code has expired or was used before (检查code是否过期；code是否重复消费). Says: invalid request with code */
  'invalid-request-with-code': 20003,
  /** The login code has expired. Says: expired code */
  'expired-code': 20004,
  /** The access token in the header is not valid. Says: invalid access_token */
  'invalid-access-token-20005': 20005,
  /** The user_access_token has expired. Says: 过期 User Access Token */
  'expired-user-access-token': 20006,
  /** The app may not see the user. Says: user not visible to app */
  'user-not-visible-to-app': 20010,
  /** grant_type is missing or wrong. Says: invalid request, grant_type should be authorization_code or refresh_token */
  'invalid-grant-type': 20001,
  /** A parameter is missing (必要参数缺失). Says: The request is missing a required parameter. */
  'oauth-missing-parameter': 20001,
  /** client_secret is wrong (应用认证失败). Says: The client secret is invalid. */
  'oauth-client-secret-invalid': 20002,
  /** The code is unknown (无效的授权码). Says: The authorization code is not found. Please note that an authorization code can only be used once. */
  'oauth-code-not-found': 20003,
  /** The code is older than 5 minutes (授权码已经过期). Says: The authorization code has expired. */
  'oauth-code-expired': 20004,
  /** The user does not exist (用户不存在). Says: The user does not exist. */
  'oauth-user-not-exist': 20008,
  /** The tenant of the user has not installed the app (租户未安装应用). Says: The specified app is not installed. */
  'oauth-app-not-installed': 20009,
  /** The user may not use the app (用户无应用使用权限). Says: The user does not have permission to use this app. */
  'oauth-no-permission': 20010,
  /** The code or the refresh token is of another app (请勿混用不同应用的凭证). Says: The provided authorization code or refresh token does not match the provided client ID. */
  'oauth-client-mismatch': 20024,
  /** The refresh token is unknown, or not of this version of the endpoint (仅支持 v2 版本接口下发的 refresh_token). Says: The refresh token passed is invalid. Please check the value. */
  'oauth-refresh-token-invalid': 20026,
  /** grant_type is not one of those that the endpoint accepts (无效的 grant_type). Says: The specified grant_type is not supported. */
  'oauth-unsupported-grant-type': 20036,
  /** The refresh token has expired (refresh_token 已过期). Says: The refresh token passed has expired. Please generate a new one. */
  'oauth-refresh-token-expired': 20037,
  /** The app does not exist (应用不存在). Says: The specified app does not exist. */
  'oauth-app-not-exist': 20048,
  /** code_verifier is missing or does not fit the challenge (PKCE 校验失败). Says: PKCE code challenge failed. */
  'oauth-pkce-failed': 20049,
  /** The request cannot be read (请求体中缺少必要字段). Says: The request is malformed. Please check your request. */
  'oauth-malformed': 20063,
  /** The refresh token was revoked (refresh_token 已被撤销). Says: The refresh token has been revoked. Please note that a refresh token can only be used once. */
  'oauth-refresh-token-revoked': 20064,
  /** The code was used before (授权码已被使用). Says: The authorization code has been used. Please note that an authorization code can only be used once. */
  'oauth-code-used': 20065,
  /** The user has resigned, is frozen or is not registered (用户状态非法). Says: The user status is invalid. */
  'oauth-user-status': 20066,
  /** scope names a scope twice (存在重复项). Says: The provided scope list contains duplicate scopes. Please ensure all scopes are unique. */
  'oauth-duplicate-scopes': 20067,
  /** scope names what the user has not granted (用户未授权的权限). Says: The provided scope list contains scopes that are not permitted. Please ensure all scopes are allowed. */
  'oauth-scope-not-permitted': 20068,
  /** The app is stopped (应用未启用). Says: The specified app is not enabled. */
  'oauth-app-disabled': 20069,
  /** The request has both Basic Authentication and client_secret (两种身份验证方式). Says: Multiple authentication methods were provided. Please only use one to proceed. */
  'oauth-two-authentications': 20070,
  /** redirect_uri is not that of the authorization (无效的 redirect_uri). Says: The provided redirect URI does not match the one used during authorization. */
  'oauth-redirect-mismatch': 20071,
  /** The refresh token was used before (重新发起授权流程). Says: The refresh token has been used. Please note that a refresh token can only be used once. */
  'oauth-refresh-token-used': 20073,
  /** The app may not refresh user tokens (刷新 user_access_token 开关). Says: The specified app is not allowed to refresh token. */
  'oauth-refresh-not-allowed': 20074,
  /** The server fails (内部服务错误). Says: An unexpected server error occurred. Please retry your request. */
  'oauth-server-error': 20050,
  /** The server is not available (服务暂不可用). Says: The server is temporarily unavailable. Please retry your request. */
  'oauth-unavailable': 20072,
  /** grant_type is not that of the endpoint. Says: The grant_type passed is not supported */
  'oidc-grant-type-unsupported': 20036,
  /** The code is unknown or was used before. Says: The code passed is invalid. Please note that the code could only be used once */
  'oidc-code-invalid': 20003,
  /** The code is older than 5 minutes. Says: The code passed has expired. Please generate a new one */
  'oidc-code-expired': 20004,
  /** The app is of the other brand than the host (应用品牌和域名品牌不一致). Says: Brand inconsistency */
  'oidc-brand-inconsistent': 20046,
  /** The app is stopped. Says: App disabled */
  'oidc-app-disabled': 20042,
  /** The id or the secret of the app is wrong. Says: The app_id or app_secret passed is incorrect. Please check the value */
  'oidc-app-incorrect': 20002,
  /** The id or the secret of the app is wrong, code 20035. Says: The app_id or app_secret passed is incorrect. Please check the value */
  'oidc-app-incorrect-20035': 20035,
  /** The user token is not found. Says: The user access token is not found. Please check the value */
  'oidc-user-token-not-found': 20039,
  /** The refresh token is unknown or was used before (是否过期或已经消费). Says: The refresh token passed is invalid. Please check the value */
  'oidc-refresh-token-invalid': 20026,
  /** The user token is missing, unknown, expired or revoked. Says: The user access token passed is invalid. Please check the value */
  'user-access-token-passed-invalid': 20005,
  /** The user_access_token has expired (当前 user token 已过期). Says: Authentication token expired. Please request a new one. */
  'authentication-token-expired': 99991677,
  /** The request carries no token, in the wording of the generic table. Says: Need a token */
  'need-a-token': 99991661,
  /** The app_access_token is illegal (app_access_token 非法). Says: invalid app token */
  'invalid-app-token': 99991664,
  /** The tenant_access_token is illegal (tenant_access_token 非法). Says: invalid tenant code */
  'invalid-tenant-code': 99991665,
  /** A user token was sent to an API that takes none, or the reverse. Says: user access token not support */
  'user-access-token-not-support': 99991668,
  /** The token begins neither with t- nor with u-. Says: Invalid token: must start with t-/u- */
  'invalid-token-prefix': 99991671,
  /** The user_access_token has expired, in the wording of the generic table. Says: token expire */
  'token-expire': 99991677,
  /** The app is stopped (应用停用). Says: app not in use */
  'app-not-in-use': 99991662,
  /** The app is not available in the tenant; check whether it is installed (检查当前租户应用安装状态). Says: unauthorized app */
  'unauthorized-app': 99991673,
  /** The app was not given any of the scopes that the API needs. Says: Access denied. One of the following scopes is required: [contact:user.employee_id:readonly] */
  'access-denied-scope': 99991672,
  /** The user did not authorise the scope; ask for authorisation again. Says: Unauthorized. You do not have permission to perform the requested operation on the resource. Please request user re-authorization and try again. */
  'unauthorized-user-scope': 99991679,
  /** The API does not take this type of user. Says: user type not support */
  'user-type-not-support': 99991674,
  /** The user cannot be read from the token. Says: parse user error */
  'parse-user-error': 99991675,
  /** The token has no permission for the API. Says: token no permission */
  'token-no-permission': 99991676,
  /** Authentication failed. Says: auth fail */
  'auth-fail': 99991681,
  /** The token is wrong or has expired (查看token是否填写正确，是否过期). Says: Invalid token, please refresh */
  'invalid-token-please-refresh': 4001,
  /** The app has an IP allow-list and the caller is not on it; token endpoints are exempt. Says: ip 203.0.113.7 is denied by app setting */
  'ip-denied': 99991401,
  /** The monthly API quota of the tenant for self-built apps is used up. Says: This month's API call quota has been exceeded */
  'quota-exceeded': 99991403,
  /** The vendor failed to get the SSO token (获取SSO Token失败). Says: get sso access token fail */
  'get-sso-access-token-fail': 11000,
  /** The SSO access token is invalid (SSO Access Token非法). Says: invalid sso token */
  'invalid-sso-token': 99991670,
  /** The security token could not be checked (校验Security Token 失败). Says: check security token fail */
  'check-security-token-fail': 11001,
  /** A login of the web has no code; log in again (无登录code，请重新登录). Says: auth login invalid code */
  'auth-login-invalid-code': 99991501,
  /** The host of next and that of the callback differ (next和callback的host不相同). Says: invalid next parameter: invalid host */
  'invalid-next-host': 99991503,
  /** The login session is invalid; log in again (当前登录态session无效). Says: auth open invalid session */
  'invalid-session': 99991641,
  /** The login session has expired; log in again (当前登录态session已过期). Says: auth open invalid session mina */
  'invalid-session-mina': 99991642,
  /** The open id or the refresh token is invalid; log in again (open id或refresh token无效). Says: auth open invalid session sso */
  'invalid-session-sso': 99991643,
  /** An internal error of the vendor at login; ask its support (内部错误). Says: auth open invalid config */
  'invalid-session-config': 99991644,
  /** The user of the login session is invalid; log in again (当前登录态user无效). Says: auth open invalid user */
  'invalid-session-user': 99991645,
  /** The request has no session cookie (获取 session 失败，请求未带cookie). Says: get session fail */
  'get-session-fail': 99991691,
  /** The session could not be checked; the message says why (鉴权失败). Says: auth fail */
  'session-auth-fail': 99991692,
  /** The session does not exist (当前session不存在). Says: session not exist */
  'session-not-exist': 99991693,
  /** The method, the data or its format is wrong (传参错误). Says: bad request */
  'bad-request-4000': 4000,
  /** The service is not available (服务异常). Says: service exception */
  'service-exception': 4006,
  /** A parameter is missing or wrong; field_violations says which (请求参数缺失或者有误). Says: field validation failed */
  'field-validation-failed': 99992402,
} as const;
