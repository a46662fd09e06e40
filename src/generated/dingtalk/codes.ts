// Generated from specs/dingtalk.yaml by npm run generate; do not edit.

/** The documented error codes of dingtalk, by the names that `tokentwin errors` lists. */
export const codes = {
  /** The ClientID or the ClientSecret is invalid (无效的 ClientID 或 ClientSecret). Says: invalid.client */
  'invalid-client': 'invalid.client',
  /** The grant type is not supported (不支持此授权类型，请检查授权类型参数). Says: unsupported.grant.type */
  'unsupported-grant-type': 'unsupported.grant.type',
  /** The app is not authorised (应用未被授权). Says: unauthorized.client */
  'unauthorized-client': 'unauthorized.client',
  /** The service does not know what went wrong, which is what a corpId it cannot place comes to. Says: 未知错误 */
  'unknown-error': 'unknownError',
  /** The gateway found no JSON body. Says: body is mandatory for this action. */
  'missing-body': 'Missingbody',
  /** The gateway cannot parse the body as JSON. Says: Specified parameter body is not valid. JSON parsing error */
  'invalid-body': 'Invalidbody',
  /** The gateway found no client_id in the body. Says: client_id is mandatory for this action. */
  'missing-client-id': 'Missingclient_id',
  /** The gateway found no client_secret in the body. Says: client_secret is mandatory for this action. */
  'missing-client-secret': 'Missingclient_secret',
  /** The gateway found no grant_type in the body. Says: grant_type is mandatory for this action. */
  'missing-grant-type': 'Missinggrant_type',
  /** The gateway knows no API with this method and path. Says: Specified api is not found, please check your url and method. */
  'api-not-found': 'InvalidAction.NotFound',
  /** There is nothing at this path outside /v1.0/. Says: 请求的URI地址不存在 */
  'path-not-found': 404,
  /** The server failed unexpectedly (服务器意外错误). Says: server.error */
  'server-error': 'server.error',
  /** The app called this API too often within one second (20 calls in the standard edition); the block lasts one second. Says: 您的企业应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了 */
  'throttled-app-per-second': 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi',
  /** The app called this API too often within one minute. Says: 您的企业应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了 */
  'throttled-app-per-minute': 'Forbidden.AccessDenied.QpmLimitForAppkeyAndApi',
  /** All apps of all corps together called this API too often within one second. Says: 您的服务器调用钉钉开放平台当前接口的所有请求都被暂时禁用了 */
  'throttled-api': 'Forbidden.AccessDenied.QpsLimitForApi',
  /** The third-party app called this API too often within one second for one customer. Says: 您的ISV应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了 */
  'throttled-suite-per-second': 'Forbidden.AccessDenied.QpsLimitForSuitekeyAndOrgAndApi',
  /** The third-party app called this API too often within one minute for one customer. Says: 您的ISV应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了 */
  'throttled-suite-per-minute': 'Forbidden.AccessDenied.QpmLimitForSuitekeyAndOrgAndApi',
  /** The appKey or the appSecret is invalid. Says: 无效的clientId或者clientSecret */
  'invalid-client-id-or-secret': 'invalidClientIdOrSecret',
  /** The gateway found no appKey in the body. Says: appKey is mandatory for this action. */
  'missing-app-key': 'MissingappKey',
  /** The gateway found no appSecret in the body. Says: appSecret is mandatory for this action. */
  'missing-app-secret': 'MissingappSecret',
  /** The clientId or the clientSecret is wrong. Says: clientId或者clientSecret错误 */
  'invalid-id-or-secret': 'invalidParameter.idOrSecret.notFound',
  /** The code is not one that is accepted. Says: 不合法的临时授权码 */
  'auth-code-not-found': 'invalidParameter.authCode.notFound',
  /** grantType is not one that the endpoint accepts. Says: 参数错误:不合法的参数 grant_type */
  'invalid-grant-type': 'invalidParameter',
  /** The suiteKey is invalid. Says: suitekey不合法 */
  'invalid-suite-key': 'invalidSuiteKey',
  /** The suiteKey or the suiteSecret is wrong. Says: clientId或者clientSecret错误 */
  'invalid-suite-secret': 'invalidClientIdOrSecret',
  /** The suiteTicket is invalid. Says: suiteTicket无效 */
  'invalid-suite-ticket': 'invalidSuiteTicket',
  /** The corp has not authorised the third-party app. Says: 授权关系不存在 */
  'invalid-auth-info': 'invalidAuthInfo',
  /** The gateway found no suiteKey in the body. Says: suiteKey is mandatory for this action. */
  'missing-suite-key': 'MissingsuiteKey',
  /** The gateway found no suiteSecret in the body. Says: suiteSecret is mandatory for this action. */
  'missing-suite-secret': 'MissingsuiteSecret',
  /** The gateway found no authCorpId in the body. Says: authCorpId is mandatory for this action. */
  'missing-auth-corp-id': 'MissingauthCorpId',
  /** The gateway found no suiteTicket in the body. Says: suiteTicket is mandatory for this action. */
  'missing-suite-ticket': 'MissingsuiteTicket',
  /** The gateway found no corpid in the body. Says: corpid is mandatory for this action. */
  'missing-corpid': 'Missingcorpid',
  /** The gateway found no ssoSecret in the body. Says: ssoSecret is mandatory for this action. */
  'missing-sso-secret': 'MissingssoSecret',
  /** The clientId or the clientSecret is wrong. Says: 鉴权失败 */
  'auth-failed': 'authFailed',
  /** The header x-acs-dingtalk-access-token is missing. Says: 缺少参数：x-acs-dingtalk-access-token */
  'missing-authentication': 'AuthenticationFailed.MissingParameter',
  /** The access token has expired or does not exist; the two cannot be told apart. Says: 不合法的access_token */
  'invalid-authentication': 'InvalidAuthentication',
  /** The header x-acs-dingtalk-access-token is missing, said in English. Says: Missing parameters: x-acs-dingtalk-access-token */
  'missing-authentication-en': 'AuthenticationFailed.MissingParameter',
  /** The access token has expired or does not exist, said in English. Says: Invalid access_token */
  'invalid-authentication-en': 'InvalidAuthentication',
  /** The server is busy. Says: 系统繁忙 */
  'system-busy': 'systemBusy',
  /** The user does not exist. Says: 找不到该用户 */
  'user-not-found': 'invalidParameter.user.notFound',
  /** The appkey or the appsecret is invalid; the code is missing from the vendor's table. Says: 不合法的appKey或appSecret */
  'invalid-appkey-or-appsecret': 40096,
  /** The query string names no appkey. Says: 缺少参数 corpid or appkey */
  'missing-appkey': 40035,
  /** The query string names no appsecret. Says: 缺少参数 corpsecret or appsecret */
  'missing-appsecret': 40035,
  /** The API takes GET only. Says: 需要GET请求 */
  'get-required': 43001,
  /** The credentials are invalid, in the words of the vendor's own table. Says: 不合法的corpId或corpSecret */
  'invalid-corpid-or-corpsecret': 40089,
  /** The access token is invalid or expired, said without the errcode 88 around it. Says: 不合法的access_token */
  'invalid-access-token-bare': 40014,
  /** The access token is invalid or expired (errcode 88, sub_code 40014). Says: 不合法的access_token */
  'invalid-access-token': '40014',
  /** The call carries no access token (errcode 88, sub_code 40000). Says: access_token is blank */
  'missing-access-token': '40000',
  /** The caller's IP address is not on the app's whitelist. Says: 请参考FAQ：https://open-doc.dingtalk.com/microapp/faquestions/cvbtph。错误原因：访问ip不在白名单之中,request ip=203.119.196.81 appKey(dingeqqpkv3artfbxxx) */
  'legacy-ip-not-in-whitelist': 60020,
  /** All apps together called this API too often within one second (errcode 88, sub_code 90002); the text carries the window and the end of the block. Says: 您的服务器调用钉钉开放平台当前接口的所有请求都被暂时禁用了, apiPath(dingtalk.oapi.v2.user.get), 从 2026-11-21 00:01:02 到 2026-11-21 00:01:02 请求总次数超过了 300 次, 处罚将在 2026-11-21 00:01:03 结束. */
  'legacy-throttled-api': '90002',
  /** All apps together called this API too often within one second, said without the errcode 88 around it. Says: 您的服务器调用钉钉开放平台当前接口的所有请求都被暂时禁用了, apiPath(dingtalk.oapi.v2.user.get), 从 2026-11-21 00:01:02 到 2026-11-21 00:01:02 请求总次数超过了 300 次, 处罚将在 2026-11-21 00:01:03 结束. */
  'legacy-throttled-api-bare': 90002,
  /** The app called this API too often within one second (errcode 88, sub_code 90018). Says: 您的企业应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了, apiPath(dingtalk.oapi.v2.user.get), 从 2026-11-21 00:01:02 到 2026-11-21 00:01:02 请求总次数超过了 20 次, 处罚将在 2026-11-21 00:01:03 结束. */
  'legacy-throttled-app': '90018',
  /** The app called this API too often within one second, said without the errcode 88 around it. Says: 您的企业应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了, apiPath(dingtalk.oapi.v2.user.get), 从 2026-11-21 00:01:02 到 2026-11-21 00:01:02 请求总次数超过了 20 次, 处罚将在 2026-11-21 00:01:03 结束. */
  'legacy-throttled-app-bare': 90018,
  /** The corp's monthly number of API calls is used up. Says: 您的企业本月api调用量已超过限制,调用量:10001次,额度:10000次,请登录开发者后台-资源管理-查看用量明细 */
  'legacy-monthly-quota': 90020,
  /** The user's access token has expired. Says: 用户accessToken过期 */
  'user-access-token-expired': 'accesstoken.expired',
  /** The app has no permission to call this API; accessdenieddetail names the scopes it would need. Says: 没有调用该接口的权限，接口权限申请参考：https://open.dingtalk.com/document/orgapp-server/add-api-permission */
  'permission-denied': 'Forbidden.AccessDenied.AccessTokenPermissionDenied',
  /** The caller's IP address is not on the app's whitelist. Says: 访问ip不在白名单之中 */
  'ip-not-in-whitelist': 'Forbidden.AccessDenied.IpNotInWhiteList',
  /** The corp's monthly number of API calls is used up. Says: 您的企业本月api调用量已超过限制,调用量:10001次,额度:10000次,请登录开发者后台-资源管理-查看用量明细 */
  'monthly-quota-exceeded': 'Forbidden.AccessDenied.ApiCountLimitForOrg',
  /** The legacy host knows no API of this name, which it derives from the path. Says: Invalid method[submsg=不合法ApiName，ApiName = dingtalk.oapi.v2.user.notexist] */
  'invalid-api-name': 22,
} as const;
