/**
 * The sentences that a pact may have in `given`, and the scenario of the twin that each stands for.
 *
 * The list stands in src, since `tokentwin verify --pacts` ships with it.
 */
export { type ProviderState, states } from '../src/verify/states.ts';
