// Generated from specs/dingtalk.yaml by npm run generate; do not edit.

/** The hosts of these operations, where an operation has none of its own. */
export const hosts = ['api.dingtalk.com'] as const;

const error1 = { code: 'InvalidAuthentication', status: 400, refusesToken: true } as const;
const error2 = { code: 40014, status: 200, refusesToken: true } as const;
const error3 = { code: '40014', status: 200, refusesToken: true } as const;
const error4 = { code: 'accesstoken.expired', status: 400, refusesToken: true } as const;

/** How to call the vendor's operations, by their ids. */
export const endpoints = {
  'dingtalk.corpToken': {
    id: 'dingtalk.corpToken',
    method: 'POST',
    path: '/v1.0/oauth2/{corpId}/token',
    errors: [],
    lifecycle: [
      {
        token: 'access_token',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'dingtalk.accessToken': {
    id: 'dingtalk.accessToken',
    method: 'POST',
    path: '/v1.0/oauth2/accessToken',
    errors: [],
    lifecycle: [
      {
        token: 'access_token',
        fields: ['/accessToken'],
        expiry: { field: '/expireIn', form: 'remaining-seconds' },
      },
    ],
  },
  'dingtalk.userAccessToken': {
    id: 'dingtalk.userAccessToken',
    method: 'POST',
    path: '/v1.0/oauth2/userAccessToken',
    errors: [],
    lifecycle: [
      {
        token: 'user_access_token',
        fields: ['/accessToken'],
        expiry: { field: '/expireIn', form: 'remaining-seconds' },
      },
      { token: 'refresh_token', fields: ['/refreshToken'] },
    ],
  },
  'dingtalk.corpAccessToken': {
    id: 'dingtalk.corpAccessToken',
    method: 'POST',
    path: '/v1.0/oauth2/corpAccessToken',
    errors: [],
    lifecycle: [
      {
        token: 'access_token',
        fields: ['/accessToken'],
        expiry: { field: '/expireIn', form: 'remaining-seconds' },
      },
    ],
  },
  'dingtalk.suiteAccessToken': {
    id: 'dingtalk.suiteAccessToken',
    method: 'POST',
    path: '/v1.0/oauth2/suiteAccessToken',
    errors: [],
    lifecycle: [
      {
        token: 'suite_access_token',
        fields: ['/accessToken'],
        expiry: { field: '/expireIn', form: 'remaining-seconds' },
      },
    ],
  },
  'dingtalk.ssoAccessToken': {
    id: 'dingtalk.ssoAccessToken',
    method: 'POST',
    path: '/v1.0/oauth2/ssoAccessToken',
    errors: [],
    lifecycle: [
      {
        token: 'sso_access_token',
        fields: ['/accessToken'],
        expiry: { field: '/expireIn', form: 'remaining-seconds' },
      },
    ],
  },
  'dingtalk.openConnection': {
    id: 'dingtalk.openConnection',
    method: 'POST',
    path: '/v1.0/gateway/connections/open',
    errors: [],
    lifecycle: [],
  },
  'dingtalk.jsapiTickets': {
    id: 'dingtalk.jsapiTickets',
    method: 'POST',
    path: '/v1.0/oauth2/jsapiTickets',
    token: { in: 'header', name: 'x-acs-dingtalk-access-token' },
    errors: [error1],
    lifecycle: [
      {
        token: 'jsapi_ticket',
        fields: ['/jsapiTicket'],
        expiry: { field: '/expireIn', form: 'remaining-seconds' },
      },
    ],
  },
  'dingtalk.currentUser': {
    id: 'dingtalk.currentUser',
    method: 'GET',
    path: '/v1.0/contact/users/me',
    token: { in: 'header', name: 'x-acs-dingtalk-access-token' },
    errors: [error1],
    lifecycle: [],
  },
  'dingtalk.gettoken': {
    id: 'dingtalk.gettoken',
    method: 'GET',
    path: '/gettoken',
    hosts: ['oapi.dingtalk.com'],
    query: ['appkey', 'appsecret'],
    errors: [],
    lifecycle: [
      {
        token: 'access_token',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'dingtalk.getJsapiTicket': {
    id: 'dingtalk.getJsapiTicket',
    method: 'GET',
    path: '/get_jsapi_ticket',
    hosts: ['oapi.dingtalk.com'],
    token: { in: 'query', name: 'access_token' },
    query: ['access_token'],
    errors: [error2, error3],
    lifecycle: [
      {
        token: 'jsapi_ticket',
        fields: ['/ticket'],
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
    errors: [error1, error4],
    lifecycle: [],
  },
  'dingtalk.legacyResource': {
    id: 'dingtalk.legacyResource',
    method: 'POST',
    path: '/topapi/{resource}',
    prefix: '/topapi/',
    hosts: ['oapi.dingtalk.com'],
    token: { in: 'query', name: 'access_token' },
    query: ['access_token'],
    errors: [error3, error2],
    lifecycle: [],
  },
} as const;

/** The codes after which the same request may succeed a moment later. */
export const momentaryCodes = [
  'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi',
  'Forbidden.AccessDenied.QpmLimitForAppkeyAndApi',
  'Forbidden.AccessDenied.QpsLimitForApi',
  'Forbidden.AccessDenied.QpsLimitForSuitekeyAndOrgAndApi',
  'Forbidden.AccessDenied.QpmLimitForSuitekeyAndOrgAndApi',
  '90002',
  90002,
  '90018',
  90018,
] as const;
