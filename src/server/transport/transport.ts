import type { Server } from 'node:http';
import type { ListenOptions } from 'node:net';
import type { Call } from '../../core/call.ts';
import type { Handler } from './handler.ts';
import type { Limits } from './limits.ts';

/** How a server takes requests. */
export interface HttpOptions extends Limits {
  /** The room for the body of a call, where it is not the usual one. The call has no body yet. */
  readonly roomFor?: ((call: Call) => BodyRoom | undefined) | undefined;
}

/** How much of a body is read. */
export interface BodyRoom {
  /** The longest body, in bytes. */
  readonly bytes: number;
  /** How much of a longer body is discarded, so that the sender can read the answer; 16 MiB unless given. */
  readonly discardedBytes?: number;
  /** Called once the call is answered or its connection is gone. */
  readonly release?: () => void;
}

/** The room for a body unless another is given. */
export const usualRoom: BodyRoom = { bytes: 1_048_576 };

/** How much of a longer body is discarded before the connection is cut. */
export const usualDiscardedBytes: number = 16 * 1_048_576;

/** A way to turn HTTP requests into calls and replies into responses. */
export interface Transport {
  /** Makes an HTTP server, not yet listening, that passes every request to one handler. */
  createServer(handler: Handler, options?: HttpOptions): Server;
  /** What the server listens on. */
  readonly address: (host: string, port: number) => ListenOptions;
}

/** The names of the transports. */
export type TransportName = 'fast' | 'plain';
