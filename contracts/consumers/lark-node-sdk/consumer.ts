import { Client, LoggerLevel, withUserAccessToken } from '@larksuiteoapi/node-sdk';
import { ownCache, selfBuiltClient } from '../../../test/clients/lark.ts';
import { type Consumer, type Drive, inProcess, type Outcome } from '../consumer.ts';
import { feishuInteractionsWithStatus } from '../feishu-interactions.ts';

type Values = Readonly<Record<string, string>>;

/** What the endpoints answer; the types of the SDK have it one level down. */
interface Answer {
  readonly code?: number;
  readonly app_access_token?: string;
  readonly tenant_access_token?: string;
  readonly data?: { readonly access_token?: string; readonly refresh_token?: string };
}

const say = () => {};

/** The SDK without its own token handling, so that one action is one request. */
function bare(domain: string): Client {
  return new Client({
    appId: 'unused',
    appSecret: 'unused',
    domain,
    cache: ownCache(),
    disableTokenCache: true,
    logger: { error: say, warn: say, info: say, debug: say, trace: say },
    loggerLevel: LoggerLevel.error,
  });
}

/** The way the SDK has to show a token of one's own, whichever kind it is. */
const showing = (token: string | undefined) => withUserAccessToken(token!);

const actions: Readonly<Record<string, (url: string, values: Values) => Promise<unknown>>> = {
  appTokenInternal: (url, { appId, appSecret }) =>
    bare(url).auth.v3.appAccessToken.internal({ data: { app_id: appId!, app_secret: appSecret! } }),
  // What every API call of the SDK does first.
  tenantTokenInternal: (url, { appId, appSecret }) =>
    selfBuiltClient(url, { appId: appId!, appSecret: appSecret! }).tokenManager.getTenantAccessToken(),
  storeAppToken: (url, { storeAppId, storeAppSecret, appTicket }) =>
    bare(url).auth.v3.appAccessToken.create({
      data: { app_id: storeAppId!, app_secret: storeAppSecret!, app_ticket: appTicket! },
    }),
  storeTenantToken: (url, { storeToken, tenantKey }) =>
    bare(url).auth.v3.tenantAccessToken.create({
      data: { app_access_token: storeToken!, tenant_key: tenantKey! },
    }),
  resendTicket: (url, { storeAppId, storeAppSecret }) =>
    bare(url).auth.v3.appTicket.resend({ data: { app_id: storeAppId!, app_secret: storeAppSecret! } }),
  login: (url, { token, loginCode }) =>
    bare(url).request<Answer>(
      { method: 'POST', url: '/open-apis/mina/v2/tokenLoginValidate', data: { code: loginCode } },
      showing(token),
    ),
  refresh: (url, { token, userRefreshToken }) =>
    bare(url).authen.v1.refreshAccessToken.create(
      { data: { grant_type: 'refresh_token', refresh_token: userRefreshToken! } },
      showing(token),
    ),
  use: (url, { token }) =>
    bare(url).request<Answer>({ method: 'GET', url: '/open-apis/bot/v3/info' }, showing(token)),
};

const drive: Drive = async ({ url, action, values }) => {
  try {
    const answer = await actions[action]!(url, values);
    return typeof answer === 'string' ? { token: answer } : outcomeOf(answer as Answer);
  } catch (error) {
    const { response, message } = error as {
      readonly response?: { readonly status: number; readonly data?: Answer };
      readonly message: string;
    };
    // Without a token the SDK throws a text that tells the code.
    const told = /code: (\d+)/.exec(message)?.[1];
    if (told !== undefined) return { refused: Number(told) };
    if (!response) throw error;
    const { status, data } = response;
    return status === 400 && data?.code ? { refused: data.code } : { status };
  }
};

/** The SDK hands a refusal with HTTP 200 through as an answer like any other. */
function outcomeOf({ code, app_access_token, tenant_access_token, data }: Answer): Outcome {
  if (code) return { refused: code };
  const token = app_access_token ?? tenant_access_token ?? data?.access_token;
  if (token === undefined) return { ok: true };
  return { token, ...(data?.refresh_token !== undefined && { refreshToken: data.refresh_token }) };
}

/** The official SDK, `@larksuiteoapi/node-sdk`. */
export const larkNodeSdk: Consumer = {
  name: 'lark-node-sdk',
  provider: 'feishu',
  interactions: feishuInteractionsWithStatus,
  start: async () => inProcess(drive),
};
