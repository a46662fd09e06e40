/** An error that an operation can answer with. */
export interface ErrorAnswer {
  /** Kebab-case; unique within the operation. */
  readonly name: string;
  /** The vendor's code as it is in the body; null if there is none. */
  readonly code: string | number | null;
  readonly status: number;
  /** The media type alone; the vendor adds its own parameters. */
  readonly mediaType: string;
  /** Extra headers of this response in the vendor's spelling, with sample values. */
  readonly headers: Readonly<Record<string, string>>;
  /** The exact body, with keys in wire order and sample values; a string if it is not JSON. */
  readonly body: unknown;
  /** The values in the body that differ in every response. */
  readonly samples?: readonly Sample[];
  /** Set if the error means that the token in the request is not valid. */
  readonly refusesToken?: true;
}

/** A value of an error's body that differs in every response, such as a request id. */
export interface Sample {
  /** The kind of id. */
  readonly name: string;
  /** The value in the catalogue's body. */
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

/** When a vendor issues a new token, and what happens to the previous one. */
export interface LifecyclePolicy {
  /** The type of the token, such as `access_token`. */
  readonly token: string;
  readonly lifetimeMs: number;
  /** With less than this left, a repeat call issues a new token. 0: only after expiry. */
  readonly renewalWindowMs: number;
  /** What a repeat call returns before the renewal window. */
  readonly repeat: 'same' | 'same-renewed' | 'new';
  readonly previous: 'stays-valid' | 'revoked';
  /** The operation that issues the same token. */
  readonly sameAs?: string;
  /** Whether only the first call in the renewal window issues a new token, or every call. */
  readonly windowMint?: 'once' | 'every-call';
  /** The maximum age that a renewed token can reach. */
  readonly renewalCeilingMs?: number;
  /** JSON Pointers to the token in the success body. */
  readonly fields: readonly string[];
  /** The field of the success body with the token's expiry, and its form. */
  readonly expiry?: {
    readonly field: string;
    readonly form: 'remaining-seconds' | 'unix-seconds' | 'unix-ms';
  };
}

/** Paths outside its prefix that an operation answers for, and paths below it that do not exist. */
export interface PathMatch {
  /** Path prefixes that it also answers for. */
  readonly prefixes?: readonly string[];
  /** Hosts on which it answers for every path that nothing else matches. */
  readonly hosts?: readonly string[];
  /** A query parameter: on any host but another vendor's it answers for every path with it. */
  readonly queryParameter?: string;
  /** The words that can follow the prefix; the vendor has no path with any other. */
  readonly services?: readonly string[];
}

/** Paths that a vendor has and the twin does not model. */
export interface NotModelledPath {
  /** A path, or a pattern in which `*` stands for any characters. */
  readonly path: string;
  /** Only on these hosts; if absent, on every host except those of other vendors. */
  readonly hosts?: readonly string[];
  /** What these paths do, in one phrase. */
  readonly what: string;
}

/** One method and path of a vendor's spec. */
export interface Operation {
  /** `vendor.camelCase`, the spec's operationId. */
  readonly id: string;
  readonly method: string;
  /** The path as the spec has it, `{corpId}` for a parameter. */
  readonly path: string;
  /** Set on an operation that answers for every path below it and every method. */
  readonly prefix?: string;
  /** The hosts that serve it, if they are not the vendor's usual ones. */
  readonly hosts?: readonly string[];
  /** Set if the vendor advises against using it. */
  readonly deprecated?: true;
  /** Where its requests carry a token, by the spec's `security`. */
  readonly token?: TokenPlace;
  /** Other paths that it answers for. */
  readonly match?: PathMatch;
  /** The query parameters it documents. */
  readonly query?: readonly string[];
  /** The error catalogue by name, in the spec's order. */
  readonly errors: Readonly<Record<string, ErrorAnswer>>;
  /** The names of the errors that have a natural precondition; the others occur by fault only. */
  readonly natural: readonly string[];
  readonly lifecycle: readonly LifecyclePolicy[];
  /** Where its JSON responses may differ within the spec. */
  readonly variable?: VariableFields;
}

/** JSON pointers to fields of responses that may differ within the spec; a response need not have them. */
export interface VariableFields {
  /** Texts for people. */
  readonly free?: readonly string[];
  /** What is not required. */
  readonly optional?: readonly string[];
  /** Texts or null. */
  readonly nullable?: readonly string[];
}

/** An operation with these errors, by name and code, and with what it has of the optional properties. */
export type OperationWith<Codes, Has extends keyof Operation = never> = Omit<Operation, 'errors'> & {
  readonly [Name in Has]-?: NonNullable<Operation[Name]>;
} & { readonly errors: { readonly [Name in keyof Codes]: ErrorAnswer & { readonly code: Codes[Name] } } };

/** Whether calls of an operation only use a token: a business path, or a resource that the spec models. */
export function usesToken({ prefix, token, lifecycle }: Operation): boolean {
  return lifecycle.length === 0 && (prefix !== undefined || token !== undefined);
}

/** A behaviour on which the evidence disagrees, as a switch. */
export interface Quirk {
  /** `vendor.kebab-case`. */
  readonly name: string;
  /** The alternative of the profile `observed`. */
  readonly default: string;
  /** The alternative of the profile `documented`. */
  readonly documented: string;
  readonly alternatives: readonly string[];
}

/** The schemas of JSON responses, to make up examples. */
export interface AnswerSchemas {
  /** By operation id, then status. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}
