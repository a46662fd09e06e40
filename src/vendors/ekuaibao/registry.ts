import { type Duration, durationMs } from '../../core/duration.ts';
import type { Holder, Registry } from '../../core/provider.ts';
import type { World } from '../../core/world.ts';
import type { Seed, SeedCorporation } from '../../generated/ekuaibao/types.ts';

/** A customer of Ekuaibao (企业). */
export type Corporation = SeedCorporation;

/** Long enough to be seen, short enough not to be felt: the vendor publishes no figure. */
const defaultPropagationDelay = '20ms';

const strangersCorporation = 'ID_TwinStrange';

/** The feature that the open API is licensed as (开放接口). */
export const openApiPowerCode = '219904';

/** Ekuaibao's corporations and their access accounts. */
export class EkuaibaoRegistry implements Registry {
  readonly #world: World;
  #byKey = new Map<string, Corporation>();
  #byId = new Map<string, Corporation>();
  #propagationDelay: Duration = defaultPropagationDelay;
  /** How long a token takes to be known everywhere. */
  propagationDelayMs = 0;

  constructor(world: World, seed: Seed | undefined) {
    this.#world = world;
    this.register(seed);
  }

  register(seed: Seed = {}): void {
    this.#byKey = new Map(seed.corporations?.map((each) => [each.appKey, each]));
    this.#byId = new Map(seed.corporations?.map((each) => [each.corporationId, each]));
    this.#propagationDelay = seed.propagationDelay ?? defaultPropagationDelay;
    this.propagationDelayMs = durationMs(this.#propagationDelay);
  }

  seed(): Seed {
    return {
      corporations: [...this.#byKey.values()],
      propagationDelay: String(this.#propagationDelay),
    };
  }

  /** The stranger, once there is one: no seed has it. */
  exportState(): Corporation[] {
    return [...this.#byId.values()].filter(({ corporationId }) => corporationId === strangersCorporation);
  }

  importState(strangers: readonly Corporation[]): void {
    for (const stranger of strangers) this.#byId.set(stranger.corporationId, stranger);
  }

  /** Every access account, with the corporation it belongs to. */
  accounts(): Holder[] {
    return [...this.#byKey.values()].map(({ appKey, corporationId }) => ({
      client: appKey,
      subject: corporationId,
    }));
  }

  /** The corporation with these credentials; undefined when there is none. */
  authenticate(appKey: string, appSecurity: string): Corporation | undefined {
    const corporation = this.#byKey.get(appKey);
    if (this.#world.acceptAny) return corporation ?? this.#stranger(appKey, appSecurity);
    return corporation?.appSecurity === appSecurity ? corporation : undefined;
  }

  /** Why `authenticate` found nobody, for the journal. */
  whyNot(appKey: string): string {
    return this.#byKey.has(appKey)
      ? `appSecurity is not the one registered for ${appKey}.`
      : `No appKey "${appKey}" is registered.`;
  }

  corporation(corporationId: string): Corporation | undefined {
    return this.#byId.get(corporationId);
  }

  /** With any credentials taken, nobody has said whose they are: all strangers are of one corporation. */
  #stranger(appKey: string, appSecurity: string): Corporation {
    const stranger = { corporationId: strangersCorporation, appKey, appSecurity };
    if (!this.#byId.has(strangersCorporation)) this.#byId.set(strangersCorporation, stranger);
    return stranger;
  }
}

/** Whether the corporation's licence for the open API has lapsed. */
export function hasLapsed(corporation: Corporation | undefined, nowMs: number): boolean {
  return nowMs >= licenceEndMs(corporation);
}

/** The end of a corporation's licence; never, where the seed names none. */
export function licenceEndMs(corporation: Corporation | undefined): number {
  const until = corporation?.licensedUntil;
  return until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
}
