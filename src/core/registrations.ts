import type { Clock } from './clock.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import { KeptList } from './kept-list.ts';
import type { Ledger } from './ledger.ts';
import type { Registry, Vendor } from './provider.ts';
import { QuirkSettings } from './quirk-settings.ts';
import type { Profile } from './quirks.ts';
import type { Random } from './random.ts';
import { type KnownTexts, Redactor } from './redactor.ts';
import type { Router } from './router.ts';
import { SecretIndex } from './secret-index.ts';
import { secretsIn } from './secrets-in.ts';
import type { Unsaved } from './unsaved.ts';
import type { World } from './world.ts';

/** What the vendors of a twin share. */
export interface Surroundings {
  readonly clock: Clock;
  readonly random: Random;
  readonly ledger: Ledger;
  push(url: string, body: unknown): void;
}

/** The setup of the vendors. */
export interface SetUp {
  readonly seed: Readonly<Record<string, unknown>>;
  readonly acceptAny: boolean;
  readonly profile?: Profile | undefined;
  readonly quirks: Readonly<Record<string, string>>;
  /** 1 unless given. */
  readonly lifeScale?: number | undefined;
}

/** The vendors' registries, the quirks, and the known secrets. */
export class Registrations {
  readonly quirks: QuirkSettings;
  /** Redacts texts. */
  readonly redactor: Redactor;
  readonly #vendors: readonly Vendor[];
  readonly #surroundings: Surroundings;
  readonly #registries = new Map<string, Registry>();
  /** What the vendors keep: by vendor, then by list. */
  readonly #kept = new Map<string, Map<string, KeptList<unknown>>>();
  readonly #unsaved: Unsaved;
  /** Every secret that was ever registered, since the journal may show older exchanges. */
  readonly #secrets = new SecretIndex();
  /** Secrets that are not the vendors', such as a control token. */
  readonly #hidden = new Set<string>();
  #areSecretsCurrent = false;
  #world!: World;

  constructor(router: Router, surroundings: Surroundings, unsaved: Unsaved) {
    this.#unsaved = unsaved;
    this.#vendors = router.vendors;
    this.#surroundings = surroundings;
    this.quirks = new QuirkSettings(router.quirks);
    this.redactor = new Redactor(
      router.vendors.map(({ sensitive }) => sensitive),
      this.#knownTexts(),
    );
  }

  /** What registries and providers may use of the twin. */
  get world(): World {
    return this.#world;
  }

  /** The registries by vendor name. */
  get all(): ReadonlyMap<string, Registry> {
    return this.#registries;
  }

  /** The registry of a vendor. */
  of<R extends Registry>(vendor: Vendor<R>): R {
    const registry = this.#registries.get(vendor.name);
    if (registry) return registry as R;
    throw new TwinError('ERR_NOT_FOUND', errorTexts.vendorNotHere(vendor.name));
  }

  /** Sets the quirks and creates the registries. */
  setUp({ seed, acceptAny, profile, quirks, lifeScale = 1 }: SetUp): void {
    this.quirks.settle(profile, quirks);
    this.#world = { ...this.#surroundings, acceptAny, lifeScale, quirk: (name) => this.quirks.ask(name) };
    this.quirks.overlook(() => {
      for (const vendor of this.#vendors) {
        this.#kept.set(vendor.name, new Map());
        const world = { ...this.#world, kept: this.#keeperFor(vendor.name) };
        this.#registries.set(vendor.name, vendor.createRegistry(world, seed[vendor.name]));
      }
    });
    this.#areSecretsCurrent = false;
  }

  /** The current seed. */
  seed(): Record<string, unknown> {
    return Object.fromEntries([...this.#registries].map(([name, registry]) => [name, registry.seed()]));
  }

  /** Replaces all registrations. */
  replace(seed: Readonly<Record<string, unknown>>): void {
    this.#noteSecrets();
    for (const [name, registry] of this.#registries) registry.register(seed[name]);
    this.#unsaved.part('seed');
    this.#areSecretsCurrent = false;
  }

  forgetSecrets(): void {
    this.#secrets.clear();
    for (const secret of this.#hidden) this.#secrets.add(secret);
    this.#areSecretsCurrent = false;
  }

  /** Redacts a text from now on, also after a reset. */
  hide(secret: string): void {
    this.#hidden.add(secret);
    this.#secrets.add(secret);
  }

  /** What each vendor remembers apart from its registrations. */
  exportState(): Record<string, unknown> {
    const vendors = [...this.#kept].filter(([, lists]) => lists.size > 0);
    return Object.fromEntries(
      vendors.map(([name, lists]) => [
        name,
        Object.fromEntries(Array.from(lists, ([list, items]) => [list, [...items.values()]])),
      ]),
    );
  }

  /** One item that a vendor keeps; undefined if it is gone. */
  keptItem(vendor: string, list: string, key: string): unknown {
    return this.#kept.get(vendor)?.get(list)?.get(key);
  }

  /** Every item that the vendors keep. */
  *keptItems(): Generator<readonly [vendor: string, list: string, key: string, item: unknown]> {
    for (const [vendor, lists] of this.#kept) {
      for (const [list, items] of lists) {
        for (const key of items.keys()) yield [vendor, list, key, items.get(key)];
      }
    }
  }

  importState(vendors: Readonly<Record<string, unknown>>): void {
    for (const [name, registry] of this.#registries) {
      if (vendors[name] !== undefined) registry.importState?.(vendors[name]);
    }
  }

  #keeperFor(vendor: string) {
    return <Item>(list: string, keyOf: (item: Item) => string): KeptList<Item> => {
      const kept = new KeptList<Item>(keyOf, (key) => this.#unsaved.item(vendor, list, key));
      this.#kept.get(vendor)!.set(list, kept as KeptList<unknown>);
      return kept;
    };
  }

  #knownTexts(): KnownTexts {
    const secrets = () => {
      if (!this.#areSecretsCurrent) this.#noteSecrets();
      return this.#secrets;
    };
    return {
      nameOf: (text) => this.#surroundings.ledger.nameOf(text),
      lengthsOf: (beginning) => this.#surroundings.ledger.lengths.of(beginning),
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
