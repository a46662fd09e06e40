// Generated from specs/dingtalk.yaml by npm run generate; do not edit.

import type { ErrorAnswer, NotModelledPath, Operation, Quirk } from '../../core/operation.ts';
import type { SensitiveNames } from '../../core/redactor.ts';
import type { SeedShape } from '../../core/seed-shape.ts';

/** The hosts the vendor serves these operations on, where an operation has none of its own. */
export const hosts = ['api.dingtalk.com'] as const;

const errorInvalidClient = {
  name: 'invalid-client',
  code: 'invalid.client',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: { requestid: '01A08FE7-6920-789A-84FF-612C1DFD554D', code: 'invalid.client', message: 'invalid.client' },
  samples: [{ name: 'requestid', text: '01A08FE7-6920-789A-84FF-612C1DFD554D', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorUnsupportedGrantType = {
  name: 'unsupported-grant-type',
  code: 'unsupported.grant.type',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    requestid: '01A08FE7-6920-789A-84FF-612C1DFD554D',
    code: 'unsupported.grant.type',
    message: 'unsupported.grant.type',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-6920-789A-84FF-612C1DFD554D', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorUnauthorizedClient = {
  name: 'unauthorized-client',
  code: 'unauthorized.client',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    requestid: '01A08FE7-6920-789A-84FF-612C1DFD554D',
    code: 'unauthorized.client',
    message: 'unauthorized.client',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-6920-789A-84FF-612C1DFD554D', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorUnknownError = {
  name: 'unknown-error',
  code: 'unknownError',
  status: 500,
  mediaType: 'application/json',
  headers: {},
  body: { requestid: '01A08FE7-6920-789A-84FF-612C1DFD554D', code: 'unknownError', message: '未知错误' },
  samples: [{ name: 'requestid', text: '01A08FE7-6920-789A-84FF-612C1DFD554D', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorMissingBody = {
  name: 'missing-body',
  code: 'Missingbody',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Missingbody',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: 'body is mandatory for this action.',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorInvalidBody = {
  name: 'invalid-body',
  code: 'Invalidbody',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Invalidbody',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: 'Specified parameter body is not valid. JSON parsing error',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorMissingClientId = {
  name: 'missing-client-id',
  code: 'Missingclient_id',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Missingclient_id',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: 'client_id is mandatory for this action.',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorMissingClientSecret = {
  name: 'missing-client-secret',
  code: 'Missingclient_secret',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Missingclient_secret',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: 'client_secret is mandatory for this action.',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorMissingGrantType = {
  name: 'missing-grant-type',
  code: 'Missinggrant_type',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Missinggrant_type',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: 'grant_type is mandatory for this action.',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorApiNotFound = {
  name: 'api-not-found',
  code: 'InvalidAction.NotFound',
  status: 404,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'InvalidAction.NotFound',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: 'Specified api is not found, please check your url and method.',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorPathNotFound = {
  name: 'path-not-found',
  code: 404,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 404, errmsg: '请求的URI地址不存在' },
} as const satisfies ErrorAnswer;
const errorServerError = {
  name: 'server-error',
  code: 'server.error',
  status: 500,
  mediaType: 'application/json',
  headers: {},
  body: { requestid: '01A08FE7-6920-789A-84FF-612C1DFD554D', code: 'server.error', message: 'server.error' },
  samples: [{ name: 'requestid', text: '01A08FE7-6920-789A-84FF-612C1DFD554D', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorThrottledAppPerSecond = {
  name: 'throttled-app-per-second',
  code: 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi',
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: '您的企业应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorThrottledAppPerMinute = {
  name: 'throttled-app-per-minute',
  code: 'Forbidden.AccessDenied.QpmLimitForAppkeyAndApi',
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Forbidden.AccessDenied.QpmLimitForAppkeyAndApi',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: '您的企业应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorThrottledApi = {
  name: 'throttled-api',
  code: 'Forbidden.AccessDenied.QpsLimitForApi',
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Forbidden.AccessDenied.QpsLimitForApi',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: '您的服务器调用钉钉开放平台当前接口的所有请求都被暂时禁用了',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorThrottledSuitePerSecond = {
  name: 'throttled-suite-per-second',
  code: 'Forbidden.AccessDenied.QpsLimitForSuitekeyAndOrgAndApi',
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Forbidden.AccessDenied.QpsLimitForSuitekeyAndOrgAndApi',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: '您的ISV应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorThrottledSuitePerMinute = {
  name: 'throttled-suite-per-minute',
  code: 'Forbidden.AccessDenied.QpmLimitForSuitekeyAndOrgAndApi',
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Forbidden.AccessDenied.QpmLimitForSuitekeyAndOrgAndApi',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: '您的ISV应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorIpDenied = {
  name: 'ip-denied',
  code: null,
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: { status: 1111, wait: 5, source: 'x5', punish: 'deny', uuid: '0a1b2c3d4e5f60718293a4b5c6d7e8f9' },
  samples: [{ name: 'uuid', text: '0a1b2c3d4e5f60718293a4b5c6d7e8f9', at: ['/uuid'] }],
} as const satisfies ErrorAnswer;
const errorIpDeniedHtml = {
  name: 'ip-denied-html',
  code: null,
  status: 403,
  mediaType: 'text/html',
  headers: {},
  body: '<!doctype html><html><head><title>403 Forbidden</title></head><body></body></html>',
} as const satisfies ErrorAnswer;
const errorInternalServerError = { name: 'internal-server-error', code: null, status: 500, mediaType: 'text/plain', headers: {}, body: '' } as const satisfies ErrorAnswer;
const errorBadGateway = {
  name: 'bad-gateway',
  code: null,
  status: 502,
  mediaType: 'text/html',
  headers: {},
  body: '<html><head><title>502 Bad Gateway</title></head><body></body></html>',
} as const satisfies ErrorAnswer;
const errorServiceUnavailable = { name: 'service-unavailable', code: null, status: 503, mediaType: 'text/plain', headers: {}, body: '' } as const satisfies ErrorAnswer;
const errorGatewayTimeout = { name: 'gateway-timeout', code: null, status: 504, mediaType: 'text/plain', headers: {}, body: '' } as const satisfies ErrorAnswer;
const errorInvalidClientIdOrSecret = {
  name: 'invalid-client-id-or-secret',
  code: 'invalidClientIdOrSecret',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    requestid: '01A08FE7-6920-789A-84FF-612C1DFD554D',
    code: 'invalidClientIdOrSecret',
    message: '无效的clientId或者clientSecret',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-6920-789A-84FF-612C1DFD554D', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorMissingAppKey = {
  name: 'missing-app-key',
  code: 'MissingappKey',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'MissingappKey',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: 'appKey is mandatory for this action.',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorMissingAppSecret = {
  name: 'missing-app-secret',
  code: 'MissingappSecret',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'MissingappSecret',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: 'appSecret is mandatory for this action.',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorInvalidAppkeyOrAppsecret = {
  name: 'invalid-appkey-or-appsecret',
  code: 40096,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 40096, errmsg: '不合法的appKey或appSecret' },
} as const satisfies ErrorAnswer;
const errorMissingAppkey = {
  name: 'missing-appkey',
  code: 40035,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 40035, errmsg: '缺少参数 corpid or appkey' },
} as const satisfies ErrorAnswer;
const errorMissingAppsecret = {
  name: 'missing-appsecret',
  code: 40035,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 40035, errmsg: '缺少参数 corpsecret or appsecret' },
} as const satisfies ErrorAnswer;
const errorGetRequired = {
  name: 'get-required',
  code: 43001,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 43001, errmsg: '需要GET请求' },
} as const satisfies ErrorAnswer;
const errorInvalidCorpidOrCorpsecret = {
  name: 'invalid-corpid-or-corpsecret',
  code: 40089,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 40089, errmsg: '不合法的corpId或corpSecret' },
} as const satisfies ErrorAnswer;
const errorInvalidAuthentication = {
  name: 'invalid-authentication',
  code: 'InvalidAuthentication',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'InvalidAuthentication',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: '不合法的access_token',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorMissingAuthentication = {
  name: 'missing-authentication',
  code: 'AuthenticationFailed.MissingParameter',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'AuthenticationFailed.MissingParameter',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: '缺少参数：x-acs-dingtalk-access-token',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorInvalidAuthenticationEn = {
  name: 'invalid-authentication-en',
  code: 'InvalidAuthentication',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'InvalidAuthentication',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: 'Invalid access_token',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorMissingAuthenticationEn = {
  name: 'missing-authentication-en',
  code: 'AuthenticationFailed.MissingParameter',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'AuthenticationFailed.MissingParameter',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: 'Missing parameters: x-acs-dingtalk-access-token',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorUserAccessTokenExpired = {
  name: 'user-access-token-expired',
  code: 'accesstoken.expired',
  status: 400,
  mediaType: 'application/json',
  headers: {},
  body: {
    requestid: '01A08FE7-6920-789A-84FF-612C1DFD554D',
    code: 'accesstoken.expired',
    message: '用户accessToken过期',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-6920-789A-84FF-612C1DFD554D', at: ['/requestid'] }],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorPermissionDenied = {
  name: 'permission-denied',
  code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied',
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: '没有调用该接口的权限，接口权限申请参考：https://open.dingtalk.com/document/orgapp-server/add-api-permission',
    accessdenieddetail: { requiredScopes: ['Contact.User.Read'] },
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorIpNotInWhitelist = {
  name: 'ip-not-in-whitelist',
  code: 'Forbidden.AccessDenied.IpNotInWhiteList',
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Forbidden.AccessDenied.IpNotInWhiteList',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: '访问ip不在白名单之中',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorMonthlyQuotaExceeded = {
  name: 'monthly-quota-exceeded',
  code: 'Forbidden.AccessDenied.ApiCountLimitForOrg',
  status: 403,
  mediaType: 'application/json',
  headers: {},
  body: {
    code: 'Forbidden.AccessDenied.ApiCountLimitForOrg',
    requestid: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457',
    message: '您的企业本月api调用量已超过限制,调用量:10001次,额度:10000次,请登录开发者后台-资源管理-查看用量明细',
  },
  samples: [{ name: 'requestid', text: '01A08FE7-CD6B-79BB-8B2E-35D8768AD457', at: ['/requestid'] }],
} as const satisfies ErrorAnswer;
const errorInvalidAccessToken = {
  name: 'invalid-access-token',
  code: '40014',
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: {
    errcode: 88,
    sub_code: '40014',
    sub_msg: '不合法的access_token',
    errmsg: 'ding talk error[subcode=40014,submsg=不合法的access_token]',
    request_id: '16l4ew3d47pdp',
  },
  samples: [{ name: 'request-id', text: '16l4ew3d47pdp', at: ['/request_id'] }],
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorInvalidAccessTokenBare = {
  name: 'invalid-access-token-bare',
  code: 40014,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 40014, errmsg: '不合法的access_token' },
  refusesToken: true,
} as const satisfies ErrorAnswer;
const errorMissingAccessToken = {
  name: 'missing-access-token',
  code: '40000',
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: {
    errcode: 88,
    sub_code: '40000',
    sub_msg: 'access_token is blank',
    errmsg: 'ding talk error[subcode=40000,submsg=access_token is blank]',
    request_id: '16l4ew3d47pdp',
  },
  samples: [{ name: 'request-id', text: '16l4ew3d47pdp', at: ['/request_id'] }],
} as const satisfies ErrorAnswer;
const errorInvalidApiName = {
  name: 'invalid-api-name',
  code: 22,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: {
    errcode: 22,
    sub_msg: '不合法ApiName，ApiName = dingtalk.oapi.v2.user.notexist',
    errmsg: 'Invalid method[submsg=不合法ApiName，ApiName = dingtalk.oapi.v2.user.notexist]',
    request_id: '15r6taqz8r6xu',
  },
  samples: [{ name: 'request-id', text: '15r6taqz8r6xu', at: ['/request_id'] }],
} as const satisfies ErrorAnswer;
const errorLegacyThrottledApi = {
  name: 'legacy-throttled-api',
  code: '90002',
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: {
    errcode: 88,
    sub_code: '90002',
    sub_msg: '您的服务器调用钉钉开放平台当前接口的所有请求都被暂时禁用了, apiPath(dingtalk.oapi.v2.user.get), 从 2026-11-21 00:01:02 到 2026-11-21 00:01:02 请求总次数超过了 300 次, 处罚将在 2026-11-21 00:01:03 结束.',
    errmsg: 'ding talk error[subcode=90002,submsg=您的服务器调用钉钉开放平台当前接口的所有请求都被暂时禁用了, apiPath(dingtalk.oapi.v2.user.get), 从 2026-11-21 00:01:02 到 2026-11-21 00:01:02 请求总次数超过了 300 次, 处罚将在 2026-11-21 00:01:03 结束.]',
    request_id: '16l4ew3d47pdp',
  },
  samples: [{ name: 'request-id', text: '16l4ew3d47pdp', at: ['/request_id'] }],
} as const satisfies ErrorAnswer;
const errorLegacyThrottledApiBare = {
  name: 'legacy-throttled-api-bare',
  code: 90002,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: {
    errcode: 90002,
    errmsg: '您的服务器调用钉钉开放平台当前接口的所有请求都被暂时禁用了, apiPath(dingtalk.oapi.v2.user.get), 从 2026-11-21 00:01:02 到 2026-11-21 00:01:02 请求总次数超过了 300 次, 处罚将在 2026-11-21 00:01:03 结束.',
  },
} as const satisfies ErrorAnswer;
const errorLegacyThrottledApp = {
  name: 'legacy-throttled-app',
  code: '90018',
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: {
    errcode: 88,
    sub_code: '90018',
    sub_msg: '您的企业应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了, apiPath(dingtalk.oapi.v2.user.get), 从 2026-11-21 00:01:02 到 2026-11-21 00:01:02 请求总次数超过了 20 次, 处罚将在 2026-11-21 00:01:03 结束.',
    errmsg: 'ding talk error[subcode=90018,submsg=您的企业应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了, apiPath(dingtalk.oapi.v2.user.get), 从 2026-11-21 00:01:02 到 2026-11-21 00:01:02 请求总次数超过了 20 次, 处罚将在 2026-11-21 00:01:03 结束.]',
    request_id: '16l4ew3d47pdp',
  },
  samples: [{ name: 'request-id', text: '16l4ew3d47pdp', at: ['/request_id'] }],
} as const satisfies ErrorAnswer;
const errorLegacyThrottledAppBare = {
  name: 'legacy-throttled-app-bare',
  code: 90018,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: {
    errcode: 90018,
    errmsg: '您的企业应用调用钉钉开放平台当前接口的所有请求都被暂时禁用了, apiPath(dingtalk.oapi.v2.user.get), 从 2026-11-21 00:01:02 到 2026-11-21 00:01:02 请求总次数超过了 20 次, 处罚将在 2026-11-21 00:01:03 结束.',
  },
} as const satisfies ErrorAnswer;
const errorLegacyMonthlyQuota = {
  name: 'legacy-monthly-quota',
  code: 90020,
  status: 200,
  mediaType: 'application/json',
  headers: {},
  body: { errcode: 90020, errmsg: '您的企业本月api调用量已超过限制,调用量:10001次,额度:10000次,请登录开发者后台-资源管理-查看用量明细' },
} as const satisfies ErrorAnswer;

/** The vendor's operations by id. */
export const operations = {
  'dingtalk.corpToken': {
    id: 'dingtalk.corpToken',
    method: 'POST',
    path: '/v1.0/oauth2/{corpId}/token',
    errors: {
      'invalid-client': errorInvalidClient,
      'unsupported-grant-type': errorUnsupportedGrantType,
      'unauthorized-client': errorUnauthorizedClient,
      'unknown-error': errorUnknownError,
      'missing-body': errorMissingBody,
      'invalid-body': errorInvalidBody,
      'missing-client-id': errorMissingClientId,
      'missing-client-secret': errorMissingClientSecret,
      'missing-grant-type': errorMissingGrantType,
      'api-not-found': errorApiNotFound,
      'path-not-found': errorPathNotFound,
      'server-error': errorServerError,
      'throttled-app-per-second': errorThrottledAppPerSecond,
      'throttled-app-per-minute': errorThrottledAppPerMinute,
      'throttled-api': errorThrottledApi,
      'throttled-suite-per-second': errorThrottledSuitePerSecond,
      'throttled-suite-per-minute': errorThrottledSuitePerMinute,
      'ip-denied': errorIpDenied,
      'ip-denied-html': errorIpDeniedHtml,
      'internal-server-error': errorInternalServerError,
      'bad-gateway': errorBadGateway,
      'service-unavailable': errorServiceUnavailable,
      'gateway-timeout': errorGatewayTimeout,
    },
    natural: [
      'invalid-client',
      'unsupported-grant-type',
      'unauthorized-client',
      'unknown-error',
      'missing-body',
      'invalid-body',
      'missing-client-id',
      'missing-client-secret',
      'missing-grant-type',
      'api-not-found',
      'path-not-found',
    ],
    lifecycle: [
      {
        token: 'access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'same-renewed',
        previous: 'stays-valid',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'dingtalk.accessToken': {
    id: 'dingtalk.accessToken',
    method: 'POST',
    path: '/v1.0/oauth2/accessToken',
    errors: {
      'invalid-client-id-or-secret': errorInvalidClientIdOrSecret,
      'missing-body': errorMissingBody,
      'invalid-body': errorInvalidBody,
      'missing-app-key': errorMissingAppKey,
      'missing-app-secret': errorMissingAppSecret,
      'api-not-found': errorApiNotFound,
      'path-not-found': errorPathNotFound,
      'throttled-app-per-second': errorThrottledAppPerSecond,
      'throttled-app-per-minute': errorThrottledAppPerMinute,
      'throttled-api': errorThrottledApi,
      'throttled-suite-per-second': errorThrottledSuitePerSecond,
      'throttled-suite-per-minute': errorThrottledSuitePerMinute,
      'ip-denied': errorIpDenied,
      'ip-denied-html': errorIpDeniedHtml,
      'internal-server-error': errorInternalServerError,
      'bad-gateway': errorBadGateway,
      'service-unavailable': errorServiceUnavailable,
      'gateway-timeout': errorGatewayTimeout,
    },
    natural: [
      'invalid-client-id-or-secret',
      'missing-body',
      'invalid-body',
      'missing-app-key',
      'missing-app-secret',
      'api-not-found',
      'path-not-found',
    ],
    lifecycle: [
      {
        token: 'access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'same-renewed',
        previous: 'stays-valid',
        fields: ['/accessToken'],
        expiry: { field: '/expireIn', form: 'remaining-seconds' },
      },
    ],
  },
  'dingtalk.gettoken': {
    id: 'dingtalk.gettoken',
    method: 'GET',
    path: '/gettoken',
    hosts: ['oapi.dingtalk.com'],
    deprecated: true,
    query: ['appkey', 'appsecret'],
    errors: {
      'invalid-appkey-or-appsecret': errorInvalidAppkeyOrAppsecret,
      'missing-appkey': errorMissingAppkey,
      'missing-appsecret': errorMissingAppsecret,
      'get-required': errorGetRequired,
      'invalid-corpid-or-corpsecret': errorInvalidCorpidOrCorpsecret,
      'ip-denied': errorIpDenied,
      'ip-denied-html': errorIpDeniedHtml,
    },
    natural: [
      'invalid-appkey-or-appsecret',
      'missing-appkey',
      'missing-appsecret',
      'get-required',
      'invalid-corpid-or-corpsecret',
    ],
    lifecycle: [
      {
        token: 'access_token',
        lifetimeMs: 7200000,
        renewalWindowMs: 0,
        repeat: 'same-renewed',
        previous: 'stays-valid',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'dingtalk.protectedResource': {
    id: 'dingtalk.protectedResource',
    method: 'GET',
    path: '/v1.0/{resource}',
    prefix: '/v1.0/',
    token: { in: 'header', name: 'x-acs-dingtalk-access-token' },
    match: {
      prefixes: ['/v2.0/'],
      services: [
        'activity',
        'agoal',
        'aiInteraction',
        'aiPaaS',
        'aiot',
        'algo',
        'alitrip',
        'amdp',
        'apaas',
        'appMarket',
        'assistant',
        'ats',
        'attendance',
        'badge',
        'bayMax',
        'bizfinance',
        'blackboard',
        'calendar',
        'carbon',
        'card',
        'checkIn',
        'chengfeng',
        'conference',
        'connector',
        'contact',
        'content',
        'contract',
        'convFile',
        'coolApp',
        'coolOps',
        'credit',
        'crm',
        'customerService',
        'datacenter',
        'devicemng',
        'dingPhone',
        'dingmi',
        'diot',
        'doc',
        'dpaas',
        'drive',
        'dvi',
        'edu',
        'esign',
        'event',
        'exclusive',
        'finance',
        'flashmeeting',
        'flashmsg',
        'gateway',
        'groupBlackboard',
        'h3yun',
        'h5package',
        'hrbrain',
        'hrm',
        'im',
        'impaas',
        'industry',
        'jobs',
        'jzcrm',
        'link',
        'live',
        'liveActivities',
        'mail',
        'manufacturing',
        'me',
        'meter',
        'microApp',
        'miniapp',
        'minutes',
        'notable',
        'oauth2',
        'occupationauth',
        'okr',
        'orgCulture',
        'package',
        'pedia',
        'project',
        'projectIntegration',
        'rcsCall',
        'report',
        'resident',
        'robot',
        'rooms',
        'salary',
        'search',
        'serviceGroup',
        'smartDevice',
        'snsStorage',
        'storage',
        'swform',
        'teamSphere',
        'todo',
        'todoEE',
        'trade',
        'trajectory',
        'transcribe',
        'trip',
        'village',
        'vipMember',
        'watt',
        'wiki',
        'wms',
        'workbench',
        'workflow',
        'workrecord',
        'yida',
        'yunShu',
      ],
    },
    errors: {
      'invalid-authentication': errorInvalidAuthentication,
      'missing-authentication': errorMissingAuthentication,
      'invalid-authentication-en': errorInvalidAuthenticationEn,
      'missing-authentication-en': errorMissingAuthenticationEn,
      'user-access-token-expired': errorUserAccessTokenExpired,
      'permission-denied': errorPermissionDenied,
      'ip-not-in-whitelist': errorIpNotInWhitelist,
      'throttled-app-per-second': errorThrottledAppPerSecond,
      'throttled-app-per-minute': errorThrottledAppPerMinute,
      'throttled-api': errorThrottledApi,
      'throttled-suite-per-second': errorThrottledSuitePerSecond,
      'throttled-suite-per-minute': errorThrottledSuitePerMinute,
      'monthly-quota-exceeded': errorMonthlyQuotaExceeded,
      'ip-denied': errorIpDenied,
      'ip-denied-html': errorIpDeniedHtml,
      'api-not-found': errorApiNotFound,
      'internal-server-error': errorInternalServerError,
      'bad-gateway': errorBadGateway,
      'service-unavailable': errorServiceUnavailable,
      'gateway-timeout': errorGatewayTimeout,
    },
    natural: [
      'invalid-authentication',
      'missing-authentication',
      'invalid-authentication-en',
      'missing-authentication-en',
      'api-not-found',
    ],
    lifecycle: [],
  },
  'dingtalk.legacyResource': {
    id: 'dingtalk.legacyResource',
    method: 'POST',
    path: '/topapi/{resource}',
    prefix: '/topapi/',
    hosts: ['oapi.dingtalk.com'],
    token: { in: 'query', name: 'access_token' },
    match: { hosts: ['oapi.dingtalk.com'], queryParameter: 'access_token' },
    query: ['access_token'],
    errors: {
      'invalid-access-token': errorInvalidAccessToken,
      'invalid-access-token-bare': errorInvalidAccessTokenBare,
      'missing-access-token': errorMissingAccessToken,
      'invalid-api-name': errorInvalidApiName,
      'legacy-throttled-api': errorLegacyThrottledApi,
      'legacy-throttled-api-bare': errorLegacyThrottledApiBare,
      'legacy-throttled-app': errorLegacyThrottledApp,
      'legacy-throttled-app-bare': errorLegacyThrottledAppBare,
      'legacy-monthly-quota': errorLegacyMonthlyQuota,
      'ip-denied': errorIpDenied,
      'ip-denied-html': errorIpDeniedHtml,
    },
    natural: ['invalid-access-token', 'invalid-access-token-bare', 'missing-access-token'],
    lifecycle: [],
  },
} as const satisfies Record<string, Operation>;

/** Paths of the vendor that are not modelled. */
export const notModelled: readonly NotModelledPath[] = [
  {
    path: '/v1.0/oauth2/corpAccessToken',
    what: 'issues the token of a third-party app in an authorising corporation',
  },
  { path: '/v1.0/oauth2/userAccessToken', what: 'turns a login into the tokens of a user' },
  { path: '/v1.0/oauth2/suiteAccessToken', what: 'issues the token of a third-party app' },
  { path: '/v1.0/oauth2/ssoAccessToken', what: 'issues the token of the administrators’ login' },
  {
    path: '/v1.0/oauth2/ssoUserInfo',
    what: 'says which administrator logs in, with a token of another kind',
  },
  { path: '/v1.0/oauth2/jsapiTickets', what: 'issues tickets for the JSAPI of web apps' },
  {
    path: '/v1.0/gateway/*',
    what: 'opens the stream of events, for which it takes the app\'s id and secret',
  },
  { path: '/robot/send*', what: 'the webhook of custom robots, which takes a token of another kind' },
  { path: '/sns/gettoken', what: 'issues the token of a login by QR code' },
  { path: '/sns/get_*', what: 'turns a login by QR code into credentials of the user' },
  { path: '/sns/getuserinfo_bycode', what: 'takes a signature in place of a token' },
  { path: '/sso/*', what: 'the login of administrators, with a token of another kind' },
  { path: '/service/*', what: 'issues credentials of third-party apps' },
  { path: '/get_jsapi_ticket', what: 'issues tickets for the JSAPI of web apps' },
];

/** The vendor's quirks by name. */
export const quirks = {
  'dingtalk.unauthorized-client': { name: 'dingtalk.unauthorized-client', default: '400', documented: '400', alternatives: ['400', '401'] },
  'dingtalk.nonsense-corp': {
    name: 'dingtalk.nonsense-corp',
    default: 'unknown-error',
    documented: 'unauthorized-client',
    alternatives: ['unknown-error', 'unauthorized-client'],
  },
  'dingtalk.foreign-corp': {
    name: 'dingtalk.foreign-corp',
    default: 'unauthorized-client',
    documented: 'unauthorized-client',
    alternatives: ['unauthorized-client', 'unknown-error'],
  },
  'dingtalk.missing-field': {
    name: 'dingtalk.missing-field',
    default: 'missing-parameter',
    documented: 'invalid-client',
    alternatives: ['missing-parameter', 'invalid-client'],
  },
  'dingtalk.oauth-error-order': {
    name: 'dingtalk.oauth-error-order',
    default: 'service',
    documented: 'service',
    alternatives: ['service', 'gateway'],
  },
  'dingtalk.repeat-internal': {
    name: 'dingtalk.repeat-internal',
    default: 'same-renewed',
    documented: 'same-renewed',
    alternatives: ['same-renewed', 'same', 'new'],
  },
  'dingtalk.repeat-third-party': {
    name: 'dingtalk.repeat-third-party',
    default: 'new',
    documented: 'new',
    alternatives: ['new', 'same-renewed'],
  },
  'dingtalk.previous-token': {
    name: 'dingtalk.previous-token',
    default: 'stays-valid',
    documented: 'stays-valid',
    alternatives: ['stays-valid', 'revoked'],
  },
  'dingtalk.renewal-ceiling': { name: 'dingtalk.renewal-ceiling', default: 'none', documented: 'none', alternatives: ['none', '24h'] },
  'dingtalk.gettoken-refusal': {
    name: 'dingtalk.gettoken-refusal',
    default: '40096',
    documented: '40089',
    alternatives: ['40089', '40096'],
  },
  'dingtalk.bearer': {
    name: 'dingtalk.bearer',
    default: 'refused',
    documented: 'accepted',
    alternatives: ['refused', 'accepted'],
  },
  'dingtalk.message-locale': { name: 'dingtalk.message-locale', default: 'zh', documented: 'zh', alternatives: ['zh', 'en'] },
  'dingtalk.legacy-invalid-token': {
    name: 'dingtalk.legacy-invalid-token',
    default: 'by-path',
    documented: 'wrapped',
    alternatives: ['by-path', 'wrapped', 'bare'],
  },
} as const satisfies Record<string, Quirk>;

/** What the vendor's fields are called that hold secrets and tokens. */
export const sensitive = {
  secrets: ['client_secret', 'appSecret', 'corpsecret', 'suite_secret', 'suite_ticket', 'ssoSecret'],
  tokens: ['access_token', 'accessToken', 'refresh_token', 'refreshToken', 'x-acs-dingtalk-access-token'],
  requestTokens: ['code', 'authCode', 'tmp_auth_code'],
} as const satisfies SensitiveNames;

/** What the marks in the schema of the seed say. */
export const seedShape = {
  corps: { id: 'corpId', secrets: [], rotates: [], references: { authorised: 'clients' }, shown: ['corpId'] },
  clients: { id: 'client_id', secrets: ['client_secret'], rotates: ['client_secret'], references: {}, shown: [] },
} as const satisfies SeedShape;

export type OperationId = keyof typeof operations;

/** The names of the errors an operation can answer with. */
export type ErrorName<Id extends OperationId = OperationId> = {
  [Each in Id]: keyof (typeof operations)[Each]['errors'];
}[Id];

export type QuirkName = keyof typeof quirks;
