/** How a value of a pact is compared. */
export type MatchingRule =
  | { readonly match: 'type'; readonly min?: number }
  | { readonly match: 'integer' | 'number' }
  | { readonly match: 'regex'; readonly regex: string };

type Rules = Readonly<
  Record<string, { readonly combine: 'AND'; readonly matchers: readonly MatchingRule[] }>
>;

interface Generator {
  readonly type: 'ProviderState';
  readonly expression: string;
}

interface Body {
  readonly content: unknown;
  readonly contentType: string;
  readonly encoded: false;
}

/** One request and what is expected in return, as Pact's version 4 has it. */
export interface PactInteraction {
  readonly type: 'Synchronous/HTTP';
  readonly description: string;
  readonly pending: false;
  readonly providerStates: readonly { readonly name: string }[];
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: Readonly<Record<string, readonly string[]>>;
    readonly headers?: Readonly<Record<string, readonly string[]>>;
    readonly body?: Body;
    readonly generators?: {
      readonly path?: Generator;
      readonly query?: Readonly<Record<string, Generator>>;
      readonly header?: Readonly<Record<string, Generator>>;
      readonly body?: Readonly<Record<string, Generator>>;
    };
    readonly matchingRules?: RequestRules;
  };
  readonly response: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, readonly string[]>>;
    readonly body?: Body;
    readonly matchingRules?: { readonly body: Rules };
  };
}

interface RequestRules {
  readonly path?: Rules[string];
  readonly query?: Rules;
  readonly header?: Rules;
  readonly body?: Rules;
}

/** A pact file of version 4. */
export interface PactDocument {
  readonly consumer: { readonly name: string };
  readonly provider: { readonly name: string };
  readonly interactions: readonly PactInteraction[];
  readonly metadata: { readonly pactSpecification: { readonly version: '4.0' } };
}

/** Matching rules by path, each alone. */
export function rulesOf(rules: Readonly<Record<string, MatchingRule>>): Rules {
  return Object.fromEntries(
    Object.entries(rules).map(([path, rule]) => [path, { combine: 'AND', matchers: [rule] }]),
  );
}
