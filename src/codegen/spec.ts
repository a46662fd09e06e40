import type {
  DocumentedRule,
  Evidence,
  FidelityNotes,
  NotModelledEntry,
  QuirkEntry,
} from '../core/catalogue.ts';
import type { Guidance } from '../core/guidance.ts';
import type { LifecyclePolicy, PathMatch, Sample, TokenPlace } from '../core/operation.ts';
import type { SeedShape } from '../core/seed-shape.ts';

/** The parts of one OpenAPI document that are used, with references resolved. */
export interface Spec {
  readonly file: string;
  /** Absent on a document that describes no vendor: the control API's. */
  readonly vendor?: string;
  /** `info.title`. */
  readonly title: string;
  readonly hosts: readonly string[];
  readonly operations: readonly SpecOperation[];
  readonly quirks: readonly QuirkEntry[];
  readonly fidelity: FidelityNotes;
  readonly guidance: Guidance;
  readonly sensitive: Sensitive;
  readonly seedShape: SeedShape;
  readonly notModelled: readonly NotModelledEntry[];
  /** `components.schemas` as written. */
  readonly schemas: Readonly<Record<string, unknown>>;
  /** The whole document as written. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** `x-sensitive`. */
export interface Sensitive {
  readonly secrets?: readonly string[];
  readonly tokens?: readonly string[];
  readonly requestTokens?: readonly string[];
  readonly usedOnce?: readonly string[];
  readonly replaced?: Readonly<Record<string, readonly string[]>>;
}

/** One method and path of a document. */
export interface SpecOperation {
  /** The path of keys to it in the document. */
  readonly at: readonly string[];
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly prefix?: string;
  /** The parts of `x-match` other than the prefix. */
  readonly match?: PathMatch;
  readonly summary: string;
  /** Present on every operation of a vendor's document that has no mistakes. */
  readonly evidence?: Evidence;
  readonly lifecycle: readonly Lifecycle[];
  readonly errors: Readonly<Record<string, ErrorTrigger>>;
  readonly rules: readonly DocumentedRule[];
  readonly guidance: Guidance;
  /** Where it has servers of its own. */
  readonly hosts?: readonly string[];
  readonly deprecated: boolean;
  /** Where its requests carry a token. */
  readonly token?: TokenPlace;
  /** The schema of the JSON body; of the query as an object where there is no body. */
  readonly request?: unknown;
  /** The names of its query parameters. */
  readonly query: readonly string[];
  /** Whether a request must have a body. */
  readonly requiresBody: boolean;
  /** One for each status and media type. */
  readonly responses: readonly SpecResponse[];
}

export interface SpecResponse {
  readonly at: readonly string[];
  readonly status: string;
  readonly mediaType: string;
  /** Sample values of the headers that have an example. */
  readonly headers: Readonly<Record<string, string>>;
  readonly schema?: unknown;
  readonly examples: readonly SpecExample[];
}

export interface SpecExample {
  readonly name: string;
  /** Where the response lists it. */
  readonly listedAt: readonly string[];
  /** Where it is defined; elsewhere if the list has only a reference. */
  readonly at: readonly string[];
  readonly value: unknown;
  readonly error?: SpecErrorClaim;
  /** What differs in every response. */
  readonly samples: readonly Sample[];
}

/** `x-error`. */
export interface SpecErrorClaim {
  readonly code: string | number | null;
  readonly message: string | null;
  readonly meaning: string;
  readonly evidence: Evidence;
  readonly refusesToken?: true;
  /** The same request may succeed a moment later. */
  readonly momentary?: true;
}

/** One entry of `x-errors`. */
export interface ErrorTrigger {
  readonly trigger: string;
  readonly reach: 'natural' | 'fault';
  readonly evidence?: Evidence;
}

/** One entry of `x-lifecycle`. */
export interface Lifecycle extends Omit<LifecyclePolicy, 'lifetimeMs' | 'renewalWindowMs'> {
  readonly lifetimeSeconds: number;
  readonly renewalWindowSeconds: number;
  readonly rules: readonly DocumentedRule[];
}
