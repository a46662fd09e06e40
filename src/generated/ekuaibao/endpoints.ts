// Generated from specs/ekuaibao.yaml by npm run generate; do not edit.

/** The hosts of these operations, where an operation has none of its own. */
export const hosts = [
  'app.ekuaibao.com',
  'dd2.hosecloud.com',
  'dd2.ekuaibao.com',
  'wx2.ekuaibao.com',
  'kdcloud2.ekuaibao.com',
  'ddenterprise.ekuaibao.com',
  'feishu.ekuaibao.com',
] as const;

const error1 = { code: 403, status: 403, refusesToken: true } as const;
const error2 = { code: null, status: 403, refusesToken: true } as const;
const error3 = {
  code: 403,
  status: 403,
  body: { errorCode: 403, errorMessage: '未开通功能，无权访问', errorDetails: null, code: null, data: null },
} as const;
const error4 = { code: 401, status: 401, refusesToken: true } as const;
const error5 = { code: '401', status: 200, refusesToken: true } as const;

/** How to call the vendor's operations, by their ids. */
export const endpoints = {
  'ekuaibao.getAccessToken': {
    id: 'ekuaibao.getAccessToken',
    method: 'POST',
    path: '/api/openapi/v1/auth/getAccessToken',
    errors: [],
    lifecycle: [
      {
        token: 'access_token',
        fields: ['/value/accessToken'],
        expiry: { field: '/value/expireTime', form: 'unix-ms' },
      },
    ],
  },
  'ekuaibao.getAppAccessToken': {
    id: 'ekuaibao.getAppAccessToken',
    method: 'POST',
    path: '/api/openapi/v1/auth/getAppAccessToken',
    errors: [],
    lifecycle: [
      {
        token: 'app_access_token',
        fields: ['/value/accessToken'],
        expiry: { field: '/value/timeout', form: 'remaining-seconds' },
      },
    ],
  },
  'ekuaibao.refreshToken': {
    id: 'ekuaibao.refreshToken',
    method: 'POST',
    path: '/api/openapi/v2/auth/refreshToken',
    query: ['accessToken', 'refreshToken', 'powerCode'],
    errors: [error1, error2, error3],
    lifecycle: [
      {
        token: 'access_token',
        fields: ['/value/accessToken'],
        expiry: { field: '/value/expireTime', form: 'unix-ms' },
      },
    ],
  },
  'ekuaibao.refreshTokenExpireDate': {
    id: 'ekuaibao.refreshTokenExpireDate',
    method: 'POST',
    path: '/api/openapi/v2/auth/refreshToken/expireDate',
    query: ['accessToken', 'refreshToken', 'expireDate', 'powerCode'],
    errors: [error1, error2, error3],
    lifecycle: [
      {
        token: 'access_token',
        fields: ['/value/accessToken'],
        expiry: { field: '/value/expireTime', form: 'unix-ms' },
      },
    ],
  },
  'ekuaibao.location': {
    id: 'ekuaibao.location',
    method: 'GET',
    path: '/api/openapi/v2/location',
    query: ['corpId'],
    errors: [],
    lifecycle: [],
  },
  'ekuaibao.protectedResource': {
    id: 'ekuaibao.protectedResource',
    method: 'GET',
    path: '/api/openapi/{resource}',
    prefix: '/api/openapi/',
    token: { in: 'query', name: 'accessToken' },
    query: ['accessToken'],
    errors: [error1, error3],
    lifecycle: [],
  },
  'ekuaibao.mallResource': {
    id: 'ekuaibao.mallResource',
    method: 'POST',
    path: '/api/mall-openapi/{resource}',
    prefix: '/api/mall-openapi/',
    hosts: ['unity.ekuaibao.com'],
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: [error4, error5],
    lifecycle: [],
  },
} as const;

/** The codes after which the same request may succeed a moment later. */
export const momentaryCodes = [] as const;
