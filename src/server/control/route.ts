import type { Translator } from '../../core/message.ts';
import type { Interception } from '../../intercept/interception.ts';
import type { Twin } from '../../twin/twin.ts';
import type { StateKeeper } from '../state/state-keeper.ts';
import type { Metrics } from './metrics.ts';
import type { Sandboxes } from './sandboxes.ts';
import type { StateRoom } from './state-room.ts';

/** What a server has in addition to its twin, and a sandbox has not. */
export interface ServerSide {
  readonly sandboxes?: Sandboxes | undefined;
  readonly keeper?: StateKeeper | undefined;
  readonly metrics?: Metrics | undefined;
  readonly stateRoom?: StateRoom | undefined;
  readonly interception?: Interception | undefined;
  /** Called for each request to the control API of the server or a sandbox, with its route: `POST /clock`. */
  readonly onControl?: ((route: string) => void) | undefined;
}

/** A call to the control API, as a route sees it. */
export interface ControlRequest {
  /** The value of `{id}` in the path. */
  readonly id: string | undefined;
  readonly query: URLSearchParams;
  header(name: string): string | undefined;
  /** As text; what is too long does not get this far. */
  readonly body: string;
  /** The language of the response. */
  readonly translator: Translator;
}

/** Answers a call to one route; the result is sent as JSON. */
export type Run = (twin: Twin, request: ControlRequest, server: ServerSide) => unknown;
