import type { VendorOf } from '../core/define-provider.ts';
import { TwinError } from '../core/errors.ts';
import type { Scenario } from '../core/generated/inputs.ts';
import type { Provider, Registry, Vendor } from '../core/provider.ts';
import type { VendorSpec } from '../core/vendor-spec.ts';
import type { Credential } from '../verify/credentials.ts';
import type { Verification } from '../verify/verification.ts';
import type { ControlRoute } from './control-route.ts';
import { refusals } from './refusals.ts';

/** Sentences in one language by the same sentences in English. */
export type Sentences = Readonly<Record<string, string>>;

/** Everything that tokentwin knows about one vendor. */
export interface VendorModule<
  R extends Registry = Registry,
  Seed extends object = object,
  Name extends string = string,
> {
  /** The name of its spec, its folder and its operations. */
  readonly name: Name;
  /** Its name for people, in a word or two. */
  readonly title: string;
  /** How it answers. */
  readonly vendor: Vendor<R>;
  /** The default seed. */
  readonly demoSeed: Seed;
  /** The credentials that `verify` needs, and the environment variables that contain them. */
  readonly credentials: readonly Credential[];
  /** How `verify` checks it; loaded by `verify` only. Absent on a vendor that cannot be verified. */
  readonly verification?: () => Promise<Verification>;
  /** Scenarios of this vendor alone, by name. */
  readonly scenarios?: Readonly<Record<string, VendorScenario>>;
  /** What `exec --drill` needs to know of it. */
  readonly drill?: VendorDrill;
  /** Routes of the control API that this vendor brings, by method and path below `/_twin`. */
  readonly controlRoutes?: Readonly<Record<string, ControlRoute<R>>>;
  /** Requests to try the vendor with, from what a seed has registered; undefined where that is not enough. */
  readonly samples?: (seed: object) => VendorSamples | undefined;
  /** The Chinese of its sentences, by their English: of its spec and of this module. */
  readonly chinese?: () => Promise<Sentences>;
  /** How to point its SDKs at a server: one line for each pair of label and text. */
  readonly pointers?: (url: URL) => readonly (readonly [label: string, text: string])[];
}

/** What the worlds of a drill need from a vendor. */
export interface VendorDrill {
  /** The error of token requests that says "try again": its name or code. */
  readonly busy: string | number;
  /** The error by which each protected resource refuses a token, by operation. */
  readonly refused: Readonly<Record<string, string | number>>;
  /** Worlds that only this vendor has, by name. */
  readonly worlds?: Readonly<Record<string, VendorDrillWorld>>;
}

/** A world of a drill that only one vendor has; clients may lose calls in it. */
export interface VendorDrillWorld {
  /** It applies to suites that call this operation. */
  readonly operation: string;
  /** Why the world cannot be made from a seed; undefined where it can. */
  readonly explainFailure?: (seed: object) => string | undefined;
  readonly world: Omit<Scenario, 'name' | 'description' | 'seed'>;
  /** What a well-behaved client does in it. */
  readonly goodClient: string;
  /** The operation that it has to call, and what is wrong where it does not. */
  readonly requires: {
    readonly operation: string;
    readonly rule: string;
    readonly message: string;
    readonly fix: string;
  };
}

/** One request, as a person would type it. */
export interface SampleRequest {
  readonly method: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: Readonly<Record<string, string>>;
}

/** Requests to try a vendor with: the tour and agents send them. */
export interface VendorSamples {
  /** Asks for a token. */
  readonly token: SampleRequest;
  /** The path to the token in the answer, by keys. */
  readonly tokenAt: readonly string[];
  /** Uses a token. */
  use(token: string): SampleRequest;
}

/** A scenario of one vendor. */
export interface VendorScenario {
  readonly description: string;
  /** Changes the vendor's part of a seed; undefined leaves it as it is. */
  readonly seed?: (seed: object) => object;
  /** Tokens issued before, faults, uptime. */
  readonly world?: Omit<Scenario, 'name' | 'description' | 'seed'>;
}

/** The registry of a vendor's module. */
export type RegistryOf<Module> = Module extends VendorModule<infer R> ? R : never;

/** What the author of a vendor writes; the rest of the module comes from the spec. */
export interface VendorDefinition<R extends Registry, Spec extends VendorSpec, Seed extends object>
  extends Omit<VendorModule<R, Seed>, 'name' | 'vendor' | 'credentials'>,
    Partial<Pick<VendorModule, 'credentials'>>,
    Omit<VendorOf<R, Spec>, keyof VendorSpec | 'providers' | 'headers' | 'phrase'>,
    Partial<Pick<VendorOf<R, Spec>, 'headers' | 'phrase'>> {
  /** `spec` in the files that `tokentwin generate` wrote. */
  readonly spec: Spec;
  /** How each operation behaves, by its id: every operation of the spec has a provider. */
  readonly providers: { readonly [Id in keyof Spec['operations']]: Provider<R> };
}

/** Defines a vendor; what is missing does not compile. */
export function defineVendor<R extends Registry, const Spec extends VendorSpec, Seed extends object>(
  definition: VendorDefinition<R, Spec, Seed>,
): VendorModule<R, Seed, Spec['name']> {
  requireParts(definition);
  const { spec, providers, title, demoSeed, credentials = [], ...rest } = definition;
  const { verification, scenarios, drill, controlRoutes, samples, chinese, pointers, ...hooks } = rest;
  const ids = Object.keys(spec.operations) as (keyof Spec['operations'])[];
  const missing = ids.find((id) => providers[id] === undefined);
  if (missing !== undefined) {
    throw new TwinError('ERR_INVALID_OPTION', refusals.noProvider(spec.name, String(missing)));
  }
  const vendor: VendorOf<R, Spec> = {
    headers: (mediaType) => ({ 'Content-Type': mediaType }),
    phrase: ({ error, body }) => ({ status: error.status, body }),
    ...hooks,
    ...spec,
    providers: ids.map((id) => providers[id]),
  };
  return {
    name: spec.name,
    title,
    vendor,
    demoSeed,
    credentials,
    ...(verification && { verification }),
    ...(scenarios && { scenarios }),
    ...(drill && { drill }),
    ...(controlRoutes && { controlRoutes }),
    ...(samples && { samples }),
    ...(chinese && { chinese }),
    ...(pointers && { pointers }),
  };
}

/** What the author of a vendor must write, and its type. */
const requiredParts = {
  spec: 'object',
  title: 'string',
  demoSeed: 'object',
  providers: 'object',
  fallback: 'object',
  createRegistry: 'function',
} as const satisfies Partial<Record<keyof VendorDefinition<Registry, VendorSpec, object>, string>>;

/** Throws for a definition with missing parts: a module in JavaScript has no compiler that names them. */
function requireParts(definition: object): void {
  const parts = definition as Readonly<Record<string, unknown>>;
  const missing = Object.entries(requiredParts)
    .filter(([name, type]) => typeof parts[name] !== type || parts[name] === null)
    .map(([name, type]) => `${name} (${type === 'object' ? 'an' : 'a'} ${type})`);
  if (missing.length === 0) return;
  const { name } = (parts.spec ?? {}) as { readonly name?: string };
  throw new TwinError(
    'ERR_INVALID_OPTION',
    `The definition of the vendor${name === undefined ? '' : ` "${name}"`} lacks ${missing.join(', ')}. docs/own-vendor.md lists the parts of a vendor.`,
  );
}

/** Joins modules; those of `own` replace others with the same name. */
export function joinVendors(
  known: readonly VendorModule[],
  own: readonly VendorModule[],
): readonly VendorModule[] {
  const names = new Set(own.map(({ name }) => name));
  return [...known.filter(({ name }) => !names.has(name)), ...own];
}
