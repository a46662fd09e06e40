import type { Grantee, Registry, RegistryWorld } from 'tokentwin/vendor';
import type { Seed, SeedApp } from './generated/types.ts';

/** The registered apps. */
export class WecomRegistry implements Registry {
  readonly #world: RegistryWorld;
  #apps: readonly SeedApp[] = [];

  constructor(world: RegistryWorld, seed: Seed | undefined) {
    this.#world = world;
    this.register(seed);
  }

  // Also called at each start with serve --state --seed: what is remembered beside the seed must stay.
  register(seed: Seed = {}): void {
    this.#apps = seed.apps ?? [];
  }

  seed(): Seed {
    return { apps: this.#apps };
  }

  /** Every app: each can ask for a token. */
  grantees(): Grantee[] {
    return this.#apps.map(({ corpid, agentid }) => ({ client: corpid, subject: agentid }));
  }

  hasCorp(corpid: string): boolean {
    return this.#world.acceptAny || this.#apps.some((app) => app.corpid === corpid);
  }

  /** The app of a corporation with this secret. */
  app(corpid: string, corpsecret: string): SeedApp | undefined {
    const found = this.#apps.find((app) => app.corpid === corpid && app.corpsecret === corpsecret);
    return found ?? (this.#world.acceptAny ? { corpid, corpsecret, agentid: 'any' } : undefined);
  }
}
