import type { Call } from './call.ts';
import type { Operation, Quirk } from './operation.ts';
import type { Provider, Registry, Vendor } from './provider.ts';

/** Who answers a call. */
export interface Route {
  readonly vendor: Vendor;
  readonly provider: Provider<Registry>;
  readonly params: Readonly<Record<string, string>>;
  /** False when the path is an operation's and the method is not. */
  readonly methodFits: boolean;
}

interface Template extends Omit<Route, 'params' | 'methodFits'> {
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const noParams: Readonly<Record<string, string>> = {};

/** Finds the operation a call is for: by its exact path, by a path with parameters, by a prefix, by its host. */
export class Router {
  readonly vendors: readonly Vendor[];
  /** Those of all vendors. */
  readonly quirks: readonly Quirk[];
  /** Those of all vendors, in the order of the specs. */
  readonly operations: readonly Operation[];
  readonly #exact = new Map<string, Route>();
  readonly #templates: Template[] = [];
  readonly #prefixes: { readonly prefix: string; readonly route: Route }[] = [];
  readonly #hosts = new Map<string, Route>();

  constructor(vendors: readonly Vendor[]) {
    this.vendors = vendors;
    this.quirks = vendors.flatMap((vendor) => Object.values(vendor.quirks));
    this.operations = vendors.flatMap(({ providers }) => providers.map(({ operation }) => operation));
    for (const vendor of vendors) {
      for (const provider of vendor.providers) this.#add(vendor, provider);
      const fallback: Route = { vendor, provider: vendor.fallback, params: noParams, methodFits: true };
      for (const host of vendor.hosts) this.#hosts.set(host, fallback);
      for (const prefix of vendor.strays ?? []) this.#prefixes.push({ prefix, route: fallback });
    }
    this.#prefixes.sort((a, b) => b.prefix.length - a.prefix.length);
  }

  match(call: Call): Route | undefined {
    const path = canonicalPath(call.path);
    const exact = this.#exact.get(path);
    if (exact) return fit(exact, call.method);
    for (const { pattern, names, vendor, provider } of this.#templates) {
      const found = pattern.exec(path);
      if (!found) continue;
      const params: Record<string, string> = {};
      for (const [index, name] of names.entries()) params[name] = decoded(found[index + 1]!);
      return fit({ vendor, provider, params, methodFits: true }, call.method);
    }
    for (const { prefix, route } of this.#prefixes) {
      if (path.startsWith(prefix)) return route;
    }
    return call.host === undefined ? undefined : this.#hosts.get(call.host);
  }

  #add(vendor: Vendor, provider: Provider<Registry>): void {
    const { path, prefix } = provider.operation;
    const route: Route = { vendor, provider, params: noParams, methodFits: true };
    if (prefix !== undefined) this.#prefixes.push({ prefix, route });
    else if (path.includes('{')) {
      const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
      const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '([^/]+)')}$`);
      this.#templates.push({ vendor, provider, pattern, names });
    } else this.#exact.set(path, route);
  }
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

function fit(route: Route, method: string): Route {
  return route.provider.operation.method === method ? route : { ...route, methodFits: false };
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % stands for itself.
    return text;
  }
}
