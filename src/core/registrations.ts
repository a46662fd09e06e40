import type { Clock } from './clock.ts';
import { TwinError } from './errors.ts';
import type { Ledger } from './ledger.ts';
import type { Registry, Vendor } from './provider.ts';
import type { Profile } from './quirks.ts';
import type { Random } from './random.ts';
import { type KnownTexts, Redactor } from './redactor.ts';
import type { Router } from './router.ts';
import { SecretIndex } from './secret-index.ts';
import { secretsIn } from './secrets-in.ts';
import { StandingQuirks } from './standing-quirks.ts';
import type { World } from './world.ts';

/** What the vendors of a twin share. */
export interface Surroundings {
  readonly clock: Clock;
  readonly random: Random;
  readonly ledger: Ledger;
  push(url: string, body: unknown): void;
}

/** How the vendors are set up. */
export interface SetUp {
  readonly seed: Readonly<Record<string, unknown>>;
  readonly acceptAny: boolean;
  readonly profile?: Profile | undefined;
  readonly quirks: Readonly<Record<string, string>>;
}

/** Who is registered at each vendor, where the quirks stand, and which texts are secret. */
export class Registrations {
  readonly quirks: StandingQuirks;
  /** Takes out of a text what must not be shown. */
  readonly redactor: Redactor;
  readonly #vendors: readonly Vendor[];
  readonly #surroundings: Surroundings;
  readonly #registries = new Map<string, Registry>();
  /** Every secret that was ever registered: the journal may show exchanges of before. */
  readonly #secrets = new SecretIndex();
  #areSecretsCurrent = false;
  #world!: World;

  constructor(router: Router, surroundings: Surroundings) {
    this.#vendors = router.vendors;
    this.#surroundings = surroundings;
    this.quirks = new StandingQuirks(router.quirks);
    this.redactor = new Redactor(
      router.vendors.map(({ sensitive }) => sensitive),
      this.#knownTexts(),
    );
  }

  /** What a registry and a provider may use of the twin. */
  get world(): World {
    return this.#world;
  }

  /** By the vendor's name. */
  get all(): ReadonlyMap<string, Registry> {
    return this.#registries;
  }

  /** A vendor's registered clients and what it remembers beside tokens. */
  of<R extends Registry>(vendor: Vendor<R>): R {
    const registry = this.#registries.get(vendor.name);
    if (registry) return registry as R;
    throw new TwinError('ERR_NOT_FOUND', `This twin was made without the vendor "${vendor.name}".`);
  }

  /** Settles the quirks and registers everybody anew. */
  setUp({ seed, acceptAny, profile, quirks }: SetUp): void {
    this.quirks.settle(profile, quirks);
    this.#world = { ...this.#surroundings, acceptAny, quirk: (name) => this.quirks.ask(name) };
    this.quirks.overlook(() => {
      for (const vendor of this.#vendors) {
        this.#registries.set(vendor.name, vendor.createRegistry(this.#world, seed[vendor.name]));
      }
    });
    this.#areSecretsCurrent = false;
  }

  /** The seed as it stands now. */
  seed(): Record<string, unknown> {
    return Object.fromEntries([...this.#registries].map(([name, registry]) => [name, registry.seed()]));
  }

  /** Puts other registrations in place of all there are. */
  replace(seed: Readonly<Record<string, unknown>>): void {
    this.#noteSecrets();
    for (const [name, registry] of this.#registries) registry.register(seed[name]);
    this.#areSecretsCurrent = false;
  }

  forgetSecrets(): void {
    this.#secrets.clear();
    this.#areSecretsCurrent = false;
  }

  /** What each vendor remembers beside its registrations. */
  exportState(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.#registries].map(([name, registry]) => [name, registry.exportState?.()]),
    );
  }

  importState(vendors: Readonly<Record<string, unknown>>): void {
    for (const [name, registry] of this.#registries) {
      if (vendors[name] !== undefined) registry.importState?.(vendors[name]);
    }
  }

  #knownTexts(): KnownTexts {
    const secrets = () => {
      if (!this.#areSecretsCurrent) this.#noteSecrets();
      return this.#secrets;
    };
    return {
      nameOf: (text) => this.#surroundings.ledger.nameOf(text),
      isSecret: (word) => [...this.#registries.values()].some((registry) => registry.isSecret?.(word)),
      get secrets() {
        return secrets();
      },
    };
  }

  #noteSecrets(): void {
    for (const secret of secretsIn(this.seed(), this.redactor)) this.#secrets.add(secret);
    this.#areSecretsCurrent = true;
  }
}
