import {
  createDingtalkClient,
  createEkuaibaoClient,
  createFeishuClient,
  VendorError,
} from '../../../src/client.ts';
import type { Drive, Outcome } from '../consumer.ts';

type Values = Readonly<Record<string, string>>;
type Act = (url: string, values: Values) => Promise<Outcome>;

const feishu = (baseUrl: string) => createFeishuClient({ baseUrl });

/** What the typed client of Feishu does. */
export const feishuActions: Readonly<Record<string, Act>> = {
  async appTokenInternal(url, { appId, appSecret }) {
    const body = await feishu(url).appAccessTokenInternal({ app_id: appId!, app_secret: appSecret! });
    return { token: body.app_access_token };
  },
  async tenantTokenInternal(url, { appId, appSecret }) {
    const body = await feishu(url).tenantAccessTokenInternal({ app_id: appId!, app_secret: appSecret! });
    return { token: body.tenant_access_token };
  },
  async storeAppToken(url, { storeAppId, storeAppSecret, appTicket }) {
    const body = await feishu(url).appAccessToken({
      app_id: storeAppId!,
      app_secret: storeAppSecret!,
      app_ticket: appTicket!,
    });
    return { token: body.app_access_token };
  },
  async storeTenantToken(url, { storeToken, tenantKey }) {
    const body = await feishu(url).tenantAccessToken({
      app_access_token: storeToken!,
      tenant_key: tenantKey!,
    });
    return { token: body.tenant_access_token };
  },
  async resendTicket(url, { storeAppId, storeAppSecret }) {
    await feishu(url).appTicketResend({ app_id: storeAppId!, app_secret: storeAppSecret! });
    return { ok: true };
  },
  async login(url, { token, loginCode }) {
    const { data } = await feishu(url).tokenLoginValidate({ token: token!, code: loginCode! });
    return { token: data.access_token, refreshToken: data.refresh_token };
  },
  async refresh(url, { token, userRefreshToken }) {
    const { data } = await feishu(url).refreshAccessToken({
      token: token!,
      grant_type: 'refresh_token',
      refresh_token: userRefreshToken!,
    });
    return { token: data.access_token, refreshToken: data.refresh_token };
  },
  async use(url, { token }) {
    await feishu(url).protectedResource({ resource: 'bot/v3/info', token: token! });
    return { ok: true };
  },
};

/** What the typed client of DingTalk does. */
export const dingtalkActions: Readonly<Record<string, Act>> = {
  async corpToken(url, { corpId, clientId, clientSecret, grantType }) {
    const body = await createDingtalkClient({ baseUrl: url }).corpToken({
      corpId: corpId!,
      client_id: clientId!,
      client_secret: clientSecret!,
      // A client may be told anything.
      grant_type: grantType as 'client_credentials',
    });
    return { token: body.access_token };
  },
  async use(url, { token }) {
    await createDingtalkClient({ baseUrl: url }).protectedResource({
      resource: 'contact/users/me',
      token: token!,
    });
    return { ok: true };
  },
};

/** What the typed client of Ekuaibao does. */
export const ekuaibaoActions: Readonly<Record<string, Act>> = {
  async getAccessToken(url, { appKey, appSecurity }) {
    const client = createEkuaibaoClient({ baseUrl: url });
    const { value } = await client.getAccessToken({ appKey: appKey!, appSecurity: appSecurity! });
    return { token: value.accessToken, refreshToken: value.refreshToken };
  },
  async refresh(url, { token, refreshToken }) {
    const { value } = await createEkuaibaoClient({ baseUrl: url }).refreshToken({
      accessToken: token!,
      refreshToken: refreshToken!,
      powerCode: '219904',
    });
    return { token: value.accessToken, refreshToken: value.refreshToken };
  },
  async use(url, { token }) {
    const query = { start: '0', count: '1' };
    await createEkuaibaoClient({ baseUrl: url }).protectedResource({
      resource: 'v1/staffs',
      token: token!,
      query,
    });
    return { ok: true };
  },
};

/** A driver over actions: what the client throws becomes an outcome. */
export function drivingBy(actions: Readonly<Record<string, Act>>): Drive {
  return async ({ url, action, values }) => {
    try {
      return await actions[action]!(url, values);
    } catch (error) {
      if (!(error instanceof VendorError)) throw error;
      // What the vendor asks is told in a code too, but what counts is to come back later.
      if (error.status === 429) return { status: 429 };
      const code = error.code as string | number | undefined;
      return code === undefined ? { status: error.status! } : { refused: code };
    }
  };
}
