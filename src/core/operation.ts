/** An error a vendor's operation can answer with, as far as answering needs it. */
export interface ErrorAnswer {
  /** Kebab-case; unique within the operation. */
  readonly name: string;
  /** The vendor's code as it stands in the body; null where the vendor gives none. */
  readonly code: string | number | null;
  readonly status: number;
  /** The media type alone; how the vendor spells the header is the vendor's business. */
  readonly mediaType: string;
  /** Extra headers of this answer in the vendor's spelling, with sample values. */
  readonly headers: Readonly<Record<string, string>>;
  /** The exact body, keys in wire order; what changes per answer stands there as a sample. A string where it is not JSON. */
  readonly body: unknown;
  /** The values in the body that differ in every response. */
  readonly samples?: readonly Sample[];
  /** Set where it means that the token in the request is not, or no longer, valid. */
  readonly refusesToken?: true;
}

/** A value of an error's body that differs in every response, such as a request id. */
export interface Sample {
  /** Which of the vendor's ids it is. */
  readonly name: string;
  /** What the catalogue's body has for it. */
  readonly text: string;
  /** JSON pointers to the strings that contain it. */
  readonly at: readonly string[];
}

/** Where a request carries its token. */
export interface TokenPlace {
  readonly in: 'header' | 'query';
  /** The name of the header or of the query parameter. */
  readonly name: string;
  /** What the header has before the token: `Bearer`. */
  readonly scheme?: string;
}

/** When a vendor hands out a new token, and what becomes of the one before it. */
export interface LifecyclePolicy {
  /** The type of the token, such as `access_token`. */
  readonly token: string;
  readonly lifetimeMs: number;
  /** With less than this left, a repeat call hands out a new token. 0: only after expiry. */
  readonly renewalWindowMs: number;
  /** What a repeat call hands out while a token lives and the window is not reached. */
  readonly repeat: 'same' | 'same-renewed' | 'new';
  readonly previous: 'stays-valid' | 'revoked';
  /** The operation whose token this is: both issue one and the same. */
  readonly sameAs?: string;
  /** Whether the first call inside the window makes the token that the next ones repeat, or every call makes one. */
  readonly windowMint?: 'once' | 'every-call';
  /** How long after its making a token can be renewed to live at most. */
  readonly renewalCeilingMs?: number;
  /** JSON pointers into the success body where the token's text stands. */
  readonly fields: readonly string[];
  /** Where the success body tells the end of the token's life, and in which form. */
  readonly expiry?: {
    readonly field: string;
    readonly form: 'remaining-seconds' | 'unix-seconds' | 'unix-ms';
  };
}

/** Which paths beside those below its prefix an operation answers for, and which below it do not exist. */
export interface PathMatch {
  /** It answers for every path below these too. */
  readonly prefixes?: readonly string[];
  /** It answers for every path of these hosts that nothing else matches, */
  readonly hosts?: readonly string[];
  /** and on no other vendor's host for every path whose query has this parameter. */
  readonly queryParameter?: string;
  /** The words that can follow the prefix; the vendor has no path with another. */
  readonly services?: readonly string[];
}

/** Paths that a vendor has and the twin does not model. */
export interface NotModelledPath {
  /** A path, or a pattern in which `*` stands for any characters. */
  readonly path: string;
  /** Only on these hosts; on every host but those of other vendors when absent. */
  readonly hosts?: readonly string[];
  /** What they do, in one phrase. */
  readonly what: string;
}

/** One method and path of a vendor's spec, as far as answering needs it. */
export interface Operation {
  /** `vendor.camelCase`, the spec's operationId. */
  readonly id: string;
  readonly method: string;
  /** The path as the spec has it, `{corpId}` for a parameter. */
  readonly path: string;
  /** Set on an operation that answers for every path and method below it. */
  readonly prefix?: string;
  /** The hosts it is served on, where they are not the vendor's usual ones. */
  readonly hosts?: readonly string[];
  /** Set where the vendor advises against using it. */
  readonly deprecated?: true;
  /** Where its requests carry a token, by the spec's `security`. */
  readonly token?: TokenPlace;
  /** Which other paths it answers for as well. */
  readonly match?: PathMatch;
  /** The query parameters it documents. */
  readonly query?: readonly string[];
  /** The error catalogue by name, in the spec's order. */
  readonly errors: Readonly<Record<string, ErrorAnswer>>;
  /** The names of those errors that have a natural precondition; the others come by fault alone. */
  readonly natural: readonly string[];
  readonly lifecycle: readonly LifecyclePolicy[];
}

/** A point where evidence disagrees, as a switch. */
export interface Quirk {
  /** `vendor.kebab-case`. */
  readonly name: string;
  /** The alternative of the profile `observed`. */
  readonly default: string;
  /** The alternative of the profile `documented`. */
  readonly documented: string;
  readonly alternatives: readonly string[];
}

/** What operations answer in JSON as schemas, for making up examples. */
export interface AnswerSchemas {
  /** By operation id, then status. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}
