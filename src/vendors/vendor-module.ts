import type { Scenario } from '../core/generated/inputs.ts';
import type { Registry, Vendor } from '../core/provider.ts';
import type { Credential } from '../verify/credentials.ts';
import type { Verification } from '../verify/verification.ts';
import type { ControlRoute } from './control-route.ts';

/** Everything that tokentwin knows of one vendor. */
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
  /** What a twin starts with unless it is given a seed. */
  readonly demoSeed: Seed;
  /** What verifying it needs to know, and the environment variables that give it. */
  readonly credentials: readonly Credential[];
  /** How it is verified; loaded when somebody verifies. Absent on a vendor that cannot be verified. */
  verification?(): Promise<Verification>;
  /** States of the world that only this vendor has, by name. */
  readonly scenarios?: Readonly<Record<string, VendorScenario>>;
  /** Routes of the control API that this vendor brings, by method and path below `/_twin`. */
  readonly controlRoutes?: Readonly<Record<string, ControlRoute<R>>>;
  /** Requests to try the vendor with, from what a seed has registered; undefined where that is not enough. */
  samples?(seed: object): VendorSamples | undefined;
  /** How its SDKs are pointed at a server: a label and a text a line. */
  pointers?(url: URL): readonly (readonly [label: string, text: string])[];
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

/** A state of the world that one vendor's module brings. */
export interface VendorScenario {
  readonly description: string;
  /** What it makes of the vendor's part of a seed; undefined leaves that as it is. */
  seed?(seed: object): object;
  /** Tokens issued before, faults, uptime. */
  readonly world?: Omit<Scenario, 'name' | 'description' | 'seed'>;
}

/** The registry of a vendor's module. */
export type RegistryOf<Module> = Module extends VendorModule<infer R> ? R : never;

/** Defines a vendor's module. */
export function defineVendor<R extends Registry, Seed extends object, const Name extends string>(
  module: VendorModule<R, Seed, Name>,
): VendorModule<R, Seed, Name> {
  return module;
}

/** Modules by their names, those of `own` in place of others with the same name. */
export function joinVendors(
  known: readonly VendorModule[],
  own: readonly VendorModule[],
): readonly VendorModule[] {
  const names = new Set(own.map(({ name }) => name));
  return [...known.filter(({ name }) => !names.has(name)), ...own];
}
