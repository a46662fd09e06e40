import type { CaseRequest, Expected, Step, Steps } from './case.ts';
import { ask, exchange, from } from './words.ts';

/** The apps, tenants and users of the demo seed. */
export const selfBuilt = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
export const storeApp = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };
export const firstTenant = '73658811060f175d';
export const secondTenant = '2c5914ac018f9700';
export const visibleUser = 'ou_00000000000000000000000000000001';
export const hiddenUser = 'ou_00000000000000000000000000000002';

/** What every page demands. */
const json = { 'Content-Type': 'application/json; charset=utf-8' };

function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): CaseRequest {
  return { method: 'POST', path, headers: { ...json, ...headers }, body };
}

export const appTokenInternal = (body: unknown = selfBuilt) =>
  post('/open-apis/auth/v3/app_access_token/internal', body);

export const tenantTokenInternal = (body: unknown = selfBuilt) =>
  post('/open-apis/auth/v3/tenant_access_token/internal', body);

export const appToken = (body: unknown = { ...storeApp, app_ticket: 'twin-ticket-1' }) =>
  post('/open-apis/auth/v3/app_access_token', body);

export const tenantToken = (app_access_token: string, tenant_key = firstTenant) =>
  post('/open-apis/auth/v3/tenant_access_token', { app_access_token, tenant_key });

export const resend = (body: unknown = storeApp) => post('/open-apis/auth/v3/app_ticket/resend', body);

export const mina = (token: string, body: unknown) =>
  post('/open-apis/mina/v2/tokenLoginValidate', body, { Authorization: `Bearer ${token}` });

export const refreshUser = (token: string, refresh_token: string) =>
  post(
    '/open-apis/authen/v1/refresh_access_token',
    { grant_type: 'refresh_token', refresh_token },
    { Authorization: `Bearer ${token}` },
  );

/** Any business API: what matters is the token. */
export const business = (authorization?: string): CaseRequest => ({
  method: 'GET',
  path: '/open-apis/contact/v3/users/me',
  ...(authorization !== undefined && { headers: { Authorization: authorization } }),
});

export const accepted = (token: string): Step =>
  exchange(business(`Bearer ${token}`), { status: 200, body: { code: 0, data: {}, msg: 'success' } });

export const refused = (token: string): Step => exchange(business(`Bearer ${token}`), invalidAccessToken);

/** The answers under auth/v3 and mina: HTTP 200, whatever is wrong. */
export const failure = (code: number, msg: string): Expected => ({ status: 200, body: { code, msg } });
export const invalidParam: Expected = { status: 200, body: { code: 10003, data: {}, msg: 'invalid param' } };
export const appUnauthorized = failure(10014, 'app unauthorized');
export const notFound: Expected = {
  status: 404,
  body: '404 page not found',
  headers: { 'Content-Type': 'text/plain' },
};

const logId = '\\d{14}[0-9A-F]{20}';

/** The gateway's answers name the call by the id that X-Tt-Logid has. */
export function gatewayError(
  code: number,
  msg: string,
  { status = 400, host = 'open.feishu.cn' } = {},
): Expected {
  const url = `https://${host}/search?from=openapi&log_id=`.replace(/[.?]/g, '\\$&');
  const troubleshooter = new RegExp(
    `^排查建议查看\\(Troubleshooting suggestions\\): ${url}${logId}&code=${code}&method_id=\\d{19}$`,
  );
  return { status, body: { code, msg, error: { log_id: new RegExp(`^${logId}$`), troubleshooter } } };
}

const attach = 'Please make a request with token attached.';
export const missingAccessToken = gatewayError(99991661, `Missing access token for authorization. ${attach}`);
export const invalidAccessToken = gatewayError(99991663, `Invalid access token for authorization. ${attach}`);
export const invalidUserToken = gatewayError(99991668, `Invalid access token for authorization. ${attach}`);

/** Gets a self-built app's token under a name. */
export const getInternal = (as: string): Steps => [ask(as, appTokenInternal())];
export const internalToken = (as: string) => from(as, '/app_access_token');

/** Gets a store app's token with the ticket that counts at that time. */
export const getApp = (as: string): Steps => [
  { kind: 'app-ticket', as: 'ticket', app_id: storeApp.app_id },
  ask(as, appToken({ ...storeApp, app_ticket: '{{ticket/app_ticket}}' })),
];
export const storeToken = (as: string) => from(as, '/app_access_token');

/** Gets a store app's token for a tenant, and the app's own under the name `app`. */
export const getTenant = (as: string, tenant = firstTenant): Steps => [
  getApp('app'),
  ask(as, tenantToken(storeToken('app'), tenant)),
];

/** Gets a user's tokens for a self-built app, and the app's own under the name `app`. */
export const getUser = (as: string, user = visibleUser): Steps => [
  getInternal('app'),
  { kind: 'login-code', as: 'code', app_id: selfBuilt.app_id, user },
  ask(as, mina(internalToken('app'), { code: '{{code/code}}' })),
];
export const userToken = (as: string) => from(as, '/data/access_token');
export const refreshToken = (as: string) => from(as, '/data/refresh_token');
