import { TwinError } from '../core/errors.ts';
import type { Upstream } from '../core/forward.ts';
import type { Scenario } from '../core/generated/inputs.ts';
import { didYouMean } from '../core/nearest.ts';
import { Random, seedBeside } from '../core/random.ts';
import { Router } from '../core/router.ts';
import { TwinCore, type TwinCoreOptions } from '../core/twin.ts';
import { hostsOf } from '../core/vendor-spec.ts';
import type { Seed } from '../generated/seed.ts';
import { vendorNames } from '../generated/vendor-names.ts';
import { answering, type Registries, vendors } from '../vendors/index.ts';
import { joinVendors, type RegistryOf, type VendorModule } from '../vendors/vendor-module.ts';
import { judge, type Verdict } from '../verdicts/index.ts';
import { Connections } from './connections.ts';
import { demoSeed } from './demo-seed.ts';
import { fetchThrough } from './fetch.ts';
import { listScenarios, scenarioOf } from './scenarios.ts';
import { upstreamAt } from './upstream.ts';

/** What a twin is made of; without any of it, the demo seed in real time. */
export interface TwinOptions<Own extends readonly VendorModule[] = readonly VendorModule[]>
  extends Omit<TwinCoreOptions, 'seed' | 'scenario' | 'upstream'> {
  /** Who is registered, by vendor. */
  readonly seed?: Seed & { readonly [Module in Own[number] as Module['name']]?: object };
  /** The state of the world to start in: a shipped one by its name, or one of your own. */
  readonly scenario?: string | Scenario;
  /** The base URL of the team's own mock, which answers business requests whose token is good; or a function that does. */
  readonly upstream?: string | Upstream;
  /** Vendors of your own, beside those that come with tokentwin; one of the same name takes their place. */
  readonly vendors?: Own;
}

/** The registries of modules, by the names of their vendors. */
export type RegistriesOf<Modules extends readonly VendorModule[]> = {
  readonly [Module in Modules[number] as Module['name']]: RegistryOf<Module>;
};

const builtIn: readonly VendorModule[] = Object.values(vendors);
const builtInRouter = new Router(answering);

/** The scenarios that come with tokentwin, each with what it is. */
export const shippedScenarios = listScenarios(builtIn);

/** How a twin of vendors works; `createTwin` makes one. */
export class TwinOfVendors extends TwinCore {
  /** The modules of the vendors it answers for. */
  readonly modules: readonly VendorModule[];
  /** The origin of the team's own mock, where it was given as an address. */
  readonly upstreamOrigin: string | undefined;
  #registries: Registries | undefined;
  readonly #connections = new Connections();
  readonly #examples: Random;

  constructor({ seed, scenario, vendors: own = [], upstream, ...options }: TwinOptions = {}) {
    const modules = own.length === 0 ? builtIn : joinVendors(builtIn, own);
    const registered = seed ?? demoSeedOf(own);
    super(own.length === 0 ? builtInRouter : new Router(modules.map(({ vendor }) => vendor)), {
      ...options,
      seed: registered,
      ...(upstream !== undefined && {
        upstream: typeof upstream === 'string' ? upstreamAt(upstream) : upstream,
      }),
      ...(scenario !== undefined && { scenario: scenarioOf(scenario, registered, modules) }),
    });
    this.modules = modules;
    this.upstreamOrigin = typeof upstream === 'string' ? new URL(upstream).origin : undefined;
    const { randomSeed } = options;
    this.#examples = new Random(randomSeed === undefined ? undefined : seedBeside(randomSeed, 'examples'));
  }

  override seed(): Seed {
    return super.seed();
  }

  override load(scenario: string | Scenario): void {
    super.load(scenarioOf(scenario, this.originalSeed, this.modules));
  }

  /** Answers as the vendor would; a broken connection is the TypeError that `fetch` gives. */
  fetch = async (input: Request | string | URL, init?: RequestInit): Promise<Response> =>
    fetchThrough((call) => this.respond(call), new Request(input, init), this.#connections);

  /**
   * A made-up body with which an operation could succeed: valid by its spec, another each time, and the same sequence for
   * the same random seed. Nothing is issued or noted; to get a token that works, ask for it.
   */
  async example(operation: string): Promise<unknown> {
    const operations = this.operations();
    const found = operations.find(({ id }) => id === operation);
    if (!found) {
      const near = didYouMean(
        operation,
        operations.map(({ id }) => id),
      );
      throw new TwinError('ERR_NOT_FOUND', `There is no operation "${operation}".${near}`);
    }
    // Loaded here, since few ask for examples and all would wait for what makes them.
    const { exampleBody } = await import('../catalogue/examples.ts');
    const vendor = this.router.vendors.find(({ operations }) => Object.hasOwn(operations, operation))!;
    return exampleBody(
      await vendor.answerSchemas(),
      found,
      Math.floor(this.#examples.fraction() * 2 ** 31),
      this.clock.now(),
    );
  }

  override reset(): void {
    super.reset();
    this.#examples.reset();
  }

  /** The real hosts of its vendors. */
  get hosts(): readonly string[] {
    return this.router.vendors.flatMap((vendor) => hostsOf(vendor));
  }

  /** A text without registered secrets and tokens, in plain or encoded. */
  redact(text: string): string {
    return this.redactor.text(text, new Map());
  }

  /** Whether a registered secret or a token stands in a text, in plain or encoded. */
  holdsSecret(text: string): boolean {
    return /«(redacted|tok_\d+)/.test(this.redact(text));
  }

  /** What the exchanges that the journal keeps say about the client, the worst first; empty when it behaves well. */
  verdicts(): Verdict[] {
    return judge(this.exchangeRing.after(0), {
      vendors: this.router.vendors,
      redactor: this.redactor,
      view: this.viewExchange,
      lifeScale: this.lifeScale(),
    });
  }

  /** The scenarios that can be loaded by name, each with what it is. */
  scenarios(): readonly { readonly name: string; readonly description: string }[] {
    return listScenarios(this.modules);
  }

  /** What each vendor remembers beside tokens, by the vendor's name. */
  get vendors(): Registries {
    this.#registries ??= this.#registriesByName();
    return this.#registries;
  }

  #registriesByName(): Registries {
    const registries = {};
    for (const { name, vendor } of this.modules) {
      // Looked up at each use: a scenario puts other registries in place.
      Object.defineProperty(registries, name, { enumerable: true, get: () => this.registry(vendor) });
    }
    return registries as Registries;
  }
}

/** A simulated world of vendors; those that come with tokentwin are also there by their names. */
export type Twin = TwinOfVendors & Registries;

for (const name of vendorNames) {
  Object.defineProperty(TwinOfVendors.prototype, name, {
    get(this: TwinOfVendors) {
      return this.vendors[name];
    },
  });
}

function demoSeedOf(own: readonly VendorModule[]): Seed {
  return { ...demoSeed, ...Object.fromEntries(own.map((module) => [module.name, module.demoSeed])) };
}

/** Makes a twin. */
export function createTwin<const Own extends readonly VendorModule[] = readonly []>(
  options?: TwinOptions<Own>,
): Twin & { readonly vendors: RegistriesOf<Own> } {
  return new TwinOfVendors(options) as Twin & { readonly vendors: RegistriesOf<Own> };
}
