import type { Grantee, Registry } from '../../core/provider.ts';
import { rememberLast } from '../../core/remember-last.ts';
import type { World } from '../../core/world.ts';
import type { Seed, SeedClient, SeedCorp } from '../../generated/dingtalk/types.ts';
import { hexTime } from './ids.ts';

/** A registered app. */
export type Client = SeedClient;

/** DingTalk's corporations and clients, and which client may act for which corporation. */
export class DingtalkRegistry implements Registry {
  readonly #world: World;
  /** Kept because there are many calls in one millisecond, and each response has the time in its request id. */
  readonly hexTime = rememberLast(hexTime);
  #corps = new Map<string, SeedCorp>();
  #clients = new Map<string, Client>();

  constructor(world: World, seed: Seed | undefined) {
    this.#world = world;
    this.register(seed);
  }

  register(seed: Seed = {}): void {
    this.#corps = new Map(seed.corps?.map((corp) => [corp.corpId, corp]));
    this.#clients = new Map(seed.clients?.map((client) => [client.client_id, client]));
  }

  seed(): Seed {
    return { corps: [...this.#corps.values()], clients: [...this.#clients.values()] };
  }

  /** Every client in each corporation that has authorised it. */
  authorisations(): Grantee[] {
    return [...this.#corps.values()].flatMap(({ corpId, authorised = [] }) =>
      authorised.filter((id) => this.#clients.has(id)).map((id) => ({ client: id, subject: corpId })),
    );
  }

  /** Every internal app. */
  internalApps(): Grantee[] {
    const internal = [...this.#clients.values()].filter((client) => !isThirdParty(client));
    return internal.map(({ client_id }) => ({ client: client_id }));
  }

  client(clientId: string): Client | undefined {
    return this.#clients.get(clientId);
  }

  hasCorp(corpId: string): boolean {
    return this.#world.acceptAny || this.#corps.has(corpId);
  }

  isAuthorised(clientId: string, corpId: string): boolean {
    return this.#world.acceptAny || (this.#corps.get(corpId)?.authorised?.includes(clientId) ?? false);
  }

  /** The client with these credentials; undefined when there is none. */
  authenticate(clientId: string, secret: string): Client | undefined {
    const client = this.#clients.get(clientId);
    if (this.#world.acceptAny) return client ?? { client_id: clientId, client_secret: secret };
    return client?.client_secret === secret ? client : undefined;
  }

  /** Why `authenticate` found no client, for the journal. */
  explainFailure(clientId: string): string {
    return this.#clients.has(clientId)
      ? `The secret is not the one registered for ${clientId}.`
      : `No client "${clientId}" is registered.`;
  }
}

/** Whether an app is a third-party one (三方应用): stated in the seed, otherwise recognised by its id. */
export function isThirdParty(client: Client): boolean {
  // Documented samples: ids of third-party apps begin with suite, those of internal apps with ding.
  return (
    (client.kind ?? (client.client_id.startsWith('suite') ? 'third-party' : 'internal')) === 'third-party'
  );
}
