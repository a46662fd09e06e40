// Generated from specs/feishu.yaml by npm run generate; do not edit.

/** The hosts of these operations, where an operation has none of its own. */
export const hosts = ['open.feishu.cn', 'open.larksuite.com'] as const;

const error1 = { code: 10013, status: 200, refusesToken: true } as const;
const error2 = { code: 10202, status: 200, refusesToken: true } as const;
const error3 = { code: 99991663, status: 400, refusesToken: true } as const;
const error4 = { code: 99991668, status: 400, refusesToken: true } as const;
const error5 = { code: 20014, status: 200, refusesToken: true } as const;
const error6 = { code: 99991677, status: 401, refusesToken: true } as const;
const error7 = { code: 99991664, status: 400, refusesToken: true } as const;
const error8 = { code: 99991671, status: 400, refusesToken: true } as const;
const error9 = { code: 99991677, status: 400, refusesToken: true } as const;
const error10 = { code: 4001, status: 400, refusesToken: true } as const;

/** How to call the vendor's operations, by their ids. */
export const endpoints = {
  'feishu.appAccessTokenInternal': {
    id: 'feishu.appAccessTokenInternal',
    method: 'POST',
    path: '/open-apis/auth/v3/app_access_token/internal',
    errors: [],
    lifecycle: [
      {
        token: 'tenant_access_token',
        fields: ['/app_access_token', '/tenant_access_token'],
        expiry: { field: '/expire', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.tenantAccessTokenInternal': {
    id: 'feishu.tenantAccessTokenInternal',
    method: 'POST',
    path: '/open-apis/auth/v3/tenant_access_token/internal',
    errors: [],
    lifecycle: [
      {
        token: 'tenant_access_token',
        fields: ['/tenant_access_token'],
        expiry: { field: '/expire', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.appAccessToken': {
    id: 'feishu.appAccessToken',
    method: 'POST',
    path: '/open-apis/auth/v3/app_access_token',
    errors: [],
    lifecycle: [
      {
        token: 'app_access_token',
        fields: ['/app_access_token'],
        expiry: { field: '/expire', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.tenantAccessToken': {
    id: 'feishu.tenantAccessToken',
    method: 'POST',
    path: '/open-apis/auth/v3/tenant_access_token',
    errors: [error1],
    lifecycle: [
      {
        token: 'tenant_access_token',
        fields: ['/tenant_access_token'],
        expiry: { field: '/expire', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.appTicketResend': {
    id: 'feishu.appTicketResend',
    method: 'POST',
    path: '/open-apis/auth/v3/app_ticket/resend',
    errors: [],
    lifecycle: [],
  },
  'feishu.tokenLoginValidate': {
    id: 'feishu.tokenLoginValidate',
    method: 'POST',
    path: '/open-apis/mina/v2/tokenLoginValidate',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: [error2, error3, error4],
    lifecycle: [
      {
        token: 'user_access_token',
        fields: ['/data/access_token'],
        expiry: { field: '/data/expires_in', form: 'unix-seconds' },
      },
      { token: 'refresh_token', fields: ['/data/refresh_token'] },
    ],
  },
  'feishu.refreshAccessToken': {
    id: 'feishu.refreshAccessToken',
    method: 'POST',
    path: '/open-apis/authen/v1/refresh_access_token',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: [error5, error3, error4],
    lifecycle: [
      {
        token: 'user_access_token',
        fields: ['/data/access_token'],
        expiry: { field: '/data/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        fields: ['/data/refresh_token'],
        expiry: { field: '/data/refresh_expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.oauthToken': {
    id: 'feishu.oauthToken',
    method: 'POST',
    path: '/open-apis/authen/v2/oauth/token',
    errors: [],
    lifecycle: [
      {
        token: 'user_access_token',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        fields: ['/refresh_token'],
        expiry: { field: '/refresh_token_expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.oauthV3Token': {
    id: 'feishu.oauthV3Token',
    method: 'POST',
    path: '/oauth/v3/token',
    hosts: ['accounts.feishu.cn', 'accounts.larksuite.com'],
    errors: [],
    lifecycle: [
      {
        token: 'user_access_token',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        fields: ['/refresh_token'],
        expiry: { field: '/refresh_token_expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'tenant_access_token',
        fields: ['/access_token'],
        expiry: { field: '/expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.userAccessToken': {
    id: 'feishu.userAccessToken',
    method: 'POST',
    path: '/open-apis/authen/v1/access_token',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: [error5, error3, error4],
    lifecycle: [
      {
        token: 'user_access_token',
        fields: ['/data/access_token'],
        expiry: { field: '/data/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        fields: ['/data/refresh_token'],
        expiry: { field: '/data/refresh_expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.oidcAccessToken': {
    id: 'feishu.oidcAccessToken',
    method: 'POST',
    path: '/open-apis/authen/v1/oidc/access_token',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: [error5, error3, error4],
    lifecycle: [
      {
        token: 'user_access_token',
        fields: ['/data/access_token'],
        expiry: { field: '/data/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        fields: ['/data/refresh_token'],
        expiry: { field: '/data/refresh_expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.oidcRefreshAccessToken': {
    id: 'feishu.oidcRefreshAccessToken',
    method: 'POST',
    path: '/open-apis/authen/v1/oidc/refresh_access_token',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: [error5, error3, error4],
    lifecycle: [
      {
        token: 'user_access_token',
        fields: ['/data/access_token'],
        expiry: { field: '/data/expires_in', form: 'remaining-seconds' },
      },
      {
        token: 'refresh_token',
        fields: ['/data/refresh_token'],
        expiry: { field: '/data/refresh_expires_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.userInfo': {
    id: 'feishu.userInfo',
    method: 'GET',
    path: '/open-apis/authen/v1/user_info',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: [error3, error4, error6],
    lifecycle: [],
  },
  'feishu.authorize': {
    id: 'feishu.authorize',
    method: 'GET',
    path: '/open-apis/authen/v1/authorize',
    hosts: ['accounts.feishu.cn', 'accounts.larksuite.com', 'open.feishu.cn', 'open.larksuite.com'],
    query: [
      'client_id',
      'response_type',
      'redirect_uri',
      'scope',
      'state',
      'code_challenge',
      'code_challenge_method',
      'prompt',
    ],
    errors: [],
    lifecycle: [],
  },
  'feishu.jsapiTicket': {
    id: 'feishu.jsapiTicket',
    method: 'POST',
    path: '/open-apis/jssdk/ticket/get',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: [error3, error4],
    lifecycle: [
      {
        token: 'jsapi_ticket',
        fields: ['/data/ticket'],
        expiry: { field: '/data/expire_in', form: 'remaining-seconds' },
      },
    ],
  },
  'feishu.protectedResource': {
    id: 'feishu.protectedResource',
    method: 'GET',
    path: '/open-apis/{resource}',
    prefix: '/open-apis/',
    token: { in: 'header', name: 'Authorization', scheme: 'Bearer' },
    errors: [error3, error7, error4, error8, error6, error9, error10],
    lifecycle: [],
  },
} as const;

/** The codes after which the same request may succeed a moment later. */
export const momentaryCodes = [2200, 1500, 1503, 1663, 1668, 5000, 10101, 10500, 1000004, 1000005, 99991400, 20050] as const;
