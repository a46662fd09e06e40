import type { Duration } from '../core/duration.ts';
import type { Scenario } from '../core/generated/inputs.ts';
import type { Check } from './check.ts';
import type { Known } from './credentials.ts';
import type { Probe } from './probe.ts';

/** What one vendor is asked, and what its responses are checked against. */
export interface Verification {
  readonly probes: readonly Probe[];
  readonly checks: readonly Check[];
  /** Every sentence that a pact with this vendor may have in `given`. */
  readonly states: ProviderStates;
  /** The refusal in a response's body; undefined where the body is a success. */
  readonly refusalIn: (body: Readonly<Record<string, unknown>>) => { readonly code?: unknown } | undefined;
  /** The names of the errors that mean a rate limit: a provider that answers with one is not called again. */
  readonly rateLimits?: readonly string[];
  /** The values of states that are tokens of the scenario, by name. */
  readonly tokens?: Readonly<Record<string, TokenOfState>>;
  /** Values that only a running twin can give, such as a login code; those it does not know are absent. */
  readonly twinValues?: (names: readonly string[], twin: TwinAccess) => Promise<Known>;
}

export type ProviderStates = Readonly<Record<string, ProviderState>>;

/** What a pact's `given` stands for. */
export interface ProviderState {
  /** The state of a twin: a shipped scenario by its name, or one of its own. */
  readonly scenario: string | Scenario;
  /** What it tells the pact, by the names that `fromProviderState` uses. */
  readonly values: readonly string[];
  /** How much later it is by the time of the call. */
  readonly later?: Duration;
  /** Why credentials alone cannot bring it about at a live provider; they can where this is absent. */
  readonly twinOnly?: string;
}

/** Which token of a scenario is meant. */
export interface TokenOfState {
  readonly operation: string;
  readonly type?: string;
  /** The credential that names the client. */
  readonly client?: string;
}

/** A twin that is to give values. */
export interface TwinAccess {
  /** Sends a request of the vendor's own API. */
  readonly send: (path: string, init?: RequestInit) => Promise<Response>;
  /** The routes that the vendor brings to the control API; paths begin below `/_twin`. */
  readonly control: {
    get<Answer>(path: string): Promise<Answer>;
    post<Answer>(path: string, body?: object): Promise<Answer>;
  };
  /** The demo credentials, and the values that are known already. */
  readonly known: Known;
}

/** Reasons why a state needs a twin. */
export const timePassed = 'time would have to pass';
export const personNeeded = 'a person would have to log in on a device';
export const vendorsMatter = 'only the vendor can bring it about';

/** A state by its scenario and values. */
export function providerState(
  scenario: ProviderState['scenario'],
  values: readonly string[],
  twinOnly?: string,
): ProviderState {
  return { scenario, values, ...(twinOnly !== undefined && { twinOnly }) };
}
