import type { Call } from '../../src/core/call.ts';
import type { VendorName } from '../../src/generated/vendor-names.ts';
import type { Twin } from '../../src/twin/twin.ts';

/** A JSON body, looked into without a type. */
// biome-ignore lint/suspicious/noExplicitAny: that is the point
type Json = any;

/** Asks Feishu for a self-built app's token. */
export function askFeishu(twin: Twin, changes: Partial<typeof selfBuilt> = {}): Promise<Json> {
  return post(twin, '/open-apis/auth/v3/app_access_token/internal', { ...selfBuilt, ...changes });
}

/** Asks Feishu for a store app's tenant token, with an app token. */
export function askFeishuTenant(twin: Twin, tenant_key: string, app_access_token: string): Promise<Json> {
  return post(twin, '/open-apis/auth/v3/tenant_access_token', { tenant_key, app_access_token });
}

/** Asks Feishu for a store app's app token, with its current ticket. */
export function askFeishuApp(twin: Twin, app_ticket: string): Promise<Json> {
  return post(twin, '/open-apis/auth/v3/app_access_token', { ...store, app_ticket });
}

/** Asks DingTalk for the token of an app in a corporation. */
export function askDingtalk(twin: Twin, changes: Partial<typeof dingtalk> = {}): Promise<Json> {
  const { corpId, clientId, clientSecret } = { ...dingtalk, ...changes };
  const body = { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' };
  return post(twin, `/v1.0/oauth2/${corpId}/token`, body);
}

/** Asks Ekuaibao for a pair of tokens. */
export function askEkuaibao(twin: Twin, changes: Partial<typeof ekuaibao> = {}): Promise<Json> {
  return post(twin, '/api/openapi/v1/auth/getAccessToken', { ...ekuaibao, ...changes });
}

/** Asks Ekuaibao for another pair in place of one. */
export function refreshEkuaibao(twin: Twin, pair: Record<string, string>): Promise<Json> {
  const { accessToken = '', refreshToken = '' } = pair;
  const query = new URLSearchParams({ accessToken, refreshToken, powerCode: '219904' });
  return post(twin, '/api/openapi/v2/auth/refreshToken', {}, String(query));
}

/** Shows a token to the protected resource of its vendor; whether it was taken. */
export async function isTaken(twin: Twin, vendor: VendorName, token: string): Promise<boolean> {
  const { path, query = '', headers = {} } = resources[vendor](token);
  const reply = await twin.handle({
    method: 'GET',
    path,
    query,
    body: '',
    header: (name) => headers[name],
  });
  return reply.status === 200;
}

const selfBuilt = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
const store = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };
const dingtalk = {
  corpId: 'dingtwincorp0001',
  clientId: 'dingtwinclient0001',
  clientSecret: 'twin-secret-dingtalk',
};
const ekuaibao = {
  appKey: '00000000-0000-4000-8000-0000000000e1',
  appSecurity: '00000000-0000-4000-8000-0000000000e2',
};

interface Resource {
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const resources: Readonly<Record<VendorName, (token: string) => Resource>> = {
  feishu: (token) => ({
    path: '/open-apis/contact/v3/users/me',
    headers: { authorization: `Bearer ${token}` },
  }),
  dingtalk: (token) => ({
    path: '/v1.0/contact/users/me',
    headers: { 'x-acs-dingtalk-access-token': token },
  }),
  ekuaibao: (token) => ({
    path: '/api/openapi/v1/staffs',
    query: `accessToken=${encodeURIComponent(token)}`,
  }),
};

async function post(twin: Twin, path: string, body: object, query = ''): Promise<Json> {
  const call: Call = {
    method: 'POST',
    path,
    query,
    body: JSON.stringify(body),
    header: (name) => (name === 'content-type' ? 'application/json' : undefined),
  };
  return JSON.parse((await twin.handle(call)).body);
}
