import { type DefineProvider, type OperationContext, providersOf } from '../../core/define-provider.ts';
import { durationMs } from '../../core/duration.ts';
import type { KeptList } from '../../core/kept-list.ts';
import type { Message } from '../../core/message.ts';
import type { Grantee, Registry } from '../../core/provider.ts';
import type { RegistryWorld } from '../../core/world.ts';
import { hosts } from '../../generated/ekuaibao/operations.ts';
import { spec } from '../../generated/ekuaibao/spec.ts';
import type { operations, Seed, SeedCorporation, SeedSelfBuiltApp } from '../../generated/ekuaibao/types.ts';
import { reasons } from '../reasons.ts';

/** A customer of Ekuaibao (企业). */
export type Corporation = SeedCorporation;

/** Long enough for a test to see it, short enough not to slow a program down. The vendor publishes no figure. */
const defaultPropagationDelay = '20ms';

const acceptedCorporation = 'ID_TwinStrange';

/** The code of the licensed feature "open API" (开放接口). */
const openApiPowerCode = '219904';

/** Ekuaibao's corporations and their access accounts. */
export class EkuaibaoRegistry implements Registry {
  readonly #world: RegistryWorld;
  /** The corporation of all unknown clients, where any credentials are accepted: no seed has it. */
  readonly #accepted: KeptList<Corporation>;
  #byKey = new Map<string, Corporation>();
  #byId = new Map<string, Corporation>();
  #apps = new Map<string, SeedSelfBuiltApp>();
  #propagationDelay: string = defaultPropagationDelay;
  /** How long a token takes until every server accepts it. */
  propagationDelayMs = 0;

  constructor(world: RegistryWorld, seed: Seed | undefined) {
    this.#world = world;
    this.#accepted = world.kept('strangers', ({ corporationId }) => corporationId);
    this.register(seed);
  }

  register(seed: Seed = {}): void {
    this.#byKey = new Map(seed.corporations?.map((each) => [each.appKey, each]));
    this.#byId = new Map(seed.corporations?.map((each) => [each.corporationId, each]));
    this.#apps = new Map(seed.apps?.map((each) => [each.appKey, each]));
    this.#propagationDelay = seed.propagationDelay ?? defaultPropagationDelay;
    this.propagationDelayMs = durationMs(this.#propagationDelay);
  }

  seed(): Seed {
    return {
      corporations: [...this.#byKey.values()],
      ...(this.#apps.size > 0 && { apps: [...this.#apps.values()] }),
      propagationDelay: String(this.#propagationDelay),
    };
  }

  /** Older versions exported a plain list. */
  importState(state: Corporation[] | { readonly strangers?: readonly Corporation[] }): void {
    this.#accepted.replace(Array.isArray(state) ? state : (state.strangers ?? []));
  }

  /** Every access account, with the corporation it belongs to. */
  accounts(): Grantee[] {
    return [...this.#byKey.values()].map(({ appKey, corporationId }) => ({
      client: appKey,
      subject: corporationId,
    }));
  }

  /** The corporation with these credentials; undefined when there is none. */
  authenticate(appKey: string, appSecurity: string): Corporation | undefined {
    const corporation = this.#byKey.get(appKey);
    if (this.#world.acceptAny) return corporation ?? this.#accept(appKey, appSecurity);
    return corporation?.appSecurity === appSecurity ? corporation : undefined;
  }

  /** Whether there is a self-built app with this key. */
  hasApp(appKey: string): boolean {
    return this.#world.acceptAny || this.#apps.has(appKey);
  }

  /** Whether this is the secret of a self-built app. */
  authenticateApp(appKey: string, appSecret: string): boolean {
    return this.#world.acceptAny || this.#apps.get(appKey)?.appSecret === appSecret;
  }

  /** Why `authenticate` found no account, for the journal. */
  explainFailure(appKey: string): Message {
    return this.#byKey.has(appKey) ? reasons.wrongField('appSecurity', appKey) : reasons.noAppKey(appKey);
  }

  corporation(corporationId: string): Corporation | undefined {
    return this.#byId.get(corporationId) ?? this.#accepted.get(corporationId);
  }

  /** With `acceptAny` the corporation of unknown credentials is not known: they all share one. */
  #accept(appKey: string, appSecurity: string): Corporation {
    const accepted = { corporationId: acceptedCorporation, appKey, appSecurity };
    if (!this.#accepted.get(acceptedCorporation)) this.#accepted.put(accepted);
    return accepted;
  }
}

/** Whether the corporation's licence for the open API has lapsed. */
export function hasLapsed(corporation: Corporation | undefined, nowMs: number): boolean {
  return powerCodesOf(corporation).length === 0 || nowMs >= licenceEndMs(corporation);
}

/** Why a corporation is refused whose licence has lapsed. */
export function explainLapse({ corporationId, licensedUntil }: Corporation): Message {
  return licensedUntil === undefined ? reasons.noPowerCodes(corporationId) : reasons.lapsed(licensedUntil);
}

/** What a corporation has licensed; the open API where the seed says nothing. */
export function powerCodesOf(corporation: Corporation | undefined): readonly string[] {
  return corporation?.powerCodes ?? [openApiPowerCode];
}

/** The end of a corporation's licence; infinite if the seed has none. */
export function licenceEndMs(corporation: Corporation | undefined): number {
  const until = corporation?.licensedUntil;
  return until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
}

/** The host of the standalone edition (合思独立版). */
export const standalonePrefix = 'https://app.ekuaibao.com/';

/** Whether a call was sent to a host that is not its corporation's, and the quirk refuses that. */
export function isWrongPrefix(
  context: Pick<EkuaibaoContext, 'call' | 'quirk'>,
  { origin = standalonePrefix }: Corporation,
): boolean {
  if (context.quirk('ekuaibao.wrong-prefix') === 'ignored') return false;
  const { host } = context.call;
  return (
    host !== undefined && (hosts as readonly string[]).includes(host) && new URL(origin).hostname !== host
  );
}

type Operations = (typeof spec)['operations'];

/** A call to one of Ekuaibao's operations; with several ids, what they have in common. */
export type EkuaibaoContext<Id extends keyof Operations = keyof Operations> = OperationContext<
  EkuaibaoRegistry,
  typeof spec,
  Id
>;

/** Makes a provider of one of Ekuaibao's operations. */
export const ekuaibaoProvider: DefineProvider<EkuaibaoRegistry, typeof spec, operations> = providersOf(spec);
