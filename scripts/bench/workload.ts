import { HttpClient, jsonRequest, type Request } from './http-client.ts';
import { oneTimeMark, oneTimeText } from './wrk-script.ts';

/** Operations that the demo seed allows any number of times. */
export const workload = {
  feishu: {
    path: '/open-apis/auth/v3/app_access_token/internal',
    body: { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' },
  },
  dingtalk: {
    path: '/v1.0/oauth2/dingtwincorp0001/token',
    body: {
      client_id: 'dingtwinclient0001',
      client_secret: 'twin-secret-dingtalk',
      grant_type: 'client_credentials',
    },
  },
  ekuaibao: {
    path: '/api/openapi/v1/auth/getAccessToken',
    body: {
      appKey: '00000000-0000-4000-8000-0000000000e1',
      appSecurity: '00000000-0000-4000-8000-0000000000e2',
    },
  },
} as const;

/** The requests of the five token endpoints, by operation. */
export interface FiveOperations {
  readonly requests: Readonly<Record<FiveId, Request>>;
  /** Restores the state that the requests need, with login codes for so many seconds: each request uses one. */
  refill(twinUrl: string, seconds: number): Promise<void>;
  /** Throws if the twin has answered any request with an error, whatever the HTTP status. */
  requireSuccess(twinUrl: string): Promise<void>;
}

/** The operation ids of the five. */
export type FiveId =
  | 'feishu.appAccessTokenInternal'
  | 'feishu.tenantAccessToken'
  | 'feishu.tokenLoginValidate'
  | 'dingtalk.corpToken'
  | 'ekuaibao.getAccessToken';

/** More than any server here answers for one operation. */
const codesPerSecond = 20_000;

/** Prepares the five: tokens for two of them, and login codes before each measurement. */
export async function prepareFive(twinUrl: string): Promise<FiveOperations> {
  const client = new HttpClient(twinUrl);
  const appToken = await tokenOf(client, workload.feishu.path, workload.feishu.body);
  const storeToken = await tokenOf(client, '/open-apis/auth/v3/app_access_token', {
    app_id: 'cli_00000000000000b2',
    app_secret: 'twin-secret-store',
    app_ticket: 'twin-ticket-1',
  });
  client.close();
  const requests = requestsWith(appToken, storeToken);
  // Asked for once, and only where it is used: a state of many tokens is megabytes of text.
  let world: SavedWorld | undefined;
  return {
    requests,
    refill: async (url, seconds) => {
      world ??= await readWorld(twinUrl);
      await refill(url, world, codesPerSecond * seconds);
    },
    requireSuccess: (url) => requireSuccess(url, Object.keys(requests)),
  };
}

async function readWorld(twinUrl: string): Promise<SavedWorld> {
  const client = new HttpClient(twinUrl);
  const world: SavedWorld = JSON.parse(await client.send({ path: '/_twin/state', body: '' }, 'GET'));
  client.close();
  return world;
}

function requestsWith(appToken: string, storeToken: string): Record<FiveId, Request> {
  return {
    'feishu.appAccessTokenInternal': jsonRequest(workload.feishu.path, workload.feishu.body),
    'feishu.tenantAccessToken': jsonRequest('/open-apis/auth/v3/tenant_access_token', {
      app_access_token: storeToken,
      tenant_key: '73658811060f175d',
    }),
    'feishu.tokenLoginValidate': jsonRequest(
      '/open-apis/mina/v2/tokenLoginValidate',
      { code: oneTimeMark },
      { Authorization: `Bearer ${appToken}` },
    ),
    'dingtalk.corpToken': jsonRequest(workload.dingtalk.path, workload.dingtalk.body),
    'ekuaibao.getAccessToken': jsonRequest(workload.ekuaibao.path, workload.ekuaibao.body),
  };
}

async function tokenOf(client: HttpClient, path: string, body: object): Promise<string> {
  return JSON.parse(await client.send(jsonRequest(path, body))).app_access_token;
}

/** Restores a state with the codes, since a twin creates at most 10,000 of them. */
async function refill(twinUrl: string, world: SavedWorld, count: number): Promise<void> {
  const loginCodes = Array.from({ length: count }, (_, index) => ({
    code: oneTimeText(index + 1),
    appId: workload.feishu.body.app_id,
    openId: 'ou_00000000000000000000000000000001',
    expiresAtMs: world.clock.nowMs + 180_000,
    used: false,
  }));
  const { vendors } = world;
  const filled = { ...world, vendors: { ...vendors, feishu: { ...vendors.feishu, loginCodes } } };
  const client = new HttpClient(twinUrl);
  await client.send(jsonRequest('/_twin/state', filled), 'PUT');
  client.close();
}

interface SavedWorld {
  readonly clock: { readonly nowMs: number };
  readonly vendors: Readonly<Record<'feishu', object>>;
}

async function requireSuccess(twinUrl: string, operations: readonly string[]): Promise<void> {
  const client = new HttpClient(twinUrl);
  const coverage: SeenErrors = JSON.parse(await client.send({ path: '/_twin/coverage', body: '' }, 'GET'));
  client.close();
  for (const { operation, calls, errors } of coverage.operations) {
    if (!operations.includes(operation)) continue;
    const met = errors.filter((error) => error.met > 0).map((error) => `${error.name} ${error.met} times`);
    if (calls === 0) throw new Error(`${operation} was never called.`);
    if (met.length > 0) throw new Error(`${operation} was refused: ${met.join(', ')}.`);
  }
}

interface SeenErrors {
  readonly operations: readonly {
    readonly operation: string;
    readonly calls: number;
    readonly errors: readonly { readonly name: string; readonly met: number }[];
  }[];
}
