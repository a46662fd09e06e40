export type { ConnectOptions } from './control/transport.ts';
export {
  type ProviderStateInfo,
  providerStates,
  type StateHandler,
  stateHandlers,
} from './pact/state-handlers.ts';
