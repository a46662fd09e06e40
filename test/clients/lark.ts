import { AppType, Client, DefaultCache, EventDispatcher, LoggerLevel } from '@larksuiteoapi/node-sdk';

/** The self-built app of the demo seed. */
export const selfBuilt = { appId: 'cli_00000000000000a1', appSecret: 'twin-secret-self-built' };

/** The store app of the demo seed, with the tenants that installed it. */
export const store = { appId: 'cli_00000000000000b2', appSecret: 'twin-secret-store' };
export const tenant = '73658811060f175d';
export const otherTenant = '2c5914ac018f9700';

/** Any business API. */
export const aboutMe = { method: 'GET', url: '/open-apis/contact/v3/users/me' };

/** What the SDK makes of a refusal with an HTTP status that is no success. */
export interface HttpRefusal {
  readonly response: {
    readonly status: number;
    readonly data: { readonly code: number; readonly msg: string };
  };
}

const say = () => {};

/** The SDK prints at every level unless it is given a logger: it takes `LoggerLevel.fatal`, 0, for none given. */
const quiet = {
  logger: { error: say, warn: say, info: say, debug: say, trace: say },
  loggerLevel: LoggerLevel.error,
};

/** The SDK's own cache, but one of this client's own: the default one is shared by all. */
export function ownCache(): DefaultCache {
  return new DefaultCache();
}

/** The official SDK as a self-built app sets it up. */
export function selfBuiltClient(domain: string, options: Partial<typeof selfBuilt> = {}): Client {
  return new Client({ ...selfBuilt, ...options, domain, cache: ownCache(), ...quiet });
}

/** The official SDK as a store app sets it up. */
export function storeClient(domain: string, cache: DefaultCache): Client {
  return new Client({ ...store, domain, appType: AppType.ISV, cache, ...quiet });
}

/** What takes pushed events and puts app tickets into the cache. */
export function eventDispatcher(cache: DefaultCache): EventDispatcher {
  return new EventDispatcher({ cache, ...quiet });
}
