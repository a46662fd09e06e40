import type { VendorSpec } from '../core/vendor-spec.ts';
import type { Twin } from '../twin/twin.ts';

/** One statement about a vendor, with the requests that prove it. */
export interface VendorCase {
  /** A sentence about the vendor. */
  readonly title: string;
  /** Rules of its operation, and quirks with their value (`vendor.quirk=value`). */
  readonly proves?: readonly string[];
  /** Values of quirks, where they are not the default. */
  readonly quirks?: Readonly<Record<string, string>>;
  /** Sends requests and throws where a response is not what it has to be. */
  readonly run: (world: CaseWorld) => Promise<void>;
}

/** What a case acts on: a new twin, frozen, with the demo seed. */
export interface CaseWorld {
  readonly twin: Twin;
  /** Sends a request; the path starts with a slash. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

/** The cases of a vendor: a list for each operation of its spec. */
export type CaseTable<Spec extends Pick<VendorSpec, 'operations'>> = {
  readonly [Id in keyof Spec['operations']]: readonly VendorCase[];
};

/** Defines the cases of a vendor; an operation that is left out does not compile. */
export function defineCases<Spec extends Pick<VendorSpec, 'operations'>>(
  _spec: Spec,
  cases: CaseTable<Spec>,
): CaseTable<Spec> {
  return cases;
}
