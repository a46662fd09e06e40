import {
  createDingtalkClient,
  createEkuaibaoClient,
  createFeishuClient,
  createTokenSource,
  type SourceSettings,
  type TokenSource,
} from '../../src/client.ts';
import { demoSeed } from '../../src/twin/demo-seed.ts';
import { createTwin, type Twin, type TwinOptions } from '../../src/twin/twin.ts';

/** The endpoints that a token source knows, by operationId. */
export const endpoints = [
  'feishu.appAccessTokenInternal',
  'feishu.tenantAccessTokenInternal',
  'feishu.appAccessToken',
  'feishu.tenantAccessToken',
  'feishu.tokenLoginValidate',
  'dingtalk.corpToken',
  'ekuaibao.getAccessToken',
] as const;

export type Endpoint = (typeof endpoints)[number];

/** A twin, a source that gets its tokens there by the twin's clock, and something to use them for. */
export interface SourceWorld {
  readonly twin: Twin;
  readonly source: TokenSource;
  /** Every source there is; a store tenant's token rests on its app's. */
  readonly sources: readonly TokenSource[];
  /** Calls a protected resource with the source's token, as a service would. */
  use(): Promise<unknown>;
}

const selfBuilt = { app_id: 'cli_00000000000000a1', app_secret: 'twin-secret-self-built' };
const store = { app_id: 'cli_00000000000000b2', app_secret: 'twin-secret-store' };

/** Makes a world for an endpoint; waiting in it moves its clock. */
export function sourceWorld(
  endpoint: Endpoint,
  settings: SourceSettings = {},
  options: TwinOptions = {},
): SourceWorld {
  // Ekuaibao's answers would take real time.
  const seed = { ...demoSeed, ekuaibao: { ...demoSeed.ekuaibao, propagationDelay: '0s' } };
  const twin = createTwin({ seed, now: '2026-11-21T00:00:00Z', frozen: true, randomSeed: 1, ...options });
  const client = { fetch: twin.fetch, timeoutMs: 1_000 };
  const feishu = createFeishuClient(client);
  const dingtalk = createDingtalkClient(client);
  const ekuaibao = createEkuaibaoClient(client);
  const common = {
    now: () => twin.clock.now(),
    random: () => 0.5,
    sleep: async (ms: number) => twin.clock.advance(ms),
    ...settings,
  };

  function make(): TokenSource[] {
    switch (endpoint) {
      case 'feishu.appAccessTokenInternal':
      case 'feishu.tenantAccessTokenInternal':
        return [createTokenSource({ operation: endpoint, client: feishu, ...selfBuilt, ...common })];
      case 'feishu.appAccessToken':
        return [storeApp()];
      case 'feishu.tenantAccessToken': {
        const appToken = storeApp();
        const tenant_key = '73658811060f175d';
        return [
          createTokenSource({ operation: endpoint, client: feishu, appToken, tenant_key, ...common }),
          appToken,
        ];
      }
      case 'feishu.tokenLoginValidate': {
        const appToken = createTokenSource({
          operation: 'feishu.appAccessTokenInternal',
          client: feishu,
          ...selfBuilt,
          ...common,
        });
        const loginCode = () => twin.feishu.createLoginCode({ app_id: selfBuilt.app_id }).code;
        return [
          createTokenSource({
            operation: endpoint,
            client: feishu,
            appToken,
            subject: 'session-1',
            loginCode,
            ...common,
          }),
          appToken,
        ];
      }
      case 'dingtalk.corpToken':
        return [
          createTokenSource({
            operation: endpoint,
            client: dingtalk,
            corpId: 'dingtwincorp0001',
            client_id: 'dingtwinclient0001',
            client_secret: 'twin-secret-dingtalk',
            ...common,
          }),
        ];
      case 'ekuaibao.getAccessToken':
        return [
          createTokenSource({
            operation: endpoint,
            client: ekuaibao,
            appKey: '00000000-0000-4000-8000-0000000000e1',
            appSecurity: '00000000-0000-4000-8000-0000000000e2',
            ...common,
          }),
        ];
    }
  }

  function storeApp(): TokenSource {
    const appTicket = () => twin.feishu.appTicket(store.app_id).app_ticket;
    return createTokenSource({
      operation: 'feishu.appAccessToken',
      client: feishu,
      ...store,
      appTicket,
      ...common,
    });
  }

  const resource: Record<string, (token: string) => Promise<unknown>> = {
    feishu: (token) => feishu.protectedResource({ resource: 'contact/v3/users/me', token }),
    dingtalk: (token) => dingtalk.protectedResource({ resource: 'contact/users/me', token }),
    ekuaibao: (token) => ekuaibao.protectedResource({ resource: 'v1.1/docs', token }),
  };
  const sources = make();
  const source = sources[0]!;
  const use = resource[endpoint.slice(0, endpoint.indexOf('.'))]!;
  return { twin, source, sources, use: () => source.withToken(use) };
}

/** Lets every renewal that goes on behind somebody's back come to its end. */
export async function settled({ sources }: SourceWorld): Promise<void> {
  for (const source of sources) await source.idle();
}
