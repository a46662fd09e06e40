export { ControlAnswerError, ControlError, type Problem } from './control/control-error.ts';
export type { RemoteClock } from './control/remote-clock.ts';
export { connect, type RemoteTwin } from './control/remote-twin.ts';
export type { ConnectOptions } from './control/transport.ts';
export type { components as ControlSchemas } from './generated/control/types.ts';
