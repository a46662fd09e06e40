import type { Server } from 'node:http';
import type { ListenOptions } from 'node:net';
import type { Call } from '../../core/call.ts';
import type { Handler } from './handler.ts';
import type { Limits } from './limits.ts';

/** How a server takes requests. */
export interface HttpOptions extends Limits {
  /** The longest body read of a call, in bytes, where more than usual is allowed. The call has no body yet. */
  readonly roomFor?: ((call: Call) => number | undefined) | undefined;
}

/** A way to turn HTTP requests into calls and replies into responses. */
export interface Transport {
  /** Makes an HTTP server, not yet listening, that passes every request to one handler. */
  createServer(handler: Handler, options?: HttpOptions): Server;
  /** What the server listens on. */
  readonly address: (host: string, port: number) => ListenOptions;
}

/** The names of the transports. */
export type TransportName = 'fast' | 'plain';
