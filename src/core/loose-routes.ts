import type { Call } from './call.ts';
import type { NotModelledPath, PathMatch } from './operation.ts';
import { type PathTest, pathTest } from './path-pattern.ts';
import type { Vendor } from './provider.ts';

/** The vendors on the host of a call; undefined where the host is no vendor's. */
type HostVendors = readonly Vendor[] | undefined;

interface NotModelledRoute<Route> {
  readonly hosts: readonly string[] | undefined;
  readonly fits: PathTest;
  /** How much of a path the pattern names: a longer prefix of an operation is more precise. */
  readonly length: number;
  readonly route: Route;
}

interface OtherRoute<Route> {
  readonly hosts: readonly string[];
  readonly query: RegExp | undefined;
  readonly route: Route;
}

/** What answers for paths that are neither an operation's own nor below its prefix. */
export class LooseRoutes<Route extends { readonly vendor: Vendor }> {
  readonly #notModelled: NotModelledRoute<Route>[] = [];
  readonly #others: OtherRoute<Route>[] = [];

  /** Adds the paths that a vendor has and that are not modelled. */
  addNotModelled({ notModelled = [] }: Vendor, routeOf: (entry: NotModelledPath) => Route): void {
    for (const entry of notModelled) {
      const { hosts, path } = entry;
      const route = routeOf(entry);
      this.#notModelled.push({ hosts, fits: pathTest(path), length: `${path}*`.indexOf('*'), route });
    }
  }

  /** Adds an operation that answers for more than its prefix. */
  add({ hosts = [], queryParameter }: PathMatch, route: Route): void {
    const query = queryParameter === undefined ? undefined : new RegExp(`(^|&)${queryParameter}=`);
    if (hosts.length > 0 || query) this.#others.push({ hosts, query, route });
  }

  notModelledAt(
    path: string,
    host: string | undefined,
    hostVendors: HostVendors,
  ): NotModelledRoute<Route> | undefined {
    return this.#notModelled.find(
      ({ hosts, fits, route }) =>
        fits(path) && (hosts ? host !== undefined && hosts.includes(host) : isAmong(hostVendors, route)),
    );
  }

  otherAt({ host, query: asked }: Call, hostVendors: HostVendors): Route | undefined {
    return this.#others.find(
      ({ hosts, query, route }) =>
        (host !== undefined && hosts.includes(host)) || (query?.test(asked) && isAmong(hostVendors, route)),
    )?.route;
  }
}

function isAmong(hostVendors: HostVendors, { vendor }: { readonly vendor: Vendor }): boolean {
  return !hostVendors || hostVendors.includes(vendor);
}
