import type { Call } from './call.ts';
import { errorTexts } from './error-texts.ts';
import { TwinError } from './errors.ts';
import { LooseRoutes } from './loose-routes.ts';
import type { NotModelledPath, Operation, Quirk } from './operation.ts';
import type { Provider, Registry, Vendor } from './provider.ts';

/** Who answers a call. */
export interface Route {
  readonly vendor: Vendor;
  readonly provider: Provider<Registry>;
  readonly params: Readonly<Record<string, string>>;
  /** False when the path is an operation's and the method is not. */
  readonly methodFits: boolean;
  /** Set where the twin does not model how the vendor answers; the provider is then not used. */
  readonly notModelled?: NotModelledPath;
}

/** A provider that answers at a path, and the hosts that it answers on. */
interface Candidate {
  readonly route: Route;
  readonly hosts: readonly string[];
  /** The names of the parameters in its path. */
  readonly names: readonly string[];
}

/** The candidates for one path; for more than one the method and the host decide. */
interface Place {
  readonly path: string;
  readonly candidates: Candidate[];
}

interface Template extends Place {
  readonly pattern: RegExp;
}

const noParams: Readonly<Record<string, string>> = {};

/**
 * Finds the operation that a call is for: by its path, then by the host, then by the method.
 *
 * Of the paths, an exact one precedes one with parameters, and that precedes a prefix, the longest first. A vendor's own
 * host narrows the choice to the vendors on that host; any other host, such as a loopback address, does not, and of
 * two vendors with the same path the first listed answers there.
 */
export class Router {
  readonly vendors: readonly Vendor[];
  /** The quirks of all vendors. */
  readonly quirks: readonly Quirk[];
  /** The operations of all vendors, in the order of the specs. */
  readonly operations: readonly Operation[];
  readonly #exact = new Map<string, Place>();
  readonly #templates: Template[] = [];
  readonly #prefixes: Place[] = [];
  readonly #loose = new LooseRoutes<Route>();
  /** The vendors on each host. */
  readonly #vendorsByHost = new Map<string, Vendor[]>();
  readonly #fallbacks = new Map<Vendor, Route>();

  /** Throws for two vendors of one name, and for two that would answer at one path on one host. */
  constructor(vendors: readonly Vendor[]) {
    this.vendors = vendors;
    this.quirks = vendors.flatMap((vendor) => Object.values(vendor.quirks));
    this.operations = vendors.flatMap(({ providers }) => providers.map(({ operation }) => operation));
    for (const vendor of vendors) {
      requireNewName(vendor, this.#fallbacks.keys());
      const fallback: Route = { vendor, provider: vendor.fallback, params: noParams, methodFits: true };
      this.#fallbacks.set(vendor, fallback);
      for (const provider of vendor.providers) this.#addProvider(vendor, provider);
      this.#loose.addNotModelled(vendor, (notModelled) => ({ ...fallback, notModelled }));
      for (const prefix of vendor.strays ?? []) {
        addCandidate(placeAt(this.#prefixes, prefix), { route: fallback, hosts: vendor.hosts, names: [] });
      }
      for (const host of hostsOf(vendor)) {
        const hostVendors = this.#vendorsByHost.get(host) ?? [];
        hostVendors.push(vendor);
        this.#vendorsByHost.set(host, hostVendors);
      }
    }
    this.#prefixes.sort((a, b) => b.path.length - a.path.length);
  }

  match(call: Call): Route | undefined {
    const { method } = call;
    const named = call.host;
    // A name with a dot at its end is the same host.
    const host = named?.endsWith('.') ? named.slice(0, -1) : named;
    const path = canonicalPath(call.path);
    const hostVendors = host === undefined ? undefined : this.#vendorsByHost.get(host);
    const exact = this.#exact.get(path);
    const candidate = exact && pick(exact, method, host, hostVendors);
    if (candidate) return fit(candidate.route, method);
    for (const template of this.#templates) {
      const found = template.pattern.exec(path);
      const matched = found && pick(template, method, host, hostVendors);
      if (matched) return fit({ ...matched.route, params: paramsOf(matched.names, found) }, method);
    }
    const below = this.#prefixes.find(
      (place) => path.startsWith(place.path) && pick(place, method, host, hostVendors) !== undefined,
    );
    const unknown = this.#loose.notModelledAt(path, host, hostVendors);
    if (unknown && unknown.length >= (below?.path.length ?? 0)) return unknown.route;
    // A prefix answers for every method.
    if (below) return pick(below, method, host, hostVendors)!.route;
    return this.#loose.otherAt(call, hostVendors) ?? (hostVendors && this.#fallbacks.get(hostVendors[0]!));
  }

  #addProvider(vendor: Vendor, provider: Provider<Registry>): void {
    const { operation } = provider;
    const candidate: Candidate = {
      route: { vendor, provider, params: noParams, methodFits: true },
      hosts: operation.hosts ?? vendor.hosts,
      names: [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!),
    };
    const { path, prefix, match = {} } = operation;
    for (const other of match.prefixes ?? []) addCandidate(placeAt(this.#prefixes, other), candidate);
    this.#loose.add(match, candidate.route);
    if (prefix !== undefined) addCandidate(placeAt(this.#prefixes, prefix), candidate);
    else if (path.includes('{')) addCandidate(this.#templateAt(path), candidate);
    else {
      const place = this.#exact.get(path) ?? { path, candidates: [] };
      this.#exact.set(path, place);
      addCandidate(place, candidate);
    }
  }

  #templateAt(path: string): Template {
    // The names of the parameters make no difference to what matches.
    const shape = path.replace(/\{[^}]+\}/g, '{}');
    const known = this.#templates.find((each) => each.path === shape);
    if (known) return known;
    const pattern = new RegExp(`^${shape.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll('{}', '([^/]+)')}$`);
    const template = { path: shape, pattern, candidates: [] };
    this.#templates.push(template);
    return template;
  }
}

function placeAt(places: Place[], path: string): Place {
  const known = places.find((each) => each.path === path);
  if (known) return known;
  const place = { path, candidates: [] };
  places.push(place);
  return place;
}

/** Every host of a vendor, those of single operations included. */
function hostsOf({ hosts, providers }: Vendor): ReadonlySet<string> {
  return new Set([...hosts, ...providers.flatMap(({ operation }) => operation.hosts ?? [])]);
}

function requireNewName({ name }: Vendor, known: Iterable<Vendor>): void {
  if (![...known].some((each) => each.name === name)) return;
  throw new TwinError('ERR_INVALID_OPTION', errorTexts.twoVendors(name));
}

/** Adds a candidate; throws if two candidates could then answer the same call. */
function addCandidate({ path, candidates }: Place, added: Candidate): void {
  const clashing = candidates.find((each) => clashes(each, added));
  if (clashing) {
    const [one, other] = [clashing, added].map(({ route: { vendor, provider } }) => {
      const { id, method } = provider.operation;
      return { vendor: vendor.name, what: provider === vendor.fallback ? 'fallback' : `${method} (${id})` };
    });
    const host = added.hosts.find((each) => clashing.hosts.includes(each)) ?? 'every host';
    throw new TwinError(
      'ERR_INVALID_OPTION',
      errorTexts.twoOperations(path, host, one!.what, one!.vendor, other!.what, other!.vendor),
    );
  }
  candidates.push(added);
}

/** One vendor can have several methods at a path; two vendors need different hosts. A vendor without hosts is on all. */
function clashes(one: Candidate, other: Candidate): boolean {
  const areApart =
    one.hosts.length > 0 && other.hosts.length > 0 && !one.hosts.some((host) => other.hosts.includes(host));
  if (areApart) return false;
  const [{ route: a }, { route: b }] = [one, other];
  return a.vendor !== b.vendor || a.provider.operation.method === b.provider.operation.method;
}

/** The best candidate for the host and the method; undefined if the host is another vendor's. */
function pick(
  { candidates }: Place,
  method: string,
  host: string | undefined,
  hostVendors: readonly Vendor[] | undefined,
): Candidate | undefined {
  const first = candidates[0]!;
  if (candidates.length === 1)
    return !hostVendors || hostVendors.includes(first.route.vendor) ? first : undefined;
  const near = candidates.filter(({ route }) => !hostVendors || hostVendors.includes(route.vendor));
  const onHost = hostVendors ? near.filter(({ hosts }) => hosts.includes(host!)) : [];
  const left = onHost.length > 0 ? onHost : near;
  const { vendor } = left[0]?.route ?? {};
  // The first vendor answers every method of its path.
  const own = left.filter(({ route }) => route.vendor === vendor);
  return own.find(({ route }) => route.provider.operation.method === method) ?? own[0];
}

function fit(route: Route, method: string): Route {
  return route.provider.operation.method === method ? route : { ...route, methodFits: false };
}

function paramsOf(names: readonly string[], found: RegExpExecArray): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) params[name] = decoded(found[index + 1]!);
  return params;
}

/** A path as specs spell it: no authority, one slash at the start, none at the end. */
export function canonicalPath(path: string): string {
  const first = path.charCodeAt(0) === 47 && path.charCodeAt(1) !== 47;
  if (first && path.charCodeAt(path.length - 1) !== 47) return path;
  return path
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/^\/*/, '/')
    .replace(/(?<=.)\/+$/, '');
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A malformed escape is left as it is.
    return text;
  }
}

/** The operation that a call belongs to; undefined for a wrong method or an unknown path. */
export function operationOf({ vendor, provider, methodFits }: Route): string | undefined {
  return methodFits && provider !== vendor.fallback ? provider.operation.id : undefined;
}
