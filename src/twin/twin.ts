import { errorTexts } from '../core/error-texts.ts';
import { TwinError } from '../core/errors.ts';
import type { Upstream } from '../core/forward.ts';
import { english, type Translator } from '../core/message.ts';
import type { Names, Scenario } from '../core/names.ts';
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
import type { BuiltInNames } from './built-in-names.ts';
import { Connections } from './connections.ts';
import { demoSeed } from './demo-seed.ts';
import { fetchThrough } from './fetch.ts';
import { listScenarios, scenarioOf } from './scenarios.ts';
import { upstreamAt } from './upstream.ts';

/** The options of a twin; without any, it has the demo seed and real time. */
export interface TwinOptions<
  Own extends readonly VendorModule[] = readonly VendorModule[],
  N extends Names = NamesWith<Own>,
> extends Omit<TwinCoreOptions, 'seed' | 'scenario' | 'upstream'> {
  /** The registered clients, by vendor. */
  readonly seed?: Seed & { readonly [Module in Own[number] as Module['name']]?: object };
  /** The scenario to start with: one that comes with tokentwin, by name, or your own. */
  readonly scenario?: string | Scenario<N['operation'], N['error']>;
  /** The base URL of your own mock, which answers business requests with a valid token; or a function that does. */
  readonly upstream?: string | Upstream;
  /** Your own vendors, in addition to those that come with tokentwin; one of the same name replaces it. */
  readonly vendors?: Own;
}

/** The registries of modules, by the names of their vendors. */
export type RegistriesOf<Modules extends readonly VendorModule[]> = {
  readonly [Module in Modules[number] as Module['name']]: RegistryOf<Module>;
};

const builtIn: readonly VendorModule[] = Object.values(vendors);
const builtInRouter = new Router(answering);

/** The scenarios that come with tokentwin, with their descriptions. */
export const shippedScenarios = listScenarios(builtIn);

/** The implementation of a twin; `createTwin` creates one. */
export class TwinOfVendors<N extends Names = Names> extends TwinCore<N> {
  /** The modules of its vendors. */
  readonly modules: readonly VendorModule[];
  /** The origin of the upstream, if it was given as a URL. */
  readonly upstreamOrigin: string | undefined;
  /** The language of a server's own errors, unless a request asks for another. */
  readonly translator: Translator;
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
    this.translator = options.translator ?? english;
    this.upstreamOrigin = typeof upstream === 'string' ? new URL(upstream).origin : undefined;
    const { randomSeed } = options;
    this.#examples = new Random(randomSeed === undefined ? undefined : seedBeside(randomSeed, 'examples'));
  }

  override seed(): Seed {
    return super.seed();
  }

  override load(scenario: string | Scenario<N['operation'], N['error']>): void {
    this.enter(scenarioOf(scenario, this.originalSeed, this.modules));
  }

  /** Answers as the vendor would; a broken connection is a TypeError, as with `fetch`. */
  fetch = async (input: Request | string | URL, init?: RequestInit): Promise<Response> =>
    fetchThrough((call) => this.respond(call), new Request(input, init), this.#connections);

  /**
   * A sample success body of an operation: valid by its spec, different each time, and the same sequence for the same
   * random seed. Nothing is issued or recorded; to get a token that works, call the operation.
   */
  async example(operation: N['operation']): Promise<unknown> {
    const operations = this.operations();
    const found = operations.find(({ id }) => id === operation);
    if (!found) {
      const near = didYouMean(
        operation,
        operations.map(({ id }) => id),
      );
      throw new TwinError('ERR_NOT_FOUND', errorTexts.unknownOperation(operation, near));
    }
    // Loaded on use, since few need examples and start-up would take longer.
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

  /** A text without registered secrets and tokens, plain or encoded. */
  redact(text: string): string {
    return this.redactor.text(text, new Map());
  }

  /** Whether a text contains a registered secret or a token, plain or encoded. */
  holdsSecret(text: string): boolean {
    return /«(redacted|tok_\d+)/.test(this.redact(text));
  }

  /** The verdicts on the client from the exchanges in the journal, the worst first; empty if no problem was found. */
  verdicts(translator: Translator = english): Verdict[] {
    return judge(this.exchangeRing.after(0), {
      vendors: this.router.vendors,
      redactor: this.redactor,
      view: this.viewExchange,
      lifeScale: this.lifeScale(),
      translator,
      skewMs: this.clock.skewMs,
    });
  }

  /** The scenarios that can be loaded by name, with their descriptions. */
  scenarios(): readonly { readonly name: string; readonly description: string }[] {
    return listScenarios(this.modules);
  }

  /** The registries of the vendors, by name. */
  get vendors(): Registries {
    this.#registries ??= this.#registriesByName();
    return this.#registries;
  }

  #registriesByName(): Registries {
    const registries = {};
    for (const { name, vendor } of this.modules) {
      // Looked up at each use, since a scenario replaces the registries.
      Object.defineProperty(registries, name, { enumerable: true, get: () => this.registry(vendor) });
    }
    return registries as Registries;
  }
}

/** A simulated world of vendors, with the registries of the built-in ones by name. */
export type Twin<N extends Names = Names> = TwinOfVendors<N> & Registries;

/** A twin of the built-in vendors: a name of an operation or an error that none of them has does not compile. */
export type BuiltInTwin = Twin<BuiltInNames>;

/** What the inputs of a twin may name: those of the built-in vendors, or any where there are others. */
export type NamesWith<Own extends readonly VendorModule[]> = Own extends readonly [] ? BuiltInNames : Names;

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

/** Creates a twin. */
export function createTwin<const Own extends readonly VendorModule[] = readonly []>(
  options?: TwinOptions<Own>,
): Twin<NamesWith<Own>> & { readonly vendors: RegistriesOf<Own> } {
  return new TwinOfVendors(options) as Twin<NamesWith<Own>> & { readonly vendors: RegistriesOf<Own> };
}
