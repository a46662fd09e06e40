import { type DefineProvider, type OperationContext, providersOf } from '../../core/define-provider.ts';
import { TwinError } from '../../core/errors.ts';
import type { Message } from '../../core/message.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { Grantee, Registry } from '../../core/provider.ts';
import { rememberLast } from '../../core/remember-last.ts';
import type { RegistryWorld } from '../../core/world.ts';
import { spec } from '../../generated/dingtalk/spec.ts';
import type { operations, Seed, SeedClient, SeedCorp, SeedUser } from '../../generated/dingtalk/types.ts';
import { reasons } from '../reasons.ts';
import { refusals } from '../refusals.ts';
import { type LoginCode, LoginCodes } from './login-codes.ts';

/** A registered app. */
export type Client = SeedClient;

/** DingTalk's corporations and clients, and which client may act for which corporation. */
export class DingtalkRegistry implements Registry {
  readonly #world: RegistryWorld;
  /** Kept because there are many calls in one millisecond, and each response has the time in its request id. */
  readonly hexTime = rememberLast(hexTime);
  #corps = new Map<string, SeedCorp>();
  #clients = new Map<string, Client>();
  #users = new Map<string, SeedUser>();
  readonly loginCodes: LoginCodes;

  constructor(world: RegistryWorld, seed: Seed | undefined) {
    this.#world = world;
    this.loginCodes = new LoginCodes(world);
    this.register(seed);
  }

  register(seed: Seed = {}): void {
    this.#corps = new Map(seed.corps?.map((corp) => [corp.corpId, corp]));
    this.#clients = new Map(seed.clients?.map((client) => [client.client_id, client]));
    this.#users = new Map(seed.users?.map((user) => [user.unionId, user]));
  }

  seed(): Seed {
    const users = [...this.#users.values()];
    return {
      corps: [...this.#corps.values()],
      clients: [...this.#clients.values()],
      ...(users.length > 0 && { users }),
    };
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

  isSecret(word: string): boolean {
    return this.loginCodes.find(word) !== undefined;
  }

  importState({ loginCodes = [] }: { readonly loginCodes?: readonly LoginCode[] }): void {
    this.loginCodes.importState(loginCodes);
  }

  user(unionId: string): SeedUser | undefined {
    return this.#users.get(unionId);
  }

  /** Makes a login code; for the first registered user unless one is named. */
  createLoginCode({ client_id, user }: { client_id: string; user?: string | undefined }): {
    code: string;
    expiresAtMs: number;
  } {
    if (!this.#clients.has(client_id)) {
      const hint = didYouMean(client_id, this.#clients.keys());
      throw new TwinError('ERR_NOT_FOUND', refusals.unknownClient(client_id, hint));
    }
    const unionId = user ?? this.#users.keys().next().value;
    if (unionId === undefined || !this.#users.has(unionId)) {
      throw new TwinError(
        'ERR_NOT_FOUND',
        unionId === undefined
          ? refusals.noUser('dingtalk.users')
          : refusals.unknownUser(unionId, didYouMean(unionId, this.#users.keys())),
      );
    }
    return this.loginCodes.create(client_id, unionId);
  }

  get acceptsAny(): boolean {
    return this.#world.acceptAny;
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

  /** Whether a corporation has this secret for the login of its administrators. */
  authenticateCorp(corpId: string, ssoSecret: string): boolean {
    return this.#world.acceptAny || this.#corps.get(corpId)?.ssoSecret === ssoSecret;
  }

  /** Why `authenticate` found no client, for the journal. */
  explainFailure(clientId: string): Message {
    return this.#clients.has(clientId) ? reasons.wrongSecret(clientId) : reasons.noClient(clientId);
  }
}

/** Whether an app is a third-party one (三方应用): stated in the seed, otherwise recognised by its id. */
export function isThirdParty(client: Client): boolean {
  // Documented samples: ids of third-party apps begin with suite, those of internal apps with ding.
  return (
    (client.kind ?? (client.client_id.startsWith('suite') ? 'third-party' : 'internal')) === 'third-party'
  );
}

/** The first two groups of a UUIDv7. */
function hexTime(ms: number): string {
  const digits = ms.toString(16).toUpperCase().padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}

type Operations = (typeof spec)['operations'];

/** A call to one of DingTalk's operations; with several ids, what they have in common. */
export type DingtalkContext<Id extends keyof Operations = keyof Operations> = OperationContext<
  DingtalkRegistry,
  typeof spec,
  Id
>;

/** Makes a provider of one of DingTalk's operations. */
export const dingtalkProvider: DefineProvider<DingtalkRegistry, typeof spec, operations> = providersOf(spec);
