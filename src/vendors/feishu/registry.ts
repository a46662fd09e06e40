import { type DefineProvider, type OperationContext, providersOf } from '../../core/define-provider.ts';
import { TwinError } from '../../core/errors.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { Registry } from '../../core/provider.ts';
import { rememberLast } from '../../core/remember-last.ts';
import type { TokenRecord } from '../../core/token-record.ts';
import type { RegistryWorld } from '../../core/world.ts';
import { spec } from '../../generated/feishu/spec.ts';
import type { operations, Seed, SeedApp, SeedUser } from '../../generated/feishu/types.ts';
import { refusals } from '../refusals.ts';
import { AppTickets, type SavedTickets } from './app-tickets.ts';
import { type LoginCode, type LoginCodeRequest, LoginCodes } from './login-codes.ts';

/** A registered app. */
export type App = SeedApp;

/** A registered user. */
export type User = SeedUser;

/** What Feishu remembers, as plain data. */
interface SavedMemory {
  readonly loginCodes: readonly LoginCode[];
  readonly appTickets: readonly SavedTickets[];
}

/** The default tenant of a self-built app. */
const defaultTenant = '2c5914ac018f9700';

/** Feishu's apps and users, the login codes of mini programs and the tickets of store apps. */
export class FeishuRegistry implements Registry {
  readonly #world: RegistryWorld;
  #apps = new Map<string, App>();
  #users = new Map<string, User>();
  readonly loginCodes: LoginCodes;
  readonly appTickets: AppTickets;
  /** Remembered because each response has the time in its log id, and many calls share a second. */
  readonly timeOfSecond = rememberLast(shanghaiTime);
  readonly #unionIdOf = rememberLast(
    (openId: string) => `ou_${openId.slice(3).split('').reverse().join('')}`,
  );

  constructor(world: RegistryWorld, seed: Seed | undefined) {
    this.#world = world;
    this.loginCodes = new LoginCodes(world);
    this.appTickets = new AppTickets(world);
    this.register(seed);
  }

  register(seed: Seed = {}): void {
    if (this.#world.quirk('feishu.secret-rotation') === 'revoked') this.#revokeRotated(seed.apps ?? []);
    this.#apps = new Map(seed.apps?.map((app) => [app.app_id, app]));
    this.#users = new Map(seed.users?.map((user) => [user.open_id, user]));
    this.appTickets.serve(this.apps().filter(isStoreApp));
    for (const user of this.users()) this.#addLoginCodes(user);
  }

  isSecret(word: string): boolean {
    return this.appTickets.isRemembered(word) || this.loginCodes.find(word) !== undefined;
  }

  seed(): Seed {
    return { apps: this.apps(), users: this.users() };
  }

  importState({ loginCodes = [], appTickets = [] }: Partial<SavedMemory>): void {
    // With the texts of the seed: each code of a parsed state has copies of its own.
    const shared = loginCodes.map((code) => ({
      ...code,
      appId: this.app(code.appId)?.app_id ?? code.appId,
      openId: this.user(code.openId)?.open_id ?? code.openId,
    }));
    this.loginCodes.importState(shared);
    this.appTickets.importState(appTickets);
  }

  apps(): App[] {
    return [...this.#apps.values()];
  }

  users(): User[] {
    return [...this.#users.values()];
  }

  app(appId: string): App | undefined {
    return this.#apps.get(appId);
  }

  /** The app with that id; a made-up one if any credentials are accepted. */
  findOrAccept(appId: string, appSecret: string, type: 'self-built' | 'store'): App | undefined {
    const app = this.#apps.get(appId);
    if (app || !this.#world.acceptAny) return app;
    return { app_id: appId, app_secret: appSecret, type };
  }

  user(openId: string): User | undefined {
    return this.#users.get(openId);
  }

  /** The deprecated union_id of a user: the seed's, or one that stays the same. */
  unionId({ open_id, union_id }: User): string {
    return union_id ?? this.#unionIdOf(open_id);
  }

  /** Whether an app or a user belongs to that tenant. */
  hasTenant(tenantKey: string): boolean {
    return (
      [...this.#apps.values()].some(
        (app) => tenantOf(app) === tenantKey || app.tenants?.includes(tenantKey),
      ) || [...this.#users.values()].some((user) => user.tenant_key === tenantKey)
    );
  }

  /** Makes a login code, good for a mini program and for the web login; for the first user the app can see unless one is named. */
  createLoginCode({ app_id, user, ...said }: LoginCodeRequest): {
    code: string;
    expiresAtMs: number;
  } {
    const app = this.#requireApp(app_id);
    const found =
      user === undefined
        ? [...this.#users.values()].find((each) => isVisible(each, app_id))
        : this.#users.get(user);
    if (!found) {
      throw new TwinError(
        'ERR_NOT_FOUND',
        user === undefined
          ? refusals.noVisibleUser(app_id)
          : refusals.unknownUser(user, didYouMean(user, this.#users.keys())),
      );
    }
    return this.loginCodes.create(app.app_id, found.open_id, {
      ...(said.scope !== undefined && { scope: said.scope }),
      ...(said.redirect_uri !== undefined && { redirectUri: said.redirect_uri }),
      ...(said.code_challenge !== undefined && {
        challenge: said.code_challenge,
        challengeMethod: said.code_challenge_method ?? 'plain',
      }),
    });
  }

  /** A store app's current ticket. */
  appTicket(appId: string) {
    const { ticket, issuedAtMs } = this.appTickets.current(this.#requireStoreApp(appId));
    return { app_id: appId, app_ticket: ticket, issuedAtMs };
  }

  /** Makes a store app a new ticket and pushes it. */
  rotateAppTicket(appId: string) {
    this.appTickets.rotate(this.#requireStoreApp(appId), this.#world.clock.now());
    return this.appTicket(appId);
  }

  #addLoginCodes(user: User): void {
    const app = this.apps().find(({ app_id }) => isVisible(user, app_id));
    for (const code of app ? (user.login_codes ?? []) : []) {
      this.loginCodes.add(code, app!.app_id, user.open_id);
    }
  }

  /** Revokes the tokens of apps whose secret has changed. */
  #revokeRotated(apps: readonly App[]): void {
    const { clock, ledger } = this.#world;
    for (const { app_id, app_secret } of apps) {
      const before = this.#apps.get(app_id);
      if (!before || before.app_secret === app_secret) continue;
      const nowMs = clock.now();
      for (const token of ledger.list({ client: app_id }, nowMs)) ledger.revoke(token, nowMs);
    }
  }

  #requireApp(appId: string): App {
    const app = this.#apps.get(appId);
    if (app) return app;
    throw new TwinError('ERR_NOT_FOUND', refusals.unknownApp(appId, didYouMean(appId, this.#apps.keys())));
  }

  #requireStoreApp(appId: string): App {
    const app = this.#requireApp(appId);
    if (isStoreApp(app)) return app;
    throw new TwinError('ERR_INVALID_OPTION', refusals.noTicketOf(appId));
  }
}

/** A second since the Unix epoch as YYYYMMDDhhmmss in UTC+8. */
function shanghaiTime(second: number): string {
  return new Date((second + 8 * 3_600) * 1_000).toISOString().slice(0, 19).replace(/\D/g, '');
}

type Operations = (typeof spec)['operations'];

/** A call to one of Feishu's operations; with several ids, what they have in common. */
export type FeishuContext<Id extends keyof Operations = keyof Operations> = OperationContext<
  FeishuRegistry,
  typeof spec,
  Id
>;

/** Makes a provider of one of Feishu's operations. */
export const feishuProvider: DefineProvider<FeishuRegistry, typeof spec, operations> = providersOf(spec);

export function isStoreApp(app: App): boolean {
  return app.type === 'store';
}

export function isDisabled(app: App): boolean {
  return app.status === 'disabled';
}

/** Observed: the two brands do not know each other's apps. A loopback host belongs to neither. */
export function isOtherBrand({ brand = 'feishu' }: App, host: string | undefined): boolean {
  if (host?.endsWith('.feishu.cn')) return brand !== 'feishu';
  return host?.endsWith('.larksuite.com') === true && brand !== 'lark';
}

/** Whether a user is in the app's range of visibility. */
export function isVisible(user: User, appId: string): boolean {
  return user.visible_to?.includes(appId) ?? false;
}

/** Whether the app is a store app that the tenant of the user has not installed. */
export function isUninstalled({ tenant_key }: User, app: App | undefined): boolean {
  if (!app || !isStoreApp(app) || tenant_key === undefined) return false;
  return !app.tenants?.includes(tenant_key);
}

/** The tenant that a self-built app belongs to. */
export function tenantOf(app: App): string {
  return app.tenant_key ?? defaultTenant;
}

/** The tenant of a user, or that of the app where the seed names none. */
export function tenantKeyOf(user: User, app: App | undefined): string {
  return user.tenant_key ?? (app ? tenantOf(app) : '');
}

/** The employee's id, for an app with the scope that it requires. */
export function employeeIdOf({ employee_id }: User, app: App | undefined): string | undefined {
  return app?.scopes?.includes('contact:user.employee_id:readonly') ? employee_id : undefined;
}

/** All tokens of one user and app are a family, whichever operation issues them. */
export const userFamily = 'feishu.user';

/** Whether an OAuth operation issued a token: documented, those do not mix with the others. */
export function isOauthToken({ operation }: TokenRecord): boolean {
  return operation === 'feishu.oauthToken' || operation === 'feishu.oauthV3Token';
}
