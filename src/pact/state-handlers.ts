import { connect } from '../control/remote-twin.ts';
import type { ConnectOptions } from '../control/transport.ts';
import { vendors } from '../vendors/index.ts';
import { statesOf } from './state-setup.ts';

/** A state that a pact with a vendor may have in `given`. */
export interface ProviderStateInfo {
  readonly name: string;
  readonly vendor: string;
  /** The names that `fromProviderState` can use. */
  readonly values: readonly string[];
  /** Why only a twin can have it; absent where credentials of a live provider are enough. */
  readonly twinOnly?: string | undefined;
}

/** Every state that tokentwin knows, or those of one vendor. */
export async function providerStates(vendor?: string): Promise<readonly ProviderStateInfo[]> {
  const all = [...(await statesOf(Object.values(vendors)))].map(([name, { module, state }]) => ({
    name,
    vendor: module.name,
    values: state.values,
    twinOnly: state.twinOnly,
  }));
  return vendor === undefined ? all : all.filter((each) => each.vendor === vendor);
}

/** Sets a state up with the parameters of the pact; returns what `fromProviderState` takes. */
export type StateHandler = (
  params?: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, string>>>;

/** The `stateHandlers` of Pact's `Verifier` in JavaScript, for a running twin. */
export async function stateHandlers(
  url: string,
  options: ConnectOptions = {},
): Promise<Readonly<Record<string, StateHandler>>> {
  const remote = connect(url, options);
  const names = (await providerStates()).map(({ name }) => name);
  return Object.fromEntries(
    names.map((state) => [state, (params = {}) => remote.setUpPactState(state, params)] as const),
  );
}
